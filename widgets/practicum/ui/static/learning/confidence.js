/** How sure somebody feels: one row a group of outcomes, from 0 to 10. */

import { Bar } from "../kit/bar.js";
import { ConflictPanel } from "../kit/conflict.js";
import { fill, h } from "../kit/elements.js";
import { openRoot } from "../kit/root.js";
import { Sheet } from "../kit/sheet.js";
import { Scale } from "./scale.js";
import { sayBy, sayLevel } from "./words.js";

/** @typedef {{ text: string, before: number | null, after: number | null, by: number }} Change */
/** @typedef {{ id: string, level: string }} Level */

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title } = model.get("tool");
  const { root, say } = await openRoot(el, { label: title, styles: ["learning"] });
  const sheet = new Sheet(model);
  /** @type {Map<string, Scale>} */
  const scales = new Map();
  const levels = () => [...scales].map(([id, scale]) => ({ id, level: scale.value })).filter(({ level }) => level);
  for (const { id, text } of model.get("groups")) {
    scales.set(id, new Scale(`I can ${text}`, () => (sheet.edit({ levels: levels() }, { whole: true }), sheet.leave())));
  }
  const specs = [{ name: "levels", label: "How sure" }];
  const bar = new Bar(sheet, { root, say, specs });
  const conflict = new ConflictPanel(sheet, { specs, say });
  const outcome = h("div", { class: "p-outcome" });
  const show = (/** @type {import("../kit/content.js").Content} */ content) => {
    const rows = new Map((content.levels ?? []).map((/** @type {Level} */ row) => [row.id, String(row.level)]));
    for (const [id, scale] of scales) scale.show(rows.get(id) ?? "");
  };
  const compare = (/** @type {any} */ { changes, words }) => fill(outcome, ...(words.length ? changesIn(changes, words) : []));
  root.append(
    h(
      "div",
      { class: "p-panel p-confidence" },
      h("h2", { class: "p-panel-title" }, title),
      h("p", { class: "p-panel-lead" }, "It takes two minutes. It is for you, and it stays out of a file that you pass on. 0 is not at all sure, and 10 is quite sure."),
      [...scales.values()].map(({ element }) => element),
      conflict.element,
      outcome,
      bar.element,
    ),
  );
  sheet.on("content", show);
  sheet.on("reading", compare);
  show(sheet.content);
  compare(sheet.reading);
  sheet.start();
  return () => sheet.close();
}

/**
 * @param {Change[]} changes
 * @param {string[]} words
 */
function changesIn(changes, words) {
  const rows = changes.map(({ text, before, after, by }) =>
    h("tr", {}, h("th", { scope: "row" }, text), h("td", {}, sayLevel(before)), h("td", {}, sayLevel(after)), h("td", {}, sayBy(before, after, by))),
  );
  const heads = ["I can …", "Before", "After", "Change"].map((head) => h("th", { scope: "col" }, head));
  return [
    h("p", {}, words.join(" ")),
    h("div", { class: "p-scroll", tabindex: "0", role: "region", "aria-label": "How sure you felt before and after" }, h("table", { class: "p-compared" }, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, rows))),
  ];
}

export default { render };
