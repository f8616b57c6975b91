/**
 * A chart whose points can be marked: by a click, or with the keyboard (arrow keys from point to
 * point, Enter or the space bar to mark). After an answer the marks say which points belong.
 */

import { Picture } from "../chart/picture.js";

/** @typedef {Record<string, any>} View */

const LABEL = "The points of the chart. The arrow keys go from one to the next, Enter marks one.";
/** @type {Record<string, string>} */
const SAYS = { hit: "Belongs to it.", missed: "Belongs to it, and was not marked.", extra: "Does not belong to it." };

export class MarkedChart {
  /** @type {Set<string>} */
  #rows = new Set();
  /** @type {string[]} */
  #order = [];
  /** @type {Record<string, string>} */
  #states = {};
  #open = true;
  #onMark;
  /** @type {Picture} */
  picture;

  /** @param {{ path: string, onMark: (rows: string[]) => void }} parts */
  constructor({ path, onMark }) {
    this.#onMark = onMark;
    this.picture = new Picture({ path, onPoint: (row) => this.#toggle(row) });
    this.picture.marks.element.setAttribute("aria-label", LABEL);
    this.element = this.picture.element;
  }

  /** Those that are marked, in order. */
  get rows() {
    return this.#order.filter((row) => this.#rows.has(row));
  }

  /**
   * @param {View} shown  the case
   * @param {View | null} verdict
   */
  show(shown, verdict) {
    this.#open = !verdict;
    this.#states = verdict?.states ?? {};
    this.#order = shown.points.map((/** @type {{ row: string }} */ { row }) => row);
    const marked = shown.points.map((/** @type {{ row: string, words: string }} */ { row, words }) => ({
      row,
      words,
      says: this.#states[row] ? [SAYS[this.#states[row]]] : [],
      do: [],
    }));
    const figure = verdict?.figure ?? shown.figure;
    this.picture.show(figure, [shown.title, shown.line, ...(verdict?.words ?? [])].join(" "), marked);
  }

  /** @param {string[]} rows */
  mark(rows) {
    this.#rows = new Set(rows);
    this.#draw();
  }

  close() {
    this.picture.close();
  }

  /** @param {string} row */
  #toggle(row) {
    if (!this.#open) return;
    if (!this.#rows.delete(row)) this.#rows.add(row);
    this.#draw();
    this.#onMark(this.rows);
  }

  #draw() {
    const buttons = /** @type {NodeListOf<HTMLElement>} */ (this.picture.marks.element.querySelectorAll(".p-mark-point"));
    buttons.forEach((button, at) => {
      const row = this.#order[at];
      button.setAttribute("aria-pressed", String(this.#rows.has(row)));
      button.dataset.state = this.#states[row] ?? "";
    });
  }
}
