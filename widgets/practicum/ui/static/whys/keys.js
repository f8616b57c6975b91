/**
 * The keys of the outline and the drawing of causes, to read up.
 */

import { h } from "../kit/elements.js";

/** @param {boolean} bones */
export function keysOf(bones) {
  /** @type {[string, string][]} */
  const keys = [
    ["Enter", bones ? "In the list: another cause beside this one. In the drawing: rename it." : "In the outline: another cause beside this one. In the drawing: rename it."],
    ["Tab", "Ask “why?” of the cause that you have just written. In an empty line: move it behind the one above. Press Escape first to leave with Tab."],
    ["Shift+Tab", "One step back towards the problem."],
    ["Arrows", "Go from cause to cause."],
    ["Alt+arrows", "Move a cause up, down, in or out, with all that stands behind it."],
    ["Delete", "In an empty line or in the drawing: take the cause out. Alt+Delete does so anywhere."],
    ["+", "In the drawing: ask “why?” of this cause."],
    ["Space", "In the drawing: fold or unfold what stands behind it."],
    ["Ctrl+Z, Ctrl+Y", "Undo and redo."],
  ];
  return h(
    "details",
    { class: "p-more p-dd-keys" },
    h("summary", {}, "Keys that save time"),
    h("dl", { class: "p-dd-keylist" }, keys.map(([key, words]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, words)))),
  );
}
