/**
 * The sheet itself: causes down, days or shifts or places across, a mark at each press.
 *
 * Keys in a cell: Enter or Space does what a press does; + and − add and take off; a digit begins to
 * type the number; arrows go to the neighbours.
 */

import { button, fill, h, icon, setProps, uid } from "../kit/elements.js";
import { cellAfter, columnsOf, countIn, rowsOf } from "./deeds.js";

/** @typedef {import("./deeds.js").Content} Content */
/** @typedef {"add" | "take" | "type"} Mode */

/** @type {[Mode, string][]} */
const MODES = [
  ["add", "A press adds one"],
  ["take", "A press takes one off"],
  ["type", "Type the numbers"],
];

/**
 * @typedef {object} Hears
 * @property {(row: string, column: string, by: number) => void} onMark
 * @property {(row: string, column: string, n: string) => void} onNumber
 * @property {(row: string, changes: { label?: string, note?: string }) => void} onRow
 * @property {(column: string, label: string) => void} onColumn
 * @property {(row: string) => void} onRemoveRow
 * @property {(column: string) => void} onRemoveColumn
 * @property {() => void} onLeave
 */

export class Grid {
  /** @type {Mode} */
  #mode = "add";
  /** @type {Content} */
  #content = {};
  #shape = "";
  /** Which column a narrow page shows. */
  #column = "";
  #hears;

