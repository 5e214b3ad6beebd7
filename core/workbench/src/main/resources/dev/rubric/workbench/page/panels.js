// The other results: the number line, the proof, the impact, the way to publication.

import { el } from "./elements.js";
import { of, points, say } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 600;
const HIGH = 220;
const EDGE = 36;

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    node.setAttribute(name, value);
  }
  node.append(...children);
  return node;
}

/** What each value of an indicator is worth, old against new. */
export function showLine(panel, line) {
  panel.replaceChildren();
  if (!line.indicator) {
    panel.append(el("p", {}, say(line.asked ? "noLine" : "chooseIndicator")));
    return;
  }
  const unit = line.unit ? say("bracketed", line.unit) : "";
  panel.append(el("h3", {}, line.indicator + unit), picture(line), legend(true), values(line));
}

function picture(line) {
  const first = line.points[0].value;
  const last = line.points[line.points.length - 1].value;
  const x = (value) => EDGE + ((value - first) / (last - first || 1)) * (WIDE - 2 * EDGE);
  const y = (score) => HIGH - EDGE - (score / (line.weight || 1)) * (HIGH - 2 * EDGE);
  const drawing = svg("svg", { viewBox: "0 0 " + WIDE + " " + HIGH, role: "img", "aria-label": line.indicator + " " + say("line") });
  drawing.append(svg("line", { x1: EDGE, x2: WIDE - EDGE, y1: HIGH - EDGE, y2: HIGH - EDGE, class: "axis" }));
  for (const score of [0, line.weight]) {
    drawing.append(svg("text", { x: EDGE - 6, y: y(score) + 4, class: "tick", "text-anchor": "end" }, String(score)));
  }
  gaps(line, x).forEach((each) => drawing.append(each));
  drawing.append(svg("path", { d: path(line, "before", x, y), class: "before" }), svg("path", { d: path(line, "after", x, y), class: "after" }));
  for (const bound of line.bounds) {
    drawing.append(svg("line", { x1: x(bound), x2: x(bound), y1: EDGE / 2, y2: HIGH - EDGE, class: "bound" }), svg("text", { x: x(bound), y: HIGH - EDGE + 16, class: "tick", "text-anchor": "middle" }, String(bound)));
  }
  for (const each of line.units) {
    if (each.value >= first && each.value <= last) {
      drawing.append(svg("circle", { cx: x(each.value), cy: HIGH - EDGE, r: 4, class: "unit" }, svg("title", {}, each.unit + " " + each.value)));
    }
  }
  return drawing;
}

/** Where the draft gives no score: between the values beside it. */
function gaps(line, x) {
  const found = [];
  line.points.forEach((point, i) => {
    if (point.after === null) {
      const from = i > 0 ? x(line.points[i - 1].value) : x(point.value);
      const to = i < line.points.length - 1 ? x(line.points[i + 1].value) : x(point.value);
      found.push(svg("rect", { x: from, y: EDGE / 2, width: Math.max(2, to - from), height: HIGH - EDGE * 1.5, class: "gap" }));
    }
  });
  return found;
}

function path(line, side, x, y) {
  let drawn = "";
  let open = false;
  for (const point of line.points) {
    const score = point[side];
    if (score === null) {
      open = false;
    } else {
      drawn += (open ? "L" : "M") + x(point.value).toFixed(1) + " " + y(score).toFixed(1);
      open = true;
    }
  }
  return drawn;
}

/** What the marks of a picture mean; lines have gaps and units, bars have none. */
function legend(lines) {
  const before = el("span", { class: "key-before" }, (lines ? "┄ " : "■ ") + say("published"));
  const after = el("span", { class: "key-after" }, (lines ? "━ " : "■ ") + say("draft"));
  if (!lines) {
    return el("p", { class: "legend" }, before, " ", after);
  }
  return el(
    "p",
    { class: "legend" },
    before,
    " ",
    after,
    " ",
    el("span", { class: "key-gap" }, "▒ " + say("gap")),
    " ",
    el("span", {}, "● " + say("units")),
  );
}

function values(line) {
  const rows = line.points.map((each) => el("tr", { class: each.before !== each.after ? "changed" : null }, el("td", { class: "number" }, String(each.value)), el("td", { class: "number" }, points(each.before)), el("td", { class: "number" }, points(each.after))));
  const heads = ["value", "published", "draft"].map((each) => el("th", { scope: "col" }, say(each)));
  return el("details", {}, el("summary", {}, say("table")), el("table", { class: "card" }, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows)));
}

