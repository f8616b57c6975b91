/**
 * What can be done with the box that is chosen: the way for a finger, and for whoever does not know
 * the keys.
 *
 *     const toolbar = new Toolbar({ onWish });
 *     toolbar.show(box, shape);
 */

import { button, fill, h, setProps } from "../kit/elements.js";
import { NAMES } from "./shape.js";

/** @typedef {import("./shape.js").Box} Box */
/** @typedef {"child" | "beside" | "in" | "out" | "up" | "down" | "remove"} Wish */

/** @type {[Wish, string, string][]} */
const WISHES = [
  ["child", "Add under it", "＋↳"],
  ["beside", "Add beside it", "＋"],
  ["up", "Up", "↑"],
  ["down", "Down", "↓"],
  ["out", "One step out", "←"],
  ["in", "One step in", "→"],
  ["remove", "Remove", "✕"],
];

export class Toolbar {
  /** @type {Map<Wish, HTMLButtonElement>} */
  #buttons = new Map();

  /** @param {{ onWish: (wish: Wish) => void }} hears */
  constructor({ onWish }) {
    this.words = h("p", { class: "p-dd-chosen-words" });
    const buttons = WISHES.map(([wish, words, sign]) => {
      const made = button(words, { kind: "quiet", class: "p-button p-button-quiet p-dd-wish", title: words, onclick: () => made.getAttribute("aria-disabled") || onWish(wish) });
      made.prepend(h("span", { class: "p-dd-sign", "aria-hidden": "true" }, sign));
      this.#buttons.set(wish, made);
      return made;
    });
    this.element = h("div", { class: "p-dd-toolbar", role: "group", "aria-label": "The chosen box" }, this.words, h("div", { class: "p-dd-wishes" }, buttons));
  }

  /** @param {Box} box */
  show({ kind, text }) {
    fill(this.words, h("strong", {}, NAMES[kind] ?? ""), " ", text || "(still empty)");
    const never = { aim: ["up", "down", "out", "in", "remove", "beside"], idea: ["child"], primary: ["out"], secondary: [] }[kind] ?? [];
    for (const [wish, made] of this.#buttons) setProps(made, { "aria-disabled": never.includes(wish) ? "true" : null });
  }
}
