/**
 * A diagram as an outline to type in, a line a box.
 *
 *     const outline = new Outline({ onText, onLeave, onWish, onChoose, onFold, say }, writing);
 *     outline.show(shape.lines());
 *     outline.mark(id);          // the box that is chosen
 *     outline.focus(id);
 *
 * Enter adds a line, Tab moves it in, Shift+Tab out, Alt and an arrow move it up or down, Delete in
 * an empty line takes it out. Escape lets Tab leave the outline, as it does everywhere else.
 */

import { fill, h, setProps, setWords } from "../kit/elements.js";

/** @typedef {{ id: string, text: string, kind: string, collapsed?: boolean }} Box */
/**
 * @typedef {object} Line
 * @property {string} key      the same as long as the line stays where it is
 * @property {Box} box
 * @property {number} depth    0 for the first
 * @property {string} parent   key of the line it stands under, "" for none
 * @property {boolean} twin    the box is there already, in another line
 * @property {number} inside   boxes that belong to it
 * @property {string} [given]  words that are written elsewhere: the line can be read only
 */
/**
 * What one kind of outline has of its own.
 * @typedef {object} Writing
 * @property {string} label
 * @property {Record<string, string>} names  of the kinds of box
 * @property {Record<string, string>} placeholders
 * @property {(line: Line, above: Line | undefined) => string} say  what a screen reader calls a line
 * @property {Wish} [tab]  what Tab does; without it, it moves the line in
 */
/** @typedef {"beside" | "in" | "out" | "up" | "down" | "remove" | "why"} Wish */

/**
 * @typedef {object} Hears
 * @property {(id: string, text: string) => void} onText
 * @property {() => void} onLeave
 * @property {(id: string, wish: Wish) => void} onWish
 * @property {(id: string) => void} onChoose
 * @property {(id: string, collapsed: boolean) => void} onFold
 * @property {import("../kit/announce.js").Say} say
 */

/** @typedef {{ element: HTMLLIElement, input: HTMLTextAreaElement | null, update: (line: Line) => void }} Row */

export class Outline {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** @type {Line[]} */
  #lines = [];
  #hears;
  #free = false;
  #writing;
  #chosen = "";