/** What the check found and how the cases came out. */
export function showProof(panel, known, { toRule, prove, mutate, suggest }) {
  const proof = known.proof;
  panel.replaceChildren(el("button", { type: "button", id: "prove-now", onclick: prove }, say("proveNow")));
  if (!proof) {
    return;
  }
  panel.append(el("p", { id: "verdict" }, verdict(proof)), firstCases(proof, suggest));
  panel.append(el("ul", {}, ...proof.problems.map((each) => el("li", { class: each.severity }, place(each, toRule), " ", of(each.message)))));
  const tests = proof.tests;
  if (tests) {
    panel.append(el("p", { id: "cases" }, say("cases", tests.passed, tests.failed, tests.errors)));
    const bad = tests.cases.filter((each) => each.mismatches.length > 0 || each.problems.length > 0);
    panel.append(el("ul", {}, ...bad.map((each) => failed(each, toRule))));
  }
  if (proof.coverage) {
    panel.append(
      el("h3", {}, say("coverage")),
      coverage(proof.coverage),
      suggest ? el("p", {}, el("button", { type: "button", id: "suggest", onclick: suggest }, say("suggest")), " ", el("small", {}, say("suggestWords"))) : "",
      el("h3", {}, say("mutants")),
      el("p", {}, el("button", { type: "button", id: "mutate", onclick: mutate }, say("mutateNow")), " ", el("small", {}, say("mutateWords"))),
      known.mutants ? survivors(known.mutants, toRule) : "",
    );
  }
}

/** Without cases nothing is published; the first ones are a click away. */
function firstCases(proof, suggest) {
  if (!proof.tests || proof.tests.cases.length > 0) {
    return "";
  }
  return el("p", { class: "stale", id: "no-cases" }, say("noCases") + " ", suggest ? el("button", { type: "button", id: "first-cases", onclick: suggest }, say("suggest")) : "");
}

function survivors(mutants, toRule) {
  return el(
    "div",
    { id: "mutants" },
    el("p", { class: mutants.survived.length === 0 ? "green" : null }, say("mutateScore", mutants.noticed, mutants.all)),
    el("ul", {}, ...mutants.survived.map((each) => el("li", { class: "warning" }, place(each, toRule), " ", say("mutant", of(each.change)), el("br"), el("small", {}, each.rule)))),
  );
}

function place(problem, toRule) {
  return problem.file ? el("button", { type: "button", class: "link", onclick: () => toRule(problem) }, problem.place) : "";
}

function failed(test, toRule) {
  return el(
    "li",
    { class: "error" },
    el("button", { type: "button", class: "link", onclick: () => toRule(test) }, test.file + ":" + test.line),
    " " + test.name,
    el("ul", {}, ...test.mismatches.map((each) => el("li", {}, say("expectedActual", of(each.expected), of(each.actual)))), ...test.problems.map((each) => el("li", {}, of(each)))),
  );
}

function coverage(report) {
  const rows = ["rules", "conditions", "thresholds", "indicators"].map((each) =>
    el("li", {}, say("covered_" + each) + " " + report[each].covered + " / " + report[each].total),
  );
  return el("ul", { id: "coverage" }, ...rows);
}

/** What the draft does to the portfolio. */
export function showImpact(panel, impact, run) {
  panel.replaceChildren(el("button", { type: "button", id: "impact-now", onclick: run }, say("impactNow")));
  if (!impact) {
    return;
  }
  panel.append(
    el("p", { id: "impact-words" }, moved(impact)),
    el("h3", {}, say("distribution")),
    bins(impact),
    legend(false),
  );
  const movers = [...impact.up, ...impact.down];
  if (movers.length > 0) {
    panel.append(el("h3", {}, say("movers")), el("ul", {}, ...movers.map((each) => el("li", {}, each.unit + "  " + standing(each.before) + " → " + standing(each.after)))));
  }
}

function moved(impact) {
  return say("impactWords", impact.submissions, impact.changed, impact.rose, impact.fell, impact.gradeChanged, points(impact.meanBefore), points(impact.meanAfter));
}

function standing(each) {
  return each ? points(each.total) + (each.grade ? " " + each.grade : "") : "—";
}

function bins(impact) {
  const shown = impact.bins.filter((each) => each.before > 0 || each.after > 0);
  const most = Math.max(1, ...shown.map((each) => Math.max(each.before, each.after)));
  const wide = (WIDE - 2 * EDGE) / Math.max(1, shown.length);
  const drawing = svg("svg", { viewBox: "0 0 " + WIDE + " " + HIGH, role: "img", "aria-label": say("distribution") });
  shown.forEach((bin, i) => {
    const left = EDGE + i * wide;
    for (const [side, shift] of [["before", 0.1], ["after", 0.5]]) {
      const high = (bin[side] / most) * (HIGH - 2 * EDGE);
      drawing.append(svg("rect", { x: left + shift * wide, y: HIGH - EDGE - high, width: wide * 0.38, height: high, class: "bin " + side }, svg("title", {}, bin.from + "+ " + bin[side])), svg("text", { x: left + (shift + 0.19) * wide, y: HIGH - EDGE - high - 5, class: "tick", "text-anchor": "middle" }, String(bin[side])));
    }
    drawing.append(svg("text", { x: left + wide / 2, y: HIGH - EDGE + 16, class: "tick", "text-anchor": "middle" }, bin.from + "+"));
  });
  return drawing;
}

