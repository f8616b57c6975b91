/**
 * A table to type into, with the moves of a spreadsheet.
 *
 * Arrows, Enter and Tab go from cell to cell; typing replaces what is there; F2 or a second click
 * edits it; Escape takes back what was typed in the cell; a pasted block fills cells. The last row
 * is always empty: typing there adds it. The cells are plain input fields, so that a phone and a
 * screen reader know what to do with them.
 *
 *     const table = new TableEditor({ onRows: (rows, { whole }) => …, onLeave: () => …, say });
 *     table.show(rows, fields);
 *     table.mark(reading.unread);
 */

import { h, setProps, uid } from "../kit/elements.js";
import { COLUMNS, makeLine, showLine } from "./cells.js";
import { cutBlock, isBlock, layBlock, newId, removeRow, setCell } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./cells.js").Line} Line */
/** @typedef {{ row: string, number: number, field: string, text: string, reason: string }} Unread */

const HELP =
  "Type in a cell. Enter goes down, Tab goes on, arrows go from cell to cell, F2 edits a cell. " +
  "From the note, the right arrow goes to the button that deletes the row.";

export class TableEditor {
  /** @type {Row[]} */
  #rows = [];
  /** @type {string[]} */
  #fields = [];
  /** @type {Map<string, Line>} */
  #lines = new Map();
  #fresh = newId();
  #editing = false;
  #before = "";
  #home = "";
  #justCame = false;
  #onRows;
  #onLeave;
  #say;

  /**
   * @param {object} parts
   * @param {(rows: Row[], options: { whole: boolean }) => void} parts.onRows
   * @param {() => void} parts.onLeave
   * @param {import("../kit/announce.js").Say} parts.say
   */
  constructor({ onRows, onLeave, say }) {
    this.#onRows = onRows;
    this.#onLeave = onLeave;
    this.#say = say;
    const help = uid("p-table-help");
    this.head = h("tr", {});
    this.body = h("tbody", {});
    this.table = h(
      "table",
      { class: "p-cells", "aria-describedby": help },
      h("caption", { class: "p-spoken" }, "Your figures, one row for each date"),
      h("thead", {}, this.head),
      this.body,
    );
    this.element = h(
      "div",
      { class: "p-cells-frame" },
      h("div", { class: "p-cells-scroll" }, this.table),
      h("p", { class: "p-hint p-cells-help", id: help }, HELP),
    );
    this.#listen();
  }

