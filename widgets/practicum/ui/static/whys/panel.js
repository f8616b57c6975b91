/**
 * All about the cause that is chosen: what shows it, whether the team can act on it, its bone, and
 * the way into the driver diagram. This is the typed way for what can be dragged.
 *
 *     const panel = new Panel({ choices, practice, onFields, onCategory, onSend, onLeave });
 *     panel.show(line, content, reading);
 */

import { button, fill, h } from "../kit/elements.js";
import { makeField } from "../kit/field.js";
import { NONE, Tree } from "./shape.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("../kit/sheet.js").Reading} Reading */
/** @typedef {import("../diagram/outline.js").Line} Line */
/** @typedef {{ value: string, label: string }} Choice */

/**
 * @typedef {object} Hears
 * @property {(id: string, fields: Record<string, any>, options?: { whole?: boolean }) => void} onFields
 * @property {(id: string, category: string) => void} onCategory
 * @property {(id: string, words: string, form: "driver" | "idea") => void} onSend
 * @property {() => void} onLeave
 */

export class Panel {
  #hears;
  #practice;
  #id = "";
  #bones = "";
  sent = h("input", { type: "text", class: "p-input", autocomplete: "off" });
  there = h("p", { class: "p-hint" });
  offer = h("div", { class: "p-why-offer" });

  /** @param {Hears & { choices: Record<string, Choice[]>, practice: boolean, bones: boolean }} parts */
  constructor({ choices, practice, bones, ...hears }) {
    this.#hears = hears;
    this.#practice = practice;
    const typed = (/** @type {string} */ name, /** @type {string} */ label, /** @type {Partial<import("../kit/field.js").Spec>} */ more = {}) =>
      this.#field({ name, label, control: "text", ...more }, (value) => hears.onFields(this.#id, { [name]: value }));
    const chosen = (/** @type {string} */ name, /** @type {string} */ label, /** @type {Choice[]} */ list) =>
      this.#field({ name, label, control: "choice", choices: list }, (value) => hears.onFields(this.#id, { [name]: value }, { whole: true }));
    this.evidence = chosen("evidence", "How do you know?", choices.evidence ?? []);
    this.seen = typed("seen", "What did you see or count?", { example: "6 of 20 bags, in one week" });
    this.act = chosen("act", "Can you act on it?", choices.act ?? []);
    this.enough = typed("enough", "Why is this deep enough?", { hint: "It is fewer than three whys down." });
    this.category = this.#field({ name: "category", label: "What has it to do with?", control: "list", choices: [] }, (value) => hears.onCategory(this.#id, value));
    this.root = h("input", { type: "checkbox", class: "p-radio", onchange: () => hears.onFields(this.#id, { root: this.root.checked }, { whole: true }) });
    const root = h("label", { class: "p-dd-check p-why-root" }, this.root, h("span", {}, "We will work on this cause"));
    this.words = h("p", { class: "p-dd-panel-words" });
    this.hint = h("p", { class: "p-hint" });
    this.title = h("h3", { class: "p-part-title" });
    this.send = this.#makeSend();
    const about = [this.evidence, this.seen, this.act].map(({ element }) => element);
    this.about = h("div", { class: "p-dd-panel-body" }, bones ? [this.category.element, ...about] : [...about, root, this.enough.element, this.send, this.category.element], bones ? [root, this.enough.element, this.send] : null);
    this.element = h("div", { class: "p-dd-panel", role: "group", "aria-label": "About the chosen cause" }, this.title, this.words, this.hint, this.about);
  }

  /**
   * @param {Line} line
   * @param {Content} content
   * @param {Reading} reading
   */
  show({ box, key, given }, content, reading) {
    const tree = new Tree(content);
    const cause = tree.causes.get(key);
    this.about.hidden = !cause;
    this.title.textContent = { problem: "The problem", bone: "Category" }[box.kind] ?? "About this cause";
    this.words.textContent = given || box.text || "(still empty)";
    this.hint.textContent = cause ? "" : this.#hintFor(key, reading);
    this.hint.hidden = !this.hint.textContent;
    if (!cause) return;
    if (this.#id !== key) this.sent.value = "";
    this.#id = key;
    this.#showBones(tree, key, reading);
    for (const field of [this.evidence, this.seen, this.act, this.enough]) field.show(cause[field.name] ?? "");
    this.seen.element.hidden = !cause.evidence;
    this.root.checked = Boolean(cause.root);
    this.enough.element.hidden = !reading.shallow?.includes(key);
    this.#showSend(cause.root ? cause.text : "", reading.boxes?.[key] ?? "");
  }

  /**
   * @param {string} key
   * @param {Reading} reading
   */
  #hintFor(key, reading) {
    if (key === NONE) return "Choose a cause here, and say what it has to do with.";
    const bone = reading.categories?.find((/** @type {{ id: string }} */ each) => each.id === key);
    if (bone) return bone.ask ? `Ask yourselves here: ${lower(bone.ask)}.` : "A category of your own.";
    return "Choose a cause to say how you know it, and whether you can act on it.";
  }

  /**
   * @param {Tree} tree
   * @param {string} id
   * @param {Reading} reading
   */
  #showBones(tree, id, { categories = [], where = {} }) {
    const effect = tree.parentOf(id);
    const above = categories.find((/** @type {{ id: string }} */ each) => each.id === where[effect])?.name;
    const none = effect ? `As what it explains${above ? `: ${above}` : ""}` : "Not said yet";
    const options = [{ id: "", name: none }, ...categories];
    const select = /** @type {HTMLSelectElement} */ (this.category.controls[0]);
    const mark = JSON.stringify(options);
    if (mark !== this.#bones) fill(select, options.map(({ id: value, name }) => h("option", { value }, name)));
    this.#bones = mark;
    const own = tree.causes.get(id)?.category ?? "";
    select.value = options.some((each) => each.id === own) ? own : "";
  }

  #makeSend() {
    const send = (/** @type {"driver" | "idea"} */ form) => () => this.#hears.onSend(this.#id, this.sent.value || this.sent.placeholder, form);
    this.offer.append(
      h("label", { class: "p-field" }, h("span", { class: "p-label" }, "For your driver diagram"), h("span", { class: "p-hint" }, "Say it as what has to be right, or as something to try."), this.sent),
      h("div", { class: "p-buttons" }, button("Add as a driver", { icon: "plus", onclick: send("driver") }), button("Add as an idea", { icon: "plus", onclick: send("idea") })),
    );
    return h("div", {}, this.offer, this.there);
  }

  /**
   * @param {string} words  of the chosen root, or ""
   * @param {string} box  its words in the driver diagram, or ""
   */
  #showSend(words, box) {
    this.send.hidden = this.#practice || !words;
    this.offer.hidden = Boolean(box);
    this.there.hidden = !box;
    this.there.textContent = box ? `It is in your driver diagram: “${box}”` : "";
    this.sent.placeholder = words;
  }

  /**
   * @param {Partial<import("../kit/field.js").Spec> & { name: string, label: string, control: string }} spec
   * @param {(value: string) => void} onInput
   */
  #field(spec, onInput) {
    return makeField({ hint: "", example: "", required: true, choices: [], ...spec }, { onInput, onLeave: () => this.#hears.onLeave() });
  }
}

/** @param {string} words */
function lower(words) {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
