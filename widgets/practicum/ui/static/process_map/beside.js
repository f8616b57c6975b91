/** Now and the future side by side: both drawings, and what is different in words. */

import { fill, h } from "../kit/elements.js";
import { Picture } from "../diagram/picture.js";
import { makeManner } from "./manner.js";

/** @typedef {{ now: string, future: string, words: string }} Change */

/** @type {[string, string][]} */
const GROUPS = [["added", "New"], ["removed", "Gone"], ["changed", "Changed"]];

export class Beside {
  #known = "";

  /** @param {{ onChoose: (side: "now" | "future", id: string) => void }} hears */
  constructor({ onChoose }) {
    this.pictures = {
      now: still("The process as it is now", (id) => onChoose("now", id)),
      future: still("The process as it could be", (id) => onChoose("future", id)),
    };
    this.words = h("div", { class: "p-pm-differences" });
    this.element = h(
      "div",
      { class: "p-pm-beside", hidden: true },
      h("div", { class: "p-pm-sides" }, h("div", {}, h("h3", { class: "p-part-title" }, "As it is now"), this.pictures.now.element), h("div", {}, h("h3", { class: "p-part-title" }, "As it could be"), this.pictures.future.element)),
      this.words,
    );
  }

  /** @param {import("../kit/sheet.js").Reading} reading */
  show({ sides, changes }) {
    if (this.element.hidden) return;
    this.pictures.now.show(sides.now.layout);
    this.pictures.future.show(sides.future.layout);
    const mark = JSON.stringify(changes);
    if (mark === this.#known) return;
    this.#known = mark;
    fill(this.words, GROUPS.map(([name, title]) => group(title, changes[name] ?? [])));
  }
}

/**
 * @param {string} title
 * @param {Change[]} changes
 */
function group(title, changes) {
  if (!changes.length) return null;
  return h("div", {}, h("h4", { class: "p-label" }, title), h("ul", {}, changes.map(({ words }) => h("li", {}, words))));
}

/**
 * A drawing to look at and walk through.
 * @param {string} label
 * @param {(id: string) => void} onChoose
 */
function still(label, onChoose) {
  const hears = { onText: () => {}, onLeave: () => {}, onWish: () => {}, onChoose, onDrop: () => {}, mayRename: () => false };
  return new Picture(hears, { ...makeManner(() => ({ width: 0, height: 0, boxes: [], lines: [], headings: [], apart: 0, type: { pad: 0, size: 0, leading: 0, small: 0, radius: {} } }), label), mayDrag: () => false, fit: 0.3 });
}
