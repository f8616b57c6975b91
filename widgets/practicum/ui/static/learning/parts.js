/** A day's work in parts, each with what was written or what is still missing. */

import { h } from "../kit/elements.js";
import { linkTo } from "./links.js";

/** @typedef {{ id: string, title: string, lines: string[], missing: string, page: import("./links.js").Page }} Part */

/**
 * @param {Part} part
 * @param {{ paper?: boolean }} [options]  on paper, what is missing has a line to write on
 */
export function partIn({ id, title, lines, missing, page }, { paper = false } = {}) {
  const written = lines.length > 1 ? h("ul", {}, lines.map((line) => h("li", {}, line))) : h("p", {}, lines[0]);
  return h("section", { class: "p-work", "data-part": id }, h("h3", {}, title), lines.length ? written : gapIn(missing, page, paper));
}

/**
 * @param {string} missing
 * @param {import("./links.js").Page} page
 * @param {boolean} paper
 */
function gapIn(missing, page, paper) {
  if (paper) return h("p", { class: "p-paper-line" });
  const way = linkTo(page);
  return h("p", { class: "p-gap" }, missing, way ? [" Go to ", way, "."] : "");
}
