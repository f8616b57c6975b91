/**
 * Draws the rows of a table, of a long one only those in sight. The others are gaps of the same
 * height; `aria-rowcount` and `aria-rowindex` tell a screen reader how many there are.
 */

import { h } from "../kit/elements.js";
import { makeLine, markLine, showLine } from "./cells.js";
import { spansOf } from "./spans.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./cells.js").Line} Line */
/** @typedef {import("./cells.js").Column} Column */
/** @typedef {import("./block.js").Block} Block */
/** @typedef {import("./editor.js").Unread & { id?: string }} Mark */

/** Until a row has been measured. */
const HEIGHT = 40;

export class Lines {
  /** @type {Row[]} all rows, and the empty one at the end */
  #rows = [];
  /** @type {string[]} */
  #fields = [];
  /** @type {Map<string, number>} */
  #places = new Map();
  /** @type {Map<string, Line>} those that are drawn */
  #drawn = new Map();
  /** @type {Map<string, Mark>} */
  #marks = new Map();
  /** @type {Block | null} */
  #block = null;
  #height = 0;
  #all = false;
  #columns;

  /** @param {{ columns: Record<string, Column>, caption: string, help: string }} parts  `help`: the id of an element */
  constructor({ columns, caption, help }) {
    this.#columns = columns;
    this.head = h("tr", { "aria-rowindex": 1 });
    this.body = h("tbody", {});
    this.table = h(
      "table",
      { class: "p-cells", "aria-describedby": help },
      h("caption", { class: "p-spoken" }, caption),
      h("thead", {}, this.head),
      this.body,
    );
    this.scroller = h("div", { class: "p-cells-scroll" }, this.table);
    this.scroller.addEventListener("scroll", () => this.draw());
    new ResizeObserver(() => this.#measure()).observe(this.scroller);
    this.#onPaper();
  }

  get last() {
    return this.#rows.length - 1;
  }

  /** Rows in sight at once. */
  get page() {
    return Math.max(1, Math.floor((this.scroller.clientHeight - this.head.offsetHeight) / this.#rowHeight));
  }

  /** @param {string} id */
  place(id) {
    return this.#places.get(id) ?? -1;
  }

  /** @param {number} place */
  idAt(place) {
    return this.#rows[Math.min(Math.max(place, 0), this.last)]?.id ?? "";
  }

  /**
   * @param {Row[]} rows  with the empty one at the end
   * @param {string[]} fields
   */
  show(rows, fields) {
    this.#rows = rows;
    this.#places = new Map(rows.map((row, place) => [row.id, place]));
    this.table.setAttribute("aria-rowcount", String(rows.length + 1));
    if (fields.join() !== this.#fields.join()) this.#layColumns(fields);
    this.draw();
  }

  /** @param {Mark[]} marks */
  mark(marks) {
    this.#marks = new Map(marks.map((each) => [each.row, each]));
    for (const line of this.#drawn.values()) markLine(line, this.#marks.get(line.id));
  }

  /** @param {Block | null} block  the cells that are chosen */
  choose(block) {
    this.#block = block;
    for (const line of this.#drawn.values()) this.#tint(line);
  }

  /**
   * Give a row's line, drawn if it was not.
   * @param {string} id
   */
  line(id) {
    if (!this.#drawn.has(id)) this.draw(this.place(id));
    return this.#drawn.get(id);
  }

  /**
   * Scroll until a row is in sight.
   * @param {number} place
   */
  reveal(place) {
    const { scroller } = this;
    const top = place * this.#rowHeight;
    const room = scroller.clientHeight - this.head.offsetHeight - this.#rowHeight;
    scroller.scrollTop = Math.min(Math.max(scroller.scrollTop, top - room), top);
    this.draw();
    this.#drawn.get(this.idAt(place))?.element.scrollIntoView({ block: "nearest", behavior: "instant" }); // the page, too
  }

  /** @param {number} [keep]  a row that must be there; else the one that somebody is in */
  draw(keep = this.#busy()) {
    const first = Math.floor(this.scroller.scrollTop / this.#rowHeight);
    const count = this.#rows.length;
    const seen = this.#all ? count : Math.ceil((this.scroller.clientHeight || 400) / this.#rowHeight);
    const spans = spansOf({ count, first: this.#all ? 0 : first, seen, keep });
    const wanted = new Set(spans.flatMap(([from, to]) => this.#rows.slice(from, to).map(({ id }) => id)));
    for (const [id, line] of this.#drawn) {
      if (wanted.has(id)) continue;
      line.element.remove();
      this.#drawn.delete(id);
    }
    for (const gap of [...this.body.querySelectorAll(".p-cells-gap")]) gap.remove();
    this.#lay(spans);
    if (!this.#height) this.#measure();
  }

  /** @param {import("./spans.js").Span[]} spans */
  #lay(spans) {
    let [child, end] = [0, 0];
    for (const [from, to] of [...spans, /** @type {[number, number]} */ ([this.#rows.length, this.#rows.length])]) {
      if (from > end) this.#put(this.#gap(from - end), child++);
      for (let place = from; place < to; place += 1) this.#put(this.#showAt(place).element, child++);
      end = to;
    }
  }

  /**
   * Put an element in its place; one that is there already is not moved, or it would lose the caret.
   * @param {Element} element
   * @param {number} child
   */
  #put(element, child) {
    const there = this.body.children[child];
    if (there !== element) this.body.insertBefore(element, there ?? null);
  }

  /** @param {number} place */
  #showAt(place) {
    const row = /** @type {Row} */ (this.#rows[place]);
    const found = this.#drawn.get(row.id);
    const line = found ?? makeLine(row.id, this.#fields, this.#columns);
    this.#drawn.set(row.id, line);
    showLine(line, { row, number: place + 1, fresh: place === this.last, columns: this.#columns });
    if (!found) markLine(line, this.#marks.get(row.id));
    this.#tint(line);
    return line;
  }

  /** @param {number} rows */
  #gap(rows) {
    const cell = h("td", { colspan: this.#fields.length + 2 });
    cell.style.height = `${rows * this.#rowHeight}px`;
    return h("tr", { class: "p-cells-gap", "aria-hidden": "true" }, cell);
  }

  /** @param {Line} line */
  #tint(line) {
    const [block, place] = [this.#block, this.place(line.id)];
    const row = Boolean(block) && place >= (block?.top ?? 0) && place <= (block?.bottom ?? -1);
    this.#fields.forEach((field, column) => {
      const inside = row && column >= (block?.left ?? 0) && column <= (block?.right ?? -1);
      line.cells.get(field)?.classList.toggle("p-cell-chosen", inside);
    });
  }

  /** @param {string[]} fields */
  #layColumns(fields) {
    this.#fields = fields;
    this.#drawn.clear();
    this.body.replaceChildren();
    this.head.replaceChildren(
      h("th", { scope: "col", class: "p-cell-number" }, h("span", { class: "p-spoken" }, "Row")),
      ...fields.map((field) => h("th", { scope: "col", "data-column": field }, this.#columns[field]?.title)),
      h("td", {}),
    );
  }

  /** The row that somebody is in, or -1. */
  #busy() {
    const row = document.activeElement?.closest("tr");
    return row && this.body.contains(row) ? this.place(row.dataset.row ?? "") : -1;
  }

  get #rowHeight() {
    return this.#height || HEIGHT;
  }

  #measure() {
    const height = this.body.querySelector("tr[data-row]")?.getBoundingClientRect().height ?? 0;
    if (!height || Math.abs(height - this.#height) < 0.1) return;
    this.#height = height;
    this.draw();
  }

  /** On paper nothing can be scrolled: all rows are drawn. */
  #onPaper() {
    const whole = (/** @type {boolean} */ on) => () => {
      if (!this.table.isConnected) return;
      this.#all = on;
      this.draw();
    };
    addEventListener("beforeprint", whole(true));
    addEventListener("afterprint", whole(false));
  }
}
