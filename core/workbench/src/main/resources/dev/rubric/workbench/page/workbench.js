// The page: one rubric, its files, and what a change of them does.

import { Editor } from "./editor.js";
import { question } from "./asking.js";
import { $, choices, redraw, remember, remembered } from "./page.js";
import { ask, Gone, Refused, state as askState } from "./server.js";
import { keepUnsaved, takeUnsaved } from "./kept.js";
import { el } from "./elements.js";
import { showScore } from "./scorecard.js";
import { showImpact, showLine, showProof, showPublication } from "./panels.js";
import { keep, showForms } from "./forms.js";
import { isPrinting, print, printing } from "./printing.js";
import { showWordings } from "./wordings.js";
import { isEnglish, of, say, setLanguage } from "./words.js";

const TABS = ["score", "line", "wordings", "prove", "impact", "forms", "publish"];

let state;
let editor;
let file = "";
let revision = 0;
let looked = null; // what the workbench said of the text last
let tray = {}; // the tables that were handed in last
let line = {}; // the number line that is shown
let known = {}; // proof and impact of the draft as it is now
let waiting = null; // what was typed and is not saved yet
let saving = null; // the saving that is under way
let savedText = ""; // the text of the file as the workbench has it
let lost = null; // the text that was saved last, while the workbench can't be reached
let checking = 0; // the check that is to come
let wording = 0; // the wordings that are to come

const PAUSE = 250; // milliseconds without a keystroke

function status(words) {
  $("status").textContent = words;
}

function failed(problem) {
  status(problem instanceof Refused ? of(problem.said) : say(problem instanceof Gone ? "restarted" : "lost"));
}

/** Offers to change the same number in the other rules of the indicator as well. */
function others(found) {
  $("others").hidden = found === null;
  if (found) {
    $("others-all").textContent = say("others", found.count, found.was, found.now) + "  " + say("othersKey");
  }
}

// Saving: what is typed goes at once; while it is under way, only the last text waits.

function typed(text) {
  waiting = text;
  if (lost !== null) {
    keepUnsaved(state.folder, file, lost, text);
  }
  forget();
  $("saved").textContent = say("saving");
  saving ??= save().finally(() => (saving = null));
}

/** What was proved and counted was of the draft as it was. */
function forget() {
  if (Object.keys(known).length > 0) {
    known = {};
    proof();
    cover();
    redraw("impact", showImpact, known.impact, impact);
    publication();
  }
}

async function save() {
  while (waiting !== null) {
    const text = waiting;
    waiting = null;
    const began = performance.now();
    try {
      const answer = await ask("edit", { file, revision, text, submission: $("submission").value });
      found(text);
      revision = waiting === null ? answer.revision : (answer.typed ?? answer.revision);
      if (waiting === null) {
        take(answer);
        document.body.dataset.milliseconds = String(Math.round(performance.now() - began));
      }
    } catch (problem) {
      if (problem instanceof Refused && problem.code === "conflict") {
        waiting ??= await chosen(problem.answer);
      } else if (problem instanceof Refused) {
        failed(problem);
        return;
      } else {
        failed(problem);
        waiting ??= text;
        lost ??= savedText;
        keepUnsaved(state.folder, file, lost, waiting);
        await new Promise((done) => setTimeout(done, 1500));
      }
    }
  }
}

/** The workbench has the text. */
function found(text) {
  savedText = text;
  if (lost !== null) {
    lost = null;
    takeUnsaved(state.folder);
  }
}

/** Puts back what could not be saved when the page was open last. */
async function restore() {
  const kept = state.person.propose ? takeUnsaved(state.folder) : null;
  if (!kept || !state.files.some((each) => each.name === kept.file)) {
    return;
  }
  await open(kept.file);
  const now = editor.text();
  const words = [el("div", { class: "clash" }, version("unsavedThere", kept.text))];
  if (now !== kept.text && (now === kept.base || (await question(say("unsavedWords"), null, { words, yes: "restore", no: "leave" })))) {
    editor.write(kept.text);
    await saved();
    status(say("restored"));
  }
}

