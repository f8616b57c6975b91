/**
 * A certificate of attendance to print. The name stays in this browser: it is kept in its storage,
 * is no part of the project, and is never sent.
 */

import { button, fill, h, uid } from "../kit/elements.js";
import { openStorage } from "../kit/lives.js";
import { printAlone } from "../kit/print.js";
import { openRoot } from "../kit/root.js";
import { sayDay, sayHours } from "./words.js";

/** @typedef {{ slug: string, title: string, minutes: number, outcomes: string[] }} Course */
/** @typedef {{ name: string, day: string }} Typed */

const STEM = "practicum.certificate/";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { root } = await openRoot(el, { label: "Certificate of attendance", styles: ["learning"] });
  /** @type {Course} */
  const course = model.get("course");
  const typed = remembered(course.slug);
  const paper = h("div", { class: "p-certificate-frame" });
  const show = () => fill(paper, certificateOf(course, typed));
  const keep = () => (remember(course.slug, typed), show());
  root.append(
    h(
      "div",
      { class: "p-panel" },
      h(
        "div",
        { class: "p-beside" },
        fieldOf("Your name", "As it should stand on the certificate. It stays in this browser and is no part of your project.", typed.name, (value) => ((typed.name = value), keep())),
        fieldOf("The day", "When you took part.", typed.day, (value) => ((typed.day = value), keep())),
      ),
      paper,
      h("div", { class: "p-buttons" }, button("Print the certificate", { kind: "main", onclick: () => printAlone(h("div", { class: "p-tool" }, certificateOf(course, typed)), { way: "landscape", title: `Certificate: ${course.title}` }) })),
    ),
  );
  show();
}

/**
 * @param {string} label
 * @param {string} hint
 * @param {string} value
 * @param {(value: string) => void} onInput
 */
function fieldOf(label, hint, value, onInput) {
  const id = uid("p-certificate");
  const input = h("input", { id, type: "text", class: "p-input", autocomplete: "off", "aria-describedby": `${id}-hint`, oninput: () => onInput(input.value) });
  input.value = value;
  return h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, label), h("p", { class: "p-hint", id: `${id}-hint` }, hint), input);
}

/**
 * @param {Course} course
 * @param {Typed} typed
 */
function certificateOf({ title, minutes, outcomes }, { name, day }) {
  return h(
    "div",
    { class: "p-certificate" },
    h("p", { class: "p-eyebrow" }, "Certificate of attendance"),
    h("p", { class: "p-certificate-name" }, name.trim() || "…"),
    h("p", {}, `took part in “${title}”, a course of about ${sayHours(minutes)}, on ${day.trim() || "…"}.`),
    h("p", {}, "The day was about how to"),
    h("ul", {}, outcomes.map((each) => h("li", {}, each))),
    h("div", { class: "p-signed" }, h("p", {}, "Facilitator"), h("p", {}, "Date")),
  );
}

/**
 * @param {string} slug
 * @returns {Typed}
 */
function remembered(slug) {
  const none = { name: "", day: sayDay(new Date()) };
  try {
    return { ...none, ...JSON.parse(openStorage()?.getItem(STEM + slug) ?? "{}") };
  } catch {
    return none;
  }
}

/**
 * @param {string} slug
 * @param {Typed} typed
 */
function remember(slug, typed) {
  try {
    openStorage()?.setItem(STEM + slug, JSON.stringify(typed));
  } catch {
    // a full or barred storage: the certificate can still be printed
  }
}

export default { render };
