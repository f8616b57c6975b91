/** How each kind of chart stands, for the one who practises. */

import { fill, h, icon } from "../kit/elements.js";

/** @typedef {{ title: string, state: string, words: string, last: string }} Row */
/** @typedef {{ lead: string, rows: Row[] }} View */

const HOW = "You have a kind when your last three answers to it are right, the last one on a hard chart. Each right answer makes its next chart harder.";

export class Mastery {
  #lead = h("p", { class: "p-practise-have" });
  #body = h("tbody", {});

  constructor() {
    const head = ["Kind of chart", "How it stands", "Last answers"].map((each) => h("th", { scope: "col" }, each));
    this.element = h(
      "div",
      { class: "p-practise-mastery" },
      h("h3", { class: "p-part-title" }, "What you have so far"),
      this.#lead,
      h("p", { class: "p-quiet" }, HOW),
      h(
        "details",
        { class: "p-more" },
        h("summary", {}, "Kind by kind"),
        h("div", { class: "p-data-scroll", tabindex: "0", role: "group", "aria-label": "Kind by kind" }, h("table", { class: "p-data" }, h("caption", { class: "p-spoken" }, "What you have practised, kind by kind"), h("thead", {}, h("tr", {}, head)), this.#body)),
      ),
    );
  }

  /** @param {View} view */
  show({ lead, rows }) {
    this.#lead.textContent = lead;
    fill(
      this.#body,
      ...rows.map(({ title, state, words, last }) =>
        h("tr", { "data-state": state }, h("th", { scope: "row" }, title), h("td", {}, state === "have-it" ? icon("check") : null, ` ${words}`), h("td", {}, last)),
      ),
    );
  }
}
