/**
 * What is still to come, beside the first box of a drawing: an empty sheet shows where it leads. The
 * coach says the same in words, so a screen reader does not hear it twice.
 */

import { h } from "../kit/elements.js";

/**
 * @param {[string, string][]} steps  what stands over a box, and in it
 * @returns {HTMLElement}
 */
export function drawGhost(steps) {
  const boxes = steps.map(([head, words]) => h("div", {}, h("span", { class: "p-dd-ghost-head" }, head), h("span", { class: "p-dd-ghost-box" }, words)));
  return h("div", { class: "p-dd-ghost", "aria-hidden": "true", hidden: true }, boxes);
}