/** Resolved when the workbench knows the text of the page. */
async function saved() {
  while (saving) {
    await saving;
  }
}

/** What a person decides where the same lines were changed elsewhere as well. */
async function chosen(answer) {
  const theirs = await question(say("conflictWords"), null, { words: clashes(answer), yes: "takeTheirs", no: "keepMine" });
  revision = answer.revision;
  editor.take(theirs ? answer.theirs : answer.mine);
  return editor.text();
}

/** Shows an answer, with what was merged into the text. */
function take(answer) {
  const merged = answer.text !== undefined && answer.text !== editor.text();
  if (merged) {
    editor.take(answer.text);
  }
  show(answer);
  if (merged) {
    status(say("merged"));
  }
}

function clashes(answer) {
  return answer.clashes.map((each) => el("div", { class: "clash" }, el("p", {}, say("atLine", each.line)), version("mineHere", each.mine), version("theirsThere", each.theirs)));
}

function version(side, text) {
  return el("figure", {}, el("figcaption", {}, say(side)), el("pre", {}, text || "∅"));
}

// Showing what the workbench said.

function show(answer) {
  looked = answer;
  editor.showWords(answer.words);
  $("saved").textContent = say(answer.drafted ? "saved" : "clean");
  card();
  moved();
  showProblems(answer);
  clearTimeout(checking);
  if (answer.sound) {
    checking = setTimeout(check, PAUSE);
  }
  const option = $("file").selectedOptions[0];
  if (option) {
    option.textContent = name(file, answer.drafted);
  }
}

/** The wordings of the rule at the cursor, when the cursor rests. */
function moved() {
  clearTimeout(wording);
  if (!$("wordings").hidden) {
    wording = setTimeout(drawWordings, PAUSE);
  }
}

async function drawWordings() {
  await saved();
  const found = await ask("wordings", { file, at: editor.cursor() }).catch(() => null);
  if (found && !saving) {
    const table = /\.(csv|xlsx)$/.test(file);
    showWordings($("wordings"), found, { restate, move: table ? null : move, readOnly: !state.person.propose });
  }
}

/** What is typed in another form changes the rule in the editor, where it can be undone. */
async function restate(form, words, from, tell) {
  clearTimeout(wording);
  wording = setTimeout(async () => {
    await saved();
    const asked = file;
    const done = await ask("restate", { file, at: from, form, words }).catch(() => null);
    if (done && !saving && file === asked) {
      tell(done.problems);
      if (done.problems.length === 0 && done.text !== null) {
        editor.write(done.text);
      }
    }
  }, PAUSE);
}

/** Saves the rule in another form: in the file of the same name for it. */
async function move(form, shown, tell) {
  await saved();
  try {
    const done = await ask("move", { file, at: shown.from, form });
    tell(done.problems);
    if (done.file) {
      forget();
      await refresh();
      await open(done.file);
      const at = editor.text().indexOf(shown.rule);
      editor.goTo(at, at);
      status(say("moved", done.file));
    }
  } catch (refusal) {
    failed(refusal);
  }
}

function card() {
  redraw("score", showScore, looked.score, !looked.sound, known.whatIf, { toRule, toLine, explain });
}

async function explain() {
  await saved();
  try {
    known.whatIf = await ask("whatif", { submission: $("submission").value });
    card();
  } catch (refusal) {
    failed(refusal);
  }
}

function showProblems(answer) {
  editor.showProblems(answer.problems);
  const items = [...answer.problems, ...answer.elsewhere];
  $("problems").replaceChildren(...items.slice(0, 50).map(problem));
  const changed = document.querySelectorAll("#score tr.changed").length;
  status((items.length === 0 ? say("noProblems") : say("countProblems", items.length)) + (changed > 0 ? " · " + say("changedLines", changed) : ""));
}

/** What a check finds comes when nobody types for a moment, and only of the text that still stands there. */
async function check() {
  const asked = { file, revision };
  const answer = await ask("check", { file }).catch(() => null);
  if (answer && waiting === null && file === asked.file && answer.revision === asked.revision && revision === asked.revision) {
    looked = { ...looked, problems: answer.problems, elsewhere: answer.elsewhere };
    showProblems(answer);
  }
}

