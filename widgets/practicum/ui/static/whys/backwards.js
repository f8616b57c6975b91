/**
 * The “therefore” test: each chain read backwards, sentence by sentence, and answered.
 *
 *     const backwards = new Backwards({ choices, onAnswer });
 *     backwards.show(reading.chains);
 */

import { fill, h, setProps, uid } from "../kit/elements.js";

/** @typedef {{ id: string, words: string, answer: string, changed: boolean }} Step */
/** @typedef {{ cause: string, text: string, steps: Step[], state: "passes" | "fails" | "open", words: string }} Chain */
/** @typedef {{ value: string, label: string }} Choice */
/** @typedef {{ element: HTMLElement, update: (step: Step) => void }} Row */
/** @typedef {{ element: HTMLDetailsElement, rows: Map<string, Row>, update: (chain: Chain) => void }} Part */

const STATES = { passes: "Passes", fails: "Fails", open: "Open" };

export class Backwards {
  /** @type {Map<string, Part>} */
  #parts = new Map();
  #hears;

  /** @param {{ choices: Choice[], onAnswer: (step: Step, answer: string) => void }} hears */
  constructor(hears) {
    this.#hears = hears;
    const id = uid("p-back");
    this.none = h("p", { class: "p-hint" }, "Once you have a problem and a first cause, you can read it backwards here.");
    this.list = h("div", { class: "p-why-chains" });
    this.element = h(
      "div",
      { class: "p-why-back", role: "group", "aria-labelledby": id },
      h("h3", { class: "p-part-title", id }, "Read it backwards"),
      h("p", { class: "p-hint" }, "Read each sentence aloud, from the deepest cause up to the problem. Does it follow?"),
      this.none,
      this.list,
    );
  }

  /** @param {Chain[]} chains */
  show(chains) {
    const shown = chains.filter(({ steps }) => steps.length);
    this.none.hidden = shown.length > 0;
    const wanted = new Set(shown.map(({ cause }) => cause));
    for (const [cause, { element }] of this.#parts) {
      if (wanted.has(cause)) continue;
      element.remove();
      this.#parts.delete(cause);
    }
    const first = shown.find(({ state }) => state !== "passes") ?? shown[0];
    shown.forEach((chain, place) => {
      const part = this.#parts.get(chain.cause) ?? this.#make(chain, chain === first && !this.#parts.size);
      part.update(chain);
      if (this.list.children[place] !== part.element) this.list.insertBefore(part.element, this.list.children[place] ?? null);
    });
  }

  /**
   * @param {Chain} chain
   * @param {boolean} open
   * @returns {Part}
   */
  #make({ cause }, open) {
    const state = h("strong", { class: "p-why-state" });
    const from = h("span", {});
    const said = h("p", { class: "p-why-said" });
    const list = h("ol", { class: "p-why-steps" });
    const element = h("details", { class: "p-more p-why-chain", open }, h("summary", {}, state, " ", from), h("div", { class: "p-why-walk" }, list, said));
    /** @type {Map<string, Row>} */
    const rows = new Map();
    const update = (/** @type {Chain} */ chain) => {
      setProps(element, { "data-state": chain.state });
      state.textContent = STATES[chain.state];
      from.textContent = `From “${chain.text}”`;
      said.textContent = chain.words;
      const wanted = new Set(chain.steps.map(({ id }) => id));
      for (const [id, row] of rows) if (!wanted.has(id)) (row.element.remove(), rows.delete(id));
      chain.steps.forEach((step, place) => {
        const row = rows.get(step.id) ?? this.#makeRow();
        rows.set(step.id, row);
        row.update(step);
        if (list.children[place] !== row.element) list.insertBefore(row.element, list.children[place] ?? null);
      });
    };
    const part = { element, rows, update };
    this.#parts.set(cause, part);
    return part;
  }

  /** @returns {Row} */
  #makeRow() {
    const name = uid("p-follows");
    const legend = h("legend", { class: "p-why-sentence" });
    const changed = h("p", { class: "p-hint" }, "The words have changed since you answered. Please answer once more.");
    /** @type {Step} */
    let now = { id: "", words: "", answer: "", changed: false };
    const radios = this.#hears.choices.map(({ value, label }) => {
      const radio = h("input", { type: "radio", class: "p-radio", name, value, onchange: () => this.#hears.onAnswer(now, value) });
      return { value, radio, label: h("label", { class: "p-option" }, radio, h("span", {}, label)) };
    });
    const set = h("fieldset", {}, legend, h("div", { class: "p-options" }, radios.map(({ label }) => label)), changed);
    const element = h("li", { class: "p-why-step" }, set);
    const update = (/** @type {Step} */ step) => {
      now = step;
      setProps(element, { "data-answer": step.answer || null });
      if (legend.textContent !== step.words) fill(legend, step.words);
      changed.hidden = !step.changed;
      for (const { value, radio } of radios) radio.checked = value === step.answer;
    };
    return { element, update };
  }
}
