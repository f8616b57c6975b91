/**
 * Lists the rows that are not on the chart, with the reason and a way to each.
 */

import { button, fill, h, uid } from "../kit/elements.js";

/** @typedef {import("./editor.js").Unread} Unread */

const FIRST = 5;

export class UnreadList {
  #goTo;
  #all = false;

  /** @param {{ goTo: (row: string, field: string) => void }} parts */
  constructor({ goTo }) {
    this.#goTo = goTo;
    const id = uid("p-unread");
    this.title = h("h4", { class: "p-unread-title", id });
    this.list = h("ul", { class: "p-unread-list", role: "list" });
    this.element = h("section", { class: "p-unread", "aria-labelledby": id, hidden: true }, this.title, this.list);
  }

  /**
   * @param {Unread[]} unread
   * @returns {(Unread & { id?: string })[]}  with the id of the element that says why
   */
  show(unread) {
    this.element.hidden = !unread.length;
    const rows = unread.length === 1 ? "One row is" : `${unread.length} rows are`;
    this.title.textContent = `${rows} not on the chart`;
    const shown = this.#all ? unread : unread.slice(0, FIRST);
    const named = shown.map((each) => ({ ...each, id: uid("p-why") }));
    fill(this.list, ...named.map((each) => this.#item(each)), this.#rest(unread));
    return [...named, ...unread.slice(shown.length)];
  }

  /** @param {Unread & { id: string }} each */
  #item({ row, number, field, reason, id }) {
    return h(
      "li",
      {},
      button(`Row ${number}`, { kind: "quiet", onclick: () => this.#goTo(row, field), "aria-describedby": id }),
      h("span", { id }, reason),
    );
  }

  /** @param {Unread[]} unread */
  #rest(unread) {
    if (this.#all || unread.length <= FIRST) return null;
    const more = () => ((this.#all = true), this.show(unread));
    return h("li", {}, button(`Show all ${unread.length}`, { kind: "quiet", onclick: more }));
  }
}
