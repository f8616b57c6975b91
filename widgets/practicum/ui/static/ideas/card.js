/**
 * One idea of the bank: a line with its standing, and all about it once it is opened.
 *
 *     const card = new Card(id, { choices, onField, onTie, onRemove, onLeave });
 *     list.append(card.element);
 *     card.show(idea, box, drivers);
 */

import { button, fill, h, setProps, uid } from "../kit/elements.js";

/** @typedef {import("../drivers/shape.js").Box} Box */
/** @typedef {{ id: string, number: number, text: string, drivers: string[], stand: { name: string, words: string } | null, concept: string }} Idea */
/** @typedef {{ id: string, text: string }} Driver */
/** @typedef {{ value: string, label: string }} Choice */

/**
 * @typedef {object} Hears
 * @property {{ source: Choice[], belief: Choice[] }} choices
 * @property {(id: string, fields: Record<string, any>, options?: { whole?: boolean }) => void} onField
 * @property {(id: string, driver: string, on: boolean) => void} onTie
 * @property {(id: string) => void} onRemove
 * @property {(id: string) => void} onChoose
 * @property {() => void} onLeave
 */

/** @type {Record<string, { title: string, hint: string }>} */
const GRADES = {
  effort: { title: "Effort", hint: "1 is hardly any, 10 is very much." },
  impact: { title: "Impact", hint: "1 is hardly any, 10 is very much." },
};
const TITLES = { source: "Where does it come from?", belief: "How sure are you that it will work here?" };

export class Card {
  #id;
  #hears;
  /** @type {Record<string, HTMLInputElement | HTMLTextAreaElement>} */
  #inputs = {};
  /** @type {Record<string, HTMLInputElement[]>} */
  #radios = {};
  /** @type {Record<string, HTMLElement>} */
  #errors = {};
  #ties = h("div", { class: "p-dd-checks" });
  #tied = "";

