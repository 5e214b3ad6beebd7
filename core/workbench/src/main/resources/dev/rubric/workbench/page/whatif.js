// What a unit would have needed for more: the nearest numbers, and the rules that did not apply.

import { el } from "./elements.js";
import { of, points, say } from "./words.js";

/** What earns the next grade; nothing where there is none. */
export function gradeHelp(whatIf) {
  if (!whatIf || !whatIf.nextGrade) {
    return null;
  }
  const short = say("nextGrade", whatIf.nextGrade, points(whatIf.bound), points(whatIf.bound - whatIf.total));
  const way = whatIf.single || whatIf.pair;
  return el("div", { class: "help", id: "grade-help" }, el("p", {}, short), way ? moves("nearestWay", way) : null);
}

/** What the line of an indicator would need, and why its other rules did not apply. */
export function lineHelp(whatIf, indicator, toRule) {
  const line = whatIf && whatIf.lines.find((each) => each.indicator === indicator);
  if (!line) {
    return null;
  }
  const full = line.full ? moves("toFull", line.full) : null;
  const next = line.next && !line.full ? moves("toMore", line.next) : null;
  const nothing = !full && !next && line.answers.length === 0 && line.score === line.weight;
  return el(
    "div",
    { class: "help" },
    nothing ? el("p", {}, say("isFull")) : null,
    full,
    next,
    ...line.answers.map((each) => el("p", {}, say("answer", of(each.what), of(each.to), points(each.score)))),
    ...line.whyNot.map((each) => whyNot(each, toRule)),
  );
}

function moves(word, way) {
  const each = way.moves.map((move) => of(move.what) + " " + move.from + " → " + move.to + (move.unitOfMeasure ? " " + move.unitOfMeasure : "") + say("distance", signed(move.distance)));
  return el("p", { class: "way" }, say(word, each.join(say("and")), points(way.score)));
}

function signed(number) {
  return (number > 0 ? "+" : "−") + Math.abs(number);
}

function whyNot(rule, toRule) {
  return el(
    "div",
    { class: "why-not" },
    el("p", {}, say("whyNot") + " ", el("button", { type: "button", class: "link", onclick: () => toRule(rule.location) }, rule.rule)),
    el("ul", {}, ...rule.conditions.map((each) => el("li", { class: each.holds ? "holds" : "fails" }, (each.holds ? "✓ " : "✗ ") + each.condition, of(each.seen) ? el("small", {}, "  " + of(each.seen)) : null))),
  );
}
