/**
 * The frame of a tool with one table and one picture: its heading, and which of the team's sheets
 * is shown.
 */

import { h } from "../kit/elements.js";
import { Shelf } from "../kit/shelf.js";

const WORDS = { label: "Chart", add: "New chart", gone: "The chart is put away." };

/**
 * The name of the tool, that tells a practice sheet from the team's own.
 * @param {import("../kit/link.js").Model} model
 */
export function labelOf(model) {
  const { title } = model.get("tool");
  return isPractice(model) ? `${title}, for practice` : title;
}

/**
 * @param {import("../kit/link.js").Model} model
 * @param {Pick<import("../kit/shelf.js").Parts, "say" | "open"> & { root: HTMLElement, words?: import("../kit/shelf.js").Words }} parts
 * @returns {() => void}  takes it off the page
 */
export function shelfOf(model, { words = WORDS, ...parts }) {
  const { title, summary } = model.get("tool");
  const shelf = new Shelf(model, { ...parts, words, hidden: isPractice(model) });
  const head = h("div", {}, h("h2", { class: "p-panel-title" }, title), h("p", { class: "p-panel-lead" }, summary));
  parts.root.append(h("div", { class: "p-panel" }, head, shelf.chooser, shelf.notice, shelf.place));
  shelf.start();
  return () => shelf.close();
}

/** @param {import("../kit/link.js").Model} model */
function isPractice(model) {
  return String(model.get("key")).startsWith("practice-");
}
