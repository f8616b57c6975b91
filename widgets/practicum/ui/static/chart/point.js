/**
 * What a signalled point tells: the rule, the first and last point, the limit, and what to do.
 * It is shown when the point has the focus, or the mouse is over it.
 *
 *     const panel = new PointPanel();
 *     panel.show(marked);   // null: nothing is shown
 */

import { fill, h } from "../kit/elements.js";

/** @typedef {import("./marks.js").Marked} Marked */

export class PointPanel {
  #shown = "";

  constructor() {
    this.element = h("div", { class: "p-point", role: "note", "aria-label": "About this point", hidden: true });
  }

  /** @param {Marked | null | undefined} marked */
  show(marked) {
    this.element.hidden = !marked;
    const words = marked ? JSON.stringify(marked) : "";
    if (!marked || words === this.#shown) return;
    this.#shown = words;
    fill(
      this.element,
      h("p", { class: "p-point-name" }, marked.words),
      ...marked.says.map((each) => h("p", {}, each)),
      ...marked.do.filter(Boolean).map((each) => h("p", { class: "p-point-do" }, each)),
    );
  }
}
