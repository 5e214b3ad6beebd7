// One rule in the forms that its file does not have: text, sentences, the row of a table.

import { el } from "./elements.js";
import { of, say } from "./words.js";

/** Shows the wordings of a rule; the one that is typed in right now stays as it is typed. */
export function showWordings(panel, shown, { restate, move, readOnly }) {
  const typing = document.activeElement && panel.contains(document.activeElement) ? document.activeElement : null;
  if (!shown || !shown.rule) {
    panel.replaceChildren(el("p", { class: shown ? "stale" : null }, say(shown ? "noWordings" : "chooseRule")));
    return;
  }
  if (typing && typing.dataset.from === String(shown.from)) {
    panel.querySelector("#wording-rule").textContent = shown.rule;
    shown.others.forEach((each) => refresh(panel, each, typing));
    return;
  }
  panel.replaceChildren(el("h3", { id: "wording-rule" }, shown.rule), ...shown.others.map((each) => wording(each, shown, { restate, move, readOnly })));
}

/** The other wordings follow what is typed in one of them. */
function refresh(panel, wording, typing) {
  const own = panel.querySelector("#wording-" + wording.form);
  if (own && own !== typing && !own.contains(typing)) {
    own.replaceWith(body(wording, own.dataset.from, own.typed, own.readOnly));
  }
}

function wording(each, shown, { restate, move, readOnly }) {
  const problems = el("ul", { class: "wording-problems", "aria-live": "polite" });
  const tell = (all) => problems.replaceChildren(...all.map(problem));
  const input = (event) => restate(each.form, event.target.value, shown.from, tell);
  return el(
    "section",
    { class: "wording" },
    el("h4", {}, say("form_" + each.form)),
    body(each, shown.from, input, readOnly),
    problems,
    move && !readOnly && each.form !== "csv" && each.text ? el("p", {}, el("button", { type: "button", class: "small", id: "move-" + each.form, onclick: () => move(each.form, shown, tell) }, say("moveRule"))) : null,
    ...each.notes.map((note) => el("p", { class: "legend" }, of(note))),
  );
}

function problem(each) {
  return el("li", { class: "error" }, (each.line ? say("atLine", each.line) + " " : "") + of(each.message));
}

function body(each, from, input, readOnly) {
  if (each.text === "") {
    return el("p", { class: "stale", id: "wording-" + each.form }, say("unsayable"));
  }
  if (each.form === "csv") {
    return row(each, from, input, readOnly);
  }
  const lines = each.text.trimEnd();
  const text = el("textarea", { id: "wording-" + each.form, rows: String(Math.min(14, lines.split("\n").length + 1)), spellcheck: "false", "aria-label": say("form_" + each.form), "data-from": String(from), readonly: readOnly });
  text.value = lines;
  text.typed = input;
  text.addEventListener("input", input);
  return text;
}

/** The row of a table beside its heads; what is blank is left out. */
function row(each, from, input, readOnly) {
  const [heads, cells] = records(each.text);
  const shown = heads.map((head, i) => [head, i]).filter(([, i]) => cells[i]);
  const typed = (i) => (event) => {
    cells[i] = event.target.value;
    input({ target: { value: written([heads, cells]) } });
  };
  const table = el("table", { class: "card row", id: "wording-csv", "data-from": String(from) }, el("tbody", {}, ...shown.map(([head, i]) => cell(head, cells[i], from, typed(i), readOnly))));
  table.typed = input;
  table.readOnly = readOnly;
  return table;
}

function cell(head, words, from, typed, readOnly) {
  const text = el("textarea", { rows: String(words.split("\n").length), "aria-label": head, "data-from": String(from), "data-head": head, readonly: readOnly, oninput: typed });
  text.value = words;
  return el("tr", {}, el("th", { scope: "row" }, head), el("td", {}, text));
}

function written(all) {
  return all.map((each) => each.map((words) => '"' + words.replaceAll('"', '""') + '"').join(",")).join("\n") + "\n";
}

/** The records of comma-separated values that the library wrote. */
function records(csv) {
  const all = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    all[all.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") {
      all.push([]);
    }
  }
  return all;
}
