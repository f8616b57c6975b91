/**
 * One point of the chart, chosen from a list (the typed way), by a click, or by stepping from
 * signal to signal: what it tells, and what can be done with it.
 */

import { button, fill, h, setProps, uid } from "../kit/elements.js";
import { PointPanel } from "../chart/point.js";
import { field } from "./choice.js";

/** @typedef {import("../chart/marks.js").Marked} Marked */
/** @typedef {{ row: string, day: string, value: string, signals: string, note: string, left_out: string }} Line */

export class OnePoint {
  /** @type {Map<string, Marked>} */
  #marked = new Map();
  /** @type {Line[]} */
  #lines = [];
  #listed = "";

  /**
   * @param {object} parts
   * @param {HTMLElement} parts.root
   * @param {(row: string) => void} parts.onNote
   * @param {(row: string) => void} parts.onPhase
   * @param {(row: string) => void} parts.onLeaveOut
   * @param {(row: string) => void} parts.onStep
   */
  constructor({ onNote, onPhase, onLeaveOut }) {
    this.select = h("select", { class: "p-input", id: uid("p-one-point"), onchange: () => this.#tell() });
    this.panel = new PointPanel();
    const act = (/** @type {(row: string) => void} */ does) => () => this.select.value && does(this.select.value);
    this.before = button("Signal before", { kind: "quiet", onclick: () => this.#step(-1) });
    this.next = button("Next signal", { kind: "quiet", onclick: () => this.#step(1) });
    this.acts = h(
      "div",
      { class: "p-buttons" },
      button("Write a note", { icon: "pencil", onclick: act(onNote) }),
      button("Begin a new phase here", { icon: "plus", onclick: act(onPhase) }),
      button("Leave it out", { icon: "close", onclick: act(onLeaveOut) }),
    );
    this.plain = h("p", { class: "p-one-plain", role: "status" });
    this.element = h(
      "details",
      { class: "p-more p-one", hidden: true },
      h("summary", {}, "Look at one point"),
      h(
        "div",
        { class: "p-one-body" },
        field("Point", this.select, "Choose one here, or on the chart."),
        h("div", { class: "p-buttons" }, this.before, this.next),
        this.plain,
        this.panel.element,
        this.acts,
      ),
    );
    this.element.addEventListener("toggle", () => this.#list());
  }

  /** @param {Record<string, any>} reading */
  show({ table, marked }) {
    this.#lines = table;
    this.#marked = new Map(marked.map((/** @type {Marked} */ each) => [each.row, each]));
    this.element.hidden = !table.length;
    this.#list();
  }

  /** @param {string} row */
  open(row) {
    this.element.open = true;
    this.#list();
    this.select.value = row;
    this.#tell();
    this.element.scrollIntoView({ block: "nearest" });
    this.select.focus({ preventScroll: true });
  }

  /** The list is made when it is looked at. */
  #list() {
    if (!this.element.open) return;
    const words = this.#lines.map(({ day, value, signals, left_out: out }) => `${day}: ${value}${signals ? `, ${signals}` : ""}${out ? ", left out" : ""}`);
    if (words.join("\n") !== this.#listed) {
      const chosen = this.select.value;
      this.#listed = words.join("\n");
      fill(this.select, ...this.#lines.map(({ row }, at) => h("option", { value: row }, words[at] ?? "")));
      this.select.value = this.#lines.some(({ row }) => row === chosen) ? chosen : (this.#lines.at(-1)?.row ?? "");
    }
    this.#tell();
  }

  #tell() {
    const line = this.#lines.find(({ row }) => row === this.select.value);
    const marked = this.#marked.get(this.select.value);
    this.panel.show(marked);
    const words = !line || marked ? "" : line.left_out ? `Left out: ${line.left_out}` : "This point belongs to no signal.";
    if (this.plain.textContent !== words) this.plain.textContent = words;
    this.plain.hidden = !words;
    const rows = this.#rowsOfSignals();
    setProps(this.before, { "aria-disabled": rows.length ? null : "true" });
    setProps(this.next, { "aria-disabled": rows.length ? null : "true" });
  }

  #rowsOfSignals() {
    return this.#lines.map(({ row }) => row).filter((row) => this.#marked.has(row));
  }

  /** @param {number} by */
  #step(by) {
    const all = this.#lines.map(({ row }) => row);
    const rows = this.#rowsOfSignals();
    if (!rows.length) return;
    const here = all.indexOf(this.select.value);
    const ahead = by > 0 ? rows.find((row) => all.indexOf(row) > here) : rows.findLast((row) => all.indexOf(row) < here);
    this.select.value = ahead ?? (by > 0 ? rows[0] : rows.at(-1)) ?? "";
    this.#tell();
  }
}
