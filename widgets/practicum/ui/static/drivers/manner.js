/** How a driver diagram is drawn and written: what its kinds of box are called, and where one may go. */

import { LEVELS, NAMES } from "./shape.js";

/** @typedef {import("../diagram/picture.js").Placed} Placed */
/** @typedef {import("../diagram/dragging.js").Drop} Drop */

/** @type {import("../diagram/picture.js").Manner} */
export const MANNER = {
  label: "The diagram as a drawing",
  names: NAMES,
  top: "aim",
  belongs: "Belongs to",
  apart: "Belongs to no driver yet",
  walk: "column",
  ghost: [
    ["Primary drivers", "What has to be right?"],
    ["Secondary drivers", "What makes it so?"],
    ["Change ideas", "What could you try?"],
  ],
  mayDrag: ({ kind }) => kind !== "aim",
  dropOn,
};

/** What can be done with no box of a kind. @type {Record<string, import("../diagram/toolbar.js").Wish[]>} */
export const NEVER = { aim: ["up", "down", "out", "in", "remove", "beside"], idea: ["child"], primary: ["out"], secondary: [] };

/** @type {Record<string, string>} */
export const PLACEHOLDERS = {
  aim: "What you want to reach",
  primary: "Something that has to be right",
  secondary: "Something that makes it so",
  idea: "Something you could try",
};

/**
 * Onto a driver, to stand under it; above or below a box of its own kind, to stand beside it.
 * @param {Placed} box
 * @param {Placed} over
 * @param {{ share: number, also: boolean }} where
 * @returns {Drop | null}
 */
function dropOn(box, over, { share, also }) {
  if (over.kind === box.kind) return { target: over.id, how: share < 0.5 ? "before" : "after", also: false };
  return (LEVELS[over.kind] ?? 0) < (LEVELS[box.kind] ?? 0) ? { target: over.id, how: "under", also } : null;
}
