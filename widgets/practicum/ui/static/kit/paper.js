/**
 * On paper nobody can open a fold: one in a page's text, or one that holds facts, is open there, and
 * as it was afterwards.
 */

/** @typedef {{ draw?: () => void, holds?: () => boolean }} Parts */

const MARK = "p-on-paper";
/** Folds in the text of a lesson, such as an answer to compare with. */
const TEXT = ".p-section > .p-text *";

/** @type {WeakMap<Element, Parts>} */
const parts = new WeakMap();

/** @type {HTMLDetailsElement[]} */
let opened = [];

let folds = `details.${MARK}`;

/**
 * @param {HTMLDetailsElement} fold
 * @param {Parts} [more]  `draw` puts into it what is made only when it is open; without facts in it
 *   (`holds`) it stays shut
 */
export function openOnPaper(fold, more = {}) {
  fold.classList.add(MARK);
  parts.set(fold, more);
}

/** Open the folds of a lesson's text on paper, too. */
export function openTextOnPaper() {
  folds = `details:is(.${MARK}, ${TEXT})`;
}

/**
 * @param {Record<string, unknown>} content
 * @param {string[]} fields
 */
export function holdsAny(content, fields) {
  return fields.some((name) => String(content[name] ?? "").trim());
}

function open() {
  const shut = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(`${folds}:not([open])`));
  opened = [...shut].filter((fold) => parts.get(fold)?.holds?.() ?? true);
  for (const fold of opened) {
    fold.open = true;
    parts.get(fold)?.draw?.(); // its own event comes too late for the print
  }
}

function shutAgain() {
  for (const fold of opened) fold.open = false;
  opened = [];
}

globalThis.addEventListener?.("beforeprint", open);
globalThis.addEventListener?.("afterprint", shutAgain);
