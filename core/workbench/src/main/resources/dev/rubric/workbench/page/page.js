// The page's elements, by their ids, and what it remembers.

import { el } from "./elements.js";

export const $ = (id) => document.getElementById(id);

/** Draws a panel anew; what was typed in its fields stays, and so does the focus. */
export function redraw(id, draw, ...shown) {
  const panel = $(id);
  const focused = panel.contains(document.activeElement) ? document.activeElement : null;
  const fields = [...panel.querySelectorAll("form input")].map((each) => [place(each), each.value]);
  draw(panel, ...shown);
  for (const [field, value] of fields) {
    const again = field && panel.querySelector(field);
    if (again && !again.value) {
      again.value = value;
    }
  }
  if (focused && !panel.contains(document.activeElement)) {
    const again = place(focused) && panel.querySelector(place(focused));
    (again || panel).focus({ preventScroll: true });
  }
}

/** How an element is found again; empty for one that can't be. */
function place(element) {
  return element.id ? "#" + element.id : element.form && element.name ? "#" + element.form.id + " [name=" + element.name + "]" : "";
}

/** The choices of a select; the chosen one where it is among them. */
export function choices(select, values, shown, chosen) {
  select.replaceChildren(...values.map((each) => el("option", { value: each }, shown(each))));
  if (values.includes(chosen)) {
    select.value = chosen;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem("rubric-" + key, value);
  } catch {
    // a browser that keeps nothing
  }
}

export function remembered(key) {
  try {
    return localStorage.getItem("rubric-" + key);
  } catch {
    return null;
  }
}
