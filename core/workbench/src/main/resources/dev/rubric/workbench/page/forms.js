// Official tables: handed in, read, corrected, handed back with the scores.

import { el } from "./scorecard.js";
import { of, say } from "./words.js";

/** The tray of tables; what is done with them is given. */
export function showForms(panel, shown, ways) {
  const input = el("input", { type: "file", id: "form-file", accept: ".docx,.doc,.xlsx,.xls,.html,.htm", onchange: (event) => taken(event, ways) });
  panel.replaceChildren(el("label", {}, say("handIn"), " ", input));
  for (const table of shown.tables || []) {
    panel.append(el("h3", {}, table.submission));
    panel.append(el("ul", { class: "notes" }, ...[...table.findings, ...table.notes].map((each) => el("li", { class: each.severity }, (each.place || "") + " " + of(each.message)))));
  }
  if (shown.text === undefined) {
    return;
  }
  const text = el("textarea", { id: "form-text", rows: "16", spellcheck: "false", "aria-label": say("readText") });
  text.value = shown.text;
  panel.append(
    el("h3", {}, say("readText")),
    text,
    el("ul", { id: "form-problems" }, ...(shown.problems || []).map((each) => el("li", { class: "error" }, (each.place || "") + " " + of(each.message)))),
    el("p", {}, el("button", { type: "button", id: "form-correct", onclick: () => ways.correct(text.value) }, say("correct")), " ", el("button", { type: "button", id: "form-review", onclick: ways.review }, say("handBack"))),
  );
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
