/** A day's work in parts, each with what was written or what is still missing. */

import { h } from "../kit/elements.js";
import { linkTo } from "./links.js";

/** @typedef {{ id: string, title: string, lines: string[], missing: string, page: import("./links.js").Page }} Part */

/** @param {Part} part */
export function partIn({ id, title, lines, missing, page }) {
  const list = lines.length > 1 ? h("ul", {}, lines.map((line) => h("li", {}, line))) : h("p", {}, lines[0]);
  const way = linkTo(page);
  const gap = h("p", { class: "p-gap" }, missing, way ? [" Go to ", way, "."] : "");
  return h("section", { class: "p-work", "data-part": id }, h("h3", {}, title), lines.length ? list : gap);
}
