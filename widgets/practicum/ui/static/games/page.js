/**
 * The page of a game. Parts that have not changed stay as they are, so that a chart grows instead
 * of being drawn anew, and nobody loses the field that they are in.
 */

import { confirmIn } from "../kit/dialog.js";
import { button, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { onReturn } from "../kit/return.js";
import { makePart } from "./parts.js";
import { newest } from "./words.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("./parts.js").Part} Part */
/** @typedef {import("./parts.js").Shown} Shown */
/** @typedef {{ parts?: Part[], revision?: number, said?: string, trouble?: { message: string, field: string } }} Answer */

export class GamePage {
  #link;
  #say;
  #root;
  #plotly;
  #revision;
  #busy = false;
  /** @type {Map<string, { part: Part, shown: Shown }>} */
  #shown = new Map();
  #stop;

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say }} parts
   */
  constructor(model, { root, say }) {
    this.#link = new Link(model);
    this.#root = root;
    this.#say = say;
    this.#plotly = model.get("plotly_path");
    this.#revision = model.get("revision");
    this.first = /** @type {Part[]} */ (model.get("parts"));
    const { title, summary } = model.get("game");
    this.body = h("div", { class: "p-game-parts" });
    this.wrong = h("p", { class: "p-wrong", role: "alert", hidden: true });
    this.again = button("Begin again", { icon: "undo", kind: "quiet", onclick: () => this.#sure() });
    this.element = h(
      "div",
      { class: "p-panel p-game" },
      h("div", {}, h("h2", { class: "p-panel-title" }, title), h("p", { class: "p-panel-lead" }, summary)),
      this.body,
      this.wrong,
      h("div", { class: "p-buttons p-game-foot" }, this.again),
    );
    this.#stop = onReturn(() => this.#refresh());
  }

  start() {
    this.#show(this.first);
  }

  close() {
    this.#stop();
    this.#link.close();
    for (const { shown } of this.#shown.values()) shown.close?.();
  }

  /**
   * @param {string} name
   * @param {Record<string, string>} values
   */
  async #move(name, values) {
    const answer = await this.#ask("move", { name, values });
    if (answer?.trouble) return answer.trouble;
    if (answer) this.#after(answer, name);
    return null;
  }

  /**
   * @param {string} verb
   * @param {object} fields
   * @returns {Promise<Answer | null>}
   */
  async #ask(verb, fields) {
    if (this.#busy) return null; // a second press of the same button is no second move
    this.#busy = true;
    this.wrong.hidden = true;
    this.element.setAttribute("aria-busy", "true");
    try {
      return (await this.#link.ask(verb, { ...fields, revision: this.#revision })).body;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.wrong.textContent = `${message} Please try again in a moment.`;
      this.wrong.hidden = false;
      return null;
    } finally {
      this.#busy = false;
      this.element.removeAttribute("aria-busy");
    }
  }

  /**
   * @param {Answer} answer
   * @param {string} [move]  what was done on this page
   */
  #after({ parts = [], revision = 0, said = "" }, move = "") {
    this.#revision = revision;
    const before = document.activeElement;
    const held = this.element.contains(before);
    const place = [...this.#shown.values()].find(({ shown }) => shown.element.contains(before))?.part.id;
    const known = new Set(this.#shown.keys());
    this.#show(parts);
    for (const { part, shown } of this.#shown.values()) {
      // the same question for the next try: what was typed is taken, and the field is empty again
      if (part.kind === "form" && part.move === move) shown.update?.(part);
    }
    const fresh = newest(parts, known);
    this.#say([said, fresh ? fresh.title : ""].filter(Boolean).join(" "));
    if (!held || this.element.contains(document.activeElement)) return;
    this.#stand(parts.find(({ id }) => id === place) ?? fresh ?? parts.at(-1));
  }

  /**
   * What had the focus is gone: stand where it goes on.
   * @param {Part | undefined} part
   */
  #stand(part) {
    const shown = part && this.#shown.get(part.id)?.shown;
    if (shown?.focus) shown.focus();
    else shown?.element.focus();
  }

  /** @param {Part[]} parts */
  #show(parts) {
    const kept = new Map();
    for (const part of parts) kept.set(part.id, this.#one(part));
    for (const [id, { shown }] of this.#shown) if (!kept.has(id)) shown.close?.();
    this.#shown = kept;
    this.again.hidden = this.#revision === 0;
    lay(this.body, [...kept.values()].map(({ shown }) => shown.element));
  }

  /** @param {Part} part */
  #one(part) {
    const old = this.#shown.get(part.id);
    if (old && JSON.stringify(old.part) === JSON.stringify(part)) return { part, shown: old.shown };
    if (old && old.part.kind === part.kind && old.shown.update?.(part)) return { part, shown: old.shown };
    old?.shown.close?.();
    const shown = makePart(part, { plotly: this.#plotly, move: (name, values) => this.#move(name, values) });
    return { part, shown };
  }

  async #sure() {
    const words = "You begin from the start, with other chances. What you did so far is put away.";
    if (!(await confirmIn(this.#root, { title: "Begin again?", body: [h("p", {}, words)], yes: "Begin again" }))) return;
    const answer = await this.#ask("again", {});
    if (!answer) return;
    this.#after(answer);
    const first = answer.parts?.[0];
    if (first) this.#stand(first);
  }

  async #refresh() {
    try {
      const { body } = await this.#link.ask("refresh", { revision: this.#revision });
      if (body.parts) this.#after(body);
    } catch {
      // the next move says that the course is silent
    }
  }
}

/**
 * Put children in order and leave those alone that stand right: moving an element loses its focus.
 * @param {Element} place
 * @param {Element[]} wanted
 */
function lay(place, wanted) {
  for (const child of [...place.children]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((child, at) => {
    if (place.children[at] !== child) place.insertBefore(child, place.children[at] ?? null);
  });
}
