/**
 * One group on the list: a line with where it stands, and all about it once it is opened.
 *
 *     const card = new Card(id, specs, { onField, onRemove, onChoose, onLeave });
 *     card.show(row, { number, box, wrong });
 */

import { button, fill, h, setProps, setWords } from "../kit/elements.js";
import { Form } from "../kit/form.js";

/** @typedef {import("./rows.js").Row} Row */
/** @typedef {{ number: number, box: string, gap: string, wrong: Record<string, string> }} State */

/**
 * @typedef {object} Hears
 * @property {(id: string, fields: Record<string, any>) => void} onField
 * @property {(id: string) => void} onRemove
 * @property {(id: string) => void} onChoose
 * @property {() => void} onLeave
 */

const PARTS = /** @type {[string, string[], string[][]][]} */ ([
  ["Who they are", ["group", "side"], []],
  ["Where they stand", ["power", "impact", "now", "needed", "matters"], [["power", "impact"], ["now", "needed"]]],
  ["What you will do", ["action", "who", "when"], [["who", "when"]]],
]);

export class Card {
  #id;
  #specs;
  #hears;
  /** @type {Form | null} */
  #form = null;
  /** @type {[Row, State] | null} */
  #last = null;

  /**
   * @param {string} id
   * @param {import("../kit/field.js").Spec[]} specs
   * @param {Hears} hears
   */
  constructor(id, specs, hears) {
    this.#id = id;
    this.#specs = specs;
    this.#hears = hears;
    this.number = h("span", { class: "p-ci-number" });
    this.text = h("span", { class: "p-ci-text" });
    this.about = h("span", { class: "p-ci-about" });
    this.summary = h("summary", { class: "p-ci-summary" }, this.number, h("span", { class: "p-ci-words" }, this.text, this.about));
    this.body = h("div", { class: "p-ci-body" });
    this.details = h("details", { class: "p-more p-ci-card", ontoggle: () => this.#open() }, this.summary, this.body);
    this.element = h("li", { "data-group": id }, this.details);
  }

  /** The fields are made when they are first wanted: sixty groups are sixty lines until then. */
  #open() {
    if (!this.details.open) return;
    this.#hears.onChoose(this.#id);
    if (this.#form) return;
    const sheet = { edit: (/** @type {Record<string, any>} */ changes) => this.#hears.onField(this.#id, changes), leave: () => this.#hears.onLeave() };
    const form = new Form(this.#specs, { sheet });
    this.#form = form;
    fill(
      this.body,
      PARTS.map(([title, names, row]) => form.section(title, names, { row })),
      h("div", { class: "p-buttons" }, button("Remove from the list", { icon: "close", onclick: () => this.#hears.onRemove(this.#id) })),
    );
    if (this.#last) this.show(...this.#last);
  }

  /**
   * @param {Row} row
   * @param {State} state
   */
  show(row, state) {
    this.#last = [row, state];
    setWords(this.number, String(state.number));
    setWords(this.text, row.group || "(still empty)");
    setWords(this.about, [state.box || "Not on the grid yet", state.gap].filter(Boolean).join(" · "));
    setProps(this.details, { "data-gap": state.gap ? "true" : null });
    this.#form?.show(row);
    this.#form?.complain(Object.entries(state.wrong).map(([field, message]) => ({ field, message, missing: false })));
  }

  /** @param {string} [field]  to go into */
  open(field = "") {
    this.details.open = true;
    this.#open();
    if (field) this.#form?.focus(field);
    else this.summary.focus();
  }
}
