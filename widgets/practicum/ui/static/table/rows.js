/**
 * Sums over the rows of a table, as plain lists of objects with an `id`. Nothing is changed in
 * place. What a cell means, Python says.
 */

/** @typedef {{ id: string } & Record<string, any>} Row */

/** The cells of a row, in the order of the table. */
export const FIELDS = ["date", "value", "numerator", "denominator", "note"];

/** A number under this many digits in base 36 is short enough to store and too long to guess. */
const ID_LENGTH = 8;

/** Give an id for a new row. */
export function newId() {
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return [...numbers].map((each) => each.toString(36)).join("").padStart(ID_LENGTH, "0");
}

/**
 * Take the rows out of a content, whatever state it is in.
 * @param {Record<string, any>} content
 * @returns {Row[]}
 */
export function rowsOf(content) {
  const rows = Array.isArray(content.rows) ? content.rows : [];
  return rows.filter((row) => row && typeof row === "object" && "id" in row);
}

/**
 * Tell whether a row holds nothing.
 * @param {Record<string, any>} row
 */
export function isEmpty(row) {
  return FIELDS.every((field) => !String(row[field] ?? "").trim());
}

/**
 * The first row that is another than before. Rows that came back from Python are new objects that
 * say the same.
 * @param {Row[]} rows
 * @param {Row[]} before
 * @returns {number}  -1 if there is none
 */
export function firstChange(rows, before) {
  return rows.findIndex((row, at) => row !== before[at] && !isSame(row, before[at]));
}

/**
 * @param {Row} one
 * @param {Row | undefined} other
 */
function isSame(one, other) {
  if (!other) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}

/**
 * Write one cell; a row that is not there yet is added at the end.
 * @param {Row[]} rows
 * @param {string} id
 * @param {string} field
 * @param {string} text
 * @returns {Row[]}
 */
export function setCell(rows, id, field, text) {
  if (!rows.some((row) => row.id === id)) return [...rows, { id, [field]: text }];
  return rows.map((row) => (row.id === id ? { ...row, [field]: text } : row));
}

/**
 * Cut pasted text into cells, as spreadsheets write it: tabs between cells, a line for each row,
 * quotes around a cell that holds a line break.
 * @param {string} text
 * @returns {string[][]}
 */
export function cutBlock(text) {
  /** @type {string[][]} */
  const block = [[]];
  let cell = "";
  let quoted = false;
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < whole.length; at += 1) {
    const sign = whole[at];
    if (quoted && sign === '"' && whole[at + 1] === '"') (cell += '"'), (at += 1);
    else if (sign === '"' && (quoted || (cell === "" && closes(whole, at)))) quoted = !quoted;
    else if (!quoted && (sign === "\t" || sign === "\n")) {
      block.at(-1)?.push(cell);
      cell = "";
      if (sign === "\n") block.push([]);
    } else cell += sign;
  }
  block.at(-1)?.push(cell);
  return block;
}

/**
 * Tell whether a quote opens a cell that a later quote ends, right before a tab or a line's end.
 * @param {string} text
 * @param {number} at
 */
function closes(text, at) {
  return /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(text.slice(at, at + 40_000));
}

/** @param {string} text */
export function isBlock(text) {
  return /[\t\n]/.test(text.trim());
}

/**
 * Lay a block of cells over a table, from one cell on. Rows are added where they end; what does not
 * fit at the right is counted.
 * @param {Row[]} rows
 * @param {{ id: string, field: string, fields: string[], block: string[][] }} where
 * @returns {{ rows: Row[], lost: number }}
 */
export function layBlock(rows, { id, field, fields, block }) {
  const found = rows.findIndex((row) => row.id === id);
  const start = found < 0 ? rows.length : found;
  const columns = fields.slice(fields.indexOf(field));
  const laid = [...rows];
  let lost = 0;
  block.forEach((cells, down) => {
    const before = laid[start + down] ?? { id: found < 0 && down === 0 ? id : newId() };
    const typed = cells.slice(0, columns.length).map((cell, i) => [columns[i], onOneLine(cell)]);
    lost += cells.slice(columns.length).filter((cell) => cell.trim()).length;
    laid[start + down] = { ...before, ...Object.fromEntries(typed) };
  });
  return { rows: laid, lost };
}

/**
 * A cell of the page has one line.
 * @param {string} text
 */
export function onOneLine(text) {
  return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
}

/**
 * Say which columns a table needs to show.
 * @param {Record<string, any>} content
 * @returns {string[]}
 */
export function shownFields(content) {
  const rows = rowsOf(content);
  const has = (/** @type {string} */ field) => rows.some((row) => String(row[field] ?? "").trim());
  const parts = has("numerator") || has("denominator");
  const counts = parts || (!has("value") && Boolean(String(content.out_of ?? "").trim()));
  return FIELDS.filter((field) => {
    if (field === "value") return has("value") || !counts;
    return !["numerator", "denominator"].includes(field) || counts;
  });
}
