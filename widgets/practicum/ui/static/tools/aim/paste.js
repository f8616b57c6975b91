/**
 * “Paste the aim you already have”: Python finds the fields in it, the reader takes them over.
 */

import { calm } from "../../kit/calm.js";
import { openDialog } from "../../kit/dialog.js";
import { button, fill, h, uid } from "../../kit/elements.js";
import { wholeOf } from "../../kit/history.js";
import { saidOf } from "./examples.js";

/** @typedef {import("../../kit/sheet.js").Sheet} Sheet */
/** @typedef {import("../../kit/content.js").Content} Content */
/** @typedef {{ content: Content, left: string, sentence: string, findings: import("./examples.js").Said[] }} Split */

/** More than this is no aim but a report. */
const MOST = 4000;

/**
 * @param {Sheet} sheet
 * @param {{ root: Element, specs: import("../../kit/history.js").Named[], onUse: (content: Content) => void }} parts
 */
export function openPaste(sheet, { root, specs, onUse }) {
  const id = uid("p-paste");
  const found = h("div", { class: "p-found", role: "status" });
  /** @type {Split | null} */
  let split = null;
  const use = button("Put these into the form", {
    kind: "main",
    icon: "check",
    hidden: true,
    onclick: () => (dialog.close(), split && onUse(split.content)),
  });
  const look = calm(async (/** @type {string} */ text) => {
    split = text.trim() ? await ask(sheet, text, found) : null;
    if (split) fill(found, ...describe(split, specs));
    else if (!text.trim()) fill(found);
    use.hidden = !split || !Object.keys(split.content).length;
  }, 350);
  const area = h("textarea", {
    id,
    class: "p-input",
    rows: 4,
    maxlength: MOST,
    "aria-describedby": `${id}-hint`,
    oninput: () => look(area.value),
  });
  const dialog = openDialog(root, {
    title: "Paste the aim you already have",
    body: [
      h(
        "div",
        { class: "p-field" },
        h("label", { class: "p-label", for: id }, "Your aim, in your own words"),
        h("p", { class: "p-hint", id: `${id}-hint` }, "We look for what, for whom, how much and by when. Nothing changes until you say so."),
        area,
      ),
      found,
    ],
    actions: [use],
  });
  area.focus();
}

/**
 * @param {Sheet} sheet
 * @param {string} text
 * @param {Element} found
 * @returns {Promise<Split | null>}
 */
async function ask(sheet, text, found) {
  try {
    return /** @type {Split} */ ((await sheet.ask("split", { text })).body);
  } catch (error) {
    fill(found, h("p", { class: "p-wrong" }, error instanceof Error ? error.message : String(error)));
    return null;
  }
}

/**
 * @param {Split} split
 * @param {import("../../kit/history.js").Named[]} specs
 */
function describe({ content, left, findings }, specs) {
  const names = Object.keys(content);
  if (!names.length) return [h("p", {}, "We found none of the parts in this text. You can still type them into the form.")];
  return [
    findings.length ? h("h3", { class: "p-found-title" }, "What the coach says of it") : null,
    findings.length ? saidOf(findings) : null,
    h("h3", { class: "p-found-title" }, names.length === 1 ? "We found one part" : `We found ${names.length} parts`),
    wholeOf(content, specs),
    left ? h("p", { class: "p-quiet" }, "Not used: ", h("q", {}, left)) : null,
  ].filter((each) => each !== null);
}
