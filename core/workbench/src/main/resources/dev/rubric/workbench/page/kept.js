// What could not be saved, kept by the browser until the workbench is back.

const KEPT = "rubric-unsaved";

/** Keeps a text of a file, with the text that it was typed over. */
export function keepUnsaved(folder, file, base, text) {
  try {
    localStorage.setItem(KEPT, JSON.stringify({ folder, file, base, text }));
  } catch {
    // a browser that keeps nothing
  }
}

/** What was kept of that folder, which is then forgotten; null where nothing was. */
export function takeUnsaved(folder) {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT));
    localStorage.removeItem(KEPT);
    return kept && kept.folder === folder ? kept : null;
  } catch {
    return null;
  }
}
