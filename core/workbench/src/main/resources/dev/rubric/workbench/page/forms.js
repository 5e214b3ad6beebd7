// Official tables: handed in, read, corrected cell by cell, handed back with the scores.

import { el } from "./elements.js";
import { of, say } from "./words.js";

const KINDS = ".docx,.doc,.xlsx,.xls,.html,.htm";

/** The tray of tables; what is done with them is given. */
export function showForms(panel, shown, ways) {
  const input = el("input", { type: "file", id: "form-file", accept: KINDS, onchange: (event) => taken(event, ways) });
  panel.replaceChildren(el("label", { class: "file" }, say("handIn"), input), el("p", { class: "legend" }, say("handInKinds")));
  if (shown.refused) {
    panel.append(el("p", { class: "stale", role: "alert", id: "form-refused" }, of(shown.refused)));
  }
  const tables = shown.tables || [];
  tables.forEach((each) => panel.append(...read(each, tables.length > 1, shown, ways)));
  if (shown.text === undefined) {
    return;
  }
  panel.append(
    el("h3", {}, say("readText")),
    corrected(shown),
    el("p", {}, el("button", { type: "button", id: "form-correct", onclick: () => ways.correct({ cells: changed(panel) }) }, say("correct")), " ", el("button", { type: "button", id: "form-review", onclick: ways.review }, say("handBack"))),
    el("ul", { id: "form-problems" }, ...(shown.problems || []).map((each) => el("li", { class: "error" }, of(each.message)))),
    source(shown, ways),
  );
}

/** One table of the file: whose it is, and what was not understood of it. */
function read(table, several, shown, ways) {
  const now = table.submission === shown.submission;
  const notes = [...table.findings, ...table.notes];
  const name = several ? el("button", { type: "button", class: "small form-table", "aria-pressed": String(now), onclick: () => ways.choose(table.submission) }, table.unit) : table.unit;
  return [
    el("h3", {}, name, " ", el("small", {}, table.submission)),
    el("p", { class: notes.length === 0 ? "green" : null }, notes.length === 0 ? say("readWhole") : say("readNotes", notes.length)),
    el("ul", { class: "notes" }, ...notes.map((each) => el("li", { class: each.severity }, (each.place || "") + " " + of(each.message)))),
  ];
}

function corrected(shown) {
  return el(
    "table",
    { class: "card cells" },
    el("tbody", {}, ...shown.rows.map((row) => el("tr", {}, el("th", { scope: "row" }, row.label || say("whole"), row.source ? el("small", {}, " " + row.source) : null), el("td", {}, el("div", {}, ...row.cells.map((each) => cell(row, each))))))),
  );
}

function cell(row, { id, name, value }) {
  return el("label", {}, of(name), el("input", { "data-cell": id, "data-was": value, value, autocomplete: "off", "aria-label": (row.label ? row.label + " " : "") + of(name) }));
}

/** The cells that say something else than was read. */
function changed(panel) {
  const inputs = [...panel.querySelectorAll("[data-cell]")].filter((each) => each.value !== each.dataset.was);
  return Object.fromEntries(inputs.map((each) => [each.dataset.cell, each.value]));
}

/** All of it as text, for what no cell shows. */
function source(shown, ways) {
  const text = el("textarea", { id: "form-text", rows: "12", spellcheck: "false", "aria-label": say("readAll") });
  text.value = shown.text;
  return el("details", {}, el("summary", {}, say("readAll")), text, el("p", {}, el("button", { type: "button", id: "form-correct-text", onclick: () => ways.correct({ text: text.value }) }, say("correct"))));
}

async function taken(event, ways) {
  const file = event.target.files[0];
  if (file) {
    ways.take(file.name, base64(new Uint8Array(await file.arrayBuffer())));
  }
}

function base64(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }
  return btoa(text);
}

/** The bytes of a file that came as text. */
export function bytes(text) {
  return Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
}

/** Lets the browser keep a file. */
export function keep(name, text) {
  const link = el("a", { href: URL.createObjectURL(new Blob([bytes(text)])), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}
