/**
 * What a key or a button means for a cause, for the problem, and for a bone.
 */

import { addBeside, askWhy, changeCategory, moveAlong, moveIn, moveOut, remove } from "./deeds.js";
import { NONE, PROBLEM, Tree } from "./shape.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("./deeds.js").Deed} Deed */
/** @typedef {import("./page.js").Wish} Wish */

/** @type {Record<string, (content: Content, id: string) => Deed>} */
const DEEDS = {
  child: (content, id) => askWhy(content, id),
  beside: addBeside,
  in: moveIn,
  out: moveOut,
  up: (content, id) => moveAlong(content, id, -1),
  down: (content, id) => moveAlong(content, id, 1),
  remove,
};

/**
 * Tab asks “why?” of what is written; a line that is still empty moves behind the one above it.
 * @param {Content} content
 * @param {string} id
 * @param {Wish} wish
 * @returns {Deed}
 */
export function doWithCause(content, id, wish) {
  const cause = new Tree(content).causes.get(id);
  const wanted = wish !== "why" ? wish : cause && !cause.text ? "in" : "child";
  return DEEDS[wanted]?.(content, id) ?? { say: "" };
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {Wish} wish
 * @returns {Deed}
 */
export function doWithBone(content, id, wish) {
  if (wish === "child" || wish === "beside" || wish === "why") return askWhy(content, PROBLEM, { category: id === NONE ? "" : id });
  if (wish !== "remove" || id === NONE) return { say: "A category stays where it is." };
  return { changes: changeCategory(content, id, { gone: true }), focus: PROBLEM, say: "The category is gone. Its causes are still there. Undo brings it back." };
}
