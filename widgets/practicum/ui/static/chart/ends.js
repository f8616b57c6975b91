/**
 * Names of a chart's lines, at their right ends. Beside a narrow chart they take two lines each, and
 * those that would lie on each other are moved apart: over the chart they would hide its newest points.
 */

/** @typedef {Record<string, any>} Figure */

const ENDS = ["median-label", "limit-label", "target-label", "goal-label"];
/** Pixels that a letter takes, and a name of two lines with the air around it. */
const SIGN = 7.2;
const TALL = 34;

/** @param {Figure} annotation */
export function isEnd({ name }) {
  return ENDS.includes(name);
}

/** @param {string} text */
export const inTwo = (text) => text.replace(/ (?=\S*$)/, "<br>");

/**
 * The room that names need at the right.
 * @param {Figure[]} annotations
 * @param {boolean} narrow
 */
export function rightOf(annotations, narrow) {
  const lines = annotations.filter(isEnd).flatMap(({ text }) => (narrow ? inTwo(text).split("<br>") : [text]));
  return (narrow ? 10 : 16) + Math.ceil(Math.max(0, ...lines.map((line) => line.length)) * SIGN);
}

/**
 * By how many pixels each name is moved up, so that none lies on another.
 * @param {Figure} figure
 * @param {number} height  of the drawing, in pixels
 * @returns {Map<Figure, number> | null}  null if there are none, or too many to stand there
 */
export function shiftsOf({ data, layout }, height) {
  const names = (layout.annotations ?? []).filter(isEnd);
  const { t = 0, b = 0 } = layout.margin ?? {};
  const high = height - t - b;
  if (!names.length || names.length * TALL > high) return null;
  const shown = (layout.yaxis?.range ?? [...names.map((/** @type {Figure} */ { y }) => y), ...data.flatMap((/** @type {Figure} */ { y }) => y ?? [])]).filter(Number.isFinite);
  const [low, top] = shown.reduce((/** @type {number[]} */ [a, z], /** @type {number} */ y) => [Math.min(a, y), Math.max(z, y)], [Infinity, -Infinity]);
  const sorted = [...names].sort((a, z) => a.y - z.y);
  const wanted = sorted.map(({ y }) => (high * (y - low)) / (top - low || 1));
  const placed = apart(wanted, high);
  return new Map(sorted.map((name, at) => [name, Math.round((placed[at] ?? 0) - (wanted[at] ?? 0))]));
}

/**
 * Move heights apart, each as little as can be.
 * @param {number[]} wanted  from low to high
 * @param {number} high
 */
function apart(wanted, high) {
  /** @type {{ at: number[], middle: number }[]} names that touch stand around the middle of what they want */
  const heaps = [];
  wanted.forEach((height, at) => {
    heaps.push({ at: [at], middle: height });
    while (heaps.length > 1 && touch(heaps)) {
      const [above, below] = [heaps.pop(), heaps.pop()];
      const both = [...(below?.at ?? []), ...(above?.at ?? [])];
      heaps.push({ at: both, middle: both.reduce((sum, each) => sum + (wanted[each] ?? 0), 0) / both.length });
    }
  });
  const placed = heaps.flatMap(({ at, middle }) => at.map((_, nth) => middle + (nth - (at.length - 1) / 2) * TALL));
  return placed.map((height, at) => Math.min(height, high - (placed.length - 1 - at) * TALL));
}

/** @param {{ at: number[], middle: number }[]} heaps */
function touch(heaps) {
  const [below, above] = heaps.slice(-2);
  if (!below || !above) return false;
  return above.middle - below.middle < ((above.at.length + below.at.length) / 2) * TALL;
}
