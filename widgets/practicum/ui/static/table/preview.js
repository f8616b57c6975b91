/**
 * Shows a table before it is taken: which column is which, what could be read, what could not.
 */

import { openDialog } from "../kit/dialog.js";
import { button, fill, h, uid } from "../kit/elements.js";
import { COLUMNS } from "./cells.js";
import { FIELDS } from "./rows.js";

/** @typedef {Record<string, any>} Preview */
/** @typedef {{ rows: Record<string, string>[], unit: string, name: string, after: boolean }} Taken */
/** @typedef {{ preview: Preview, hasRows: boolean, again: (choice: object) => Promise<Preview>, onTake: (taken: Taken) => void }} Parts */

const SHOWN = 6;
const MOST_SIGNS = 200;
const NUMBERED = "Row numbers count from the top of your spreadsheet, or of what you pasted. Headings and empty rows count too.";
/** @typedef {{ name: string, title: string, question: string }} Role */

/** @type {Record<string, string>} */
const QUESTIONS = {
  date: "Dates",
  value: "Values (one number each time)",
  numerator: "How many (such as returned)",
  denominator: "Out of how many (such as sent)",
  note: "Notes",
};

/** The columns of a measure; other tools name their own. @type {Role[]} */
const MEASURE = FIELDS.map((name) => ({ name, title: COLUMNS[name]?.title ?? name, question: QUESTIONS[name] ?? name }));

/**
 * @param {Element} root
 * @param {Parts} parts
 */
export function openPreview(root, { preview, hasRows, again, onTake }) {
  const body = h("div", { class: "p-preview" });
  const after = h("input", { type: "checkbox", class: "p-radio", id: uid("p-after"), checked: false });
  const barred = h("p", { class: "p-preview-barred", id: uid("p-barred") });
  const take = button("Use these figures", { kind: "main", icon: "check", "aria-describedby": barred.id, onclick: () => finish() });
  const dialog = openDialog(root, { title: "Is this right?", body: [body], actions: [take], close: "Cancel" });
  let now = preview;
  const finish = () => {
    dialog.close();
    onTake({ rows: now.rows, unit: now.unit, name: now.name, after: after.checked });
  };
  /** @param {object} choice */
  const choose = async (choice) => {
    const from = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.choice;
    try {
      now = await again(choice);
    } catch (error) {
      take.disabled = true; // what is no longer shown is not taken
      fill(body, h("p", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
      return;
    }
    draw();
    if (from) /** @type {HTMLElement | null} */ (body.querySelector(`[data-choice="${from}"]`))?.focus();
  };
  const draw = () => {
    take.disabled = Boolean(now.barred);
    barred.textContent = now.barred;
    barred.hidden = !now.barred;
    fill(
      body,
      h("p", { class: "p-preview-count", role: "status" }, sayCount(now)),
      barred,
      now.opened ? h("p", { class: "p-hint p-preview-opened" }, now.opened) : null,
      makeChoices(now, choose),
      h("p", { class: "p-hint" }, NUMBERED),
      makeSample(now),
      makeUnread(now),
      now.said.length ? h("ul", { class: "p-said" }, now.said.map((/** @type {string} */ each) => h("li", {}, each))) : null,
      hasRows ? h("label", { class: "p-option", for: after.id }, after, h("span", {}, "Keep the figures that are there, and add these after them")) : null,
    );
  };
  draw();
}

/**
 * @param {Preview} preview
 * @returns {Role[]}
 */
function rolesOf(preview) {
  return preview.roles ?? MEASURE;
}

/** @param {Preview} preview */
function sayCount({ read, gaps, unread }) {
  const parts = [read === 1 ? "One row has a value" : `${read || "No"} rows have a value`];
  if (gaps) parts.push(gaps === 1 ? "one has a date only, and is a gap" : `${gaps} have a date only, and are gaps`);
  if (unread.length) parts.push(unread.length === 1 ? "one cannot be read" : `${unread.length} cannot be read`);
  return `${parts.join("; ")}.`;
}

/**
 * @param {Preview} preview
 * @param {(choice: object) => void} choose
 */
function makeChoices(preview, choose) {
  const { columns, chosen, heading, headings, turned, sheets, sheet } = preview;
  const whole = { heading, turned, day_first: preview.day_first, year: preview.year };
  const options = columns.map((/** @type {any} */ { title, samples }, /** @type {number} */ at) => [
    String(at),
    samples.length ? `${title}: ${samples.join(", ")}` : title,
  ]);
  const roles = rolesOf(preview).map(({ name: role, question }) =>
    makeSelect(question, {
      name: role,
      value: String(chosen[role] ?? -1),
      options: [["-1", "none"], ...options],
      onchange: (value) => choose({ ...whole, columns: { ...without(chosen, value), [role]: Number(value) } }),
    }),
  );
  const order = preview.two_ways && makeSelect("How the dates are written", {
    name: "day_first",
    value: String(preview.day_first),
    options: [["true", "Day first: 12/03 is 12 March"], ["false", "Month first: 12/03 is 3 December"]],
    onchange: (value) => choose({ ...whole, columns: chosen, day_first: value === "true" }),
  });
  const year = preview.years.length > 0 && makeSelect("Your dates have no year. When is the first?", {
    name: "year",
    value: String(preview.year),
    options: [["0", "Choose a year"], ...preview.years.map((/** @type {number} */ each) => [String(each), String(each)])],
    onchange: (value) => choose({ ...whole, columns: chosen, year: Number(value) }),
  });
  const rows = headings.map((/** @type {string} */ words, /** @type {number} */ at) => [String(at), `Row ${at + 1}: ${words}`]);
  const headingRow = makeSelect("Headings", {
    name: "heading",
    value: String(heading),
    options: [["-1", "There are none"], ...rows],
    onchange: (value) => choose({ turned, heading: Number(value) }),
  });
  const sheetChoice = sheets.length > 1 && makeSelect("Sheet", {
    name: "sheet",
    value: sheet,
    options: sheets.map((/** @type {string} */ each) => [each, each]),
    onchange: (value) => choose({ sheet: value }),
  });
  return h("div", { class: "p-preview-choices" }, sheetChoice || null, headingRow, year || null, order || null, roles);
}

/**
 * A column has one role only: choosing it anew takes it from the other.
 * @param {Record<string, number>} chosen
 * @param {string} column
 */
function without(chosen, column) {
  return Object.fromEntries(Object.entries(chosen).filter(([, at]) => String(at) !== column));
}

/**
 * @param {string} label
 * @param {{ name: string, value: string, options: string[][], onchange: (value: string) => void }} parts
 */
function makeSelect(label, { name, value, options, onchange }) {
  const id = uid("p-choice");
  const select = h(
    "select",
    { class: "p-input", id, "data-choice": name, onchange: () => onchange(select.value) },
    options.map(([each, words]) => h("option", { value: each, selected: each === value }, words)),
  );
  return h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, label), select);
}

