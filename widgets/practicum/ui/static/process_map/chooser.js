/** Which of the maps is shown; another one; a worked one to look at; putting one away. */

import { confirmIn } from "../kit/dialog.js";
import { button, fill, h, uid } from "../kit/elements.js";

/** @typedef {{ key: string, title: string }} Brief */

export class Chooser {
  #root;
  #go;

  /**
   * @param {object} parts
   * @param {Element} parts.root
   * @param {boolean} parts.practice
   * @param {{ name: string, title: string }[]} parts.examples
   * @param {(verb: string, fields?: object) => void} parts.go  asks Python and shows what it answers
   */
  constructor({ root, practice, examples, go }) {
    this.#root = root;
    this.#go = go;
    const [id, worked] = [uid("p-map"), uid("p-worked")];
    this.select = h("select", { class: "p-input", id, onchange: () => go("choose", { key: this.select.value }) });
    this.choice = h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, "Map"), this.select);
    this.away = button("Put away", { kind: "quiet", icon: "close", onclick: () => this.#putAway() });
    const example = h("select", { class: "p-input", id: worked }, examples.map(({ name, title }) => h("option", { value: name }, title)));
    const show = button("Show it", { kind: "quiet", icon: "book", onclick: () => go("example", { name: example.value }) });
    this.element = h(
      "div",
      { class: "p-pm-chooser" },
      this.choice,
      practice ? h("div", { class: "p-field" }, h("label", { class: "p-label", for: worked }, "A worked map"), example) : null,
      h("div", { class: "p-buttons" }, practice ? show : null, button("New map", { kind: "quiet", icon: "plus", onclick: () => go("add") }), this.away),
    );
  }

  /** What is shown, in words. */
  get shown() {
    return this.select.selectedOptions[0]?.textContent ?? "";
  }

  /**
   * @param {Brief[]} briefs
   * @param {string} key
   */
  show(briefs, key) {
    this.choice.hidden = this.away.hidden = briefs.length < 2; // with one there is nothing to choose
    fill(this.select, briefs.map((each) => h("option", { value: each.key }, each.title)));
    this.select.value = key;
  }

  async #putAway() {
    const sure = await confirmIn(this.#root, {
      title: `Put “${this.shown}” away?`,
      body: [h("p", {}, "It goes out of your list. You can bring it back right after, and its history is kept.")],
      yes: "Put it away",
    });
    if (sure) this.#go("delete");
  }
}
