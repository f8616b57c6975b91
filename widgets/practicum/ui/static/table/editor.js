/**
 * A table to type into, with the moves of a spreadsheet.
 *
 * Arrows, Enter and Tab go from cell to cell; typing replaces what is there; F2 or a second click
 * edits it; Escape takes back what was typed in the cell, and then leaves the table. With Shift a
 * block of cells is chosen, to copy, cut, clear, fill or delete; a pasted block fills cells. The
 * last row is always empty: typing there adds it. The cells are plain input fields, so that a phone
 * and a screen reader know what to do with them.
 *
 *     const table = new TableEditor({ onRows: (rows, { whole }) => …, onLeave: () => …, say });
 *     table.show(rows, fields);
 *     table.mark(reading.unread);
 */

import { h, uid } from "../kit/elements.js";
import { makeActions } from "./actions.js";
import { blockOf, saySize } from "./block.js";
import { COLUMNS } from "./cells.js";
import { Deeds } from "./deeds.js";
import { Lines } from "./lines.js";
import { listenToMouse } from "./mouse.js";
import { END, moveOf } from "./moves.js";
import { firstChange, newId, setCell } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {import("./block.js").Corner} Corner */
/** @typedef {import("./moves.js").Move} Move */
/** @typedef {{ row: string, number: number, field: string, text: string, reason: string }} Unread */
/** @typedef {{ id: string, field: string, input: HTMLInputElement }} Here */

/**
 * @typedef {object} Parts
 * @property {(rows: Row[], options: { whole: boolean }) => void} onRows
 * @property {() => void} onLeave
 * @property {import("../kit/announce.js").Say} say
 * @property {Record<string, import("./cells.js").Column>} [columns]
 * @property {string} [caption]
 * @property {number} [most]  rows that a table can hold
 * @property {() => string[]} [order]  ids by date; without it there is no button for it
 * @property {(text: string) => void} [onBlock]  takes a block that is pasted into an empty table
 */

const HELP =
  "Enter goes down, Tab goes on, arrows go from cell to cell, F2 edits a cell. Hold Shift to choose " +
  "a block: copy it, paste it, or clear it with Delete. Ctrl+D fills down. Esc leaves the table.";

export class TableEditor {
  /** @type {Row[]} */
  rows = [];
  /** @type {string[]} */
  fields = [];
  #fresh = newId();
  /** @type {Corner} the cell that somebody is in, or was in last */
  #at = { row: 0, column: 0 };
  /** @type {Corner | null} the other corner of the block that is chosen */
  #far = null;
  #editing = false;
  #before = "";
  #home = "";
  #changed = 0;
  #parts;
  #deeds;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    const help = uid("p-table-help");
    const { columns = COLUMNS, caption = "Your figures, one row for each date" } = parts;
    this.lines = new Lines({ columns, caption, help });
    this.body = this.lines.body;
    this.#deeds = new Deeds(this, parts);
    this.actions = makeActions(this.#deeds.actions);
    this.element = h(
      "div",
      { class: "p-cells-frame" },
      this.lines.scroller,
      this.actions,
      h("p", { class: "p-hint p-cells-help", id: help }, HELP),
    );
    this.#listen();
  }

