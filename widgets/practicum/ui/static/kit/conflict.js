/**
 * Shows two versions of the same words and lets the reader choose. Both stay whole until then, and
 * both stay in the history after.
 *
 *     const conflict = new ConflictPanel(sheet, { specs, say });
 *     root.append(conflict.element);
 */

import { at, settle } from "./clashes.js";
import { button, fill, h, uid } from "./elements.js";
import { shown, wholeOf } from "./history.js";
import { sayTime } from "./words.js";

/** @typedef {import("./saving.js").Conflict} Conflict */
/** @typedef {import("./saving.js").Clash} Clash */
/** @typedef {import("./history.js").Named} Named */

export class ConflictPanel {
  #sheet;
  #specs;
  #say;
  /** @type {Map<string, "mine" | "theirs">} */
  #choices = new Map();
  #showing = 0;
  /** @type {Map<string, HTMLElement>} */
  #mine = new Map();

  /**
   * @param {import("./sheet.js").Sheet} sheet
   * @param {{ specs: Named[], say: import("./announce.js").Say }} parts
   */
  constructor(sheet, { specs, say }) {
    this.#sheet = sheet;
    this.#specs = specs;
    this.#say = say;
    this.element = h("section", { class: "p-conflict", hidden: true, tabindex: "-1" });
    sheet.on("state", ({ conflict }) => this.#show(conflict));
  }

  /** @param {Conflict | null} conflict */
  #show(conflict) {
    this.element.hidden = !conflict;
    if (!conflict) return this.#forget();
    if (this.#showing === conflict.theirs.revision) return this.#typedOn();
    this.#showing = conflict.theirs.revision;
    this.#choices.clear();
    this.#draw(conflict);
    this.#say("Your page and another one changed the same words. Please choose which to keep.", { now: true });
  }

  #forget() {
    this.#showing = 0;
    this.#mine.clear();
    fill(this.element);
  }

  /** Somebody goes on typing; mine is what stands in the fields. */
  #typedOn() {
    for (const [path, element] of this.#mine) element.textContent = this.#words(path, at(this.#sheet.content, path));
  }

  /** @param {Conflict} conflict */
  #draw(conflict) {
    const id = uid("p-conflict");
    const { theirs, mine, clashes } = conflict;
    this.element.setAttribute("aria-labelledby", id);
    fill(
      this.element,
      h("h3", { id, class: "p-conflict-title" }, "There are two versions of this"),
      h("p", {}, `The same words were changed here and on another page (saved ${sayTime(theirs.saved_at)}). Nothing is lost. Please choose what should stay.`),
      clashes.map((clash) => this.#clash(clash)),
      h(
        "div",
        { class: "p-buttons" },
        button("Keep what I chose", { kind: "main", icon: "check", onclick: () => this.#keep(conflict) }),
        button("Keep all of mine", { onclick: () => this.#all(conflict, "mine") }),
        button("Take all of the other", { onclick: () => this.#all(conflict, "theirs") }),
      ),
      this.#whole("See all of your version", mine),
      this.#whole("See all of the other version", theirs.content),
    );
  }

  /** @param {Clash} clash */
  #clash({ path, mine, theirs }) {
    const group = uid("p-clash");
    const spec = this.#spec(path);
    /** @param {"mine" | "theirs"} side @param {string} title @param {any} value */
    const option = (side, title, value) => {
      const words = h("span", { class: "p-clash-words", dir: "auto" }, this.#words(path, value));
      if (side === "mine") this.#mine.set(path, words);
      const radio = h("input", { type: "radio", class: "p-radio", name: group, onchange: () => this.#choices.set(path, side) });
      return h("label", { class: "p-clash-option" }, radio, h("span", { class: "p-clash-side" }, title), words);
    };
    return h(
      "fieldset",
      { class: "p-clash" },
      h("legend", { class: "p-label" }, spec.label),
      option("mine", "Yours, on this page", mine),
      option("theirs", "The other one", theirs),
    );
  }

  /**
   * @param {string} title
   * @param {import("./content.js").Content} content
   */
  #whole(title, content) {
    return h("details", { class: "p-more" }, h("summary", {}, title), wholeOf(content, this.#specs));
  }

  /** @param {Conflict} conflict */
  #keep(conflict) {
    const open = conflict.clashes.find(({ path }) => !this.#choices.has(path));
    if (!open) return this.#settle(conflict);
    this.#say(`Please choose one for “${this.#spec(open.path).label}”.`, { now: true });
    const place = conflict.clashes.indexOf(open);
    this.element.querySelectorAll("fieldset")[place]?.querySelector("input")?.focus();
  }

  /**
   * @param {Conflict} conflict
   * @param {"mine" | "theirs"} side
   */
  #all(conflict, side) {
    for (const { path } of conflict.clashes) this.#choices.set(path, side);
    this.#settle(conflict);
  }

  /** @param {Conflict} conflict */
  #settle(conflict) {
    this.#sheet.resolve(settle(conflict, this.#sheet.content, this.#choices));
    this.#say("Your choice is kept.");
  }

  /** @param {string} path */
  #spec(path) {
    const [name = ""] = path.split(".");
    return this.#specs.find((each) => each.name === name) ?? { name, label: name };
  }

  /**
   * @param {string} path
   * @param {any} value
   */
  #words(path, value) {
    return shown(path.includes(".") ? { name: "", label: "" } : this.#spec(path), value);
  }
}
