/**
 * The signalled points of a chart, within reach of the keyboard: one stop for Tab, then the arrow
 * keys go from point to point. The mouse goes through to the drawing below.
 *
 *     const marks = new Marks({ onLook: (row) => …, onChoose: (row) => … });
 *     place.append(marks.element);
 *     marks.show(reading.marked);
 *     marks.stand((row) => ({ x: 120, y: 48 }));   // after each drawing
 */

import { fill, h, setProps } from "../kit/elements.js";

/** @typedef {{ row: string, words: string, says: string[], do: string[] }} Marked */

/** @type {Record<string, (at: number, last: number) => number>} */
const MOVES = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

export class Marks {
  /** @type {Marked[]} */
  #marked = [];
  /** @type {Map<string, HTMLButtonElement>} */
  #buttons = new Map();
  #onLook;
  #onChoose;

  /** @param {{ onLook: (row: string) => void, onChoose: (row: string) => void }} parts */
  constructor({ onLook, onChoose }) {
    this.#onLook = onLook;
    this.#onChoose = onChoose;
    this.element = h("div", {
      class: "p-marks",
      role: "group",
      "aria-label": "Points that belong to a signal. The arrow keys go from one to the next.",
      hidden: true,
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
  }

  /** @param {Marked[]} marked */
  show(marked) {
    const same = marked.length === this.#marked.length && marked.every(({ row }) => this.#buttons.has(row));
    this.#marked = marked;
    if (!same) this.#lay();
    for (const { row, words, says } of marked) {
      const label = `${words}. ${says.join(" ")}`;
      const button = /** @type {Element} */ (this.#buttons.get(row));
      if (button.ariaLabel !== label) setProps(button, { "aria-label": label });
    }
  }

  /** @param {(row: string) => { x: number, y: number } | null} place */
  stand(place) {
    let some = false;
    for (const [row, button] of this.#buttons) {
      const at = place(row);
      button.hidden = !at;
      if (!at) continue;
      some = true;
      button.style.translate = `${at.x}px ${at.y}px`;
    }
    this.element.hidden = !some;
  }

  /** @param {string} row */
  focus(row) {
    this.#buttons.get(row)?.focus();
  }

  #lay() {
    const held = this.element.contains(document.activeElement);
    this.#buttons = new Map(this.#marked.map(({ row }) => [row, this.#make(row)]));
    fill(this.element, ...this.#buttons.values());
    const first = this.#buttons.values().next().value;
    if (first) first.tabIndex = 0;
    if (held) first?.focus();
  }

  /** @param {string} row */
  #make(row) {
    return h("button", {
      type: "button",
      class: "p-mark-point",
      tabindex: "-1",
      onfocus: () => (this.#rove(row), this.#onLook(row)),
      onclick: () => this.#onChoose(row),
    });
  }

  /** @param {string} row */
  #rove(row) {
    for (const [each, button] of this.#buttons) button.tabIndex = each === row ? 0 : -1;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...this.#buttons.values()];
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    buttons[move(at, buttons.length - 1)]?.focus();
    event.preventDefault();
  }
}
