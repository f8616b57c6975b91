/**
 * What a key means in a table: how far to go, and whether a block grows with it.
 */

/** @typedef {{ down: number, right: number, far: boolean }} Move  `far`: the block grows */

/** Further than any table reaches. */
export const END = 1e9;

/** @type {Record<string, [down: number, right: number]>} */
const STEPS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -END],
  End: [0, END],
};

/**
 * @param {{ key: string, shiftKey: boolean, ctrlKey: boolean, metaKey: boolean }} event
 * @param {{ editing: boolean, page: number }} state  `page`: rows in sight
 * @returns {Move | null}  null if the key belongs to the text in the cell, or to nobody
 */
export function moveOf({ key, shiftKey: far, ctrlKey, metaKey }, { editing, page }) {
  if (key === "PageUp" || key === "PageDown") return { down: key === "PageUp" ? -page : page, right: 0, far };
  const [down, right] = STEPS[key] ?? [0, 0];
  if (!down && !right) return null;
  const all = ctrlKey || metaKey;
  if (editing && right) return null;
  if (!all) return { down, right, far };
  const corner = key === "Home" || key === "End";
  return { down: corner ? right : down * END, right: right * END, far };
}
