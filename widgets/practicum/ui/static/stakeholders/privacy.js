/**
 * Why the list is private, and the choice to let it go along.
 */

import { fill, h } from "../kit/elements.js";

export class PrivacyNote {
  #words;

  /**
   * @param {{ title: string, why: string, share: string, shared: string }} words
   * @param {(shared: boolean) => void} onShare
   */
  constructor(words, onShare) {
    this.#words = words;
    this.check = h("input", { type: "checkbox", class: "p-radio", onchange: () => onShare(this.check.checked) });
    this.title = h("p", { class: "p-label" });
    this.why = h("p", {});
    this.element = h("div", { class: "p-sh-private", role: "note", "aria-label": "Who sees this list" }, this.title, this.why, h("label", { class: "p-dd-check" }, this.check, h("span", {}, words.share)));
  }

  /** @param {boolean} kept  whether the list stays with the team */
  show(kept) {
    const { title, why, shared } = this.#words;
    this.check.checked = !kept;
    this.element.classList.toggle("p-sh-shared", !kept);
    fill(this.title, kept ? title : "This list is shared");
    fill(this.why, kept ? why : shared);
  }
}