function problem(each) {
  const where = each.begin === undefined ? () => toRule(each) : () => editor.goTo(each.begin, each.end);
  return el("li", { class: each.severity }, el("button", { type: "button", class: "link", onclick: where }, each.place || ""), " " + of(each.message));
}

function name(each, drafted) {
  return (drafted ? "● " : "") + each;
}

/** Opens another file; what is typed while it comes still belongs to the one before. */
async function open(other) {
  try {
    let answer;
    do {
      await saved();
      answer = await ask("open", { file: other, submission: $("submission").value });
    } while (saving);
    file = other;
    revision = answer.revision;
    $("file").value = other;
    savedText = answer.text;
    editor.show(answer.text);
    show(answer);
    cover();
    remember("file", other);
    document.body.dataset.file = other;
    if (answer.clash && state.person.propose) {
      await decide(answer.clash);
    }
  } catch (refusal) {
    failed(refusal);
  }
}

/** The draft and what is in force were changed in the same place. */
async function decide(clash) {
  const theirs = await question(say("clashFolder"), null, { words: clashes(clash), yes: "takeTheirs", no: "keepMine" });
  const answer = await ask("decide", { file, keep: theirs ? "theirs" : "mine", submission: $("submission").value });
  revision = answer.revision;
  forget();
  editor.show(answer.text);
  show(answer);
}

async function toRule(place) {
  if (place && place.file !== file) {
    await open(place.file);
  }
  if (place && place.file === file) {
    editor.goToLine(place.line);
  }
}

async function toLine(indicator) {
  line = { asked: indicator };
  tab("line");
  await drawLine();
}

async function drawLine() {
  if (line.asked && $("submission").value) {
    await saved();
    const answer = await ask("line", { indicator: line.asked, submission: $("submission").value });
    line = { ...answer, asked: line.asked };
  }
  redraw("line", showLine, line);
}

// Proof, impact, publication.

async function work(panel, question, done) {
  await saved();
  status(say("working"));
  try {
    done(await ask(question, {}));
    status("");
  } catch (refusal) {
    failed(refusal);
  }
  publication();
}

function prove() {
  return work("prove", "prove", (answer) => {
    known.proof = answer;
    proof();
    cover();
  });
}

function proof() {
  redraw("prove", showProof, known, { toRule, prove, mutate, suggest: state.person.propose ? suggest : null });
}

function mutate() {
  return work("prove", "mutate", (answer) => {
    known.mutants = answer;
    proof();
  });
}

/** How many cases make each rule speak, in the margin of the open file. */
function cover() {
  const coverage = known.proof && known.proof.coverage;
  editor.cover(coverage ? coverage.byRule.filter((each) => each.file === file) : []);
}

/** The missing cases around thresholds become a draft, to be read by a person. */
async function suggest() {
  await saved();
  try {
    const answer = await ask("suggest", { submission: $("submission").value });
    if (answer.file) {
      await refresh();
      forget();
      await open(answer.file);
      await ($("publish").hidden ? prove() : prepare());
    } else {
      status(say("noSuggestion"));
    }
  } catch (refusal) {
    failed(refusal);
  }
}

function impact() {
  return work("impact", "impact", (answer) => {
    known.impact = answer;
    redraw("impact", showImpact, answer, impact);
  });
}

/** What has to be looked at before a draft is proposed is there when the steps are opened. */
async function prepare() {
  await saved();
  if (state.person.propose && looked && looked.sound) {
    if (!known.proof) {
      await prove();
    }
    if (!known.impact) {
      await impact();
    }
  }
}

function publication() {
  redraw("publish", showPublication, state, known, {
    prove,
    impact,
    suggest,
    propose: (values) => act("propose", values),
    withdraw: () => act("withdraw", {}),
    approve: async (values) => {
      if (await act("approve", values)) {
        const last = state.history[state.history.length - 1];
        await open(file);
        status(last.hash === state.hash ? say("done") : say("doneLater", last.from));
      }
    },
    putBack: async (version) => {
      if ((await question(say("putBackWords"), null)) && (await act("restore", { hash: version.hash }))) {
        await open(file);
      }
    },
  });
}

