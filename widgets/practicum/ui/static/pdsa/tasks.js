/**
 * The jobs that a test needs before it can begin: what, who, by when, done.
 */

import { button, h, uid } from "../kit/elements.js";

/** @typedef {{ id: string, task?: string, who?: string, when?: string, done?: boolean }} Task */

/** @type {[("task" | "who" | "when"), string][]} */
const CELLS = [
  ["task", "Job"],
  ["who", "Who"],
  ["when", "By when"],
];

export class Tasks {
  /** @type {Task[]} */
  #rows = [];
  /** @type {Map<string, HTMLElement>} */
  #lines = new Map();
  #hears;

  /** @param {{ onRows: (rows: Task[], options?: { whole: boolean }) => void, onLeave: () => void, say: import("../kit/announce.js").Say }} hears */
  constructor(hears) {
    this.#hears = hears;
    this.list = h("ul", { class: "p-pdsa-tasks", role: "list" });
    const id = uid("p-tasks");
    const add = button("Add a job", { kind: "quiet", icon: "plus", onclick: () => this.#add() });
    this.element = h("div", { class: "p-field", role: "group", "aria-labelledby": id }, h("p", { class: "p-label", id }, "Jobs to do first", h("span", { class: "p-optional" }, " (optional)")), this.list, h("div", { class: "p-buttons" }, add));
  }

  /** @param {any} rows */
  show(rows) {
    this.#rows = Array.isArray(rows) ? rows : [];
    const kept = new Set(this.#rows.map(({ id }) => id));
    for (const [id, line] of this.#lines) if (!kept.has(id)) line.remove(), this.#lines.delete(id);
    this.#rows.forEach((row, place) => {
      const line = this.#lines.get(row.id) ?? this.#make(row.id);
      fillLine(line, row, place);
      if (this.list.children[place] !== line) this.list.insertBefore(line, this.list.children[place] ?? null);
    });
    this.list.hidden = !this.#rows.length;
  }

  #add() {
    const row = { id: `t-${Math.random().toString(36).slice(2, 10)}`, task: "", who: "", when: "", done: false };
    this.#change([...this.#rows, row], true);
    /** @type {HTMLElement | null | undefined} */ (this.#lines.get(row.id)?.querySelector("input[type=text]"))?.focus();
  }

  /** @param {string} id */
  #make(id) {
    const inputs = CELLS.map(([name, label]) => {
      const field = uid(`p-${name}`);
      const input = h("input", { type: "text", class: "p-input", id: field, "data-cell": name, autocomplete: "off", oninput: () => this.#set(id, name, input.value), onblur: this.#hears.onLeave });
      return h("div", { class: "p-pdsa-cell" }, h("label", { class: "p-pdsa-cell-label", for: field }, label), input);
    });
    const tick = uid("p-done");
    const done = h("input", { type: "checkbox", class: "p-radio", id: tick, "data-cell": "done", onchange: () => this.#set(id, "done", done.checked, true) });
    const remove = button("Remove", { kind: "quiet", icon: "close", onclick: () => this.#remove(id) });
    const line = h("li", { class: "p-pdsa-task" }, inputs, h("label", { class: "p-pdsa-done", for: tick }, done, h("span", {}, "Done")), remove);
    this.#lines.set(id, line);
    return line;
  }

  /**
   * @param {string} id
   * @param {string} name
   * @param {any} value
   * @param {boolean} [whole]
   */
  #set(id, name, value, whole = false) {
    this.#change(this.#rows.map((row) => (row.id === id ? { ...row, [name]: value } : row)), whole);
  }

  /** @param {string} id */
  #remove(id) {
    this.#change(this.#rows.filter((row) => row.id !== id), true);
    this.#hears.say("The job is removed. Undo brings it back.");
    /** @type {HTMLElement | null} */ (this.element.querySelector(".p-buttons:last-child button"))?.focus();
  }

  /**
   * @param {Task[]} rows
   * @param {boolean} whole
   */
  #change(rows, whole) {
    this.#hears.onRows(rows, { whole });
    this.show(rows);
    if (whole) this.#hears.onLeave();
  }
}

/**
 * @param {HTMLElement} line
 * @param {Task} row
 * @param {number} place
 */
function fillLine(line, row, place) {
  for (const input of line.querySelectorAll("input")) {
    const name = /** @type {keyof Task} */ (input.dataset.cell);
    if (input.type === "checkbox") input.checked = Boolean(row[name]);
    else if (input.value !== String(row[name] ?? "")) input.value = String(row[name] ?? "");
  }
  line.querySelector(".p-button")?.setAttribute("aria-label", `Remove job ${place + 1}`);
}
