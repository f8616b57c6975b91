/**
 * A card that can be put somewhere: with its list, with the keys of its handle, or by dragging.
 *
 *     const tile = new Tile(item, { label: "Place of “Poster”", choices, … });
 *     tile.choose("job");     // shows where it is now
 */

import { h, uid } from "../kit/elements.js";
import { letDrag } from "./dragging.js";
import { Remark } from "./remark.js";
import { HOW_TO_LIFT } from "./words.js";

/** @typedef {import("./card.js").Named} Named */
/**
 * @typedef {object} Deeds
 * @property {(place: string) => void} put  somebody has chosen its place
 * @property {(by: 1 | -1) => void} step  one place further, with the keys
 * @property {() => void} back  to where it was lifted from
 * @property {() => void} lift
 * @property {() => string} where  as it is read out
 * @property {import("./dragging.js").Board} board
 * @property {import("../kit/announce.js").Say} say
 */

/** @type {Record<string, 1 | -1>} */
const STEPS = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

export class Tile {
  #deeds;
  #lifted = false;

  /**
   * @param {Named} item
   * @param {{ label: string, choices: Named[], short?: boolean } & Deeds} parts
   */
  constructor(item, { label, choices, short = false, ...deeds }) {
    this.item = item;
    this.#deeds = deeds;
    const how = h("span", { class: "p-spoken", id: uid("p-how") }, HOW_TO_LIFT);
    this.handle = h(
      "button",
      {
        type: "button",
        class: "p-grip",
        "aria-label": `Move “${item.text}”`,
        "aria-describedby": how.id,
        "aria-pressed": "false",
        onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
        onclick: (/** @type {MouseEvent} */ event) => event.detail === 0 && this.#toggle(),
        onblur: () => this.#settle(),
      },
      h("span", { "aria-hidden": "true" }, "⠿"),
    );
    this.select = h(
      "select",
      { class: "p-input p-where", "aria-label": label, onchange: () => this.#chosen() },
      choices.map(({ id, text }) => h("option", { value: id }, text)),
    );
    const words = h("span", { class: "p-tile-text" }, item.text);
    const parts = short ? [this.handle, this.select, words] : [this.handle, words, this.select];
    this.element = h("li", { class: short ? "p-tile p-tile-short" : "p-tile", "data-item": item.id }, ...parts, how);
    this.remark = new Remark(this.element, this.select);
    this.element.append(this.remark.element);
    letDrag(this.element, this.handle, deeds.board);
  }

  /** @param {string} place */
  choose(place) {
    this.select.value = place;
  }

  #chosen() {
    this.#deeds.put(this.select.value);
    this.select.focus(); // its card was taken to another place
    this.#deeds.say(this.#deeds.where());
  }

  #toggle() {
    if (this.#lifted) return this.#settle("Dropped. ");
    this.#lifted = true;
    this.#deeds.lift();
    this.#show();
    this.#deeds.say(`Lifted. ${this.#deeds.where()}`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = STEPS[event.key];
    if (!this.#lifted || !(step || event.key === "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (step) {
      this.#moving(() => this.#deeds.step(step));
      this.#deeds.say(this.#deeds.where());
    } else {
      this.#moving(() => this.#deeds.back());
      this.#settle("Put back. ");
    }
  }

  /**
   * Keep the focus, and with it the card lifted, while the card changes places.
   * @param {() => void} move
   */
  #moving(move) {
    const lifted = this.#lifted;
    this.#lifted = false;
    move();
    this.handle.focus();
    this.#lifted = lifted;
    this.#show();
  }

  /** @param {string} [words] */
  #settle(words = "") {
    if (!this.#lifted) return;
    this.#lifted = false;
    this.#show();
    if (words) this.#deeds.say(words + this.#deeds.where());
  }

  #show() {
    this.handle.setAttribute("aria-pressed", String(this.#lifted));
    this.element.classList.toggle("p-lifted", this.#lifted);
  }
}
