/**
 * The locked prediction, what was corrected since, and the way to note a correction.
 */

import { openDialog } from "../kit/dialog.js";
import { button, fill, h, uid } from "../kit/elements.js";

/** @typedef {{ id: string, day: string, was: string, now: string, why: string }} Correction */
/** @typedef {{ day: string, prediction: string, corrections: Correction[] }} Lock */

export class LockPanel {
  #root;
  #correct;

  /**
   * @param {object} parts
   * @param {Element} parts.root
   * @param {(fields: { prediction: string, why: string }) => Promise<void>} parts.correct
   */
  constructor({ root, correct }) {
    this.#root = root;
    this.#correct = correct;
    this.words = h("p", { class: "p-pdsa-foretold" });
    this.day = h("p", { class: "p-quiet" });
    this.notes = h("ul", { class: "p-pdsa-corrections", role: "list" });
    this.element = h(
      "div",
      { class: "p-pdsa-lock", hidden: true },
      this.words,
      this.day,
      this.notes,
      h("div", { class: "p-buttons" }, button("Note a correction", { kind: "quiet", icon: "pencil", onclick: () => this.#open() })),
    );
  }

  /** @param {Lock | null} lock */
  show(lock) {
    this.element.hidden = !lock;
    if (!lock) return;
    this.words.textContent = lock.prediction === "nothing" ? "No prediction was made." : lock.prediction;
    this.day.textContent = `Do has begun. Locked since ${lock.day}.`;
    fill(this.notes, ...lock.corrections.map(makeNote));
    this.notes.hidden = !lock.corrections.length;
  }

  #open() {
    const [now, why, error] = [uid("p-now"), uid("p-why"), uid("p-correct-error")];
    const [text, reason] = [h("textarea", { class: "p-input", id: now, rows: 2, "aria-describedby": error }), h("textarea", { class: "p-input", id: why, rows: 2 })];
    const trouble = h("p", { class: "p-error", id: error, role: "alert", hidden: true });
    const save = async () => {
      try {
        await this.#correct({ prediction: text.value, why: reason.value });
        dialog.close();
      } catch (problem) {
        trouble.hidden = false;
        trouble.textContent = problem instanceof Error ? problem.message : String(problem);
        text.focus();
      }
    };
    const dialog = openDialog(this.#root, {
      title: "Note a correction",
      body: [
        h("p", {}, "The locked prediction stays as it is. Your correction stands beside it, with today’s date."),
        h("div", { class: "p-field" }, h("label", { class: "p-label", for: now }, "What should it have said?"), text, trouble),
        h("div", { class: "p-field" }, h("label", { class: "p-label", for: why }, "Why?", h("span", { class: "p-optional" }, " (optional)")), reason),
      ],
      actions: [button("Note it", { kind: "main", icon: "check", onclick: save })],
      close: "Cancel",
    });
    text.focus();
  }
}

/** @param {Correction} correction */
function makeNote({ day, now, why }) {
  return h("li", {}, h("strong", {}, `Corrected on ${day}: `), now, why ? ` (${why})` : "");
}