/** @param {Preview} preview */
function makeSample(preview) {
  const { rows } = preview;
  const fields = rolesOf(preview).filter(({ name }) => rows.some((/** @type {any} */ row) => row[name]));
  const shown = rows.slice(0, SHOWN);
  const rest = rows.length - shown.length;
  return h(
    "div",
    { class: "p-data-scroll", tabindex: "0", role: "region", "aria-label": "The first rows" },
    h(
      "table",
      { class: "p-data" },
      h("caption", { class: "p-spoken" }, "The first rows as they would be taken"),
      h("thead", {}, h("tr", {}, fields.map(({ title }) => h("th", { scope: "col" }, title)))),
      h("tbody", {}, shown.map((/** @type {any} */ row) => h("tr", {}, fields.map(({ name }) => h("td", {}, beginning(row[name])))))),
    ),
    rest > 0 ? h("p", { class: "p-quiet" }, `and ${rest} more`) : null,
  );
}

/**
 * Enough of a cell to know it again: a browser takes long to lay out an endless word.
 * @param {string | undefined} text
 */
function beginning(text = "") {
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text;
}

/** @param {Preview} preview */
function makeUnread({ unread }) {
  if (!unread.length) return null;
  const items = unread.slice(0, SHOWN).map((/** @type {any} */ { number, reason }) => h("li", {}, `Row ${number}: ${reason}`));
  const rest = unread.length - items.length;
  return h(
    "div",
    { class: "p-unread" },
    h("p", { class: "p-unread-title" }, "These rows come along, and stay off the chart until you mend them:"),
    h("ul", {}, items, rest > 0 ? h("li", {}, `and ${rest} more`) : null),
  );
}