async function act(question, values) {
  await saved();
  try {
    state = await ask(question, values);
    document.querySelectorAll("#publish form").forEach((each) => each.reset());
    files();
    publication();
    status("");
    return true;
  } catch (refusal) {
    failed(refusal);
    return false;
  }
}

// Official tables.

const formWays = {
  take: (name, bytes) =>
    formWork(async () => {
      tray = {};
      try {
        const answer = await ask("form", { name, bytes });
        tray = { tables: answer.tables };
        submissions(answer.submissions, answer.tables[0].submission);
        await look();
        await reported();
      } catch (refusal) {
        tray = { refused: refusal.said };
        throw refusal;
      }
    }),
  choose: (name) =>
    formWork(async () => {
      $("submission").value = name;
      await look();
      await reported();
    }),
  correct: (values) =>
    formWork(async () => {
      const answer = await ask("correct", { submission: $("submission").value, ...values });
      tray = { ...tray, problems: answer.problems };
      if (answer.problems.length === 0) {
        submissions(answer.submissions, answer.submission);
        await look();
        await reported();
        status(say("corrected"));
      }
    }),
  review: () =>
    formWork(async () => {
      const answer = await ask("review", { submission: $("submission").value });
      keep(answer.name, answer.bytes);
    }),
};

async function formWork(way) {
  await saved();
  try {
    await way();
  } catch (refusal) {
    failed(refusal);
  }
  redraw("forms", showForms, tray, formWays);
}

function submissions(names, chosen) {
  choices($("submission"), ["", ...names], (each) => each || say("none"), chosen);
}

async function look() {
  delete known.whatIf;
  show(await ask("look", { file, submission: $("submission").value }));
}

async function reported() {
  if ($("submission").value) {
    const submission = $("submission").value;
    tray = { ...tray, problems: [], submission, ...(await ask("submission", { submission })) };
  }
}

// What is done to whole files.

async function rename() {
  const at = editor.cursor();
  await saved();
  const wanted = await question(say("rename"), say("renameTo"));
  if (wanted === null) {
    return;
  }
  try {
    const done = await ask("rename", { file, at, name: wanted });
    await open(file);
    await refresh();
    status([say("renamed", done.edits), ...done.remarks.map(of)].filter((each, i) => i > 0 || done.edits > 0).join(say("and")));
  } catch (refusal) {
    failed(refusal);
  }
}

async function format() {
  await saved();
  const done = await ask("format", { file });
  if (done.text !== null) {
    editor.write(done.text);
  }
}

async function discard() {
  await saved();
  if (await question(say("discardWords"), null)) {
    const answer = await ask("discard", { file, submission: $("submission").value });
    revision = answer.revision;
    editor.show(answer.text);
    forget();
    show(answer);
  }
}

async function newFile() {
  const wanted = await question(say("newFile"), say("newFileName"));
  if (wanted === null) {
    return;
  }
  await saved();
  try {
    await ask("edit", { file: wanted, revision: 0, text: "", submission: "" });
    await refresh();
    await open(wanted);
  } catch (refusal) {
    failed(refusal);
  }
}

async function definition() {
  const at = editor.cursor();
  await saved();
  const found = await ask("definition", { file, at });
  const place = found.places[0];
  if (!place) {
    status(say("nothing"));
    return;
  }
  if (place.file !== file) {
    await open(place.file);
  }
  editor.goTo(place.from, place.to);
}

// The page around it.

function tab(name, focus) {
  for (const each of TABS) {
    const on = each === name;
    $("tab-" + each).setAttribute("aria-selected", String(on));
    $("tab-" + each).tabIndex = on ? 0 : -1;
    $(each).hidden = !on;
  }
  if (focus) {
    $("tab-" + name).focus();
  }
  const entered = { line: drawLine, wordings: drawWordings, forms: () => tray.text === undefined && formWork(reported), publish: prepare }[name];
  if (entered) {
    entered();
  }
}

