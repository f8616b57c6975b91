/**
 * Aims to look at: sound ones from different services, and weak ones to think about.
 */

import { openDialog } from "../../kit/dialog.js";
import { h } from "../../kit/elements.js";

/** @typedef {{ id: string, service: string, text: string, sentence: string }} Example */
/** @typedef {{ id: string, message: string, why: string, how: string }} Said */
/** @typedef {{ id: string, service: string, text: string, findings: Said[], better: string }} Repair */

/**
 * @param {Element} root
 * @param {Example[]} examples
 */
export function openExamples(root, examples) {
  openDialog(root, {
    title: "Model aims",
    body: [
      h("p", {}, "Each says what will change, for whom, from what to what, and by when. None says how: that comes later."),
      h("ul", { class: "p-aims", role: "list" }, examples.map(drawExample)),
    ],
  });
}

/** @param {Example} example */
function drawExample({ service, sentence, text }) {
  return h("li", { class: "p-aim-example" }, h("p", { class: "p-eyebrow" }, service), h("p", {}, sentence || text));
}

/**
 * @param {Element} root
 * @param {Repair[]} repairs
 */
export function openRepairs(root, repairs) {
  openDialog(root, {
    title: "Aims to mend",
    body: [
      h("p", {}, "What would you change? Make up your mind first, then see what the coach says."),
      h("ul", { class: "p-aims", role: "list" }, repairs.map(drawRepair)),
    ],
  });
}

/** @param {Repair} repair */
function drawRepair({ service, text, findings, better }) {
  return h(
    "li",
    { class: "p-aim-example" },
    h("p", { class: "p-eyebrow" }, service),
    h("p", {}, text),
    h(
      "details",
      { class: "p-more" },
      h("summary", {}, "What the coach says"),
      saidOf(findings),
    ),
    h("details", { class: "p-more" }, h("summary", {}, "One way to mend it"), h("p", {}, better)),
  );
}

/**
 * What the coach says of an aim in somebody's own words, and how to mend it.
 * @param {Said[]} findings
 */
export function saidOf(findings) {
  return h("dl", { class: "p-whole p-said-of" }, findings.map(({ message, how }) => h("div", {}, h("dt", {}, message), h("dd", {}, how))));
}
