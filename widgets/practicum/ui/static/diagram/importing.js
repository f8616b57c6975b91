/**
 * Boxes of a diagram from a table: paste it or choose a file; and the rows that wait until they are
 * mended.
 */

import { openDialog } from "../kit/dialog.js";
import { button, fill, h, setProps, uid } from "../kit/elements.js";

/** @typedef {{ fields: Record<string, any> } & Record<string, any>} Found */
/** @typedef {Record<string, any>} Row */

/**
 * @template F
 * @param {Element} root
 * @param {object} parts
 * @param {string} parts.title
 * @param {string} parts.lead
 * @param {(text: string, files: ArrayBuffer[]) => Promise<F>} parts.ask
 * @param {{ bytes: number, too_large: string }} parts.limits
 * @param {() => void} parts.onTemplate
 * @param {(found: F) => void} parts.onTake
 */
export function openImport(root, { title, lead, ask, limits, onTemplate, onTake }) {
  const [area, file] = [uid("p-paste"), uid("p-file")];
  const text = h("textarea", { class: "p-input", rows: 6, id: area, autocomplete: "off", spellcheck: "false" });
  const chosen = h("input", { type: "file", class: "p-input", id: file, accept: ".csv,.tsv,.txt,.xlsx" });
  const trouble = h("p", { class: "p-wrong", role: "alert", hidden: true });
  const read = async () => {
    trouble.hidden = true;
    try {
      const given = chosen.files?.[0];
      if (given && given.size > limits.bytes) throw new Error(limits.too_large);
      const found = await ask(text.value, given ? [await given.arrayBuffer()] : []);
      // the dialog gives the focus back first
      dialog.addEventListener("close", () => onTake(found));
      dialog.close();
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    }
  };
  const dialog = openDialog(root, {
    title,
    body: [
      h("p", {}, lead),
      h("div", { class: "p-buttons" }, button("An empty table to fill in (CSV)", { icon: "down", onclick: onTemplate })),
      h("div", { class: "p-field" }, h("label", { class: "p-label", for: file }, "A file from your spreadsheet"), h("p", { class: "p-hint" }, "CSV or XLSX"), chosen),
      h("div", { class: "p-field" }, h("label", { class: "p-label", for: area }, "Or paste the rows here"), text),
      trouble,
    ],
    actions: [button("Read the table", { kind: "main", icon: "check", onclick: read })],
  });
}

/** Rows that wait: each can be mended in its place, taken in, or thrown away. */
export class Unread {
  /** @type {Map<string, { element: HTMLElement, update: (row: Row, state: any) => void }>} */
  #rows = new Map();
  #hears;
  #columns;

  /**
   * @param {object} hears
   * @param {(id: string, fields: Row) => void} hears.onField
   * @param {(id: string, found: Found) => void} hears.onTake
   * @param {(id: string) => void} hears.onThrow
   * @param {() => void} hears.onLeave
   * @param {Record<string, string>} columns  their titles by name
   */
  constructor(hears, columns) {
    this.#hears = hears;
    this.#columns = columns;
    this.list = h("ol", { class: "p-ci-unread-list", role: "list" });
    this.title = h("h3", { class: "p-part-title", tabindex: "-1" });
    this.element = h("div", { class: "p-ci-unread", role: "group", "aria-label": "Rows that wait", hidden: true }, this.title, h("p", { class: "p-hint" }, "They are kept as you typed them. Mend what is marked, then take the row in."), this.list);
  }

  /**
   * @param {Row[]} rows  as they were typed
   * @param {{ id: string, line: number, reasons: Record<string, string>, found: Found | null }[]} states
   */
  show(rows, states) {
    this.element.hidden = !rows.length;
    this.title.textContent = rows.length === 1 ? "1 row could not be read" : `${rows.length} rows could not be read`;
    const wanted = new Set(rows.map(({ id }) => id));
    const lost = this.list.contains(document.activeElement);
    for (const [id, { element }] of this.#rows) if (!wanted.has(id)) (element.remove(), this.#rows.delete(id));
    for (const row of rows) {
      const made = this.#rows.get(row.id) ?? this.#make(row.id);
      made.update(row, states.find(({ id }) => id === row.id));
    }
    if (lost && !this.list.contains(document.activeElement) && rows.length) this.title.focus();
  }

  /** @param {string} id */
  #make(id) {
    const head = h("p", { class: "p-label" });
    const reasons = h("ul", { class: "p-ci-reasons" });
    const inputs = Object.entries(this.#columns).map(([name, title]) => {
      const input = h("input", { type: "text", class: "p-input", "data-name": name, autocomplete: "off", oninput: () => this.#hears.onField(id, { [name]: input.value }), onblur: () => this.#hears.onLeave() });
      return h("label", { class: "p-ci-cell" }, h("span", { class: "p-hint" }, title), input);
    });
    /** @type {Found | null} */
    let found = null;
    const take = button("Take it in", { icon: "check", onclick: () => found && this.#hears.onTake(id, found) });
    const away = button("Throw it away", { kind: "quiet", icon: "close", onclick: () => this.#hears.onThrow(id) });
    const element = h("li", { class: "p-ci-unread-row" }, head, reasons, h("div", { class: "p-ci-cells" }, inputs), h("div", { class: "p-buttons" }, take, away));
    const update = (/** @type {Row} */ row, /** @type {any} */ state) => {
      head.textContent = row.line ? `Row ${row.line}` : "A row";
      found = state?.found ?? null;
      setProps(take, { "aria-disabled": found ? null : "true" });
      fill(reasons, Object.values(state?.reasons ?? {}).map((each) => h("li", {}, String(each))));
      for (const label of inputs) {
        const input = /** @type {HTMLInputElement} */ (label.querySelector("input"));
        const name = input.getAttribute("data-name") ?? "";
        if (document.activeElement !== input) input.value = String(row[name] ?? "");
        setProps(input, { "aria-invalid": state?.reasons?.[name] ? "true" : null });
      }
    };
    const made = { element, update };
    this.#rows.set(id, made);
    this.list.append(element);
    return made;
  }
}
