/**
 * Sums over a block of cells: rows from `top` to `bottom`, columns from `left` to `right`, all of
 * them inside. Rows count from 0; the row after the last is the empty one in which typing adds one.
 * Nothing is changed in place.
 */

import { newId } from "./rows.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {{ row: number, column: number }} Corner */
/** @typedef {{ top: number, bottom: number, left: number, right: number }} Block */

/**
 * Give the block between two corners.
 * @param {Corner} one
 * @param {Corner} other
 * @returns {Block}
 */
export function blockOf(one, other) {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/**
 * Say how large a block is, for those who cannot see it.
 * @param {Block} block
 */
export function saySize({ top, bottom, left, right }) {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  return `${rows} ${rows === 1 ? "row" : "rows"} by ${columns} ${columns === 1 ? "column" : "columns"} chosen.`;
}

/**
 * Write a block as spreadsheets do: tabs between cells, a line for each row, quotes around a cell
 * that would break this.
 * @param {Row[]} rows
 * @param {string[]} fields
 * @param {Block} block
 */
export function copyBlock(rows, fields, { top, bottom, left, right }) {
  const names = fields.slice(left, right + 1);
  const lines = rows.slice(top, bottom + 1).map((row) => names.map((name) => quoted(String(row[name] ?? ""))));
  return lines.map((cells) => cells.join("\t")).join("\r\n");
}

/** @param {string} cell */
function quoted(cell) {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}

/**
 * Write one text into every cell of a block. Rows are added where they end, unless it is empty.
 * @param {Row[]} rows
 * @param {string[]} fields
 * @param {Block} block
 * @param {string} text
 */
export function fillBlock(rows, fields, { top, bottom, left, right }, text) {
  const cells = Object.fromEntries(fields.slice(left, right + 1).map((name) => [name, text]));
  const filled = [...rows];
  for (let at = top; at <= bottom && (text || at < rows.length); at += 1) {
    filled[at] = { ...(filled[at] ?? { id: newId() }), ...cells };
  }
  return filled;
}

/**
 * Copy the top row of a block into its other rows; a block of one row takes the row above it.
 * @param {Row[]} rows
 * @param {string[]} fields
 * @param {Block} block
 */
export function fillDown(rows, fields, { top, bottom, left, right }) {
  const from = rows[top === bottom ? top - 1 : top];
  if (!from) return rows;
  const cells = Object.fromEntries(fields.slice(left, right + 1).map((name) => [name, from[name] ?? ""]));
  const filled = [...rows];
  const first = top === bottom ? top : top + 1;
  for (let at = first; at <= Math.min(bottom, rows.length); at += 1) {
    filled[at] = { ...(filled[at] ?? { id: newId() }), ...cells };
  }
  return filled;
}

/**
 * Put an empty row before another.
 * @param {Row[]} rows
 * @param {number} at
 * @param {string} id  of the new row
 * @returns {Row[]}
 */
export function insertRow(rows, at, id) {
  return [...rows.slice(0, at), { id }, ...rows.slice(at)];
}

/**
 * @param {Row[]} rows
 * @param {number} top
 * @param {number} bottom
 */
export function removeRows(rows, top, bottom) {
  return rows.filter((_row, at) => at < top || at > bottom);
}

/**
 * Put rows into an order of ids; those that it does not name come last, as they were.
 * @param {Row[]} rows
 * @param {string[]} order
 */
export function sortRows(rows, order) {
  const rank = new Map(order.map((id, at) => [id, at]));
  const of = (/** @type {Row} */ row) => rank.get(row.id) ?? order.length;
  return [...rows].sort((one, other) => of(one) - of(other));
}
