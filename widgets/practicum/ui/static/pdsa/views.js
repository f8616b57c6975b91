/**
 * The four ways to look at a log: this cycle, its ramps, a board, a line of time.
 *
 * Tabs as screen readers know them: one stop for Tab, arrows between them.
 */

import { fill, h, setProps, uid } from "../kit/elements.js";
import { makeBoard } from "./board.js";
import { makeRamps } from "./ramps.js";
import { makeSpan } from "./span.js";

/** @typedef {"cycle" | "ramps" | "board" | "span"} Name */

/** @type {[Name, string][]} */
const NAMES = [
  ["cycle", "This cycle"],
  ["ramps", "Ramps"],
  ["board", "Board"],
  ["span", "Timeline"],
];

export class Views {
  /** @type {Map<Name, { tab: HTMLButtonElement, panel: HTMLElement }>} */
  #parts = new Map();
  #load;
  #open;
  #say;

  /**
   * @param {object} parts
   * @param {() => Promise<any>} parts.load  the whole log, as Python sees it
   * @param {(key: string) => void} parts.open  a cycle
   * @param {import("../kit/announce.js").Say} parts.say
   */
  constructor({ load, open, say }) {
    this.#load = load;
    this.#open = open;
    this.#say = say;
    const tabs = NAMES.map(([name, words]) => this.#make(name, words));
    const bar = h("div", { class: "p-pdsa-tabs", role: "tablist", "aria-label": "Ways to look at your log", onkeydown: (/** @type {KeyboardEvent} */ event) => this.#move(event) }, tabs);
    this.element = h("div", { class: "p-pdsa-views" }, bar, [...this.#parts.values()].map(({ panel }) => panel));
    this.#mark("cycle");
  }

  /** Where the page of one cycle goes. */
  get cycle() {
    return this.#panel("cycle");
  }

  /**
   * @param {Name} name
   */
  async choose(name) {
    this.#mark(name);
    if (name === "cycle") return;
    const panel = this.#panel(name);
    setProps(panel, { "aria-busy": "true" });
    try {
      const log = await this.#load();
      const makers = { ramps: makeRamps, board: makeBoard, span: makeSpan };
      fill(panel, makers[name](log, { open: this.#open }));
    } catch (error) {
      fill(panel, h("p", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
    } finally {
      setProps(panel, { "aria-busy": null });
    }
  }

  /**
   * @param {Name} name
   * @param {string} words
   */
  #make(name, words) {
    const [tab, panel] = [uid("p-tab"), uid("p-view")];
    const made = h("button", { type: "button", class: "p-pdsa-tab", role: "tab", id: tab, "aria-controls": panel, onclick: () => this.choose(name) }, words);
    this.#parts.set(name, { tab: made, panel: h("div", { class: "p-pdsa-view", role: "tabpanel", id: panel, "aria-labelledby": tab }) });
    return made;
  }

  /** @param {Name} name */
  #mark(name) {
    for (const [each, { tab, panel }] of this.#parts) {
      const on = each === name;
      setProps(tab, { "aria-selected": on ? "true" : "false", tabindex: on ? "0" : "-1" });
      panel.hidden = !on;
    }
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const tabs = [...this.#parts.values()].map(({ tab }) => tab);
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const steps = /** @type {Record<string, number>} */ ({ ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 });
    const to = steps[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    tab?.focus();
    tab?.click();
    this.#say(`${tab?.textContent}`);
  }

  /** @param {Name} name */
  #panel(name) {
    return /** @type {{ panel: HTMLElement }} */ (this.#parts.get(name)).panel;
  }
}
