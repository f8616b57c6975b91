/**
 * A field that lies over a box of the drawing while somebody renames it.
 */

import { h } from "../kit/elements.js";

/** @typedef {import("./picture.js").Placed} Placed */

export class Renaming {
  /** @type {HTMLTextAreaElement | null} */
  #field = null;
  #id = "";
  #paper;
  #hears;
  #names;

  /**
   * @param {HTMLElement} paper  what the drawing lies on
   * @param {{ onText: (id: string, text: string) => void, onLeave: () => void }} hears
   * @param {Record<string, string>} names  of the kinds of box
   */
  constructor(paper, hears, names) {
    this.#paper = paper;
    this.#hears = hears;
    this.#names = names;
  }

  /**
   * @param {Placed} box
   * @param {number} scale
   * @param {() => void} back  gives the focus back
   */
  open(box, scale, back) {
    this.close();
    const before = box.full;
    const field = h("textarea", {
      class: "p-dd-renaming",
      rows: 2,
      "aria-label": `${this.#names[box.kind]}: its words`,
      oninput: () => this.#hears.onText(box.id, field.value.replace(/\s*\n\s*/g, " ")),
      onblur: () => this.close(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
        if (event.key === "Escape") this.#hears.onText(box.id, before);
        event.preventDefault();
        event.stopPropagation();
        back();
        this.close();
      },
    });
    field.value = before;
    this.#field = field;
    this.#id = box.id;
    this.#paper.append(field);
    this.#lie(box, scale);
    field.focus();
    field.select();
  }

  /**
   * The box may have moved or grown.
   * @param {Placed[]} boxes
   * @param {number} scale
   */
  follow(boxes, scale) {
    const box = boxes.find(({ id }) => id === this.#id);
    if (box) this.#lie(box, scale);
    else this.close();
  }

  close() {
    const field = this.#field;
    this.#field = null;
    if (!field) return;
    field.remove();
    this.#hears.onLeave();
  }

  /**
   * @param {Placed} box
   * @param {number} scale
   */
  #lie({ x, y, width, height }, scale) {
    if (!this.#field) return;
    Object.assign(this.#field.style, {
      left: `${x * scale}px`,
      top: `${y * scale}px`,
      width: `${Math.max(width * scale, 160)}px`,
      minHeight: `${height * scale}px`,
    });
  }
}
