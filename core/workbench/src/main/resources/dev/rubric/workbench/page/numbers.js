// A number that is changed in one rule mostly stands in the indicator's other rules as well: in
// their names, conditions and statements. This finds those places.

const DIGIT = /[0-9.]/;

/** The number around a place; null where there is none. */
function numberAt(doc, at) {
  const text = doc.sliceString(Math.max(0, at - 40), Math.min(doc.length, at + 40));
  const here = at - Math.max(0, at - 40);
  let from = here;
  let to = here;
  while (from > 0 && DIGIT.test(text[from - 1])) {
    from--;
  }
  while (to < text.length && DIGIT.test(text[to])) {
    to++;
  }
  return from === to ? null : { from: at - (here - from), to: at + (to - here), text: text.slice(from, to) };
}

/** Follows which number is being changed, whatever keystrokes it takes. */
export class NumberEdits {
  constructor() {
    this.edited = null;
    this.places = [];
  }

  /** What could be changed as well after a change of the text; null where nothing. */
  after(update, parts) {
    this.places = [];
    let changed = null;
    update.changes.iterChanges((fromA, toA, fromB, toB) => (changed = changed === null ? { fromA, toA, fromB, toB } : "many"));
    if (changed === null || changed === "many") {
      this.edited = null;
      return null;
    }
    this.follow(update, changed);
    const now = this.edited && numberAt(update.state.doc, changed.toB);
    if (!now || now.text === this.edited.was || !/^[0-9]+(\.[0-9]+)?$/.test(now.text)) {
      return null;
    }
    this.places = elsewhere(update.state, parts(update.state), now, this.edited.was);
    this.now = now.text;
    return this.places.length === 0 ? null : { count: this.places.length, was: this.edited.was, now: now.text };
  }

  follow(update, { fromA, toA, fromB, toB }) {
    const known = this.edited;
    if (known && fromA >= known.from && toA <= known.to) {
      this.edited = { was: known.was, from: known.from, to: known.to + (toB - fromB) - (toA - fromA) };
      return;
    }
    const before = numberAt(update.startState.doc, fromA);
    this.edited =
      before && fromA >= before.from && toA <= before.to && /^[0-9]+(\.[0-9]+)?$/.test(before.text)
        ? { was: before.text, from: before.from, to: before.to + (toB - fromB) - (toA - fromA) }
        : null;
  }

  /** The changes of the other places. */
  changes() {
    const changes = this.places.map(({ from, to }) => ({ from, to, insert: this.now }));
    this.places = [];
    this.edited = null;
    return changes;
  }
}

/** The same number in the rules of the same indicator, as a number of its own. */
function elsewhere(state, parts, now, was) {
  const own = parts.find((part) => part.from <= now.from && now.from < part.to);
  if (!own) {
    return [];
  }
  const places = [];
  for (const part of parts) {
    const same = part === own || [...part.indicators].some((each) => own.indicators.has(each));
    const text = same ? state.sliceDoc(part.from, part.to) : "";
    for (let at = text.indexOf(was); at >= 0; at = text.indexOf(was, at + was.length)) {
      const whole = !DIGIT.test(text[at - 1] || "") && !DIGIT.test(text[at + was.length] || "");
      if (whole) {
        places.push({ from: part.from + at, to: part.from + at + was.length });
      }
    }
  }
  return places;
}
