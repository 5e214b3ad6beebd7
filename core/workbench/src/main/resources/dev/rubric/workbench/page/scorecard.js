// The scorecard of the chosen submission, each score beside what is published gives.

import { el } from "./elements.js";
import { of, points, say } from "./words.js";
import { gradeHelp, lineHelp } from "./whatif.js";

const STATUS = { unscored: "unscored", conflict: "conflict", "not applicable": "notApplicable", vetoed: "vetoed" };

/** Shows a card; the way to a rule and to a number line is given. */
export function showScore(panel, card, stale, whatIf, ways) {
  const { toRule } = ways;
  const open = new Set([...panel.querySelectorAll("details[open]")].map((each) => each.dataset.of));
  panel.replaceChildren();
  if (!card) {
    panel.append(el("p", {}, say("chooseSubmission")));
    return;
  }
  if (stale) {
    panel.append(el("p", { class: "stale" }, say("stale")));
  }
  if (card.refused) {
    panel.append(el("h3", {}, say("refused")), el("ul", {}, ...card.refused.map((each) => el("li", {}, (each.place || "") + " " + of(each.message)))));
    return;
  }
  const help = whatIf ? gradeHelp(whatIf) : el("button", { type: "button", class: "small", id: "explain", onclick: ways.explain }, say("help"));
  panel.append(head(card), help || "", table(card, open, whatIf, ways));
  const findings = card.findings || [];
  if (findings.length > 0) {
    panel.append(el("h3", {}, say("findings")), el("ul", {}, ...findings.map((each) => finding(each, toRule))));
  }
}

function head(card) {
  const before = card.before;
  const moved = before && before.total !== card.total;
  return el(
    "p",
    { class: "total", id: "total" },
    el("span", {}, card.unit + "  "),
    say("total") + " ",
    el("strong", { id: "total-points" }, points(card.total)),
    moved ? change(before.total, card.total) : null,
    card.grade ? "  " + say("grade") + " " + card.grade : "",
    before && before.grade !== card.grade ? say("bracketed", (before.grade || "—") + " →") : "",
    card.provisional ? "  " + say("provisional") : "",
  );
}

function change(before, after) {
  if (before === null || before === undefined || after === null || after === undefined) {
    return el("span", { class: "moved" }, " " + points(before) + " → " + points(after));
  }
  const up = after > before;
  const sign = up ? "▲ +" : "▼ −";
  return el("span", { class: up ? "moved up" : "moved down" }, " " + sign + points(Math.abs(after - before)));
}

function table(card, open, whatIf, ways) {
  const body = [];
  for (const section of card.sections) {
    body.push(
      el("tr", { class: "section" }, el("th", { scope: "rowgroup" }, section.section), el("td", { class: "number" }, String(section.weight)), el("td", { class: "number" }, points(section.score)), el("td", {})),
    );
    for (const line of section.lines) {
      body.push(row(line, open, whatIf, ways));
    }
  }
  const heads = ["indicator", "weight", "scored", "change"].map((each) => el("th", { scope: "col" }, say(each)));
  return el("table", { class: "card" }, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...body));
}

function row(line, open, whatIf, { toRule, toLine, explain }) {
  const status = STATUS[line.status];
  const why = el(
    "details",
    { "data-of": line.indicator, open: open.has(line.indicator) },
    el("summary", {}, line.indicator),
    ...line.entries.map((entry) => stated(entry, toRule)),
    line.nearest ? el("p", {}, of(line.nearest)) : null,
    lineHelp(whatIf, line.indicator, toRule),
    el("p", {}, el("button", { type: "button", class: "small to-line", onclick: () => toLine(line.indicator) }, say("showLine")), " ", whatIf ? null : el("button", { type: "button", class: "small", onclick: explain }, say("help"))),
  );
  const changed = line.changed === true;
  return el(
    "tr",
    { class: changed ? "changed" : null, "data-indicator": line.indicator },
    el("th", { scope: "row" }, why),
    el("td", { class: "number" }, String(line.weight)),
    el("td", { class: "number" }, status && line.score === undefined ? say(status) : points(line.score)),
    el("td", { class: "number" }, changed ? change(line.before, line.score) : ""),
  );
}

function stated(entry, toRule) {
  return el(
    "p",
    { class: "stated" },
    of(entry.reason),
    el("br"),
    el("button", { type: "button", class: "link", title: say("toRule"), onclick: () => toRule(entry.location) }, entry.rule),
    entry.basis ? el("small", {}, "  " + entry.basis) : null,
  );
}

function finding(each, toRule) {
  return el("li", {}, of(each.message) || "", " ", each.location ? el("button", { type: "button", class: "link", onclick: () => toRule(each.location) }, each.rule || say("toRule")) : null);
}
