/**
 * A process map as a list to type in, a row a step.
 *
 *     const list = new StepList(hears);
 *     list.show(lines, lanes);
 *     list.mark(id);
 *     list.focus(id, "text");
 */

import { fill, h, uid } from "../kit/elements.js";
import { Row, TITLES } from "./row.js";

/** @typedef {import("./row.js").Line} Line */
/** @typedef {import("./row.js").Column} Column */

export class StepList {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** @type {string[]} */
  #order = [];
  #hears;
  #chosen = "";
  #lanes = uid("p-pm-lanes");
  #knownLanes = "";

  /** @param {Omit<import("./row.js").Hears, "onStep">} hears */
  constructor(hears) {
    this.#hears = { ...hears, onStep: (/** @type {string} */ id, /** @type {Column} */ column, /** @type {-1 | 1} */ by) => this.#step(id, column, by) };
    this.names = h("datalist", { id: this.#lanes });
    this.rows = h("ol", { class: "p-pm-rows", role: "list", "aria-label": "The map as a list" });
    this.heads = h("div", { class: "p-pm-heads", "aria-hidden": "true" }, h("span", {}), Object.values(TITLES).map((title) => h("span", {}, title)));
    this.element = h("div", { class: "p-pm-list" }, this.names, this.heads, this.rows);
  }

  /**
   * @param {Line[]} lines
   * @param {string[]} lanes  names to choose from
   */
  show(lines, lanes) {
    this.#order = lines.map(({ step }) => step.id);
    this.#nameLanes(lanes);
    const wanted = new Set(this.#order);
    const active = document.activeElement;
    for (const [id, { element }] of this.#rows) if (!wanted.has(id)) (element.remove(), this.#rows.delete(id));
    lines.forEach((line, place) => {
      const row = this.#rows.get(line.step.id) ?? this.#make(line.step.id);
      row.update(line);
      if (this.rows.children[place] !== row.element) this.rows.insertBefore(row.element, this.rows.children[place] ?? null);
    });
    // a row that was moved in the page has lost the focus
    if (active !== document.activeElement && active instanceof HTMLElement && this.rows.contains(active)) active.focus();
    this.mark(this.#chosen);
  }

  /** @param {string[]} lanes */
  #nameLanes(lanes) {
    const mark = lanes.join("\n");
    if (mark === this.#knownLanes) return;
    this.#knownLanes = mark;
    fill(this.names, lanes.map((value) => h("option", { value })));
  }

  /** @param {string} id */
  #make(id) {
    const row = new Row(id, { hears: this.#hears, lanes: this.#lanes });
    this.#rows.set(id, row);
    return row;
  }

  /** @param {string} id */
  mark(id) {
    this.#chosen = id;
    for (const [key, { element }] of this.#rows) element.classList.toggle("p-dd-chosen", key === id);
  }

  /**
   * @param {string} id
   * @param {Column} [column]
   */
  focus(id, column = "text") {
    const row = this.#rows.get(id);
    row?.focus(column);
    return Boolean(row);
  }

  /**
   * Go to a way on of a step.
   * @param {string} branch
   */
  focusWay(branch) {
    /** @type {HTMLElement | null} */ (this.rows.querySelector(`[data-focus="${CSS.escape(branch)}-when"]`))?.focus();
  }

  /**
   * @param {string} id
   * @param {Column} column
   * @param {-1 | 1} by
   */
  #step(id, column, by) {
    const next = this.#order[this.#order.indexOf(id) + by];
    return next !== undefined && this.focus(next, column);
  }
}
