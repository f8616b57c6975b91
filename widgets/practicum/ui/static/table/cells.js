/**
 * One row of the table on the page: a number, its cells, a button to take it out.
 */

import { h, icon, setProps } from "../kit/elements.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {{ id: string, element: HTMLTableRowElement, cells: Map<string, HTMLInputElement>, out: HTMLButtonElement, head: HTMLElement }} Line */
/** @typedef {{ title: string, mode: string, hint: string }} Column  `mode`: which keys a phone shows */

/** The columns of a measure. @type {Record<string, Column>} */
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
 * @param {Record<string, Column>} columns
 * @returns {Line}
 */
export function makeLine(id, fields, columns) {
  /** @type {Map<string, HTMLInputElement>} */
  const cells = new Map();
  for (const field of fields) {
    const props = { type: "text", inputmode: columns[field]?.mode, autocomplete: "off", enterkeyhint: "next" };
    cells.set(field, h("input", { class: "p-cell", "data-field": field, spellcheck: field === "note" ? "true" : "false", ...props }));
  }
  const head = h("th", { scope: "row", class: "p-cell-number" });
  const out = h("button", { type: "button", class: "p-cell-out", tabindex: "-1" }, icon("close"));
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
 * @param {{ row: Row, number: number, fresh: boolean, columns: Record<string, Column> }} parts  `fresh`: the empty row at the end
 */
export function showLine(line, { row, number, fresh, columns }) {
  if (line.head.textContent !== String(number)) {
    line.head.textContent = String(number);
    line.element.setAttribute("aria-rowindex", String(number + 1));
    line.out.setAttribute("aria-label", `Delete row ${number}`);
    line.out.title = `Delete row ${number}`;
    for (const [field, input] of line.cells) {
      input.setAttribute("aria-label", `${columns[field]?.title}, row ${number}`);
    }
  }
  line.out.hidden = fresh;
  for (const [field, input] of line.cells) {
    const words = String(row[field] ?? "").replace(/[\r\n]+/g, " ");
    if (input.value !== words) input.value = words;
    setProps(input, { placeholder: fresh ? columns[field]?.hint || null : null });
  }
}

/**
 * Mark the cell that cannot be read, if there is one.
 * @param {Line} line
 * @param {{ field: string, id?: string } | undefined} wrong  `id`: of the element that says why
 */
export function markLine(line, wrong) {
  line.element.classList.toggle("p-row-unread", Boolean(wrong));
  for (const [field, input] of line.cells) {
    const here = wrong?.field === field;
    setProps(input, { "aria-invalid": here ? "true" : null, "aria-describedby": here ? wrong?.id : null });
  }
}
