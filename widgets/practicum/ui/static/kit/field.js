/**
 * One field of a form: label above, hint under the label, what is wrong beside it.
 *
 *     const field = makeField(spec, { onInput: (value) => …, onLeave: () => … });
 *     form.append(field.element);
 *     field.show("35%");           // keeps the caret if somebody is in it
 *     field.complain("We could not read this date.");
 *     field.explain("30 June 2027");  // how it is read
 *     field.note([finding], goTo); // the coach's word, with a way to the whole of it
 *
 * Values are kept as they were typed: Python reads them.
 */

import { button, fill, h, setProps, uid } from "./elements.js";

/** @typedef {{ value: string, label: string }} Choice */
/** @typedef {{ name: string, label: string, hint: string, control: string, required: boolean, choices: Choice[], example: string }} Spec */
/** @typedef {import("./sheet.js").Finding} Finding */
/** @typedef {{ onInput: (value: string) => void, onLeave: () => void }} Hears */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** More answers than this are a list to open; where the control is a "list", any number of them. */
const MOST_RADIOS = 5;

/**
 * @param {Spec} spec
 * @param {Hears} hears
 */
export function makeField(spec, hears) {
  const radios = spec.control === "choice" && spec.choices.length <= MOST_RADIOS;
  return radios ? new RadioField(spec, hears) : new Field(spec, hears);
}

export class Field {
  /** @param {Spec} spec @param {Hears} hears */
  constructor(spec, hears) {
    this.name = spec.name;
    this.id = uid(`p-${spec.name}`);
    this.hint = spec.hint || spec.example ? h("p", { class: "p-hint", id: `${this.id}-hint` }, sayHint(spec)) : null;
    this.error = h("p", { class: "p-wrong", id: `${this.id}-error`, hidden: true });
    this.understood = h("p", { class: "p-understood", id: `${this.id}-understood`, hidden: true });
    this.notes = h("div", { class: "p-notes", id: `${this.id}-notes` });
    this.controls = this.makeControls(spec, hears);
    this.element = this.layOut(spec);
    this.describe();
  }

  /**
   * @param {Spec} spec
   * @param {Hears} hears
   * @returns {Control[]}
   */
  makeControls(spec, hears) {
    const control = ["choice", "list"].includes(spec.control) ? makeSelect(spec) : makeText(spec);
    const oninput = () => {
      this.explain(""); // it spoke of what stood there before
      hears.onInput(control.value);
    };
    setProps(control, { id: this.id, oninput, onblur: hears.onLeave });
    return [control];
  }

  /**
   * @param {Spec} spec
   * @returns {HTMLElement}
   */
  layOut(spec) {
    const label = h("label", { class: "p-label", for: this.id }, spec.label, optional(spec));
    return h("div", { class: "p-field", "data-field": spec.name }, label, this.hint, this.error, this.controls, this.understood, this.notes);
  }

  get value() {
    return this.controls[0]?.value ?? "";
  }

  /** @param {any} value */
  show(value) {
    const control = this.controls[0];
    const text = textOf(value);
    if (!control || control.value === text) return;
    const caret = "selectionStart" in control && document.activeElement === control ? control.selectionStart : null;
    control.value = text;
    if (caret !== null && "setSelectionRange" in control) control.setSelectionRange(caret, caret);
  }

  /** @param {string} message  empty: nothing is wrong */
  complain(message) {
    this.error.hidden = !message;
    fill(this.error, message ? h("span", { class: "p-spoken" }, "Please look again: ") : null, message);
    for (const control of this.controls) setProps(control, { "aria-invalid": message ? "true" : null });
    this.element.classList.toggle("p-has-error", Boolean(message));
    this.describe();
  }

  /**
   * Say quietly how a number or a date is read, where that is not what was typed.
   * @param {string} words
   */
  explain(words) {
    const plain = !words || words.trim().toLowerCase() === this.value.trim().toLowerCase();
    this.understood.hidden = plain;
    this.understood.textContent = plain ? "" : `Read as ${words}`;
    this.describe();
  }

