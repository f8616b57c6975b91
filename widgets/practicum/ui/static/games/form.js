/** A form of a game: its fields are the kit's, and the button makes a move of what was typed. */

import { h } from "../kit/elements.js";
import { makeField } from "../kit/field.js";
import { framed } from "./frame.js";
import { Stopwatch } from "./stopwatch.js";

/** @typedef {import("./parts.js").Part} Part */
/** @typedef {import("./parts.js").Tools} Tools */
/** @typedef {ReturnType<typeof makeField>} FieldOf */

export class GameForm {
  #part;
  #tools;
  /** @type {Map<string, FieldOf>} */
  #fields = new Map();
  /** @type {Stopwatch[]} */
  #watches = [];
  #wrong = h("p", { class: "p-wrong", role: "alert", hidden: true });
  #lead = h("p", { class: "p-quiet" });

  /**
   * @param {Part} part
   * @param {Tools} tools
   */
  constructor(part, tools) {
    this.#part = part;
    this.#tools = tools;
    const places = part.fields.map((/** @type {any} */ spec) => this.#make(spec));
    const form = h(
      "form",
      { class: "p-game-form", novalidate: true, onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      this.#lead,
      places,
      this.#wrong,
      h("div", { class: "p-buttons" }, h("button", { class: "p-button p-button-main", type: "submit" }, h("span", {}, part.button))),
    );
    this.element = framed(part.title, "p-game-ask", form);
    this.#head(part);
  }

  /**
   * The same questions once more, such as the next try: what was typed is gone, the field stays.
   * @param {Part} part
   */
  update(part) {
    const shape = (/** @type {Part} */ { title, move, button, fields }) =>
      JSON.stringify([!title, move, button, fields.map((/** @type {any} */ { value: _value, ...rest }) => rest)]);
    if (shape(part) !== shape(this.#part)) return false;
    this.#part = part;
    this.#head(part);
    for (const { name, value } of part.fields) this.#fields.get(name)?.show(value);
    for (const watch of this.#watches) watch.reset();
    if (this.element.contains(document.activeElement)) this.focus();
    return true;
  }

  focus() {
    this.#fields.values().next().value?.focus();
  }

  close() {
    for (const watch of this.#watches) watch.close();
  }

  /** @param {Part} part */
  #head({ title, lead }) {
    const heading = this.element.querySelector(".p-part-title");
    if (heading) heading.textContent = title;
    this.#lead.textContent = lead;
    this.#lead.hidden = !lead;
  }

  /** @param {any} spec */
  #make(spec) {
    const timed = spec.control === "time";
    const field = makeField({ ...spec, control: timed ? "number" : spec.control }, { onInput: () => field.complain(""), onLeave: () => {} });
    field.show(spec.value);
    this.#fields.set(spec.name, field);
    if (!timed) return field.element;
    const watch = new Stopwatch((seconds) => (field.show(seconds), field.complain("")));
    this.#watches.push(watch);
    return h("div", { class: "p-game-timed" }, watch.element, field.element);
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const values = Object.fromEntries([...this.#fields].map(([name, field]) => [name, field.value]));
    for (const field of this.#fields.values()) field.complain("");
    this.#wrong.hidden = true;
    const trouble = await this.#tools.move(this.#part.move, values);
    if (!trouble) return;
    const field = this.#fields.get(trouble.field);
    if (field) {
      field.complain(trouble.message);
      field.focus();
      return;
    }
    this.#wrong.textContent = trouble.message;
    this.#wrong.hidden = false;
  }
}
