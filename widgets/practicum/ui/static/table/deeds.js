/**
 * What can be done with the chosen cells of a table: copy, cut, paste, clear, fill down, insert and
 * delete rows, sort. Each is one step of undo.
 */

import { copyBlock, fillBlock, fillDown, insertRow, removeRows, sortRows } from "./block.js";
import { cutBlock, isBlock, layBlock, newId, onOneLine } from "./rows.js";

/** @typedef {import("./editor.js").TableEditor} TableEditor */
/** @typedef {import("./actions.js").Action} Action */

export class Deeds {
  #table;
  #parts;

  /**
   * @param {TableEditor} table
   * @param {import("./editor.js").Parts} parts
   */
  constructor(table, parts) {
    this.#table = table;
    this.#parts = parts;
    table.body.addEventListener("copy", (event) => void this.#copy(event));
    table.body.addEventListener("cut", (event) => this.#copy(event) && this.#fill(""));
    table.body.addEventListener("paste", (event) => this.#paste(event));
  }

  /** @returns {Action[]} */
  get actions() {
    const { order } = this.#parts;
    return [
      { words: "Insert row", icon: "plus", act: () => this.#insert() },
      { words: "Delete row", icon: "close", act: () => this.#removeChosen() },
      { words: "Fill down", icon: "down", act: () => this.#fillDown() },
      ...(order ? [{ words: "Sort by date", icon: /** @type {const} */ ("swap"), act: () => this.#sort(order()) }] : []),
    ];
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean}  whether the key was ours
   */
  key({ key, shiftKey, ctrlKey, metaKey }) {
    const table = this.#table;
    const own = !table.editing;
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() === "d") this.#fillDown();
      else if (key.toLowerCase() === "a" && own) table.chooseAll();
      else return false;
    } else if ((key === "Delete" || key === "Backspace") && own) this.#fill("");
    else if (key === " " && shiftKey && own) table.chooseRow(table.block.top);
    else return false;
    return true;
  }

  /**
   * @param {number} top
   * @param {number} [bottom]
   */
  remove(top, bottom = top) {
    const table = this.#table;
    table.set(removeRows(table.rows, top, bottom));
    table.focus(table.lines.idAt(top));
    const gone = top === bottom ? `Row ${top + 1} is` : `Rows ${top + 1} to ${bottom + 1} are`;
    this.#parts.say(`${gone} deleted. Undo brings ${top === bottom ? "it" : "them"} back.`);
  }

  #removeChosen() {
    const { top, bottom } = this.#table.block;
    if (top < this.#table.rows.length) this.remove(top, bottom);
  }

  /** @param {string} text */
  #fill(text) {
    const table = this.#table;
    table.set(fillBlock(table.rows, table.fields, table.block, text));
  }

  #fillDown() {
    const table = this.#table;
    table.set(fillDown(table.rows, table.fields, table.block));
    this.#parts.say("Filled down.");
  }

  #insert() {
    const table = this.#table;
    const row = Math.min(table.block.top, table.rows.length);
    const id = newId();
    table.set(insertRow(table.rows, row, id));
    table.focus(id);
    this.#parts.say(`Row ${row + 1} is new and empty.`);
  }

  /** @param {string[]} order */
  #sort(order) {
    const table = this.#table;
    const at = table.here();
    table.set(sortRows(table.rows, order));
    if (at) table.focus(at.id, at.field);
    this.#parts.say("The rows are in order of date. Undo takes that back.");
  }

  /**
   * @param {ClipboardEvent} event
   * @returns {boolean}  whether cells were taken
   */
  #copy(event) {
    const table = this.#table;
    if (table.editing || !table.here()) return false;
    const text = copyBlock(table.rows, table.fields, table.block);
    if (!text) return false;
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    return true;
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const table = this.#table;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const many = isBlock(text);
    if (!table.here() || !(many || table.hasBlock)) return;
    event.preventDefault();
    if (!many) this.#fill(onOneLine(text));
    else if (!table.rows.length && this.#parts.onBlock) this.#parts.onBlock(text);
    else this.#lay(cutBlock(text));
  }

  /** @param {string[][]} block */
  #lay(block) {
    const table = this.#table;
    const { top, left } = table.block;
    const room = Math.max((this.#parts.most ?? Infinity) - top, 0);
    const fits = block.slice(0, room);
    const where = { id: table.lines.idAt(top), field: table.fields[left] ?? "", fields: table.fields, block: fits };
    const { rows, lost } = layBlock(table.rows, where);
    table.set(rows);
    const width = Math.max(...fits.map((cells) => cells.length), 1);
    table.reach({ row: top + Math.max(fits.length, 1) - 1, column: Math.min(left + width, table.fields.length) - 1 });
    const over = block.length - fits.length;
    this.#parts.say(sayPasted(fits.length, over, lost), { now: over > 0 || lost > 0 });
  }
}

/**
 * @param {number} rows
 * @param {number} over  rows for which there was no room
 * @param {number} lost  cells that did not fit at the right
 */
function sayPasted(rows, over, lost) {
  const parts = [rows === 1 ? "One row pasted." : `${rows} rows pasted.`];
  if (over) parts.push(`The table is full: ${over} rows did not fit and were left out.`);
  if (lost) parts.push(`${lost} cells did not fit at the right and were left out.`);
  return parts.join(" ");
}
