/**
 * The way through a cycle: Plan, Do, Study, Act one after the other, or the whole form at once.
 */

import { button, h, setProps } from "../kit/elements.js";
import { STAGES, STAGE_LEADS, STAGE_NAMES, stageAfter } from "./words.js";

/** @type {Record<string, string>} */
const ADVANCE = {
  plan: "Begin Do and lock the prediction",
  do: "Go on to Study",
  study: "Go on to Act",
};

export class Steps {
  /** @type {Record<string, { tab: HTMLButtonElement, element: HTMLElement, title: HTMLElement, foot: HTMLElement }>} */
  #steps = {};
  #shown = "plan";
  #whole = false;
  #stage = "plan";

  /**
   * @param {object} parts
   * @param {Record<string, HTMLElement[]>} parts.sections
   * @param {(stage: string) => void} parts.onAdvance
   * @param {() => void} parts.onNext  begin the next cycle
   */
  constructor({ sections, onAdvance, onNext }) {
    for (const stage of STAGES) {
      const title = h("h3", { class: "p-pdsa-stage", tabindex: "-1" }, STAGE_NAMES[stage]);
      const next = stageAfter(stage);
      const go = next
        ? button(ADVANCE[stage] ?? "", { kind: "main", onclick: () => onAdvance(next) })
        : button("Begin the next cycle with what you learned", { kind: "main", icon: "plus", onclick: onNext });
      const foot = h("div", { class: "p-buttons p-pdsa-foot" }, go);
      const head = h("div", { class: "p-pdsa-head" }, title, h("p", { class: "p-part-lead" }, STAGE_LEADS[stage]));
      const element = h("div", { class: "p-pdsa-step", "data-stage": stage }, head, sections[stage] ?? [], foot);
      const tab = h("button", { type: "button", class: "p-pdsa-go", onclick: () => this.choose(stage) }, STAGE_NAMES[stage]);
      this.#steps[stage] = { tab, element, title, foot };
    }
    const all = Object.values(this.#steps);
    this.whole = button("Whole form", { kind: "quiet", "aria-pressed": "false", onclick: () => this.#toggle() });
    const list = h("ol", { class: "p-pdsa-way", role: "list" }, all.map(({ tab }) => h("li", {}, tab)));
    this.bar = h("div", { class: "p-pdsa-steps", role: "group", "aria-label": "The stages of this cycle" }, list, this.whole);
    this.element = h("div", { class: "p-pdsa-form" }, all.map(({ element }) => element));
    this.#lay();
  }

  /**
   * Show one stage.
   * @param {string} stage
   */
  choose(stage) {
    this.#shown = stage;
    if (this.#whole) this.#steps[stage]?.title.focus();
    this.#lay();
  }

  /**
   * Show the stage of a field, wherever the reader is.
   * @param {string} stage
   */
  reveal(stage) {
    if (this.#whole || stage === this.#shown) return;
    this.#shown = stage;
    this.#lay();
  }

  /**
   * Say how far the cycle has come.
   * @param {string} stage
   */
  show(stage) {
    this.#stage = stage;
    this.#lay();
  }

  focus() {
    this.#steps[this.#shown]?.title.focus();
  }

  #toggle() {
    this.#whole = !this.#whole;
    setProps(this.whole, { "aria-pressed": String(this.#whole) });
    const words = this.whole.querySelector("span");
    if (words) words.textContent = this.#whole ? "Step by step" : "Whole form";
    this.#lay();
  }

  #lay() {
    this.element.classList.toggle("p-pdsa-whole", this.#whole);
    const come = STAGES.indexOf(this.#stage);
    for (const [place, stage] of STAGES.entries()) {
      const step = this.#steps[stage];
      if (!step) continue;
      step.element.hidden = !this.#whole && stage !== this.#shown;
      step.foot.hidden = place !== come;
      const current = !this.#whole && stage === this.#shown;
      const state = place < come ? "done" : place === come ? "here" : "ahead";
      setProps(step.tab, { "aria-current": current ? "step" : null, "data-state": state });
      const words = { done: "done", here: "here now", ahead: "still to come" }[state];
      setProps(step.tab, { "aria-label": `${STAGE_NAMES[stage]}, ${words}` });
    }
  }
}