  /**
   * @param {Row[]} rows
   * @param {string[]} fields  the columns to show
   */
  show(rows, fields) {
    const changed = firstChange(rows, this.rows);
    this.#changed = changed < 0 ? Math.max(rows.length - 1, 0) : changed;
    const focused = fields.join() === this.fields.join() ? null : this.here();
    this.rows = rows;
    this.fields = fields;
    if (rows.some((row) => row.id === this.#fresh)) this.#fresh = newId();
    this.lines.show([...rows, { id: this.#fresh }], fields);
    if (focused) setTimeout(() => this.focus(focused.id, focused.field));
  }

  /**
   * Mark the cells that cannot be read.
   * @param {(Unread & { id?: string })[]} unread  `id`: of the element that says why
   */
  mark(unread) {
    this.lines.mark(unread);
  }

  /** Bring into sight what changed last, as after undo. */
  showChange() {
    this.lines.reveal(this.#changed);
  }

  /** Whether somebody is typing into a date: half a date means another day. */
  get inDate() {
    return this.#editing && this.here()?.field === "date";
  }

  /** Whether keys go to the words in the cell. */
  get editing() {
    return this.#editing;
  }

  /** Whether more than one cell is chosen. */
  get hasBlock() {
    return Boolean(this.#far);
  }

  /** The cells that keys and buttons are about; the empty row only if nothing else is. */
  get block() {
    const block = blockOf(this.#at, this.#far ?? this.#at);
    return { ...block, bottom: Math.max(block.top, Math.min(block.bottom, this.rows.length - 1)) };
  }

  /**
   * @param {string} row
   * @param {string} [field]  else the first
   */
  focus(row, field = "") {
    const line = this.lines.line(row);
    (line?.cells.get(field) ?? line?.cells.values().next().value)?.focus();
  }

  /** Go to the empty row at the end. */
  focusFresh() {
    this.focus(this.#fresh);
  }

  /**
   * The cell that somebody is in.
   * @returns {Here | null}
   */
  here() {
    const input = document.activeElement;
    if (!(input instanceof HTMLInputElement) || !this.body.contains(input)) return null;
    return { id: input.closest("tr")?.dataset.row ?? "", field: input.dataset.field ?? "", input };
  }

  /**
   * Show rows that came of what somebody did here, and tell of them.
   * @param {Row[]} rows
   * @param {{ whole: boolean }} [options]  whether it is a step of undo by itself
   */
  set(rows, options = { whole: true }) {
    this.show(rows, this.fields);
    this.#parts.onRows(rows, options);
    if (!options.whole) return;
    this.#editing = false;
    const at = this.here();
    this.#before = at?.input.value ?? "";
    at?.input.select();
  }

  /**
   * Choose a block of cells, from the cell that somebody is in.
   * @param {Corner} far
   */
  reach(far) {
    this.#editing = false;
    this.#choose(far);
    this.#parts.say(saySize(blockOf(this.#at, far)));
  }

  /**
   * @param {number} row
   * @param {boolean} [far]  whether the block of rows grows to here
   */
  chooseRow(row, far = false) {
    if (!far) this.focus(this.lines.idAt(row));
    this.#at = { row: this.#at.row, column: 0 };
    this.reach({ row, column: this.fields.length - 1 });
  }

  chooseAll() {
    if (!this.rows.length) return;
    this.#at = { row: 0, column: 0 };
    this.reach({ row: this.rows.length - 1, column: this.fields.length - 1 });
  }

  #listen() {
    this.body.addEventListener("input", () => this.#typed());
    this.body.addEventListener("keydown", (event) => this.#key(event));
    this.body.addEventListener("focusin", (event) => this.#came(event));
    this.body.addEventListener("focusout", (event) => this.#left(event));
    listenToMouse(this.body, {
      onCell: (input, first) => this.#clicked(input, first),
      onReach: (input) => this.reach(this.#cornerOf(input)),
      onRow: (id, far) => this.chooseRow(this.lines.place(id), far),
      onOut: (id) => this.#deeds.remove(this.lines.place(id)),
    });
  }

  /** @param {HTMLElement} input */
  #cornerOf(input) {
    const row = this.lines.place(input.closest("tr")?.dataset.row ?? "");
    return { row, column: this.fields.indexOf(input.dataset.field ?? "") };
  }

  #typed() {
    const at = this.here();
    if (!at) return;
    this.#editing = true;
    this.#choose(null);
    this.set(setCell(this.rows, at.id, at.field, at.input.value), { whole: false });
  }

  /** @param {FocusEvent} event */
  #came({ target }) {
    if (!(target instanceof HTMLInputElement)) return;
    this.#editing = false;
    this.#before = target.value;
    this.#at = this.#cornerOf(target);
    this.#choose(null);
    target.select();
  }

  /** @param {FocusEvent} event */
  #left({ relatedTarget }) {
    this.#editing = false;
    this.#parts.onLeave();
    if (!(relatedTarget instanceof Node && this.body.contains(relatedTarget))) this.#home = "";
  }

  /**
   * @param {HTMLInputElement} input
   * @param {boolean} first  the click that came into the cell
   */
  #clicked(input, first) {
    if (first) input.select();
    else this.#editing = true;
    this.#choose(null);
    this.#home = input.dataset.field ?? "";
  }

  /** @param {Corner | null} far */
  #choose(far) {
    if (!far && !this.#far) return;
    this.#far = far;
    this.lines.choose(far && blockOf(this.#at, far));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || event.altKey) return;
    const at = this.here();
    const move = moveOf(event, { editing: this.#editing, page: this.lines.page });
    if (!at) return this.#keyOnButton(event);
    if (move) this.#go(at, move);
    else if (!this.#act(event, at) && !this.#deeds.key(event)) return;
    event.preventDefault();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Here} at
   * @returns {boolean}  whether the key was ours
   */
  #act({ key, shiftKey, ctrlKey, metaKey }, at) {
    if (ctrlKey || metaKey) return false;
    if (key === "Enter") this.focus(this.lines.idAt(this.#at.row + (shiftKey ? -1 : 1)), this.#home || at.field);
    else if (key === "F2") this.#edit(at.input);
    else if (key === "Escape") this.#escape(at);
    else {
      if (key === "Tab") this.#home ||= at.field;
      return false;
    }
    return true;
  }

  /** @param {KeyboardEvent} event */
  #keyOnButton(event) {
    if (event.key !== "ArrowLeft" || !(event.target instanceof Element)) return;
    this.focus(event.target.closest("tr")?.dataset.row ?? "", this.fields.at(-1));
    event.preventDefault();
  }

  /** @param {HTMLInputElement} input */
  #edit(input) {
    this.#editing = true;
    this.#choose(null);
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** @param {Here} at */
  #escape(at) {
    if (this.#far) return this.#choose(null);
    if (at.input.value === this.#before) return this.actions.querySelector("button")?.focus();
    this.set(setCell(this.rows, at.id, at.field, this.#before), { whole: false });
    this.#editing = false;
    at.input.select();
  }

  /**
   * @param {Here} at
   * @param {Move} move
   */
  #go(at, { down, right, far }) {
    const from = (far && this.#far) || this.#at;
    const within = (/** @type {number} */ each, /** @type {number} */ last) => Math.min(Math.max(each, 0), last);
    const column = from.column + right;
    const end = down >= END ? Math.max(this.rows.length - 1, 0) : this.lines.last; // the last that holds something
    const to = { row: within(from.row + down, end), column: within(column, this.fields.length - 1) };
    this.#home = "";
    if (far) {
      this.reach(to);
      this.lines.reveal(to.row);
    } else if (right === 1 && column === this.fields.length && at.id !== this.#fresh) {
      this.lines.line(at.id)?.out.focus();
    } else this.focus(this.lines.idAt(to.row), this.fields[to.column] ?? at.field);
  }
}
