/** What somebody sees: the points, marked or typed, and what it is. */

import { fill, h, uid } from "../kit/elements.js";

/** @typedef {{ value: string, label: string, marks: string }} Option */
/** @typedef {{ group: string, options: Option[] }} Group */
/** @typedef {{ rows?: string[], text?: string, trouble?: string }} Points */

const HINT = "Click or tap the points on the chart, or type their numbers here: 12-17, or 3, 5, 9. Leave it empty if there are none to mark.";

export class Answer {
  #read;
  #onRows;
  #onAnswer;
  /** @type {Group[]} */
  #groups = [];
  #asked = 0;
  /** @type {Promise<void>} */
  #reading = Promise.resolve();
  #name = uid("p-sees");
  #id = uid("p-points");
  #typed = h("input", {
    class: "p-input p-input-short",
    id: this.#id,
    type: "text",
    autocomplete: "off",
    "aria-describedby": `${this.#id}-hint`,
    onchange: () => this.#type(),
  });
  #wrongPoints = h("p", { class: "p-wrong", role: "alert", hidden: true });
  #wrongChoice = h("p", { class: "p-wrong", role: "alert", hidden: true });
  #marks = h("p", { class: "p-quiet", "aria-live": "polite" });
  #choices = h("div", { class: "p-practise-groups" });

  /**
   * @param {object} parts
   * @param {(question: { text?: string, rows?: string[] }) => Promise<Points | null>} parts.read
   * @param {(rows: string[]) => void} parts.onRows
   * @param {(choice: string) => void} parts.onAnswer
   */
  constructor({ read, onRows, onAnswer }) {
    this.#read = read;
    this.#onRows = onRows;
    this.#onAnswer = onAnswer;
    this.element = h(
      "form",
      { class: "p-practise-answer", novalidate: true, onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      h("fieldset", {}, h("legend", { class: "p-label" }, "What do you see?"), this.#choices, this.#wrongChoice),
      h(
        "div",
        { class: "p-field" },
        h("label", { class: "p-label", for: this.#id }, "Which points show it?"),
        h("p", { class: "p-hint", id: `${this.#id}-hint` }, HINT),
        this.#marks,
        this.#wrongPoints,
        this.#typed,
      ),
      h("div", { class: "p-buttons" }, h("button", { class: "p-button p-button-main", type: "submit" }, h("span", {}, "That is my answer"))),
    );
  }

  /** @param {Group[]} groups */
  fresh(groups) {
    this.#groups = groups;
    this.#typed.value = "";
    this.#marks.textContent = "";
    this.#wrongPoints.hidden = true;
    this.#wrongChoice.hidden = true;
    fill(this.#choices, ...groups.map((group) => this.#group(group)));
  }

  /** @param {{ choice: string, text: string }} given */
  given({ choice, text }) {
    this.#typed.value = text;
    for (const radio of this.#radios) radio.checked = radio.value === choice;
  }

  /**
   * Points were marked on the chart: write them as people type them.
   * @param {string[]} rows
   */
  async marked(rows) {
    const asked = ++this.#asked;
    const found = await this.#read({ rows });
    if (!found || asked !== this.#asked) return;
    this.#wrongPoints.hidden = true;
    this.#typed.value = found.text ?? "";
  }

  /** @param {string} words */
  complain(words) {
    this.#wrongChoice.textContent = words;
    this.#wrongChoice.hidden = false;
    this.#radios[0]?.focus();
  }

  /** @param {string} value */
  labelOf(value) {
    return this.#groups.flatMap(({ options }) => options).find((option) => option.value === value)?.label ?? "";
  }

  get #radios() {
    return /** @type {HTMLInputElement[]} */ ([...this.#choices.querySelectorAll("input")]);
  }

  /** @param {Group} group */
  #group({ group, options }) {
    const id = uid("p-group");
    return h(
      "div",
      { role: "group", "aria-labelledby": id },
      h("p", { class: "p-practise-group", id }, group),
      options.map(({ value, label, marks }) => {
        const radio = h("input", { type: "radio", class: "p-radio", name: this.#name, value, onchange: () => this.#chosen(marks) });
        return h("label", { class: "p-practise-option" }, radio, h("span", {}, label));
      }),
    );
  }

  /** @param {string} marks */
  #chosen(marks) {
    this.#wrongChoice.hidden = true;
    this.#marks.textContent = marks || "For this there are no points to mark.";
  }

  #type() {
    this.#reading = this.#readTyped();
  }

  async #readTyped() {
    const asked = ++this.#asked;
    const found = await this.#read({ text: this.#typed.value });
    if (!found || asked !== this.#asked) return;
    this.#wrongPoints.hidden = !found.trouble;
    this.#wrongPoints.textContent = found.trouble ?? "";
    if (found.trouble) return;
    this.#typed.value = found.text ?? "";
    this.#onRows(found.rows ?? []);
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (document.activeElement === this.#typed) this.#type(); // Enter comes before the field is left
    await this.#reading;
    if (!this.#wrongPoints.hidden) return this.#typed.focus();
    this.#onAnswer(this.#radios.find((radio) => radio.checked)?.value ?? "");
  }
}
