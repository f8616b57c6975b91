/**
 * The line over a tool: undo, redo, earlier versions, and whether the work is saved.
 *
 *     const bar = new Bar(sheet, { root, say, specs, onStep: (fields) => form.focus(fields[0]) });
 *     root.prepend(bar.element);
 *
 * Ctrl+Z and Ctrl+Y (⌘Z and ⇧⌘Z) work anywhere in the tool.
 */

import { button, h, setProps } from "./elements.js";
import { showHistory } from "./history.js";
import { sayState } from "./words.js";

/** @typedef {import("./sheet.js").Sheet} Sheet */
/** @typedef {import("./sheet.js").Steps} Steps */
/** @typedef {import("./saving.js").State} State */

/** “Saved” is told to a screen reader this often at most; trouble always. */
const QUIET = 20_000;

export class Bar {
  #sheet;
  #say;
  #onStep;
  #told = "";
  #toldAt = 0;

  /**
   * @param {Sheet} sheet
   * @param {object} parts
   * @param {HTMLElement} parts.root
   * @param {import("./announce.js").Say} parts.say
   * @param {{ name: string, label: string, choices?: import("./field.js").Choice[] }[]} parts.specs  for the earlier versions
   * @param {(fields: string[]) => void} [parts.onStep]
   */
  constructor(sheet, { root, say, specs, onStep = () => {} }) {
    this.#sheet = sheet;
    this.#say = say;
    this.#onStep = onStep;
    this.undo = button("Undo", { kind: "quiet", icon: "undo", onclick: () => this.#back() });
    this.redo = button("Redo", { kind: "quiet", icon: "redo", onclick: () => this.#forth() });
    const history = button("Earlier versions", {
      kind: "quiet",
      icon: "history",
      onclick: () => showHistory(root, { load: () => this.#versions(), bringBack: (saved) => this.#bringBack(saved), specs }),
    });
    this.line = h("p", { class: "p-saved" });
    this.element = h("div", { class: "p-bar" }, this.line, h("div", { class: "p-bar-buttons" }, this.undo, this.redo, history));
    root.addEventListener("keydown", (event) => this.#key(event));
    sheet.on("steps", (steps) => this.#steps(steps));
    sheet.on("state", (state) => this.#state(state));
    this.#steps(sheet.steps);
    this.#state(sheet.state);
  }

  async #versions() {
    this.#sheet.leave();
    return this.#sheet.history();
  }

  /** @param {import("./saving.js").Saved} saved */
  #bringBack(saved) {
    this.#sheet.bringBack(saved.content);
    this.#say("The earlier version is back. Undo takes you to where you were.");
  }

  #back() {
    this.#stepped(this.#sheet.undo(), "Undone");
  }

  #forth() {
    this.#stepped(this.#sheet.redo(), "Done again");
  }

  /**
   * @param {string[]} fields
   * @param {string} word
   */
  #stepped(fields, word) {
    if (!fields.length) return;
    this.#say(word);
    this.#onStep(fields);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === "z") this[event.shiftKey ? "redo" : "undo"].click();
    else if (key === "y") this.redo.click();
    else return;
    event.preventDefault();
  }

  /** @param {Steps} steps */
  #steps({ canGoBack, canGoForth }) {
    // not `disabled`: the focus would be lost with the last step
    setProps(this.undo, { "aria-disabled": canGoBack ? null : "true" });
    setProps(this.redo, { "aria-disabled": canGoForth ? null : "true" });
  }

  /** @param {State} state */
  #state(state) {
    const words = sayState(state);
    setProps(this.line, { "data-state": state.name });
    if (this.line.textContent !== words) this.line.textContent = words;
    const trouble = !["saving", "saved"].includes(state.name);
    if (state.name === "saving" || words === this.#told) return;
    const recovered = this.#told.startsWith("Not saved");
    if (!this.#told && !trouble) this.#told = words;
    else if (trouble || recovered || Date.now() - this.#toldAt > QUIET) this.#tell(words);
  }

  /** @param {string} words */
  #tell(words) {
    this.#told = words;
    this.#toldAt = Date.now();
    this.#say(words);
  }
}
