/**
 * One row of the table on the page: a number, its cells, a button to take it out.
 */

import { button, h, setProps } from "../kit/elements.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {{ id: string, element: HTMLTableRowElement, cells: Map<string, HTMLInputElement>, out: HTMLButtonElement, head: HTMLElement }} Line */

/** @type {Record<string, { title: string, mode: string, hint: string }>} */
export const COLUMNS = {
  date: { title: "Date", mode: "text", hint: "12/03/2026" },
  value: { title: "Value", mode: "decimal", hint: "" },
  numerator: { title: "How many", mode: "decimal", hint: "" },
  denominator: { title: "Out of", mode: "decimal", hint: "" },
  note: { title: "Note", mode: "text", hint: "" },
};

/**
 * @param {string} id
 * @param {string[]} fields
 * @returns {Line}
 */
export function makeLine(id, fields) {
  /** @type {Map<string, HTMLInputElement>} */
  const cells = new Map();
  for (const field of fields) {
    const { mode } = /** @type {{ mode: string }} */ (COLUMNS[field]);
    const props = { type: "text", inputmode: mode, autocomplete: "off", spellcheck: field === "note" ? "true" : "false" };
    cells.set(field, h("input", { class: "p-cell", "data-field": field, ...props }));
  }
  const head = h("th", { scope: "row", class: "p-cell-number" });
  const out = button("", { kind: "quiet", icon: "close", class: "p-cell-out", tabindex: "-1", onclick: () => {} });
  const element = h(
    "tr",
    { "data-row": id },
    head,
    [...cells].map(([field, input]) => h("td", { "data-column": field }, input)),
    h("td", { class: "p-cell-last" }, out),
  );
  return { id, element, cells, out, head };
}

/**
 * Show a row's number and words in its line; a cell that somebody is in keeps its caret.
 * @param {Line} line
 * @param {{ row: Row, number: number, fresh: boolean }} parts  `fresh`: the empty row at the end
 */
export function showLine(line, { row, number, fresh }) {
  if (line.head.textContent !== String(number)) {
    line.head.textContent = String(number);
    line.out.setAttribute("aria-label", `Delete row ${number}`);
    line.out.title = `Delete row ${number}`;
    for (const [field, input] of line.cells) {
      input.setAttribute("aria-label", `${COLUMNS[field]?.title}, row ${number}`);
    }
  }
  line.out.hidden = fresh;
  for (const [field, input] of line.cells) {
    const words = String(row[field] ?? "");
    if (input.value !== words) input.value = words;
    setProps(input, { placeholder: fresh ? COLUMNS[field]?.hint || null : null });
  }
}