  /**
   * @param {string} id
   * @param {Hears} hears
   */
  constructor(id, hears) {
    this.#id = id;
    this.#hears = hears;
    this.number = h("span", { class: "p-ci-number" });
    this.text = h("span", { class: "p-ci-text" });
    this.about = h("span", { class: "p-ci-about" });
    this.concept = h("p", { class: "p-hint", hidden: true });
    this.summary = h("summary", { class: "p-ci-summary" }, this.number, h("span", { class: "p-ci-words" }, this.text, this.about));
    this.body = h("div", { class: "p-ci-body" });
    this.details = h("details", { class: "p-more p-ci-card", ontoggle: () => this.#open() }, this.summary, this.body);
    this.element = h("li", { "data-idea": id }, this.details);
  }

  /** The fields are made when they are first wanted: sixty ideas are sixty lines until then. */
  #open() {
    if (!this.details.open) return;
    this.#hears.onChoose(this.#id);
    if (this.body.hasChildNodes()) return;
    this.#layOut();
    if (this.last) this.show(...this.last);
  }

  /** @type {[Idea, Box, Driver[], Record<string, string>] | undefined} */
  last;

  /**
   * @param {Idea} idea
   * @param {Box} box
   * @param {Driver[]} drivers
   * @param {Record<string, string>} wrong  by field
   */
  show(idea, box, drivers, wrong) {
    this.last = [idea, box, drivers, wrong];
    this.number.textContent = String(idea.number);
    this.text.textContent = box.text || "(still empty)";
    this.about.textContent = [idea.drivers.join(" · ") || "No driver yet", idea.stand?.words].filter(Boolean).join(" — ");
    setProps(this.details, { "data-stand": idea.stand?.name ?? null });
    if (!this.body.hasChildNodes()) return;
    for (const [name, input] of Object.entries(this.#inputs)) {
      const text = String(box[name] ?? "");
      if (input.value !== text && document.activeElement !== input) input.value = text;
    }
    for (const [name, radios] of Object.entries(this.#radios)) for (const radio of radios) radio.checked = radio.value === (box[name] ?? "");
    for (const [name, error] of Object.entries(this.#errors)) this.#complain(name, error, wrong[name] ?? "");
    this.parked.checked = box.parked === true;
    this.concept.hidden = !idea.concept;
    this.concept.textContent = idea.concept ? `Change concept: ${idea.concept}` : "";
    this.#tie(idea, drivers);
  }

  /** @param {boolean} [all] */
  open(all = false) {
    this.details.open = true;
    this.#open();
    const target = all ? this.#inputs.text : this.summary;
    target?.focus();
  }

  parked = h("input", { type: "checkbox", class: "p-radio", onchange: () => this.#hears.onField(this.#id, { parked: this.parked.checked }, { whole: true }) });

  #layOut() {
    fill(
      this.body,
      this.#field("text", "The idea", "What would somebody do, on a certain day?", h("textarea", { class: "p-input", rows: 1, autocomplete: "off" })),
      h("fieldset", {}, h("legend", { class: "p-label" }, "Which drivers does it help along?"), this.#ties),
      h("div", { class: "p-ci-grades" }, Object.entries(GRADES).map(([name, { title, hint }]) => this.#field(name, title, hint, h("input", { type: "text", inputmode: "numeric", class: "p-input p-ci-grade", autocomplete: "off" })))),
      this.#choice("belief"),
      this.#choice("source"),
      this.concept,
      this.#field("origin", "Who had it, or where have you seen it?", "A role is better than a name.", h("input", { type: "text", class: "p-input", autocomplete: "off" })),
      h("label", { class: "p-dd-check" }, this.parked, h("span", {}, "Put it aside for now")),
      h("div", { class: "p-buttons" }, button("Remove this idea", { icon: "close", onclick: () => this.#hears.onRemove(this.#id) })),
    );
  }

  /**
   * @param {string} name
   * @param {string} title
   * @param {string} hint
   * @param {HTMLInputElement | HTMLTextAreaElement} input
   */
  #field(name, title, hint, input) {
    const id = uid(`p-${name}`);
    const error = h("p", { class: "p-wrong", id: `${id}-error`, hidden: true });
    setProps(input, {
      id,
      "aria-describedby": `${id}-hint`,
      oninput: () => this.#hears.onField(this.#id, { [name]: input.value.replace(/\s*\n\s*/g, " ") }),
      onblur: () => this.#hears.onLeave(),
      onfocus: () => this.#hears.onChoose(this.#id),
    });
    this.#inputs[name] = input;
    this.#errors[name] = error;
    return h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, title), h("p", { class: "p-hint", id: `${id}-hint` }, hint), error, input);
  }

  /**
   * @param {string} name
   * @param {HTMLElement} error
   * @param {string} message
   */
  #complain(name, error, message) {
    const input = this.#inputs[name];
    if (!input || (document.activeElement === input && error.hidden && message)) return;
    error.hidden = !message;
    error.textContent = message;
    const described = [input.id + "-hint", message ? error.id : ""].filter(Boolean).join(" ");
    setProps(input, { "aria-invalid": message ? "true" : null, "aria-describedby": described });
  }

  /** @param {"source" | "belief"} name */
  #choice(name) {
    const group = uid(`p-${name}`);
    const options = this.#hears.choices[name].map(({ value, label }) => {
      const radio = h("input", { type: "radio", class: "p-radio", name: group, value, onchange: () => this.#hears.onField(this.#id, { [name]: value }, { whole: true }) });
      (this.#radios[name] ??= []).push(radio);
      return h("label", { class: "p-option" }, radio, h("span", {}, label));
    });
    return h("fieldset", {}, h("legend", { class: "p-label" }, TITLES[name]), h("div", { class: "p-options" }, options));
  }

  /**
   * @param {Idea} idea
   * @param {Driver[]} drivers
   */
  #tie({ id }, drivers) {
    const on = this.tiesOf(id);
    const mark = JSON.stringify([drivers, on]);
    if (mark === this.#tied) return;
    this.#tied = mark;
    const focused = this.#ties.contains(document.activeElement) ? document.activeElement?.getAttribute("value") : null;
    const boxes = drivers.map((driver) => {
      const check = h("input", { type: "checkbox", class: "p-radio", value: driver.id, onchange: () => this.#hears.onTie(id, driver.id, check.checked) });
      check.checked = on.includes(driver.id);
      return h("label", { class: "p-dd-check" }, check, h("span", {}, driver.text || "(still empty)"));
    });
    fill(this.#ties, boxes.length ? boxes : h("p", { class: "p-hint" }, "There are no drivers yet. Add them on the page of the driver diagram."));
    if (focused) /** @type {HTMLElement | null} */ (this.#ties.querySelector(`[value="${CSS.escape(focused)}"]`))?.focus();
  }

  /** @type {(id: string) => string[]} the drivers that an idea belongs to; the page knows */
  tiesOf = () => [];
}
