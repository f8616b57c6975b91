/**
 * A form that is tied to a sheet: what is typed goes to the sheet, what comes back is shown.
 *
 *     const form = new Form(specs, { sheet, goTo });
 *     root.append(form.section("How much, by when", ["baseline", "target", "deadline"]));
 *     form.show(sheet.content);
 *     form.complain(reading.problems);
 *     form.note(reading.findings);
 */

import { h, uid } from "./elements.js";
import { makeField } from "./field.js";

/** @typedef {import("./field.js").Spec} Spec */
/** @typedef {import("./field.js").Field} Field */
/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./sheet.js").Problem} Problem */
/** @typedef {import("./sheet.js").Finding} Finding */

/** Tables and what is drawn otherwise are no business of a form's. */
const NOT_HERE = ["rows", "none"];

export class Form {
  /** @type {Map<string, Field>} */
  fields = new Map();
  #goTo;

  /**
   * @param {Spec[]} specs
   * @param {object} parts
   * @param {Pick<import("./sheet.js").Sheet, "edit" | "leave">} parts.sheet
   * @param {(id: string) => void} [parts.goTo]  to a finding of the coach
   * @param {(name: string) => void} [parts.onLeave]  somebody has left this field
   */
  constructor(specs, { sheet, goTo = () => {}, onLeave = () => {} }) {
    this.#goTo = goTo;
    for (const spec of specs.filter(({ control }) => !NOT_HERE.includes(control))) {
      const onInput = (/** @type {string} */ value) => sheet.edit({ [spec.name]: value });
      const left = () => (sheet.leave(), onLeave(spec.name));
      this.fields.set(spec.name, makeField(spec, { onInput, onLeave: left }));
    }
  }

  /**
   * Lay some fields out under a heading.
   * @param {string} title
   * @param {string[]} names
   * @param {{ lead?: string, row?: string[][] }} [options]  `row`: names that stand side by side
   */
  section(title, names, { lead = "", row = [] } = {}) {
    const id = uid("p-part");
    return h(
      "div",
      { class: "p-part", role: "group", "aria-labelledby": id },
      h("h3", { class: "p-part-title", id }, title),
      lead ? h("p", { class: "p-part-lead" }, lead) : null,
      this.#inRows(names, row),
    );
  }

  /** Lay all fields out, one under the other. */
  all() {
    return h("div", { class: "p-part" }, this.#inRows([...this.fields.keys()], []));
  }

  /** @param {Content} content */
  show(content) {
    for (const [name, field] of this.fields) field.show(content[name]);
  }

  /**
   * Show what cannot be read, beside its field. What is only missing is no mistake, and nobody is
   * interrupted in a field that was well until now.
   * @param {Problem[]} problems
   */
  complain(problems) {
    const wrong = problems.filter(({ missing }) => !missing);
    for (const [name, field] of this.fields) {
      const message = wrong.find((each) => each.field === name)?.message ?? "";
      if (!field.busy || field.complains) field.complain(message);
    }
  }

  /**
   * Say how numbers and dates are read.
   * @param {Record<string, string>} understood
   */
  explain(understood) {
    for (const [name, field] of this.fields) field.explain(understood[name] ?? "");
  }

  /** @param {Finding[]} findings */
  note(findings) {
    for (const [name, field] of this.fields) {
      field.note(findings.filter((each) => each.field === name), this.#goTo);
    }
  }

  /** @param {string} name */
  focus(name) {
    this.fields.get(name)?.focus();
  }

  /** @param {string} name */
  label(name) {
    return this.fields.get(name)?.element.querySelector(".p-label")?.firstChild?.textContent ?? name;
  }

  /**
   * @param {string[]} names
   * @param {string[][]} rows
   */
  #inRows(names, rows) {
    const done = new Set();
    return names.map((name) => {
      if (done.has(name)) return null;
      const beside = rows.find((each) => each.includes(name)) ?? [name];
      beside.forEach((each) => done.add(each));
      const elements = beside.map((each) => this.fields.get(each)?.element);
      return beside.length > 1 ? h("div", { class: "p-beside" }, elements) : (elements[0] ?? null);
    });
  }
}
