/**
 * Which rows of a long table are drawn: those in sight and some around them, and the row that
 * somebody is in. A short table is drawn whole.
 */

/** @typedef {[from: number, to: number]} Span  `to` is not in it */

/** Up to so many rows all are drawn. */
export const WHOLE = 120;

/** Rows drawn above and below those in sight, so that scrolling and Tab find them there. */
const AROUND = 15;

/**
 * @param {object} table
 * @param {number} table.count   rows in all
 * @param {number} table.first   the first row in sight, 0 for the first of all
 * @param {number} table.seen    rows in sight
 * @param {number} table.keep    the row that somebody is in; -1 for none
 * @returns {Span[]}  in order, not overlapping
 */
export function spansOf({ count, first, seen, keep }) {
  if (count <= WHOLE) return [[0, count]];
  const within = (/** @type {number} */ at) => Math.min(Math.max(at, 0), count);
  /** @type {Span} */
  const sight = [within(first - AROUND), within(first + seen + AROUND)];
  if (keep < 0 || keep >= count) return [sight];
  /** @type {Span} */
  const kept = [within(keep - 1), within(keep + 2)];
  if (kept[1] < sight[0]) return [kept, sight];
  if (kept[0] > sight[1]) return [sight, kept];
  return [[Math.min(kept[0], sight[0]), Math.max(kept[1], sight[1])]];
}
