/**
 * All about the step that is chosen, and the lanes: the typed way for everything that can be dragged.
 *
 *     const panel = new Panel(hears, { wastes, practice });
 *     panel.show({ step, place, count, lane, lanes, reading });
 */

import { button, fill, h, setProps, uid } from "../kit/elements.js";
import { KINDS } from "./shape.js";

/** @typedef {import("./shape.js").Step} Step */
/** @typedef {import("./shape.js").Lane} Lane */
/** @typedef {{ value: string, label: string }} Choice */

/**
 * @typedef {object} Hears
 * @property {(id: string, fields: Record<string, string>) => void} onFields
 * @property {(id: string) => void} onMoreWays
 * @property {(id: string) => void} onIdea
 * @property {(lane: string, name: string) => void} onLaneName
 * @property {(lane: string, by: -1 | 1) => void} onLaneShift
 * @property {(lane: string) => void} onLaneAway
 * @property {() => void} onLeave
 */

export class Panel {
  #hears;
  #wastes;
  #practice;
  #known = "";
  #id = "";

  /**
   * @param {Hears} hears
   * @param {{ wastes: Choice[], practice: boolean }} parts
   */
  constructor(hears, { wastes, practice }) {
    this.#hears = hears;
    this.#wastes = wastes;
    this.#practice = practice;
    this.title = h("h3", { class: "p-part-title" });
    this.body = h("div", { class: "p-dd-panel-body" });
    this.lanes = h("ul", { class: "p-pm-lanes", role: "list" });
    this.folded = h("details", { class: "p-more" }, h("summary", {}, "The lanes"), h("p", { class: "p-hint" }, "One for each role, from left to right. Type a name in the list, and its lane appears."), this.lanes);
    this.element = h("div", { class: "p-dd-panel", role: "group", "aria-label": "About the chosen step" }, this.title, this.body, this.folded);
  }

  /**
   * @param {object} shown
   * @param {Step | undefined} shown.step
   * @param {number} shown.place  from 1
   * @param {Lane[]} shown.lanes
   * @param {string} shown.idea  the words of its change idea, if it has one
   * @param {boolean} shown.hasWays
   */
  show({ step, place, lanes, idea, hasWays }) {
    this.#showLanes(lanes);
    const mark = JSON.stringify([step && [step.id, step.kind, step.value, step.waste, step.says, step.idea, step.text], place, idea, hasWays]);
    if (mark === this.#known) return;
    const focus = document.activeElement?.getAttribute("data-focus") ?? "";
    const inside = this.body.contains(document.activeElement);
    const stays = inside && step?.id === this.#id && document.activeElement instanceof HTMLInputElement && document.activeElement.type === "text";
    this.#known = mark;
    this.#id = step?.id ?? "";
    if (stays) return; // somebody is typing here
    this.element.hidden = !step;
    if (!step) return;
    fill(this.title, `${KINDS[step.kind] ?? ""} ${place}`);
    fill(this.body, h("p", {}, step.text || "(still empty)"), this.#worth(step), this.#idea(step, idea), hasWays ? null : this.#ways(step));
    if (inside) /** @type {HTMLElement | null} */ (this.body.querySelector(`[data-focus="${CSS.escape(focus)}"]`))?.focus();
  }

  /** @param {Step} step */
  #worth(step) {
    if (step.kind !== "step" || !step.value) return null;
    const [waste, says] = [uid("p-waste"), uid("p-says")];
    const select = h("select", { class: "p-input", id: waste, "data-focus": "waste", onchange: () => this.#hears.onFields(step.id, { waste: select.value }) }, h("option", { value: "" }, "Please choose"), this.#wastes.map(({ value, label }) => h("option", { value }, label)));
    select.value = step.waste ?? "";
    const who = h("input", { type: "text", class: "p-input", id: says, "data-focus": "says", autocomplete: "off", oninput: () => this.#hears.onFields(step.id, { says: who.value }), onblur: () => this.#hears.onLeave() });
    who.value = step.says ?? "";
    return h(
      "div",
      { class: "p-pm-worth" },
      step.value === "waste" ? h("div", { class: "p-field" }, h("label", { class: "p-label", for: waste }, "Which kind of waste?"), select) : null,
      h("div", { class: "p-field" }, h("label", { class: "p-label", for: says }, "Who says so?"), h("p", { class: "p-hint" }, "Value is what the person it is for would miss. Ask them."), who),
    );
  }

  /** @param {Step} step */
  #ways(step) {
    if (step.kind === "end") return null;
    return h("div", { class: "p-buttons" }, button("It goes on elsewhere", { kind: "quiet", icon: "swap", "data-focus": "ways", onclick: () => this.#hears.onMoreWays(step.id) }));
  }

  /**
   * @param {Step} step
   * @param {string} idea
   */
  #idea(step, idea) {
    if (step.idea) return h("p", { class: "p-pm-idea" }, h("strong", {}, "Change idea: "), idea || "in your bank of ideas");
    if (this.#practice) return h("p", { class: "p-hint" }, "On your own map, one press turns a step into a change idea.");
    return h("div", { class: "p-buttons" }, button("Make it a change idea", { icon: "bulb", "data-focus": "idea", onclick: () => this.#hears.onIdea(step.id) }));
  }

  /** @param {Lane[]} lanes */
  #showLanes(lanes) {
    this.folded.hidden = !lanes.length;
    const there = [...this.lanes.children].map((each) => each.getAttribute("data-lane"));
    if (there.join() !== lanes.map(({ id }) => id).join()) {
      const focus = document.activeElement?.getAttribute("data-focus") ?? "";
      const inside = this.lanes.contains(document.activeElement);
      fill(this.lanes, lanes.map((lane) => this.#lane(lane.id)));
      if (inside) /** @type {HTMLElement | null} */ (this.lanes.querySelector(`[data-focus="${CSS.escape(focus)}"]`) ?? this.folded.querySelector("summary"))?.focus();
    }
    lanes.forEach(({ name }, place) => {
      const item = /** @type {Element} */ (this.lanes.children[place]);
      const input = /** @type {HTMLInputElement} */ (item.querySelector("input"));
      setProps(input, { "aria-label": `Name of lane ${place + 1}` });
      if (document.activeElement !== input) input.value = name;
      for (const each of item.querySelectorAll("button")) setProps(each, { "aria-label": `${each.getAttribute("data-words")}: ${name}` });
    });
  }

  /** @param {string} id */
  #lane(id) {
    const input = h("input", { type: "text", class: "p-input", autocomplete: "off", "data-focus": `lane-${id}`, oninput: () => this.#hears.onLaneName(id, input.value), onblur: () => this.#hears.onLeave() });
    const make = (/** @type {string} */ words, /** @type {import("../kit/elements.js").IconName} */ icon, /** @type {() => void} */ onclick) =>
      button("", { kind: "quiet", icon, class: "p-button p-button-quiet p-pm-lane-button", "data-words": words, "data-focus": `${words}-${id}`, title: words, onclick });
    return h(
      "li",
      { class: "p-pm-lane", "data-lane": id },
      input,
      make("To the left", "left", () => this.#hears.onLaneShift(id, -1)),
      make("To the right", "right", () => this.#hears.onLaneShift(id, 1)),
      make("Take the lane out", "close", () => this.#hears.onLaneAway(id)),
    );
  }
}
