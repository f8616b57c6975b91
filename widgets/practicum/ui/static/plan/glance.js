/**
 * The whole plan at a glance: the aim, a card for each measure, drivers that nothing measures yet,
 * and what a coach says of it all.
 */

import { Coach } from "../kit/coach.js";
import { button, fill, h, icon, setProps, uid } from "../kit/elements.js";
import { sayCount, sayFigures, sayFound, sayMissing } from "./words.js";

/** @typedef {{ key: string, name: string, kind: string, type: string, counted: string, out_of: string, collecting: string, wanted: string, driver: string, points: number, found: number, missing: number }} Card */
/** @typedef {{ id: string, words: string, primary: boolean, measures: string[] }} Driver */
/** @typedef {{ aim: string, begun: boolean, measures: Card[], findings: import("../kit/sheet.js").Finding[], drivers: Driver[] }} Plan */

const KINDS = [
  ["outcome", "Outcome", "Are we reaching our aim?"],
  ["process", "Process", "Is the change happening?"],
  ["balancing", "Balancing", "Is something else getting worse?"],
  ["", "Kind not chosen yet", ""],
];

export class Glance {
  #shown = "";
  #practice;
  #go;

  /**
   * @param {object} parts
   * @param {boolean} parts.practice
   * @param {(verb: string, fields?: object) => void} parts.go
   * @param {(path: string) => void} parts.goTo
   */
  constructor({ practice, go, goTo }) {
    this.#practice = practice;
    this.#go = go;
    const id = uid("p-plan");
    this.aim = h("p", { class: "p-plan-aim" });
    this.count = h("p", { class: "p-quiet" });
    this.groups = h("div", { class: "p-plan-groups" });
    this.drivers = h("div", { class: "p-plan-drivers" });
    this.coach = new Coach({ goTo, title: "Your coach on the whole plan", go: "Go to this measure" });
    this.element = h(
      "div",
      { class: "p-plan-glance", role: "group", "aria-labelledby": id },
      h("div", { class: "p-plan-head" }, h("h3", { class: "p-part-title", id }, "All measures"), this.count),
      this.aim,
      this.groups,
      h("div", { class: "p-plan-whole" }, this.coach.element, this.drivers),
    );
  }

  /**
   * @param {Plan} plan
   * @param {string} key  of the measure that is open
   */
  show(plan, key) {
    const now = JSON.stringify([plan, key]);
    if (now === this.#shown) return;
    this.#shown = now;
    const focused = document.activeElement?.getAttribute("data-plan") ?? "";
    this.aim.hidden = !plan.aim;
    fill(this.aim, h("span", { class: "p-eyebrow" }, "Your aim "), plan.aim);
    this.count.textContent = sayCount(plan.measures);
    fill(this.groups, ...KINDS.map(([type = "", name = "", ask = ""]) => this.#group(plan.measures.filter((each) => each.type === type), key, name, ask)));
    this.#showDrivers(plan);
    this.coach.element.hidden = !plan.begun;
    this.coach.show(plan.findings, { lead: plan.findings.length ? "Something to think about." : "The parts fit together." });
    if (focused && this.element.isConnected) this.#refocus(focused);
  }

  /** @param {string} mark */
  #refocus(mark) {
    const found = [...this.element.querySelectorAll("[data-plan]")].find((each) => each.getAttribute("data-plan") === mark);
    if (found instanceof HTMLElement && document.activeElement !== found) found.focus();
  }

  /**
   * @param {Card[]} cards
   * @param {string} key
   * @param {string} name
   * @param {string} ask
   */
  #group(cards, key, name, ask) {
    if (!cards.length && name === KINDS[3]?.[1]) return null;
    const id = uid("p-group");
    return h(
      "div",
      { class: "p-plan-group", role: "group", "aria-labelledby": id },
      h("h4", { class: "p-plan-kind", id }, name, ask ? h("span", { class: "p-plan-ask" }, ` ${ask}`) : null),
      cards.length
        ? h("ul", { class: "p-plan-cards", role: "list" }, cards.map((card) => this.#card(card, card.key === key)))
        : h("p", { class: "p-quiet" }, "None yet"),
    );
  }

  /**
   * @param {Card} card
   * @param {boolean} open
   */
  #card(card, open) {
    const name = button(card.name, { class: "p-plan-name", "data-plan": `card-${card.key}`, onclick: () => this.#go("choose", { key: card.key }) });
    setProps(name, { "aria-current": open ? "true" : null });
    const facts = [
      ["Counted", card.counted],
      ["Out of", card.out_of],
      ["Collected", card.collecting],
      ["Level", card.wanted],
      ["Driver", card.driver],
    ].filter(([, words]) => words);
    return h(
      "li",
      { class: open ? "p-plan-card p-plan-open" : "p-plan-card" },
      name,
      open ? h("p", { class: "p-plan-here" }, "Open below") : null,
      facts.length ? h("dl", { class: "p-plan-facts" }, facts.map(([label, words]) => h("div", {}, h("dt", {}, label), h("dd", {}, words)))) : null,
      h(
        "p",
        { class: "p-plan-state" },
        h("span", {}, sayFigures(card.points)),
        card.missing ? h("span", {}, sayMissing(card.missing)) : null,
        card.found ? h("span", { class: "p-plan-found" }, icon("bulb"), sayFound(card.found)) : null,
      ),
    );
  }

  /** @param {Plan} plan */
  #showDrivers({ drivers }) {
    const bare = drivers.filter(({ measures }) => !measures.length);
    this.drivers.hidden = !bare.length;
    const id = uid("p-bare");
    fill(
      this.drivers,
      h("h4", { class: "p-plan-kind", id }, "Drivers without a measure"),
      h("p", { class: "p-hint" }, this.#practice ? "One press begins a measure of it." : "From your driver diagram. One press begins a measure of it. You need not measure them all."),
      h(
        "ul",
        { class: "p-plan-bare", role: "list", "aria-labelledby": id },
        bare.map(({ id: driver, words, primary }) =>
          h("li", {}, button(words, { icon: "plus", "data-plan": `driver-${driver}`, onclick: () => this.#go("draft", { driver }) }), primary ? null : h("span", { class: "p-quiet" }, " secondary")),
        ),
      ),
    );
  }
}
