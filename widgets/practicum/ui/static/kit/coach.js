/**
 * The coach's answer: what was seen, why it matters, how to mend it.
 *
 *     const coach = new Coach({ goTo: (field) => form.focus(field) });
 *     root.append(coach.element);
 *     coach.show(findings, { praise: complete ? "This aim is complete" : "" });
 *     coach.tell(findings, { lead: "Two things to think about." });   // says aloud, too, what is new
 *     coach.open("no-date");       // shows the whole of one finding
 *
 * A finding that stays keeps its place, whether it was open, and the focus.
 */

import { button, fill, h, icon, uid } from "./elements.js";

/** @typedef {import("./sheet.js").Finding} Finding */
/** @typedef {{ element: HTMLLIElement, details: HTMLDetailsElement, summary: HTMLElement, update: (finding: Finding) => void }} Item */

export class Coach {
  /** @type {Map<string, Item>} */
  #items = new Map();
  #goTo;
  #go;
  #say;
  #told = "";

  /** @param {{ goTo: (field: string) => void, title?: string, go?: string, say?: (words: string) => void }} parts */
  constructor({ goTo, title = "Your coach", go = "Go to this field", say = () => {} }) {
    this.#goTo = goTo;
    this.#go = go;
    this.#say = say;
    const id = uid("p-coach");
    this.lead = h("p", { class: "p-coach-lead", tabindex: "-1" });
    this.list = h("ol", { class: "p-findings", role: "list" });
    this.element = h(
      "div",
      { class: "p-coach", role: "group", "aria-labelledby": id },
      h("h3", { class: "p-coach-title", id }, icon("bulb"), title),
      this.lead,
      this.list,
    );
  }

  /**
   * @param {Finding[]} findings
   * @param {{ lead: Node | string }} words
   */
  show(findings, { lead }) {
    fill(this.lead, lead);
    const fresh = new Map(findings.map((finding) => [keyOf(finding), finding]));
    const reading = this.list.contains(document.activeElement);
    for (const [key, item] of this.#items) {
      if (fresh.has(key)) continue;
      item.element.remove();
      this.#items.delete(key);
    }
    const first = this.#items.size === 0;
    [...fresh].forEach(([key, finding], place) => {
      const item = this.#items.get(key) ?? this.#make(key, first && place === 0);
      item.update(finding);
      if (this.list.children[place] !== item.element) {
        this.list.insertBefore(item.element, this.list.children[place] ?? null);
      }
    });
    this.list.hidden = findings.length === 0;
    if (reading && !this.list.contains(document.activeElement)) this.#catchFocus();
  }

  /**
   * Show the findings, and say aloud what is new.
   * @param {Finding[]} findings
   * @param {{ lead: string, aloud?: boolean }} words
   */
  tell(findings, { lead, aloud = true }) {
    this.show(findings, { lead });
    const news = [lead, ...findings.map(({ message }) => message)].join(" ");
    if (aloud && news !== this.#told) this.#say(news);
    this.#told = news;
  }

  /** The finding that had the focus is mended and gone. */
  #catchFocus() {
    const next = this.list.querySelector("summary") ?? this.lead;
    next.focus();
  }

  /** @param {string} id */
  open(id) {
    const [, item] = [...this.#items].find(([key]) => key.startsWith(`${id}/`)) ?? [];
    if (!item) return;
    item.details.open = true;
    item.summary.focus();
  }

  /**
   * @param {string} key
   * @param {boolean} open
   * @returns {Item}
   */
  #make(key, open) {
    const message = h("span", { class: "p-finding-message" });
    const why = h("dd", {});
    const how = h("dd", {});
    let field = "";
    const go = button(this.#go, { kind: "quiet", class: "p-button p-button-quiet p-finding-go", onclick: () => this.#goTo(field) });
    const summary = h("summary", { class: "p-finding-summary" }, message);
    const body = h("dl", { class: "p-finding-body" }, h("dt", {}, "Why it matters"), why, h("dt", {}, "How to mend it"), how);
    const details = h("details", { class: "p-finding", open }, summary, body, go);
    const element = h("li", {}, details);
    const update = (/** @type {Finding} */ finding) => {
      setText(message, finding.message);
      setText(why, finding.why);
      setText(how, finding.how);
      field = finding.field;
      go.hidden = !field;
    };
    const item = { element, details, summary, update };
    this.#items.set(key, item);
    return item;
  }
}

/** @param {Finding} finding */
function keyOf(finding) {
  return `${finding.id}/${finding.field}`;
}

/**
 * @param {Element} element
 * @param {string} words
 */
function setText(element, words) {
  if (element.textContent !== words) element.textContent = words;
}
