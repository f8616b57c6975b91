/**
 * Which of the project's measures is shown; a new one; one from example data; putting one away.
 */

import { openDialog } from "../kit/dialog.js";
import { button, fill, h, uid } from "../kit/elements.js";

/** @typedef {{ key: string, name: string }} Entry */
/** @typedef {{ name: string, title: string, about: string }} Example */

const NO_NAME = "Measure without a name";

export class Measures {
  #root;
  #go;
  /** @type {Example[]} */
  #examples;

  /**
   * @param {object} parts
   * @param {Element} parts.root
   * @param {Example[]} parts.examples
   * @param {(verb: string, fields?: object) => void} parts.go  asks Python and shows what it answers
   * @param {() => void} parts.putAway  asks whether the measure that is shown is to be put away
   */
  constructor({ root, examples, go, putAway }) {
    this.#root = root;
    this.#go = go;
    this.#examples = examples;
    const id = uid("p-measures");
    this.select = h("select", { class: "p-input", id, onchange: () => go("choose", { key: this.select.value }) });
    this.choice = h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, "Measure"), this.select);
    this.away = button("Put away", { kind: "quiet", icon: "close", onclick: putAway });
    this.element = h(
      "div",
      { class: "p-measures" },
      this.choice,
      h(
        "div",
        { class: "p-buttons" },
        button("New measure", { kind: "quiet", icon: "plus", onclick: () => go("add") }),
        button("Try example data", { kind: "quiet", icon: "book", onclick: () => this.#offer() }),
        this.away,
      ),
    );
  }

  /** What is shown, in words. */
  get shown() {
    return this.select.selectedOptions[0]?.textContent ?? "";
  }

  /**
   * @param {Entry[]} entries
   * @param {string} key
   */
  show(entries, key) {
    this.element.hidden = !entries.length; // a practice sheet stands alone
    this.choice.hidden = entries.length < 2; // with one there is nothing to choose
    this.away.hidden = entries.length < 2;
    const named = entries.map((entry) => ({ ...entry, name: entry.name || NO_NAME }));
    fill(this.select, ...named.map(({ key: each, name }) => h("option", { value: each }, name)));
    this.select.value = key;
  }

  #offer() {
    const dialog = openDialog(this.#root, {
      title: "Try example data",
      body: [
        h("p", {}, "Each is made up, and becomes a new measure of its own. Yours stay as they are."),
        ...this.#examples.map(({ name, title, about }) =>
          h(
            "div",
            { class: "p-example" },
            h("h3", { class: "p-example-title" }, title),
            h("p", {}, about),
            button(`Open ${title.toLowerCase()}`, {
              icon: "book",
              onclick: () => (dialog.close(), this.#go("example", { name })),
            }),
          ),
        ),
      ],
    });
  }
}
