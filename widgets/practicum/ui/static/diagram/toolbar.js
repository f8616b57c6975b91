/**
 * What can be done with the box that is chosen: the way for a finger, and for whoever does not know
 * the keys.
 *
 *     const toolbar = new Toolbar({ onWish, names, never });
 *     toolbar.show(box);
 */

import { button, fill, h, setProps } from "../kit/elements.js";

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

  #names;
  #never;

  /**
   * @param {object} parts
   * @param {(wish: Wish) => void} parts.onWish
   * @param {Record<string, string>} parts.names  of the kinds of box
   * @param {Record<string, Wish[]>} parts.never  what can be done with no box of a kind
   * @param {Partial<Record<Wish, string>>} [parts.words]  where they are other than usual
   */
  constructor({ onWish, names, never, words: others = {} }) {
    this.#names = names;
    this.#never = never;
    this.words = h("p", { class: "p-dd-chosen-words" });
    const buttons = WISHES.map(([wish, usual, sign]) => {
      const words = others[wish] ?? usual;
      const made = button(words, { kind: "quiet", class: "p-button p-button-quiet p-dd-wish", title: words, onclick: () => made.getAttribute("aria-disabled") || onWish(wish) });
      made.prepend(h("span", { class: "p-dd-sign", "aria-hidden": "true" }, sign));
      this.#buttons.set(wish, made);
      return made;
    });
    this.element = h("div", { class: "p-dd-toolbar", role: "group", "aria-label": "The chosen box" }, this.words, h("div", { class: "p-dd-wishes" }, buttons));
  }

  /** @param {{ kind: string, text: string }} box */
  show({ kind, text }) {
    fill(this.words, h("strong", {}, this.#names[kind] ?? ""), " ", text || "(still empty)");
    const never = this.#never[kind] ?? [];
    for (const [wish, made] of this.#buttons) setProps(made, { "aria-disabled": never.includes(wish) ? "true" : null });
  }
}