  /**
   * @param {Hears} hears
   * @param {Writing} writing
   */
  constructor(hears, writing) {
    this.#hears = hears;
    this.#writing = writing;
    this.element = h("ul", { class: "p-dd-outline", role: "list", "aria-label": writing.label });
    this.element.addEventListener("focusin", () => (this.#free = false));
    this.element.addEventListener("input", () => (this.#free = false));
  }

  /** @param {Line[]} lines */
  show(lines) {
    this.#lines = lines;
    const wanted = new Set(this.#lines.map(({ key }) => key));
    const active = document.activeElement;
    const held = this.#keyAt(active);
    for (const [key, row] of this.#rows) {
      if (wanted.has(key)) continue;
      row.element.remove();
      this.#rows.delete(key);
    }
    this.#lines.forEach((line, place) => {
      const row = this.#rows.get(line.key) ?? this.#make(line);
      row.update(line);
      if (this.element.children[place] !== row.element) this.element.insertBefore(row.element, this.element.children[place] ?? null);
    });
    // a row that was moved in the page has lost the focus
    if (held && active !== document.activeElement) /** @type {HTMLElement} */ (active).focus();
    this.mark(this.#chosen);
  }

  /** @param {string} id */
  mark(id) {
    this.#chosen = id;
    // one line is a stop of the Tab key, so that Tab leaves the outline once it is free to
    const stop = this.#rows.get(id)?.input ? id : this.#lines[0]?.key;
    for (const [key, { element, input }] of this.#rows) {
      element.classList.toggle("p-dd-chosen", key === id);
      if (input) setProps(input, { tabindex: key === stop ? "0" : "-1" });
    }
  }

  /**
   * Put the caret at the end of a box's line.
   * @param {string} id
   */
  focus(id) {
    const input = this.#rows.get(id)?.input;
    if (!input) return false;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    return true;
  }

  /** @param {Element | null} element */
  #keyAt(element) {
    return [...this.#rows].find(([, row]) => row.element.contains(element))?.[0] ?? "";
  }

  /**
   * @param {Line} line
   * @returns {Row}
   */
  #make({ key, twin, box }) {
    const row = twin ? makeTwin(() => this.focus(box.id), this.#writing.names) : this.#makeRow(key);
    this.#rows.set(key, row);
    return row;
  }

  /**
   * @param {string} id
   * @returns {Row}
   */
  #makeRow(id) {
    const input = h("textarea", {
      class: "p-dd-outline-text",
      rows: 1,
      autocomplete: "off",
      oninput: () => (fit(input), this.#hears.onText(id, input.value.replace(/\s*\n\s*/g, " "))),
      onblur: () => this.#hears.onLeave(),
      onfocus: () => this.#hears.onChoose(id),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event, id, input),
    });
    const kind = h("span", { class: "p-dd-outline-kind", "aria-hidden": "true" });
    const fold = h("button", { type: "button", class: "p-dd-fold", tabindex: "-1", onclick: () => this.#fold(id) }, h("span", { class: "p-spoken" }, "What stands under it"));
    const element = h("li", { class: "p-dd-outline-row" }, h("span", { class: "p-dd-outline-fold" }, fold), h("div", { class: "p-dd-outline-box" }, kind, input));
    const update = (/** @type {Line} */ line) => {
      const { box, depth, inside, given } = line;
      setProps(element, { "data-kind": box.kind, style: `--depth: ${depth}` });
      setProps(input, { "aria-label": this.#label(line), placeholder: this.#writing.placeholders[box.kind], readonly: Boolean(given) });
      setWords(kind, this.#writing.names[box.kind] ?? "");
      fold.hidden = !inside;
      setProps(fold, { "aria-expanded": String(!box.collapsed) });
      const text = given || box.text;
      if (input.value !== text && document.activeElement !== input) input.value = text;
      else if (input.value.replace(/\s*\n\s*/g, " ") !== text) this.#refill(input, text);
      fit(input);
    };
    return { element, input, update };
  }

  /**
   * Others' words, or a step of undo, while somebody is in the line.
   * @param {HTMLTextAreaElement} input
   * @param {string} text
   */
  #refill(input, text) {
    const caret = input.selectionStart;
    input.value = text;
    input.setSelectionRange(caret, caret);
  }

  /** @param {Line} line */
  #label(line) {
    return this.#writing.say(line, this.#lines.find(({ key }) => key === line.parent));
  }

  /** @param {string} id */
  #fold(id) {
    const line = this.#lines.find((each) => each.key === id);
    if (line) this.#hears.onFold(id, !line.box.collapsed);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} id
   * @param {HTMLTextAreaElement} input
   */
  #key(event, id, input) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const wish = this.#wish(event, input);
    if (wish) this.#hears.onWish(id, wish);
    else if (event.key === "Escape") this.#setFree();
    else if (!this.#step(event, id, input)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {HTMLTextAreaElement} input
   * @returns {Wish | null}
   */
  #wish({ key, altKey, shiftKey }, input) {
    if (key === "Enter" && !shiftKey) return "beside";
    if (key === "Tab" && !altKey && !this.#free) return shiftKey ? "out" : (this.#writing.tab ?? "in");
    if (altKey && key === "ArrowUp") return "up";
    if (altKey && key === "ArrowDown") return "down";
    if (altKey && key === "ArrowRight") return "in";
    if (altKey && key === "ArrowLeft") return "out";
    const takesOut = key === "Delete" || key === "Backspace";
    return takesOut && (altKey || !input.value) ? "remove" : null;
  }

  #setFree() {
    this.#free = true;
    this.#hears.say("Tab now leaves the outline.");
  }

  /**
   * Arrows go from line to line, where they have no other line of the same text to go to.
   * @param {KeyboardEvent} event
   * @param {string} id
   * @param {HTMLTextAreaElement} input
   */
  #step({ key, altKey, shiftKey }, id, input) {
    if (altKey || shiftKey || (key !== "ArrowUp" && key !== "ArrowDown")) return false;
    const end = key === "ArrowUp" ? 0 : input.value.length;
    const tall = input.scrollHeight > 2 * parseFloat(getComputedStyle(input).lineHeight);
    if (tall && input.selectionStart !== end) return false;
    const own = this.#lines.filter(({ twin }) => !twin);
    const next = own[own.findIndex((line) => line.key === id) + (key === "ArrowUp" ? -1 : 1)];
    if (next) this.focus(next.key);
    return Boolean(next);
  }
}

const GROWS = globalThis.CSS?.supports("field-sizing", "content");

/**
 * Let a line be as high as its words, where the browser does not do so by itself.
 * @param {HTMLTextAreaElement} input
 */
function fit(input) {
  if (GROWS) return;
  requestAnimationFrame(() => {
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
  });
}

/**
 * A line for a box that is typed elsewhere in the outline.
 * @param {() => void} go
 * @param {Record<string, string>} names
 * @returns {Row}
 */
function makeTwin(go, names) {
  const words = h("span", {});
  const button = h("button", { type: "button", class: "p-dd-outline-twin", onclick: go }, words);
  const element = h("li", { class: "p-dd-outline-row" }, h("span", { class: "p-dd-outline-fold" }), button);
  const update = (/** @type {Line} */ { box, depth }) => {
    setProps(element, { "data-kind": box.kind, style: `--depth: ${depth}` });
    fill(words, h("span", { class: "p-spoken" }, "Also here: "), h("span", { "aria-hidden": "true" }, "↳ "), box.text || names[box.kind] || "");
  };
  return { element, input: null, update };
}