function files() {
  const drafted = new Map(state.files.map((each) => [each.name, each.drafted]));
  choices($("file"), [...drafted.keys()], (each) => name(each, drafted.get(each)), file);
}

async function refresh() {
  state = await askState();
  titled();
  files();
}

function titled() {
  $("title").textContent = state.title || state.folder;
  document.title = (state.title || state.folder) + " · " + say("workbench");
}

function all() {
  redraw("line", showLine, line);
  showWordings($("wordings"), null, {});
  proof();
  redraw("impact", showImpact, known.impact, impact);
  redraw("forms", showForms, tray, formWays);
  publication();
}

function listen() {
  window.addEventListener("pagehide", () => {
    if (saving) {
      keepUnsaved(state.folder, file, savedText, editor.text());
    }
  });
  $("file").addEventListener("change", () => open($("file").value));
  $("submission").addEventListener("change", async () => {
    await saved();
    await look();
    tray = { tables: tray.tables };
    await formWork(reported);
    remember("submission", $("submission").value);
  });
  $("language").addEventListener("click", () => {
    const other = isEnglish() ? "zh" : "en";
    remember("language", other);
    setLanguage(other);
    titled();
    editor.label(say("rules"));
    submissions([...$("submission").options].map((each) => each.value).filter(Boolean), $("submission").value);
    others(null);
    all();
    if (looked) {
      show(looked);
    }
  });
  $("keys").addEventListener("click", () => status(say("keysText")));
  $("print").addEventListener("click", async () => {
    await saved();
    print(!$("score").hidden && $("submission").value ? "scorecard" : "draft", failed);
  });
  $("new").addEventListener("click", newFile);
  $("rename").addEventListener("click", rename);
  $("format").addEventListener("click", format);
  $("discard").addEventListener("click", discard);
  $("others-all").addEventListener("click", () => editor.replaceOthers());
  for (const each of TABS) {
    $("tab-" + each).addEventListener("click", () => tab(each));
  }
  $("tabs").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const at = TABS.findIndex((each) => $("tab-" + each).getAttribute("aria-selected") === "true");
      tab(TABS[(at + step + TABS.length) % TABS.length], true);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.altKey && event.key >= "1" && event.key <= String(TABS.length)) {
      event.preventDefault();
      $("tab-" + TABS[event.key - 1]).click();
      $("tab-" + TABS[event.key - 1]).focus();
    }
    if (event.key === "Escape" && isPrinting()) {
      printing(false);
    }
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      tab("prove");
      prove();
    }
  });
}

async function begin() {
  state = await askState();
  setLanguage(remembered("language") || state.language);
  const run = (way) => () => {
    way();
    return true;
  };
  editor = new Editor($("editor"), {
    label: say("rules"),
    typed,
    readOnly: !state.person.propose,
    others,
    moved,
    complete: async (at) => {
      await saved();
      return ask("complete", { file, at }).catch(() => null);
    },
    explain: async (at) => {
      await saved();
      return ask("hover", { file, at }).catch(() => null);
    },
    keys: [
      { key: "F12", run: run(definition) },
      { key: "F2", run: run(rename) },
      { key: "Alt-Enter", run: run(() => editor.replaceOthers()) },
      { key: "Shift-Alt-f", run: run(format) },
      { key: "Mod-Enter", run: () => true },
      { key: "Mod-s", run: () => true },
    ],
  });
  await refresh();
  submissions(state.submissions, remembered("submission") || state.submissions[0] || "");
  for (const each of ["new", "rename", "format", "discard"]) {
    $(each).hidden = !state.person.propose;
  }
  listen();
  tab("score");
  all();
  const names = state.files.map((each) => each.name);
  const last = remembered("file");
  await open(names.includes(last) ? last : names.find((each) => each.endsWith(".drl") || each.endsWith(".dslr")) || names[0]);
  await restore();
  document.body.dataset.ready = "yes";
}

begin().catch(failed);
