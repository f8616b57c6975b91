/**
 * Which cycle is shown; a new one, another's plan, the log as a table, putting one away.
 */

import { openDialog } from "../kit/dialog.js";
import { button, fill, h, uid } from "../kit/elements.js";
import { byIdea, nameOf } from "./words.js";

/** @typedef {import("./words.js").Brief} Brief */

export class Chooser {
  /** @type {Brief[]} */
  #briefs = [];
  #root;
  #go;

  /**
   * @param {object} parts
   * @param {Element} parts.root
   * @param {(verb: string, fields?: object) => void} parts.go  asks Python and shows what it answers
   * @param {() => void} parts.table
   * @param {() => void} parts.putAway  asks whether the cycle that is shown is to be put away
   */
  constructor({ root, go, table, putAway }) {
    this.#root = root;
    this.#go = go;
    const id = uid("p-cycles");
    this.select = h("select", { class: "p-input", id, onchange: () => go("choose", { key: this.select.value }) });
    this.choice = h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, "Cycle"), this.select);
    this.example = button("See a worked ramp", { kind: "quiet", icon: "book", onclick: () => go("ramp_example") });
    this.clone = button("Use another plan", { kind: "quiet", icon: "copy", onclick: () => this.#offerPlans() });
    this.table = button("Table in or out", { kind: "quiet", icon: "swap", onclick: table });
    this.away = button("Put away", { kind: "quiet", icon: "close", onclick: putAway });
    this.element = h(
      "div",
      { class: "p-pdsa-chooser" },
      this.choice,
      h("div", { class: "p-buttons" }, button("New cycle", { kind: "quiet", icon: "plus", onclick: () => go("add") }), this.clone, this.example, this.table, this.away),
    );
  }

  /** What is shown, in words. */
  get shown() {
    return this.select.selectedOptions[0]?.textContent ?? "";
  }

  /**
   * @param {Brief[]} briefs
   * @param {string} key
   * @param {boolean} practice
   */
  show(briefs, key, practice) {
    this.#briefs = briefs;
    this.choice.hidden = briefs.length < 2; // with one there is nothing to choose
    this.away.hidden = this.clone.hidden = briefs.length < 2;
    this.example.hidden = !practice;
    this.table.hidden = practice;
    fill(this.select, ...optionsOf(briefs));
    this.select.value = key;
  }

  #offerPlans() {
    const id = uid("p-plans");
    const select = h("select", { class: "p-input", id }, optionsOf(this.#briefs));
    const take = () => (dialog.close(), this.#go("clone", { source: select.value }));
    const dialog = openDialog(this.#root, {
      title: "Use another cycle’s plan",
      body: [
        h("p", {}, "Its plan becomes a new cycle of your own. You make the prediction anew."),
        h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, "Whose plan?"), select),
      ],
      actions: [button("Use this plan", { kind: "main", icon: "copy", onclick: take })],
      close: "Cancel",
    });
  }
}

/** @param {Brief[]} briefs */
function optionsOf(briefs) {
  return byIdea(briefs).map(({ idea, cycles }) => {
    const options = cycles.map((each) => h("option", { value: each.key }, nameOf(each)));
    return h("optgroup", { label: idea || "Without a change idea" }, options);
  });
}
