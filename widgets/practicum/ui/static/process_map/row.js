/**
 * One step of the list: its words, who does it, its times, its value; and, under it, where it goes on
 * to if that does not go without saying.
 */

import { button, fill, h, setOptions, setProps, setWords } from "../kit/elements.js";
import { KINDS, NEXT } from "./shape.js";
import { PLACEHOLDERS, nameStep, sayLine } from "./words.js";

/** @typedef {import("./shape.js").Step} Step */
/** @typedef {import("./shape.js").Branch} Branch */
/** @typedef {"text" | "lane" | "work" | "wait" | "value" | "kind"} Column */
/** @typedef {"after" | "up" | "down" | "remove"} Wish */

/**
 * What a row shows.
 * @typedef {object} Line
 * @property {Step} step
 * @property {number} place    from 1
 * @property {string} lane     who does it, in words
 * @property {Branch[]} ways   what is said of where it goes on
 * @property {Step[]} all      the steps of this side, to go to
 * @property {Record<string, string>} wrong       by field
 * @property {Record<string, string>} understood  by field
 * @property {Record<string, Record<string, string>>} waysWrong  by branch and field
 */

/**
 * @typedef {object} Hears
 * @property {(id: string, fields: Record<string, string>) => void} onFields
 * @property {(id: string, name: string) => void} onLane
 * @property {(id: string, kind: string) => void} onKind
 * @property {() => void} onLeave
 * @property {(id: string) => void} onChoose
 * @property {(id: string, wish: Wish, column: Column) => void} onWish
 * @property {(id: string, text: string) => void} onPaste
 * @property {(id: string, column: Column, by: -1 | 1) => boolean} onStep  go to the row above or below
 * @property {(branch: string, fields: Record<string, string>) => void} onWay
 * @property {(branch: string) => void} onNoWay
 * @property {(step: string) => void} onMoreWays
 */

/** @type {Record<Column, string>} */
export const TITLES = { text: "What happens", lane: "Who", work: "Work", wait: "Waits before", value: "Worth", kind: "Kind" };
const SELECTS = ["value", "kind"];
/** @type {[string, string][]} */
const VALUES = [["", "–"], ["value", "Value"], ["necessary", "Necessary"], ["waste", "Waste"]];

export class Row {
  #hears;
  #known = "";
  #knownWays = "";
  #drawnWays = "";

