/**
 * The buttons below a table: what keys do, for those who have none at hand. They leave the caret
 * where it is, so that a phone keeps its keyboard.
 */

import { button, h } from "../kit/elements.js";

/** @typedef {{ words: string, icon: import("../kit/elements.js").IconName, act: () => void }} Action */

/**
 * @param {Action[]} actions
 */
export function makeActions(actions) {
  return h(
    "div",
    {
      class: "p-cells-actions",
      role: "group",
      "aria-label": "What to do with the rows",
      onpointerdown: (/** @type {Event} */ event) => event.preventDefault(),
      onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
    },
    actions.map(({ words, icon, act }) => button(words, { kind: "quiet", icon, onclick: act })),
  );
}
