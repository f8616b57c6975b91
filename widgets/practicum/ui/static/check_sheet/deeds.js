/**
 * What can be done to a check sheet, as plain sums: content in, changes out, nothing changed in
 * place. What the marks add up to, Python says.
 */

/** @typedef {{ id: string, label: string, note?: string }} Named */
/** @typedef {{ id: string, row: string, column: string, n: number }} Count */
/** @typedef {Record<string, any>} Content */

/** The one column of a sheet that has none of its own; the first that is added takes its place. */
export const ONLY = "all";

/** @type {Record<string, string[]>} */
export const PRESETS = {
  "Monday to Friday": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
  "Seven days": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  "Three shifts": ["Morning", "Afternoon", "Night"],
  "Four weeks": ["Week 1", "Week 2", "Week 3", "Week 4"],
};

/** @param {Content} content @returns {Named[]} */
export function rowsOf(content) {
  return listOf(content.rows);
}

/** @param {Content} content @returns {Named[]} */
export function columnsOf(content) {
  const own = listOf(content.columns);
  return own.length ? own : [{ id: ONLY, label: "" }];
}

/**
 * @param {Content} content
 * @param {string} row
 * @param {string} column
 * @returns {number | string}  as it is kept: a text that is no number stays as it was typed
 */
export function countIn(content, row, column) {
  const found = listOf(content.counts).find((each) => each.row === row && each.column === column);
  const n = /** @type {any} */ (found)?.n ?? 0;
  return n === "" || Number.isNaN(Number(n)) ? n : Number(n);
}

/**
 * @param {Content} content
 * @param {string} row
 * @param {string} column
 * @param {number | string} n
 */
export function setCount(content, row, column, n) {
  const counts = listOf(content.counts);
  const id = `${row}:${column}`;
  const fresh = { id, row, column, n };
  const known = counts.some((each) => each.id === id);
  return { counts: known ? counts.map((each) => (each.id === id ? fresh : each)) : [...counts, fresh] };
}

/**
 * Make a mark, or take one off; there are never fewer than none.
 * @param {Content} content
 * @param {string} row
 * @param {string} column
 * @param {number} by
 */
export function mark(content, row, column, by) {
  const now = Number(countIn(content, row, column)) || 0;
  return setCount(content, row, column, Math.max(0, now + by));
}

/**
 * @param {Content} content
 * @param {string} id
 */
export function addRow(content, id) {
  return { rows: [...rowsOf(content), { id, label: "", note: "" }] };
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {Partial<Named>} changes
 */
export function changeRow(content, id, changes) {
  return { rows: rowsOf(content).map((each) => (each.id === id ? { ...each, ...changes } : each)) };
}

/**
 * Take a cause away, with its marks.
 * @param {Content} content
 * @param {string} id
 */
export function removeRow(content, id) {
  return { rows: rowsOf(content).filter((each) => each.id !== id), counts: listOf(content.counts).filter((each) => each.row !== id) };
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {string} [label]
 */
export function addColumn(content, id, label = "") {
  const own = listOf(content.columns);
  return { columns: [...own, { id: own.length ? id : ONLY, label }] };
}

/**
 * Put a set of columns in the place of those that are there; marks stay in the columns that do.
 * @param {Content} content
 * @param {string[]} labels
 * @param {() => string} newId
 */
export function fillColumns(content, labels, newId) {
  const own = columnsOf(content);
  const kept = labels.map((label, at) => ({ id: own[at]?.id ?? newId(), label }));
  return { columns: [...kept, ...own.slice(labels.length).filter(({ id }) => hasMarks(content, id))] };
}

/**
 * @param {Content} content
 * @param {string} id
 * @param {string} label
 */
export function renameColumn(content, id, label) {
  return { columns: columnsOf(content).map((each) => (each.id === id ? { ...each, label } : each)) };
}

/**
 * Take a column away, with its marks.
 * @param {Content} content
 * @param {string} id
 */
export function removeColumn(content, id) {
  return { columns: listOf(content.columns).filter((each) => each.id !== id), counts: listOf(content.counts).filter((each) => each.column !== id) };
}

/**
 * @param {Content} content
 * @param {string} column
 */
export function hasMarks(content, column) {
  return listOf(content.counts).some((each) => each.column === column && Number(each.n) > 0);
}

/**
 * Which cell an arrow leads to, among the cells as they stand.
 * @param {string} key
 * @param {{ row: number, column: number }} from
 * @param {{ rows: number, columns: number }} size
 */
export function cellAfter(key, { row, column }, { rows, columns }) {
  const to = /** @type {Record<string, [number, number]>} */ ({
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
  })[key];
  if (!to || to[0] < 0 || to[1] < 0 || to[0] >= rows || to[1] >= columns) return null;
  return { row: to[0], column: to[1] };
}

/**
 * @param {any} list
 * @returns {any[]}
 */
function listOf(list) {
  return Array.isArray(list) ? list.filter((each) => each && typeof each === "object" && each.id) : [];
}
