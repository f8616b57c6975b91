/**
 * One question: how it is answered, the button, and what is said about the answer.
 *
 *     const card = new Card(view, { title: "Question 1 of 5", check, say });
 *     root.append(card.element);
 *
 * Without `check` it has no button: whoever shows it asks for what is `chosen`.
 */

import { fill, h, icon } from "../kit/elements.js";
import { Board } from "./board.js";
import { Choices } from "./choices.js";
import { Ordering } from "./ordering.js";
import { sayComment, sayHint, sayPlaced, sayVerdict } from "./words.js";

/** @typedef {{ option: string, right: boolean, feedback: string }} Comment */
/** @typedef {{ right: boolean, message: string, comments: Comment[] }} Verdict */
/** @typedef {{ id: string, text: string }} Named */
/**
 * @typedef {object} View
 * @property {string} id
 * @property {"single" | "several" | "order" | "match" | "sort"} kind
 * @property {string} stem
 * @property {Named[]} [options]  to choose from
 * @property {Named[]} [items]  to place or to put in order
 * @property {Named[]} [places]
 * @property {string[]} chosen  as it was answered last time
 * @property {Verdict | null} verdict
 */
/** @typedef {{ verdict: Verdict, trouble?: string }} Reply */
/**
 * @typedef {object} Body
 * @property {HTMLElement} element
 * @property {string[]} chosen
 * @property {(comment: Comment, words: string) => void} show
 * @property {() => void} clear
 */
/**
 * @typedef {object} Hears
 * @property {() => void} onChange
 * @property {import("../kit/announce.js").Say} say
 */
/**
 * @typedef {object} Parts
 * @property {string} title
 * @property {((chosen: string[]) => Promise<Reply>) | null} [check]
 * @property {() => void} [onChange]
 * @property {import("../kit/announce.js").Say} say
 */

/** @type {Record<string, (view: View, hears: Hears) => Body>} */
const BODIES = {
  single: (view, hears) => new Choices(view, hears),
  several: (view, hears) => new Choices(view, hears),
  order: (view, hears) => new Ordering(view, hears),
  match: (view, hears) => new Board(view, hears),
  sort: (view, hears) => new Board(view, hears),
};

export class Card {
  #parts;
  #body;
  #sayOne;
  #touched;
  #verdict = h("p", { class: "p-verdict", hidden: true });

  /**
   * @param {View} view
   * @param {Parts} parts
   */
  constructor(view, parts) {
    this.#parts = parts;
    this.#touched = view.chosen.length > 0;
    this.#sayOne = view.options ? sayComment : sayPlaced;
    const make = /** @type {NonNullable<typeof BODIES[string]>} */ (BODIES[view.kind]);
    this.#body = make(view, { onChange: () => this.#changed(), say: parts.say });
    this.element = h(
      "form",
      { class: "p-question", onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      h(
        "fieldset",
        {},
        h("legend", {}, h("span", { class: "p-question-title" }, parts.title), " ", view.stem),
        h("p", { class: "p-hint" }, sayHint(view.kind)),
        this.#body.element,
      ),
      parts.check ? h("button", { class: "p-button", type: "submit" }, h("span", {}, "Check my answer")) : null,
      this.#verdict,
    );
    if (view.verdict) this.show(view.verdict);
  }

  get chosen() {
    return this.#body.chosen;
  }

  /** Whether somebody has answered it, now or before: an order stands there from the start. */
  get answered() {
    return this.#touched && this.chosen.length > 0;
  }

  /**
   * @param {Verdict} verdict
   * @param {string} [trouble]
   */
  show(verdict, trouble = "") {
    this.#clear();
    for (const comment of verdict.comments) this.#body.show(comment, this.#sayOne(comment));
    this.#tell(verdict.right ? "right" : "open", [verdict.message, trouble].filter(Boolean).join(" "));
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (!this.#parts.check) return;
    try {
      const { verdict, trouble } = await this.#parts.check(this.chosen);
      this.show(verdict, trouble);
      this.#parts.say(sayVerdict(verdict, this.#sayOne, trouble));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#tell("open", `${message} Please try again in a moment.`);
      this.#parts.say(message);
    }
  }

  #changed() {
    this.#touched = true;
    this.#clear();
    this.#parts.onChange?.();
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
    this.#body.clear();
  }
}
