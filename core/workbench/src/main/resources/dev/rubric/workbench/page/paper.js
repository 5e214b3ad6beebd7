// What is printed: the scoring standard or a scorecard, as the library writes it as a web page.

import { el } from "./elements.js";
import { say } from "./words.js";

const TAGS = new Set(["h1", "p", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td"]);
const LOOKS = ["class", "width", "rowspan", "colspan"];
const KINDS = [["Word", "docx"], ["Excel", "xlsx"]];

/** Shows a paper in the place of the page; what can be chosen, asked and done is given. */
export function showPaper(panel, { choices, chosen, page, choose, keep, close }) {
  const what = el(
    "select",
    { id: "paper-what", onchange: () => choose(what.value) },
    ...choices.map(([value, words]) => el("option", { value, selected: value === chosen }, words)),
  );
  panel.replaceChildren(
    el(
      "div",
      { class: "bar" },
      el("label", {}, say("paperWhat") + " ", what),
      el("button", { type: "button", id: "paper-print", onclick: () => window.print() }, say("print")),
      ...KINDS.map(([words, kind]) => el("button", { type: "button", id: "paper-" + kind, onclick: () => keep(kind) }, say("download", words))),
      el("span", { class: "grow" }),
      el("button", { type: "button", id: "paper-close", onclick: close }, say("back")),
    ),
    el("div", { class: "desk", tabindex: "0", role: "region", "aria-label": say("paper") }, el("article", { class: "paper", id: "paper-page" }, ...written(page))),
  );
}

/** The blocks of a page that the library wrote, without its style; only what such pages have is taken. */
function written(page) {
  const read = new DOMParser().parseFromString(page.replace(/<style>[^]*?<\/style>/, ""), "text/html");
  return [...read.querySelectorAll("article > *")].map(copy).filter((each) => each !== null);
}

function copy(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data;
  }
  const tag = node.localName;
  if (!TAGS.has(tag)) {
    return null;
  }
  const looks = LOOKS.filter((each) => node.hasAttribute(each)).map((each) => [each, node.getAttribute(each)]);
  return el(tag, Object.fromEntries(looks), ...[...node.childNodes].map(copy));
}
