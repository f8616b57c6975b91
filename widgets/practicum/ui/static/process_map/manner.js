/** How a process map is drawn: lanes, boxes with pointed sides, and where one may be dropped. */

import { KINDS } from "./shape.js";

/** @typedef {import("../diagram/picture.js").Placed} Placed */
/** @typedef {import("../diagram/picture.js").Layout} Layout */
/** @typedef {import("../diagram/dragging.js").Drop} Drop */

/**
 * @param {() => Layout} layout  what is drawn now
 * @param {string} label
 * @returns {import("../diagram/picture.js").Manner}
 */
export function makeManner(layout, label) {
  return {
    label,
    names: KINDS,
    top: "",
    belongs: "After",
    apart: "",
    walk: "order",
    sideways: true,
    fit: 0.85,
    shape: (box) => /** @type {any} */ (box).outline,
    mayDrag: () => true,
    dropOn: (_box, over, { share }) => ({ target: over.id, how: share < 0.5 ? "before" : "after", also: false, band: bandAt(layout(), over.x + 1) }),
    dropAt: (box, at) => dropAt(layout(), box, at),
  };
}

/**
 * Between boxes: into the lane there, after the last step that is drawn above.
 * @param {Layout} layout
 * @param {Placed} box
 * @param {{ x: number, y: number }} at
 * @returns {Drop | null}
 */
export function dropAt(layout, box, { x, y }) {
  const band = bandAt(layout, x);
  if (band === undefined) return null;
  // straight across, it stays where it is in the order
  if (y >= box.y - 8 && y <= box.y + box.height + 8) return { target: box.id, how: "after", also: false, band };
  const above = layout.boxes.filter((each) => each.id !== box.id && each.y + each.height / 2 < y).at(-1);
  const first = layout.boxes.find((each) => each.id !== box.id);
  if (above) return { target: above.id, how: "after", also: false, band };
  return first ? { target: first.id, how: "before", also: false, band } : null;
}

/**
 * @param {Layout} layout
 * @param {number} x
 */
function bandAt({ bands = [] }, x) {
  return bands.find((band) => x >= band.x && x < band.x + band.width)?.id;
}