/** The steps to publication, and what was published before. */
export function showPublication(panel, state, known, ways) {
  const { person } = state;
  panel.replaceChildren(
    el("h3", {}, say("steps")),
    el("p", {}, el("button", { type: "button", id: "step-prove", onclick: ways.prove }, say("step1")), " ", known.proof ? verdict(known.proof) : ""),
    known.proof ? firstCases(known.proof, person.propose ? ways.suggest : null) : "",
    el("p", {}, el("button", { type: "button", id: "step-impact", onclick: ways.impact }, say("step2")), " ", known.impact ? el("span", { id: "step-impact-words" }, "✓ " + moved(known.impact)) : ""),
    person.propose ? proposing(person, ways) : el("p", {}, say("mayNotPropose")),
    proposal(state, ways),
    person.name ? "" : el("p", {}, el("small", {}, say("identity"))),
    el("h3", {}, say("history")),
    past(state, ways),
  );
}

function verdict(proof) {
  return el("span", { class: proof.green ? "green" : "red" }, proof.green ? "✓ " + say("green") : "✗ " + say("red"));
}

function proposing(person, ways) {
  return el(
    "form",
    { id: "propose-form", onsubmit: (event) => submitted(event, ways.propose) },
    el("h4", {}, say("step3")),
    named(person),
    field("reason", "text", true),
    field("from", "date", false),
    el("button", { type: "submit", id: "propose" }, say("propose")),
  );
}

/** Who is signed in is not asked for a name. */
function named(person) {
  return person.name ? el("p", {}, say("signedIn", person.name)) : field("name", "text", true);
}

function field(name, type, required) {
  return el("label", {}, say(name) + " ", el("input", { name, type, required, autocomplete: "off", maxlength: "200" }));
}

function submitted(event, way) {
  event.preventDefault();
  way(Object.fromEntries(new FormData(event.target)));
}

function proposal(state, ways) {
  if (!state.proposal) {
    return el("div", {}, el("h4", {}, say("step4")));
  }
  const { proposer, reason, from, current } = state.proposal;
  const words = say("waiting", proposer, reason) + "　" + say("forceFrom", from || say("atOnce"));
  const waiting = el("p", { id: "waiting" }, words, current ? "" : say("bracketed", say("changedSince")));
  const back = state.person.propose ? el("button", { type: "button", id: "withdraw", onclick: ways.withdraw }, say("withdraw")) : "";
  if (!state.person.publish) {
    return el("div", {}, el("h4", {}, say("step4")), waiting, back);
  }
  return el(
    "form",
    { id: "approve-form", onsubmit: (event) => submitted(event, ways.approve) },
    el("h4", {}, say("step4")),
    waiting,
    named(state.person),
    el("button", { type: "submit", id: "approve" }, say("approve")),
    " ",
    back,
  );
}

/** How a folder's history notes what it finds, and who approved. */
const BEFORE = { publisher: "工作台", reason: "使用工作台之前的版本" };
const APPROVED = /（复核：(.*)）$/;

function past(state, ways) {
  if (state.history.length === 0) {
    return el("p", {}, say("noHistory"));
  }
  const rows = [...state.history].reverse().map((each) =>
    el(
      "tr",
      {},
      el("td", {}, String(each.number)),
      el("td", {}, new Date(each.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" })),
      el("td", {}, each.from || say("atOnce")),
      el("td", {}, each.publisher === BEFORE.publisher && each.reason === BEFORE.reason ? "—" : each.publisher),
      el("td", {}, each.reason === BEFORE.reason ? say("beforeWorkbench") : each.reason.replace(APPROVED, (all, name) => say("approvedBy", name))),
      el("td", {}, each.hash === state.hash ? "● " + say("inForce") : !state.person.propose ? "" : el("button", { type: "button", class: "small", "aria-label": say("putBack") + " " + each.number, onclick: () => ways.putBack(each) }, say("putBack"))),
    ),
  );
  const heads = ["#", say("when"), say("inForceFrom"), say("name"), say("reason"), ""].map((each) => el(each ? "th" : "td", each ? { scope: "col" } : {}, each));
  return el("table", { class: "card", id: "history" }, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...rows));
}
