// The editor: CodeMirror, taught by the workbench's language service. It lives in a shadow root,
// where its styles are adopted sheets, so that the page needs no style of its own to be allowed.

import { EditorState, RangeSet, StateEffect, StateField, Transaction, Annotation } from "@codemirror/state";
import { EditorView, Decoration, keymap, lineNumbers, hoverTooltip, highlightActiveLine, drawSelection, gutter, GutterMarker } from "@codemirror/view";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { autocompletion, completionKeymap, startCompletion } from "@codemirror/autocomplete";
import { setDiagnostics, lintGutter, lintKeymap, forEachDiagnostic } from "@codemirror/lint";
import { NumberEdits } from "./numbers.js";
import { of, say } from "./words.js";

const KINDS = ["keyword", "fact", "field", "function", "verb", "variable", "indicator", "text", "number", "comment", "snippet"];
const MARKS = Object.fromEntries(KINDS.map((kind) => [kind, Decoration.mark({ class: "w-" + kind })]));
const ICONS = { keyword: "keyword", fact: "class", field: "property", function: "function", verb: "method", variable: "variable", indicator: "enum", text: "text", snippet: "text" };

const fromServer = Annotation.define();
const showWords = StateEffect.define();

const wordsField = StateField.define({
  create: () => Decoration.none,
  update(marks, change) {
    let next = marks.map(change.changes);
    for (const effect of change.effects) {
      if (effect.is(showWords)) {
        next = effect.value;
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** How many cases make a rule speak. */
class Cases extends GutterMarker {
  constructor(count) {
    super();
    this.count = count;
  }

  toDOM() {
    const dom = document.createElement("span");
    dom.className = this.count === 0 ? "cases none" : "cases";
    dom.textContent = String(this.count);
    dom.title = say("cases_margin", this.count);
    return dom;
  }
}

const showCases = StateEffect.define();

const casesField = StateField.define({
  create: () => RangeSet.empty,
  update(marks, change) {
    let next = change.docChanged ? RangeSet.empty : marks; // counted of another text
    for (const effect of change.effects) {
      if (effect.is(showCases)) {
        next = effect.value;
      }
    }
    return next;
  },
});

const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "15px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--shade)", color: "var(--faint)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--active)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--active)" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-selectionBackground, &.cm-focused .cm-selectionBackground": { backgroundColor: "var(--selected) !important" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--edge)", maxWidth: "34em" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionInfo": { whiteSpace: "pre-wrap" },
  ".cm-completionDetail": { color: "var(--faint)" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-diagnosticAction": { backgroundColor: "var(--accent)", color: "var(--on-accent)", borderRadius: "3px" },
  // Without the package's own pictures, which are data and so not allowed.
  ".cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info, .cm-lintRange-hint": { backgroundImage: "none" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--down)" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy var(--w-function)" },
  ".cm-lint-marker": { content: "normal", width: "9px", height: "9px", margin: "7px 0 0 3px", borderRadius: "50%" },
  ".cm-lint-marker-error": { content: "normal", backgroundColor: "var(--down)" },
  ".cm-lint-marker-warning, .cm-lint-marker-info": { content: "normal", backgroundColor: "var(--w-function)" },
  ".cases": { color: "var(--up)", fontSize: "12px", padding: "0 4px" },
  ".cases.none": { color: "var(--down)", fontWeight: "700" },
  ".explain": { padding: "6px 10px" },
  ".explain b": { display: "block" },
  ".w-keyword": { color: "var(--w-keyword)", fontWeight: "600" },
  ".w-fact": { color: "var(--w-fact)" },
  ".w-field": { color: "var(--w-field)" },
  ".w-function": { color: "var(--w-function)" },
  ".w-verb": { color: "var(--w-verb)" },
  ".w-variable": { color: "var(--w-variable)" },
  ".w-indicator": { color: "var(--w-indicator)", textDecoration: "underline dotted" },
  ".w-text": { color: "var(--w-text)" },
  ".w-number": { color: "var(--w-number)" },
  ".w-comment": { color: "var(--faint)", fontStyle: "italic" },
});

/** The rules of a text, each with the indicators that it names. */
function ruleParts(state) {
  const parts = [];
  for (let i = 1; i <= state.doc.lines; i++) {
    const line = state.doc.line(i);
    if (/^\s*(rule\b|规则)/.test(line.text)) {
      parts.push({ from: line.from, to: state.doc.length, indicators: new Set() });
      if (parts.length > 1) {
        parts[parts.length - 2].to = line.from;
      }
    }
  }
  for (const part of parts) {
    state.field(wordsField).between(part.from, part.to, (from, to, mark) => {
      if (mark === MARKS.indicator) {
        part.indicators.add(state.sliceDoc(from, to));
      }
    });
  }
  return parts;
}

/** An editor in a place of the page, which tells what is typed and asks what it needs. */
export class Editor {
  constructor(place, { typed, complete, explain, keys, label, readOnly, others, moved }) {
    this.typed = typed;
    this.others = others;
    this.moved = moved;
    this.numbers = new NumberEdits();
    const root = place.attachShadow({ mode: "open" });
    this.view = new EditorView({ parent: root, root });
    this.extensions = [
      lineNumbers(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      casesField,
      gutter({ class: "cm-cases", markers: (view) => view.state.field(casesField), renderEmptyElements: false }),
      lintGutter(),
      wordsField,
      theme,
      EditorView.lineWrapping,
      EditorState.readOnly.of(readOnly),
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      autocompletion({ override: [(context) => completions(context, complete)], activateOnTyping: true, icons: true }),
      hoverTooltip((view, at) => explanation(at, explain)),
      keymap.of([...keys, { key: "Mod-.", run: (view) => this.mend(view) }, ...completionKeymap, ...lintKeymap, ...defaultKeymap, ...historyKeymap]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !update.transactions.some((each) => each.annotation(fromServer))) {
          this.typed(this.text());
          this.others(this.numbers.after(update, (state) => ruleParts(state)));
        } else if (update.selectionSet) {
          this.moved();
        }
      }),
    ];
  }

  /** Another text, with a history of its own. */
  show(text) {
    this.others(null);
    this.view.setState(EditorState.create({ doc: text, extensions: this.extensions }));
  }

  /** Takes a text that came from elsewhere; what stands in both keeps its place. */
  take(text) {
    this.write(text, [fromServer.of(true)]);
  }

  /** Changes the text as a person would, so that it can be undone. */
  write(text, annotations = []) {
    const now = this.text();
    if (now !== text) {
      let from = 0;
      const shorter = Math.min(now.length, text.length);
      while (from < shorter && now[from] === text[from]) {
        from++;
      }
      let back = 0;
      while (back < shorter - from && now[now.length - 1 - back] === text[text.length - 1 - back]) {
        back++;
      }
      this.view.dispatch({ changes: { from, to: now.length - back, insert: text.slice(from, text.length - back) }, annotations });
    }
  }

  /** Changes the number that was changed last in the other rules of its indicator as well. */
  replaceOthers() {
    const changes = this.numbers.changes();
    if (changes.length > 0) {
      this.view.dispatch({ changes });
    }
    this.others(null);
    this.view.focus();
  }

  /** What readers of screens call it. */
  label(words) {
    this.view.contentDOM.setAttribute("aria-label", words);
  }

  text() {
    return this.view.state.doc.toString();
  }

  cursor() {
    return this.view.state.selection.main.head;
  }

  /** What the service says of the text as it is now. */
  showWords(words) {
    const end = this.view.state.doc.length;
    const marks = [];
    for (let i = 0; i < words.length; i += 3) {
      const to = words[i] + words[i + 1];
      if (words[i + 1] > 0 && to <= end) {
        marks.push(MARKS[words[i + 2]].range(words[i], to));
      }
    }
    this.view.dispatch({ effects: showWords.of(Decoration.set(marks, true)), annotations: [fromServer.of(true), Transaction.addToHistory.of(false)] });
  }

  showProblems(problems) {
    const end = this.view.state.doc.length;
    this.view.dispatch(setDiagnostics(this.view.state, problems.map((each) => diagnostic(each, end))));
  }

  /** The coverage of the rules of the text, each by its line. */
  cover(rules) {
    const doc = this.view.state.doc;
    const marks = rules.filter((each) => each.line <= doc.lines).map((each) => new Cases(each.cases).range(doc.line(each.line).from));
    this.view.dispatch({ effects: showCases.of(RangeSet.of(marks, true)), annotations: [fromServer.of(true)] });
  }

  goTo(from, to) {
    const end = this.view.state.doc.length;
    this.view.dispatch({ selection: { anchor: Math.min(from, end), head: Math.min(to, end) }, effects: EditorView.scrollIntoView(Math.min(from, end), { y: "center" }) });
    this.view.focus();
  }

  goToLine(line) {
    const lines = this.view.state.doc.lines;
    const at = this.view.state.doc.line(Math.max(1, Math.min(line, lines)));
    this.goTo(at.from, at.from);
  }

  complete() {
    startCompletion(this.view);
  }

  /** The first mend at the cursor, or of the text. */
  mend(view) {
    const at = view.state.selection.main.head;
    const found = [];
    forEachDiagnostic(view.state, (each, from, to) => {
      if (each.actions && each.actions.length > 0) {
        found.push({ each, from, to, near: from <= at && at <= to });
      }
    });
    const best = found.find((each) => each.near) || found[0];
    if (best) {
      best.each.actions[0].apply(view, best.from, best.to);
    }
    return true;
  }
}

function diagnostic(problem, end) {
  return {
    from: Math.min(problem.begin, end),
    to: Math.min(Math.max(problem.end, problem.begin), end),
    severity: problem.severity === "error" ? "error" : problem.severity === "warning" ? "warning" : "info",
    message: of(problem.message),
    source: problem.code,
    actions: problem.mends.map((mend) => ({
      name: "→ " + (mend.text || "∅"),
      apply: (view) => view.dispatch({ changes: { from: mend.from, to: mend.to, insert: mend.text } }),
    })),
  };
}

async function completions(context, complete) {
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  if (!context.explicit && !/[\p{L}$".(,=@]/u.test(before)) {
    return null;
  }
  const answer = await complete(context.pos);
  if (!answer || context.aborted) {
    return null;
  }
  const typed = context.state.sliceDoc(answer.from, context.pos).toLowerCase();
  const options = answer.choices
    .filter((each) => each.label.toLowerCase().includes(typed) || each.other.toLowerCase().includes(typed))
    .map((each, order) => ({
      label: each.label,
      detail: each.other === each.label ? undefined : each.other,
      type: ICONS[each.kind],
      info: of(each.meaning) || undefined,
      boost: each.label.toLowerCase().startsWith(typed) ? 50 - Math.min(order, 99) / 100 : -Math.min(order, 99) / 100,
      apply: (view, completion, from) => {
        const to = Math.max(answer.to, view.state.selection.main.head);
        view.dispatch({ changes: { from, to, insert: each.insert }, selection: { anchor: from + each.insert.length } });
      },
    }));
  return options.length === 0 ? null : { from: answer.from, options, filter: false };
}

async function explanation(at, explain) {
  const answer = await explain(at);
  if (!answer || !answer.heading) {
    return null;
  }
  return {
    pos: answer.from,
    end: answer.to,
    above: true,
    create() {
      const dom = document.createElement("div");
      dom.className = "explain";
      const heading = document.createElement("b");
      heading.textContent = answer.heading.zh === answer.heading.en ? answer.heading.zh : answer.heading.zh + "  " + answer.heading.en;
      dom.append(heading);
      for (const line of answer.lines) {
        const row = document.createElement("div");
        row.textContent = of(line);
        dom.append(row);
      }
      return { dom };
    },
  };
}