  /** @param {Hears} hears */
  constructor(hears) {
    this.#hears = hears;
    const [group, select] = [uid("p-mode"), uid("p-shown")];
    this.modes = h(
      "fieldset",
      { class: "p-field" },
      h("legend", { class: "p-label" }, "What a press does"),
      h("div", { class: "p-options" }, MODES.map(([mode, words]) => this.#option(group, mode, words))),
    );
    this.choice = h("select", { class: "p-input", id: select, onchange: () => this.#showColumn(this.choice.value) });
    this.narrow = h("div", { class: "p-field p-check-narrow" }, h("label", { class: "p-label", for: select }, "Column"), this.choice);
    this.table = h("table", { class: "p-check-table", onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) });
    this.element = h("div", { class: "p-check-grid" }, this.modes, this.narrow, h("div", { class: "p-check-frame" }, this.table));
  }

  /** @param {Content} content */
  show(content) {
    this.#content = content;
    const shape = JSON.stringify([this.#mode, rowsOf(content).map(({ id }) => id), columnsOf(content).map(({ id }) => id)]);
    if (shape !== this.#shape) this.#build(shape);
    this.#update();
  }

  /**
   * Show what Python added up.
   * @param {{ columns: { id: string, sum: number }[], lines: { id: string, total: number }[], total: number }} tally
   */
  total({ columns, lines, total }) {
    for (const { id, total: sum } of lines) this.#say(`row-${id}`, sum);
    for (const { id, sum } of columns) this.#say(`column-${id}`, sum);
    this.#say("all", total);
  }

  /** @param {string} mark */
  focus(mark) {
    const found = this.table.querySelector(`[data-at="${CSS.escape(mark)}"]`);
    if (found instanceof HTMLElement) found.focus();
  }

  /**
   * @param {string} sum
   * @param {number} number
   */
  #say(sum, number) {
    const cell = this.table.querySelector(`[data-sum="${CSS.escape(sum)}"]`);
    if (cell) cell.textContent = String(number);
  }

  /**
   * @param {string} group
   * @param {Mode} mode
   * @param {string} words
   */
  #option(group, mode, words) {
    const radio = h("input", { type: "radio", class: "p-radio", name: group, value: mode, id: uid(group), onchange: () => this.#choose(mode) });
    radio.checked = mode === this.#mode;
    return h("label", { class: "p-option", for: radio.id }, radio, h("span", {}, words));
  }

  /** @param {Mode} mode */
  #choose(mode) {
    this.#mode = mode;
    for (const radio of this.modes.querySelectorAll("input")) radio.checked = radio.value === mode;
    this.show(this.#content);
  }

  /** @param {string} shape */
  #build(shape) {
    this.#shape = shape;
    const at = document.activeElement?.getAttribute("data-at") ?? "";
    const [rows, columns] = [rowsOf(this.#content), columnsOf(this.#content)];
    if (!columns.some(({ id }) => id === this.#column)) this.#column = columns[0]?.id ?? "";
    fill(
      this.table,
      h("caption", { class: "p-spoken" }, "Causes down, columns across, with their sums"),
      h("thead", {}, h("tr", {}, h("th", { scope: "col", class: "p-check-cause" }, "Cause"), columns.map((each, n) => this.#head(each, n, columns.length)), columns.length > 1 ? h("th", { scope: "col", class: "p-check-sum" }, "Together") : null)),
      h("tbody", {}, rows.length ? rows.map((each, n) => this.#row(each, n)) : nothingYet(columns.length)),
      h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, "Together"), columns.map(({ id }) => h("td", { "data-column": id, "data-sum": `column-${id}` })), columns.length > 1 ? h("td", { class: "p-check-sum", "data-sum": "all" }) : null)),
    );
    this.narrow.hidden = columns.length < 2;
    this.#showColumn(this.#column);
    if (at) this.focus(at);
  }

  /**
   * @param {import("./deeds.js").Named} column
   * @param {number} place
   * @param {number} many
   */
  #head({ id }, place, many) {
    const own = Array.isArray(this.#content.columns) && this.#content.columns.length > 0;
    if (!own) return h("th", { scope: "col", "data-column": id }, "Marks");
    const input = h("input", { class: "p-input", type: "text", autocomplete: "off", "aria-label": `Column ${place + 1}`, "data-at": `column-${id}`, oninput: () => this.#hears.onColumn(id, input.value), onblur: this.#hears.onLeave });
    return h("th", { scope: "col", "data-column": id }, h("div", { class: "p-check-head" }, input, many > 1 ? remove(`Remove column ${place + 1}`, () => this.#hears.onRemoveColumn(id)) : null));
  }

  /**
   * @param {import("./deeds.js").Named} row
   * @param {number} place
   */
  #row({ id }, place) {
    const columns = columnsOf(this.#content);
    const label = h("textarea", { class: "p-input", rows: 1, autocomplete: "off", onkeydown: noNewLine, "aria-label": `Cause ${place + 1}`, "data-at": `row-${id}`, oninput: () => this.#hears.onRow(id, { label: label.value }), onblur: this.#hears.onLeave });
    const note = h("textarea", { class: "p-input p-check-note", rows: 1, autocomplete: "off", onkeydown: noNewLine, placeholder: "Note", "aria-label": `Note on cause ${place + 1}`, "data-at": `note-${id}`, oninput: () => this.#hears.onRow(id, { note: note.value }), onblur: this.#hears.onLeave });
    return h(
      "tr",
      {},
      h("th", { scope: "row", class: "p-check-cause" }, h("div", { class: "p-check-head" }, label, remove(`Remove cause ${place + 1}`, () => this.#hears.onRemoveRow(id))), note),
      columns.map((column) => h("td", { "data-column": column.id }, this.#cell(id, column.id))),
      columns.length > 1 ? h("td", { class: "p-check-sum", "data-sum": `row-${id}` }) : null,
    );
  }

  /**
   * @param {string} row
   * @param {string} column
   */
  #cell(row, column) {
    const at = `cell-${row}-${column}`;
    if (this.#mode === "type") {
      const input = h("input", { class: "p-input p-check-number", type: "text", inputmode: "numeric", autocomplete: "off", "data-at": at, "data-row": row, "data-of": column, oninput: () => this.#hears.onNumber(row, column, input.value.trim()), onblur: this.#hears.onLeave });
      return input;
    }
    const by = this.#mode === "add" ? 1 : -1;
    return button("0", { class: `p-check-mark p-check-${this.#mode}`, "data-at": at, "data-row": row, "data-of": column, onclick: () => this.#hears.onMark(row, column, by) });
  }

  #update() {
    const [rows, columns] = [rowsOf(this.#content), columnsOf(this.#content)];
    for (const { id, label, note } of rows) {
      write(this.table.querySelector(`[data-at="${CSS.escape(`row-${id}`)}"]`), label);
      write(this.table.querySelector(`[data-at="${CSS.escape(`note-${id}`)}"]`), note ?? "");
    }
    for (const { id, label } of columns) write(this.table.querySelector(`[data-at="${CSS.escape(`column-${id}`)}"]`), label);
    const named = columns.map(({ id, label }, n) => h("option", { value: id }, label || `Column ${n + 1}`));
    if ([...this.choice.options].map(({ value, text }) => value + text).join() !== named.map(({ value, text }) => value + text).join()) {
      fill(this.choice, ...named);
      this.choice.value = this.#column;
    }
    for (const cell of this.table.querySelectorAll("[data-row]")) this.#updateCell(cell);
  }

  /** @param {Element} cell */
  #updateCell(cell) {
    const [row, column] = [cell.getAttribute("data-row") ?? "", cell.getAttribute("data-of") ?? ""];
    const n = countIn(this.#content, row, column);
    const name = this.nameOf(row, column);
    if (cell instanceof HTMLInputElement) {
      write(cell, n === 0 ? "" : String(n));
      setProps(cell, { "aria-label": name });
      return;
    }
    const words = cell.querySelector("span");
    if (words && words.textContent !== String(n)) words.textContent = String(n);
    setProps(cell, { "aria-label": `${name}: ${n}. ${this.#mode === "add" ? "Add one" : "Take one off"}`, "data-some": Number(n) > 0 ? "true" : null });
  }

  /**
   * Say a cell in words.
   * @param {string} row
   * @param {string} column
   */
  nameOf(row, column) {
    const [rows, columns] = [rowsOf(this.#content), columnsOf(this.#content)];
    const [r, c] = [rows.findIndex(({ id }) => id === row), columns.findIndex(({ id }) => id === column)];
    const words = [rows[r]?.label || `Cause ${r + 1}`];
    if (columns.length > 1 || columns[c]?.label) words.push(columns[c]?.label || `Column ${c + 1}`);
    return words.join(", ");
  }

  /** @param {string} column */
  #showColumn(column) {
    this.#column = column;
    this.choice.value = column;
    for (const each of this.table.querySelectorAll("[data-column]")) {
      setProps(each, { "data-shown": each.getAttribute("data-column") === column ? "true" : null });
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const cell = event.target instanceof Element ? event.target.closest("[data-row]") : null;
    if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const [row, column] = [cell.getAttribute("data-row") ?? "", cell.getAttribute("data-of") ?? ""];
    const typing = cell instanceof HTMLInputElement;
    if (!typing && "+=".includes(event.key)) this.#hears.onMark(row, column, 1);
    else if (!typing && "-−_".includes(event.key)) this.#hears.onMark(row, column, -1);
    else if (!typing && /^\d$/.test(event.key)) this.#typeIn(row, column, event.key);
    else if (!this.#move(event.key, row, column, typing)) return;
    event.preventDefault();
  }

  /**
   * @param {string} row
   * @param {string} column
   * @param {string} digit
   */
  #typeIn(row, column, digit) {
    this.#choose("type");
    this.#hears.onNumber(row, column, digit);
    this.focus(`cell-${row}-${column}`);
  }

  /**
   * @param {string} key
   * @param {string} row
   * @param {string} column
   * @param {boolean} typing
   */
  #move(key, row, column, typing) {
    if (typing && !["ArrowUp", "ArrowDown"].includes(key)) return false; // the others move the caret
    const [rows, columns] = [rowsOf(this.#content), columnsOf(this.#content)];
    const from = { row: rows.findIndex(({ id }) => id === row), column: columns.findIndex(({ id }) => id === column) };
    const to = cellAfter(key, from, { rows: rows.length, columns: columns.length });
    if (!to) return false;
    if (to.column !== from.column) this.#showColumn(columns[to.column]?.id ?? "");
    this.focus(`cell-${rows[to.row]?.id}-${columns[to.column]?.id}`);
    return true;
  }
}

/**
 * @param {string} words
 * @param {() => void} onclick
 */
function remove(words, onclick) {
  return h("button", { type: "button", class: "p-check-remove", "aria-label": words, title: words, onclick }, icon("close"));
}

/**
 * @param {Element | null} input
 * @param {string} text
 */
function write(input, text) {
  const field = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement;
  if (field && input.value !== text) input.value = text;
}

/** @param {KeyboardEvent} event */
function noNewLine(event) {
  if (event.key === "Enter" && !event.isComposing) event.preventDefault();
}

/** @param {number} columns */
function nothingYet(columns) {
  return h("tr", {}, h("td", { class: "p-check-none", colspan: columns + (columns > 1 ? 2 : 1) }, "No causes yet. Add the first one below; then each press makes a mark."));
}
