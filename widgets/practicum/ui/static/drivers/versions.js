/**
 * “What has changed since March?”: two versions side by side, and what happened in between.
 */

import { openDialog } from "../kit/dialog.js";
import { fill, h, uid } from "../kit/elements.js";
import { sayTime } from "../kit/words.js";
import { Picture } from "../diagram/picture.js";
import { listOf } from "../diagram/spoken.js";
import { MANNER } from "./manner.js";

/** @typedef {{ number: number, saved_at: string, author: string }} Moment */
/** @typedef {{ before: string, after: string, words: string }} Change */

/** @type {Record<string, [string, string]>} */
const NAMES = { added: ["New", "new"], removed: ["Gone", "gone"], renamed: ["Has another name", "renamed"], moved: ["Has moved", "moved"] };

/**
 * @param {import("../kit/sheet.js").Sheet} sheet
 * @param {Element} root
 */
export async function openVersions(sheet, root) {
  const body = h("div", { class: "p-dd-versions" }, h("p", { role: "status" }, "Looking for earlier versions…"));
  openDialog(root, { title: "What has changed?", body: [body] }).classList.add("p-dd-wide");
  try {
    const { body: found } = await sheet.ask("moments");
    const [, ...earlier] = /** @type {Moment[]} */ (found.moments);
    if (!earlier.length) fill(body, h("p", {}, "There is only this one version so far. Come back when you have worked on it on another day."));
    else choose(sheet, body, earlier);
  } catch (error) {
    fill(body, h("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
  }
}

/**
 * @param {import("../kit/sheet.js").Sheet} sheet
 * @param {HTMLElement} body
 * @param {Moment[]} earlier  newest first
 */
function choose(sheet, body, earlier) {
  const id = uid("p-since");
  const place = h("div", { class: "p-dd-compared", "aria-live": "polite" });
  const select = h(
    "select",
    { class: "p-input", id, onchange: () => compare(sheet, place, Number(select.value)) },
    earlier.map(({ number, saved_at }) => h("option", { value: number }, sayTime(saved_at))),
  );
  fill(body, h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, "What has changed since…"), select), place);
  compare(sheet, place, Number(select.value));
}

/**
 * @param {import("../kit/sheet.js").Sheet} sheet
 * @param {HTMLElement} place
 * @param {number} number
 */
async function compare(sheet, place, number) {
  try {
    const { body } = await sheet.ask("compare", { content: sheet.content, number });
    const marks = marksOf(body.changes);
    const sides = [side(`Then, ${sayTime(body.saved_at)}`, body.then, marks.then, body.layouts.then), side("Now", body.now, marks.now, body.layouts.now)];
    fill(
      place,
      h("p", { class: "p-dd-summary" }, body.summary),
      Object.entries(NAMES).map(([name, [title]]) => group(title, body.changes[name])),
      h("div", { class: "p-dd-sides" }, sides.map(({ element }) => element)),
    );
    for (const each of sides) each.draw(); // once there is room to measure
  } catch (error) {
    fill(place, h("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
  }
}

/**
 * @param {string} title
 * @param {Change[]} changes
 */
function group(title, changes) {
  if (!changes.length) return null;
  return h("div", {}, h("h3", { class: "p-label" }, title), h("ul", {}, changes.map(({ words }) => h("li", {}, words))));
}

/**
 * One version: drawn, with a thick rim round what changed, and as a list to read.
 * @param {string} title
 * @param {import("../diagram/spoken.js").Aloud} aloud
 * @param {Map<string, string>} marks
 * @param {import("../diagram/picture.js").Layout} layout
 */
function side(title, aloud, marks, layout) {
  const picture = still(`The diagram: ${title}`);
  const element = h(
    "section",
    { class: "p-dd-side", "aria-label": title },
    h("h3", { class: "p-label" }, title),
    picture.element,
    h("details", { class: "p-more" }, h("summary", {}, "The same as a list"), h("div", { class: "p-dd-spoken" }, listOf(aloud, (id) => marks.get(id) ?? ""))),
  );
  return { element, draw: () => picture.show(layout) };
}

/**
 * A drawing to look at and walk through, and not to change.
 * @param {string} label
 */
function still(label) {
  const nothing = () => {};
  const hears = { onText: nothing, onLeave: nothing, onWish: nothing, onChoose: nothing, onDrop: nothing, mayRename: () => false };
  return new Picture(hears, { ...MANNER, label, mayDrag: () => false, fit: 0.3 });
}

/** @param {Record<string, Change[]>} changes */
export function marksOf(changes) {
  const [then, now] = [new Map(), new Map()];
  for (const [name, [, word]] of Object.entries(NAMES)) {
    for (const { before, after } of changes[name] ?? []) {
      if (before) then.set(before, [then.get(before), word].filter(Boolean).join(", "));
      if (after) now.set(after, [now.get(after), word].filter(Boolean).join(", "));
    }
  }
  return { then, now };
}
