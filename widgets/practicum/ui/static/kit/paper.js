/**
 * On paper nobody can open a fold: one that holds facts is open there, and as it was afterwards.
 */

/** @typedef {{ draw?: () => void, holds?: () => boolean }} Parts */

const MARK = "p-on-paper";

/** @type {WeakMap<Element, Parts>} */
const parts = new WeakMap();

/** @type {HTMLDetailsElement[]} */
let opened = [];

/**
 * @param {HTMLDetailsElement} fold
 * @param {Parts} [more]  `draw` puts into it what is made only when it is open; without facts in it
 *   (`holds`) it stays shut
 */
export function openOnPaper(fold, more = {}) {
  fold.classList.add(MARK);
  parts.set(fold, more);
}

/**
 * @param {Record<string, unknown>} content
 * @param {string[]} fields
 */
export function holdsAny(content, fields) {
  return fields.some((name) => String(content[name] ?? "").trim());
}

function open() {
  const shut = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(`details.${MARK}:not([open])`));
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
