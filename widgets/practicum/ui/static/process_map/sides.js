/** Which side of the map is worked on: now, the future, or both beside each other. */

import { button, h, uid } from "../kit/elements.js";

/** @typedef {"now" | "future" | "beside"} View */

/** @type {[View, string][]} */
const VIEWS = [["now", "As it is now"], ["future", "As it could be"], ["beside", "Side by side"]];

export class SideSwitch {
  /** @type {View} */
  #view = "now";
  #hears;
  /** @type {Map<View, HTMLInputElement>} */
  #radios = new Map();

  /** @param {{ onSide: (view: View) => void, onCopy: () => void, onDrop: () => void, onAdd: () => void }} hears */
  constructor(hears) {
    this.#hears = hears;
    const name = uid("p-pm-side");
    const options = VIEWS.map(([view, words]) => {
      const radio = h("input", { type: "radio", class: "p-radio", name, value: view, onchange: () => this.#turn(view) });
      this.#radios.set(view, radio);
      return h("label", { class: "p-option" }, radio, h("span", {}, words));
    });
    this.begin = h(
      "div",
      { class: "p-pm-begin", hidden: true },
      h("p", {}, "Nothing here yet. Map first what really happens. Then copy it, take out what is in the way, and see what it would save."),
      h("div", { class: "p-buttons" }, button("Copy what happens now", { kind: "main", icon: "copy", onclick: () => hears.onCopy() }), button("Begin with an empty sheet", { kind: "quiet", icon: "plus", onclick: () => hears.onAdd() })),
    );
    this.anew = button("Begin the future anew", { kind: "quiet", icon: "close", onclick: () => hears.onDrop() });
    this.element = h("div", { class: "p-pm-switch" }, h("fieldset", {}, h("legend", { class: "p-label" }, "Which side?"), h("div", { class: "p-options p-pm-views" }, options, this.anew)), this.begin);
    this.choose("now", { quiet: true });
  }

  /**
   * @param {View} view
   * @param {{ quiet?: boolean }} [options]
   */
  choose(view, { quiet = false } = {}) {
    for (const [each, radio] of this.#radios) radio.checked = each === view;
    this.#view = view;
    if (!quiet) this.#hears.onSide(view);
  }

  /** @param {{ steps: number, future: number }} counts */
  show({ future }) {
    this.begin.hidden = this.#view === "now" || future > 0;
    this.anew.hidden = this.#view !== "future" || !future;
  }

  /** @param {View} view */
  #turn(view) {
    this.#view = view;
    this.#hears.onSide(view);
  }
}