  /**
   * @param {string} id
   * @param {{ hears: Hears, lanes: string }} parts  `lanes`: id of the list of names to choose from
   */
  constructor(id, { hears, lanes }) {
    this.id = id;
    this.#hears = hears;
    this.number = h("span", { class: "p-pm-number", "aria-hidden": "true" });
    this.text = h("textarea", { class: "p-pm-text", rows: 1, autocomplete: "off", oninput: () => hears.onFields(id, { text: plain(this.text.value) }), onpaste: (/** @type {ClipboardEvent} */ event) => this.#paste(event) });
    this.lane = h("input", { type: "text", class: "p-pm-cell", list: lanes, autocomplete: "off", onchange: () => hears.onLane(id, this.lane.value) });
    this.work = this.#time("work");
    this.wait = this.#time("wait");
    this.value = h("select", { class: "p-pm-cell", onchange: () => hears.onFields(id, { value: this.value.value }) }, VALUES.map(([value, words]) => h("option", { value }, words)));
    this.kind = h("select", { class: "p-pm-cell", onchange: () => hears.onKind(id, this.kind.value) }, Object.entries(KINDS).map(([value, words]) => h("option", { value }, words)));
    this.notes = h("div", { class: "p-pm-notes", id: `p-pm-notes-${id}` });
    this.ways = h("ul", { class: "p-pm-ways", role: "list" });
    const cells = /** @type {Column[]} */ (["lane", "work", "wait", "value", "kind"]).map((column) => h("label", { class: `p-pm-field p-pm-field-${column}` }, h("span", { class: "p-pm-head", "aria-hidden": "true" }, TITLES[column]), this[column]));
    this.element = h(
      "li",
      { class: "p-pm-row", onfocusin: () => hears.onChoose(id) },
      h("div", { class: "p-pm-line" }, this.number, this.text, cells),
      this.notes,
      this.ways,
    );
    for (const column of /** @type {Column[]} */ (Object.keys(TITLES))) {
      const control = this[column];
      control.addEventListener("keydown", (/** @type {any} */ event) => this.#key(event, column));
      control.addEventListener("blur", () => hears.onLeave());
    }
  }

  /** @param {"work" | "wait"} name */
  #time(name) {
    const input = h("input", { type: "text", class: "p-pm-cell", autocomplete: "off", oninput: () => this.#hears.onFields(this.id, { [name]: input.value }) });
    return input;
  }

  /** @param {Line} line */
  update(line) {
    const { step, place, lane, wrong, understood, ways } = line;
    const mark = JSON.stringify([step, place, lane, wrong, understood]);
    if (mark !== this.#known) {
      this.#known = mark;
      this.#show(line);
    }
    const targets = ways.length ? line.all.map((each, at) => [each.id, nameStep(at + 1, each)]) : [];
    const more = step.kind === "decision" || ways.length > 0;
    const waysMark = JSON.stringify([ways, targets, more, line.waysWrong]);
    if (waysMark === this.#knownWays) return;
    this.#knownWays = waysMark;
    this.#showWays(line, more);
  }

  /** @param {Line} line */
  #show({ step, place, lane, wrong, understood }) {
    const name = sayLine(place, step);
    setProps(this.element, { "data-kind": step.kind, "data-value": step.value || null });
    setWords(this.number, String(place));
    setProps(this.text, { "aria-label": name, placeholder: PLACEHOLDERS[step.kind] });
    setText(this.text, step.text ?? "");
    const mark = step.kind === "start" || step.kind === "end";
    for (const column of /** @type {const} */ (["work", "wait"])) {
      setProps(this[column], { "aria-label": `${name}: ${column === "work" ? "working time" : "waiting before it"}`, "aria-invalid": wrong[column] ? "true" : null, "aria-describedby": wrong[column] || understood[column] ? this.notes.id : null });
      setText(this[column], String(step[column] ?? ""));
    }
    setProps(this.lane, { "aria-label": `${name}: who does it` });
    if (document.activeElement !== this.lane) this.lane.value = lane;
    setProps(this.value, { "aria-label": `${name}: value or waste`, disabled: mark || step.kind === "decision" });
    this.value.value = step.value || "";
    setProps(this.kind, { "aria-label": `${name}: what it is` });
    this.kind.value = step.kind in KINDS ? step.kind : "step";
    fill(
      this.notes,
      Object.values(wrong).map((words) => h("p", { class: "p-wrong" }, words)),
      Object.entries(understood).map(([column, words]) => h("p", { class: "p-understood" }, `${column === "work" ? "Work" : "Wait"} read as ${words}`)),
    );
    fit(this.text);
  }

  /**
   * @param {Line} line
   * @param {boolean} more
   */
  #showWays({ step, place, ways, all, waysWrong }, more) {
    const focus = this.ways.contains(document.activeElement) ? (document.activeElement?.getAttribute("data-focus") ?? "") : "";
    const drawn = [place, step.kind, more, ...ways.map(({ id }) => id)].join();
    if (drawn === this.#drawnWays) {
      // they stay as they are, with the caret in them, and only what is said in them follows
      for (const way of ways) this.#fillWay(way, all, place, waysWrong[way.id] ?? {});
      return;
    }
    this.#drawnWays = drawn;
    fill(
      this.ways,
      ways.map((way, at) => this.#makeWay(way, at, step, place, all, waysWrong[way.id] ?? {})),
      more ? h("li", {}, button("Add a way on", { kind: "quiet", icon: "plus", class: "p-button p-button-quiet p-pm-more", "data-focus": "more", "aria-label": `Step ${place}: add a way on`, onclick: () => this.#hears.onMoreWays(this.id) })) : null,
    );
    if (focus) /** @type {HTMLElement | null} */ (this.ways.querySelector(`[data-focus="${CSS.escape(focus)}"]`) ?? this.text)?.focus();
  }

  /**
   * @param {Branch} way
   * @param {number} at
   * @param {Step} step
   * @param {number} place
   * @param {Step[]} all
   * @param {Record<string, string>} wrong
   */
  #makeWay(way, at, step, place, all, wrong) {
    const name = `Step ${place}, way ${at + 1}`;
    const key = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      this.#hears.onWish(this.id, "after", "text");
    };
    const when = h("input", { type: "text", class: "p-pm-cell p-pm-when", "data-focus": `${way.id}-when`, "aria-label": `${name}: if`, placeholder: step.kind === "decision" ? "yes, no…" : "if…", autocomplete: "off", oninput: () => this.#hears.onWay(way.id, { when: when.value }), onblur: () => this.#hears.onLeave(), onkeydown: key });
    const to = h("select", { class: "p-pm-cell p-pm-to", "data-focus": `${way.id}-to`, "aria-label": `${name}: goes to`, onchange: () => this.#hears.onWay(way.id, { to: to.value, typed: "" }) });
    const share = h("input", { type: "text", class: "p-pm-cell p-pm-share", "data-focus": `${way.id}-share`, "aria-label": `${name}: how often, in per cent`, placeholder: "%", autocomplete: "off", oninput: () => this.#hears.onWay(way.id, { share: share.value }), onblur: () => this.#hears.onLeave(), onkeydown: key });
    const away = button("Take out", { kind: "quiet", icon: "close", class: "p-button p-button-quiet p-pm-noway", "aria-label": `${name}: take it out`, onclick: () => this.#hears.onNoWay(way.id) });
    const made = h("li", { class: "p-pm-way", "data-way": way.id }, h("span", { class: "p-pm-if", "aria-hidden": "true" }, "If"), when, h("span", { "aria-hidden": "true" }, "→"), to, share, away, h("p", { class: "p-wrong", hidden: true }));
    this.#fillWay(way, all, place, wrong, made);
    return made;
  }

  /**
   * @param {Branch} way
   * @param {Step[]} all
   * @param {number} place
   * @param {Record<string, string>} wrong
   * @param {Element | null} [made]
   */
  #fillWay(way, all, place, wrong, made = this.ways.querySelector(`[data-way="${CSS.escape(way.id)}"]`)) {
    if (!made) return;
    const [when, share] = /** @type {HTMLInputElement[]} */ ([...made.querySelectorAll("input")]);
    const to = made.querySelector("select");
    const trouble = /** @type {HTMLElement} */ (made.querySelector(".p-wrong"));
    if (when) setText(when, way.when ?? "");
    if (share) {
      setText(share, String(way.share ?? ""));
      setProps(share, { "aria-invalid": wrong.share ? "true" : null });
    }
    if (to) {
      const lost = way.to && way.to !== NEXT && !all.some(({ id }) => id === way.to);
      setOptions(to, [["", way.typed ? `“${way.typed}”: not there` : "where?"], [NEXT, place < all.length ? `on to ${place + 1}` : "on"], ...all.map((each, at) => /** @type {[string, string]} */ ([each.id, nameStep(at + 1, each)]))]);
      to.value = lost ? "" : way.to;
    }
    trouble.hidden = !wrong.share;
    setWords(trouble, wrong.share ?? "");
  }

  /**
   * @param {Column} column
   */
  focus(column = "text") {
    const control = this[column];
    control.focus();
    if ("setSelectionRange" in control) control.setSelectionRange(control.value.length, control.value.length);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Column} column
   */
  #key(event, column) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const wish = this.#wish(event, column);
    if (wish) {
      if (column === "lane") this.#hears.onLane(this.id, this.lane.value);
      this.#hears.onWish(this.id, wish, column);
    } else if (!this.#step(event, column)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Column} column
   * @returns {Wish | null}
   */
  #wish({ key, altKey, shiftKey }, column) {
    if (key === "Enter" && !shiftKey && !SELECTS.includes(column)) return "after";
    if (altKey && key === "ArrowUp" && !SELECTS.includes(column)) return "up";
    if (altKey && key === "ArrowDown" && !SELECTS.includes(column)) return "down";
    const takesOut = key === "Delete" || key === "Backspace";
    return takesOut && (altKey || (column === "text" && !this.text.value)) ? "remove" : null;
  }

  /**
   * Arrows go from row to row, where they have no other line of the same words to go to.
   * @param {KeyboardEvent} event
   * @param {Column} column
   */
  #step({ key, altKey, shiftKey }, column) {
    if (altKey || shiftKey || (key !== "ArrowUp" && key !== "ArrowDown") || SELECTS.includes(column) || column === "lane") return false;
    const control = this[column];
    if (column === "text" && control.scrollHeight > 2 * parseFloat(getComputedStyle(control).lineHeight)) {
      const end = key === "ArrowUp" ? 0 : this.text.value.length;
      if (this.text.selectionStart !== end) return false;
    }
    return this.#hears.onStep(this.id, column, key === "ArrowUp" ? -1 : 1);
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const words = event.clipboardData?.getData("text/plain") ?? "";
    if (!/\n.*\S/.test(words.trim())) return;
    event.preventDefault();
    this.#hears.onPaste(this.id, words);
  }
}

/** @param {string} text */
function plain(text) {
  return text.replace(/\s*\n\s*/g, " ");
}

/**
 * Others' words, or a step of undo; the caret stays if somebody is in it.
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {string} text
 */
function setText(control, text) {
  if (plain(control.value) === text) return;
  const caret = document.activeElement === control ? control.selectionStart : null;
  control.value = text;
  if (caret !== null) control.setSelectionRange(caret, caret);
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
