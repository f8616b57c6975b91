/** What all parts of a game stand in. */

import { h, uid } from "../kit/elements.js";

/**
 * The frame of a part, that can take the focus when the game goes on there.
 * @param {string} title
 * @param {string} look
 * @param {...(Node | Node[] | null)} children
 */
export function framed(title, look, ...children) {
  const id = uid("p-game");
  const heading = title ? h("h3", { class: "p-part-title", id }, title) : null;
  return h("div", { class: `p-game-part ${look}`, role: title ? "group" : null, "aria-labelledby": title ? id : null, tabindex: "-1" }, heading, ...children);
}