  /**
   * @param {Row[]} rows
   * @param {string[]} fields  the columns to show
   */
  show(rows, fields) {
    this.#rows = rows;
    if (fields.join() !== this.#fields.join()) this.#layColumns(fields);
    if (rows.some((row) => row.id === this.#fresh)) this.#fresh = newId();
    const wanted = [...rows, { id: this.#fresh }];
    const ids = new Set(wanted.map((row) => row.id));
    for (const [id, line] of this.#lines) {
      if (ids.has(id)) continue;
      line.element.remove();
      this.#lines.delete(id);
    }
    wanted.forEach((row, place) => this.#place(row, place, place === rows.length));
  }

  /**
   * Mark the cells that cannot be read.
   * @param {(Unread & { id?: string })[]} unread  `id`: of the element that says why
   */
  mark(unread) {
    for (const line of this.#lines.values()) {
      const wrong = unread.find((each) => each.row === line.id);
      line.element.classList.toggle("p-row-unread", Boolean(wrong));
      for (const [field, input] of line.cells) {
        const here = wrong?.field === field;
        setProps(input, { "aria-invalid": here ? "true" : null, "aria-describedby": here ? wrong?.id : null });
      }
    }
  }

  /** Whether somebody is typing into a date: half a date means another day. */
  get inDate() {
    const cell = document.activeElement;
    return this.#editing && cell instanceof HTMLElement && cell.dataset.field === "date" && this.body.contains(cell);
  }

  /**
   * @param {string} row
   * @param {string} field
   */
  focus(row, field) {
    const line = this.#lines.get(row);
    (line?.cells.get(field) ?? line?.cells.get("date"))?.focus();
  }

  /** Go to the empty row at the end. */
  focusFresh() {
    this.focus(this.#fresh, "date");
  }

  /** @param {string[]} fields */
  #layColumns(fields) {
    const at = this.#here();
    this.#fields = fields;
    this.#lines.clear();
    this.body.replaceChildren();
    this.head.replaceChildren(
      h("th", { scope: "col", class: "p-cell-number" }, h("span", { class: "p-spoken" }, "Row")),
      ...fields.map((field) => h("th", { scope: "col", "data-column": field }, COLUMNS[field]?.title)),
      h("td", {}),
    );
    if (at) setTimeout(() => this.focus(at.id, at.field));
  }

  /**
   * @param {Row} row
   * @param {number} place
   * @param {boolean} fresh
   */
  #place(row, place, fresh) {
    const line = this.#lines.get(row.id) ?? makeLine(row.id, this.#fields);
    this.#lines.set(row.id, line);
    showLine(line, { row, number: place + 1, fresh });
    const there = this.body.children[place];
    if (there !== line.element) this.body.insertBefore(line.element, there ?? null);
  }

  #listen() {
    this.body.addEventListener("input", () => this.#typed());
    this.body.addEventListener("keydown", (event) => this.#key(event));
    this.body.addEventListener("paste", (event) => this.#paste(event));
    this.body.addEventListener("focusin", (event) => this.#came(event));
    this.body.addEventListener("focusout", (event) => this.#left(event));
    this.body.addEventListener("click", (event) => this.#click(event));
  }

  /** @returns {{ id: string, field: string, input: HTMLInputElement } | null} */
  #here() {
    const input = document.activeElement;
    if (!(input instanceof HTMLInputElement) || !this.body.contains(input)) return null;
    const id = input.closest("tr")?.dataset.row ?? "";
    return { id, field: input.dataset.field ?? "", input };
  }

  #typed() {
    const at = this.#here();
    if (!at) return;
    this.#editing = true;
    this.#set(setCell(this.#rows, at.id, at.field, at.input.value), false);
  }

  /**
   * @param {Row[]} rows
   * @param {boolean} whole
   */
  #set(rows, whole) {
    this.show(rows, this.#fields);
    this.#onRows(rows, { whole });
  }

  /** @param {FocusEvent} event */
  #came({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    this.#editing = false;
    this.#before = target.value;
    this.#justCame = true;
    target.select();
  }

  /** @param {FocusEvent} event */
  #left({ relatedTarget }) {
    this.#editing = false;
    this.#onLeave();
    if (!(relatedTarget instanceof Node && this.body.contains(relatedTarget))) this.#home = "";
  }

  /** @param {MouseEvent} event */
  #click({ target }) {
    if (target instanceof Element && target.closest(".p-cell-out")) {
      this.#remove(target.closest("tr")?.dataset.row ?? "");
    } else if (target instanceof HTMLInputElement) {
      if (this.#justCame) target.select();
      else this.#editing = true;
      this.#justCame = false;
      this.#home = target.dataset.field ?? "";
    }
  }

  /** @param {string} id */
  #remove(id) {
    const place = this.#rows.findIndex((row) => row.id === id);
    const next = this.#rows[place + 1]?.id ?? this.#fresh;
    this.#set(removeRow(this.#rows, id), true);
    this.focus(next, "date");
    this.#say(`Row ${place + 1} is deleted. Undo brings it back.`);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const at = this.#here();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!at || !isBlock(text)) return;
    event.preventDefault();
    const block = cutBlock(text);
    const { rows, lost } = layBlock(this.#rows, { ...at, fields: this.#fields, block });
    this.#set(rows, true);
    this.focus(at.id, at.field);
    const more = lost ? ` ${lost} cells did not fit at the right and were left out.` : "";
    this.#say(`${block.length} rows pasted.${more}`, { now: Boolean(lost) });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = this.#here();
    if (!at) return this.#keyOnButton(event);
    this.#justCame = false;
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const move = /** @type {Record<string, number[]>} */ (moves)[event.key];
    if (event.key === "Enter") this.#go(at.id, this.#home || at.field, event.shiftKey ? -1 : 1, 0);
    else if (event.key === "F2") this.#edit(at.input);
    else if (event.key === "Escape" && at.input.value !== this.#before) this.#takeBack(at);
    else if (event.key === "Tab") return void (this.#home ||= at.field);
    else if (move && !(this.#editing && move[1])) {
      if (event.shiftKey) return;
      this.#home = "";
      this.#go(at.id, at.field, move[0] ?? 0, move[1] ?? 0);
    } else return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  #keyOnButton(event) {
    if (event.key !== "ArrowLeft" || !(event.target instanceof Element)) return;
    const id = event.target.closest("tr")?.dataset.row ?? "";
    this.focus(id, this.#fields.at(-1) ?? "");
    event.preventDefault();
  }

  /** @param {HTMLInputElement} input */
  #edit(input) {
    this.#editing = true;
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** @param {{ id: string, field: string, input: HTMLInputElement }} at */
  #takeBack(at) {
    this.#set(setCell(this.#rows, at.id, at.field, this.#before), false);
    this.#editing = false;
    at.input.select();
  }

  /**
   * @param {string} id
   * @param {string} field
   * @param {number} down
   * @param {number} right
   */
  #go(id, field, down, right) {
    const ids = [...this.#rows.map((row) => row.id), this.#fresh];
    const row = ids[Math.min(Math.max(ids.indexOf(id) + down, 0), ids.length - 1)] ?? id;
    const column = this.#fields.indexOf(field) + right;
    if (column === this.#fields.length && !this.#lines.get(row)?.out.hidden) {
      this.#lines.get(row)?.out.focus();
    } else this.focus(row, this.#fields[Math.min(Math.max(column, 0), this.#fields.length - 1)] ?? field);
  }
}
