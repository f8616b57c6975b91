/** One question: its options, the button, and what is said about the answer. */

import { fill, h, icon, uid } from "../kit/elements.js";
import { kindOf, sayComment, sayVerdict } from "./words.js";

/** @typedef {{ option: string, right: boolean, feedback: string }} Comment */
/** @typedef {{ right: boolean, message: string, comments: Comment[] }} Verdict */
/** @typedef {{ id: string, text: string }} Option */
/**
 * @typedef {object} View
 * @property {string} id
 * @property {"single" | "several"} kind
 * @property {string} stem
 * @property {Option[]} options
 * @property {string[]} chosen  as it was answered last time
 * @property {Verdict | null} verdict
 */
/** @typedef {{ verdict: Verdict, trouble?: string }} Reply */
/**
 * @typedef {object} Parts
 * @property {string} title
 * @property {(chosen: string[]) => Promise<Reply>} check
 * @property {import("../kit/announce.js").Say} say
 */

export class Card {
  #parts;
  /** @type {Map<string, { input: HTMLInputElement, row: HTMLElement, comment: HTMLElement }>} */
  #options = new Map();
  #verdict = h("p", { class: "p-verdict", hidden: true });

  /**
   * @param {View} view
   * @param {Parts} parts
   */
  constructor(view, parts) {
    this.#parts = parts;
    const kind = kindOf(view.kind);
    const rows = view.options.map((option) => this.#makeOption(option, kind.input, view));
    this.element = h(
      "form",
      { class: "p-question", onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      h(
        "fieldset",
        {},
        h("legend", {}, h("span", { class: "p-question-title" }, parts.title), " ", view.stem),
        h("p", { class: "p-hint" }, kind.hint),
        rows,
      ),
      h("button", { class: "p-button", type: "submit" }, h("span", {}, "Check my answer")),
      this.#verdict,
    );
    if (view.verdict) this.#show(view.verdict);
  }

  /**
   * @param {Option} option
   * @param {"radio" | "checkbox"} type
   * @param {View} view
   */
  #makeOption(option, type, view) {
    const id = uid("p-answer");
    const comment = h("p", { class: "p-comment", id: `${id}-comment`, hidden: true });
    const input = h("input", { id, type, name: view.id, value: option.id });
    input.checked = view.chosen.includes(option.id);
    input.addEventListener("change", () => this.#clear());
    const row = h("div", { class: "p-answer" }, input, h("label", { for: id }, option.text), comment);
    this.#options.set(option.id, { input, row, comment });
    return row;
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    const chosen = [...this.#options].filter(([, { input }]) => input.checked).map(([id]) => id);
    try {
      const { verdict, trouble } = await this.#parts.check(chosen);
      this.#show(verdict, trouble);
      this.#parts.say(sayVerdict(verdict, trouble));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#tell("open", `${message} Please try again in a moment.`);
      this.#parts.say(message);
    }
  }

  /**
   * @param {Verdict} verdict
   * @param {string} [trouble]
   */
  #show(verdict, trouble = "") {
    this.#clear();
    for (const comment of verdict.comments) {
      const option = this.#options.get(comment.option);
      if (!option) continue;
      const state = comment.right ? "right" : "open";
      fill(option.comment, icon(comment.right ? "check" : "bulb"), h("span", {}, sayComment(comment)));
      option.comment.hidden = false;
      option.row.dataset.state = state;
      option.input.setAttribute("aria-describedby", option.comment.id);
    }
    this.#tell(verdict.right ? "right" : "open", [verdict.message, trouble].filter(Boolean).join(" "));
  }

  /**
   * @param {"right" | "open"} state
   * @param {string} words
   */
  #tell(state, words) {
    fill(this.#verdict, icon(state === "right" ? "check" : "bulb"), h("span", {}, words));
    this.#verdict.dataset.state = state;
    this.#verdict.hidden = false;
  }

  #clear() {
    this.#verdict.hidden = true;
    for (const { input, row, comment } of this.#options.values()) {
      comment.hidden = true;
      delete row.dataset.state;
      input.removeAttribute("aria-describedby");
    }
  }
}
