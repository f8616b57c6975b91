/** How a tree of causes and a fishbone are drawn: what their boxes are called, where one may go. */

/** @typedef {import("../diagram/picture.js").Placed} Placed */
/** @typedef {import("../diagram/dragging.js").Drop} Drop */
/** @typedef {import("../diagram/toolbar.js").Wish} Wish */

/** What boxes of the drawing are called; that one is chosen stands among its small lines. @type {Record<string, string>} */
export const BOXES = { problem: "Problem", cause: "Cause", root: "Cause", bone: "Category", twig: "Cause", rooted: "Cause" };

const FIXED = ["problem", "bone"];

/** @type {import("../diagram/picture.js").Manner} */
export const TREE = {
  label: "The causes as a drawing",
  names: BOXES,
  top: "problem",
  belongs: "Explains",
  apart: "",
  walk: "column",
  ghost: [
    ["Why?", "Because…"],
    ["Why?", "And why is that?"],
    ["Why?", "A cause that you can act on"],
  ],
  fit: 0.72,
  mayDrag: ({ kind }) => !FIXED.includes(kind),
  dropOn,
};

/** @type {import("../diagram/picture.js").Manner} */
export const FISH = { ...TREE, label: "The fishbone as a drawing", belongs: "On", walk: "order" };

/** What can be done with no box of a kind. @type {Record<string, Wish[]>} */
export const NEVER = { problem: ["beside", "up", "down", "in", "out", "remove"], bone: ["beside", "up", "down", "in", "out"] };

/** @type {Partial<Record<Wish, string>>} */
export const WORDS = { child: "Ask why", beside: "What else?" };

/** @type {Record<string, string>} */
export const PLACEHOLDERS = {
  problem: "What goes wrong",
  cause: "Because…",
  root: "Because…",
  bone: "A category",
  twig: "A cause",
  rooted: "A cause",
};

/**
 * Onto the middle of a cause, to stand behind it; near its upper or lower edge, to stand beside it.
 * @param {Placed} _box
 * @param {Placed} over
 * @param {{ share: number }} where
 * @returns {Drop | null}
 */
function dropOn(_box, over, { share }) {
  if (FIXED.includes(over.kind) || (share > 0.3 && share < 0.7)) return { target: over.id, how: "under", also: false };
  return { target: over.id, how: share < 0.5 ? "before" : "after", also: false };
}
