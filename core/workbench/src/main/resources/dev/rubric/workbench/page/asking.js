// Asking a person, in a dialog.

import { $ } from "./page.js";
import { say } from "./words.js";

/** A field to fill in, or two ways to choose from; null and false are no. */
export function question(heading, label, { words = [], yes = "yes", no = "no" } = {}) {
  const dialog = $("ask");
  $("ask-heading").textContent = heading;
  $("ask-label").textContent = label || "";
  $("ask-words").replaceChildren(...words);
  $("ask-yes").textContent = say(yes);
  $("ask-no").textContent = say(no);
  $("ask-input").parentElement.hidden = label === null;
  $("ask-input").required = label !== null;
  $("ask-input").value = "";
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener(
      "close",
      () => done(dialog.returnValue === "yes" ? (label === null ? true : $("ask-input").value) : null),
      { once: true },
    );
  });
}