  /**
   * @param {Finding[]} findings
   * @param {(id: string) => void} goTo  to the whole of it
   */
  note(findings, goTo) {
    const known = [...this.notes.children].map((each) => each.getAttribute("data-note"));
    if (known.join("|") === findings.map(noteKey).join("|")) return;
    const reading = this.notes.contains(document.activeElement);
    fill(this.notes, ...findings.map((finding) => makeNote(finding, goTo)));
    if (reading) this.focus(); // what had the focus is gone
    this.describe();
  }

  focus() {
    this.controls[0]?.focus();
  }

  /** Whether somebody is in it. */
  get busy() {
    return this.controls.some((each) => each === document.activeElement);
  }

  /** Whether it says that something is wrong. */
  get complains() {
    return !this.error.hidden;
  }

  describe() {
    const spoken = [this.hint, this.error, this.understood, this.notes].filter((each) => each && !each.hidden && each.hasChildNodes());
    setProps(this.described, { "aria-describedby": spoken.map((each) => each?.id).join(" ") || null });
  }

  /** @returns {Element} what the hint and the error speak of */
  get described() {
    return this.controls[0] ?? this.element;
  }
}

class RadioField extends Field {
  /** @param {Spec} spec @param {Hears} hears */
  makeControls(spec, hears) {
    return spec.choices.map(({ value }) =>
      h("input", {
        type: "radio",
        class: "p-radio",
        id: uid(`p-${spec.name}`),
        name: this.id,
        value,
        onchange: () => hears.onInput(value),
        onblur: hears.onLeave,
      }),
    );
  }

  /** @param {Spec} spec */
  layOut(spec) {
    const options = spec.choices.map(({ label }, i) =>
      h("label", { class: "p-option", for: this.controls[i]?.id }, this.controls[i], h("span", {}, label)),
    );
    return h(
      "fieldset",
      { class: "p-field", "data-field": spec.name },
      h("legend", { class: "p-label" }, spec.label, optional(spec)),
      this.hint,
      this.error,
      h("div", { class: "p-options" }, options),
      this.understood,
      this.notes,
    );
  }

  get value() {
    return this.#radios.find((each) => each.checked)?.value ?? "";
  }

  /** @param {any} value */
  show(value) {
    for (const radio of this.#radios) radio.checked = radio.value === value;
  }

  focus() {
    (this.#radios.find((each) => each.checked) ?? this.#radios[0])?.focus();
  }

  get described() {
    return this.element;
  }

  get #radios() {
    return /** @type {HTMLInputElement[]} */ (this.controls);
  }
}

/** @param {Spec} spec */
function makeSelect(spec) {
  const options = spec.choices.map(({ value, label }) => h("option", { value }, label));
  const none = spec.choices.some(({ value }) => !value) ? null : h("option", { value: "" }, "Please choose");
  return h("select", { class: "p-input" }, none, options);
}

/** @param {Spec} spec */
function makeText(spec) {
  const short = spec.control === "number" || spec.control === "date";
  if (short) {
    const mode = spec.control === "number" ? "decimal" : "text";
    return h("input", { type: "text", class: "p-input p-input-short", inputmode: mode, autocomplete: "off" });
  }
  const long = spec.control === "long";
  return h("textarea", {
    class: "p-input",
    rows: long ? 3 : 1,
    autocomplete: "off",
    // a text of one line: Enter makes no second
    onkeydown: long ? null : (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter" && !event.isComposing) event.preventDefault();
    },
  });
}

/** @param {Spec} spec */
function optional(spec) {
  return spec.required ? null : h("span", { class: "p-optional" }, " (optional)");
}

/** @param {Spec} spec */
function sayHint({ hint, example }) {
  if (!example) return hint;
  return [hint, `For example: ${example}`].filter(Boolean).join(" ");
}

/**
 * @param {Finding} finding
 * @param {(id: string) => void} goTo
 */
function makeNote(finding, goTo) {
  return button(finding.message, {
    icon: "bulb",
    class: "p-note",
    "data-note": noteKey(finding),
    onclick: () => goTo(finding.id),
  });
}

/** @param {Finding} finding */
function noteKey(finding) {
  return `${finding.id}:${finding.message}`;
}

/** @param {any} value */
function textOf(value) {
  return value === undefined || value === null ? "" : String(value);
}
