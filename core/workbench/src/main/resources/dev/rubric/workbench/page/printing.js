// Looking at what is printed, and printing or keeping it.

import { bytes, keep } from "./forms.js";
import { $ } from "./page.js";
import { showPaper } from "./paper.js";
import { ask } from "./server.js";
import { isEnglish, say } from "./words.js";

function papers() {
  const name = $("submission").value;
  const cards = name ? [["scorecard", say("paperCard", name)]] : [];
  return [["draft", say("paperDraft")], ["published", say("paperPublished")], ...cards];
}

function paper(of, kind) {
  return ask("paper", { of, kind, submission: $("submission").value, language: isEnglish() ? "en" : "zh" });
}

/** Shows a paper in the place of the page, until a person goes back. */
export async function print(of, failed) {
  try {
    const answer = await paper(of, "html");
    showPaper($("paper"), {
      choices: papers(),
      chosen: of,
      page: new TextDecoder().decode(bytes(answer.bytes)),
      choose: (other) => print(other, failed),
      keep: (kind) => paper(of, kind).then((each) => keep(each.name, each.bytes), failed),
      close: () => printing(false),
    });
    printing(true);
  } catch (refusal) {
    failed(refusal);
  }
}

/** Shows what is printed, or the page again. */
export function printing(on) {
  $("paper").hidden = !on;
  document.querySelector("header").hidden = on;
  document.querySelector("main").hidden = on;
  $(on ? "paper-what" : "print").focus();
}

export function isPrinting() {
  return !$("paper").hidden;
}
