/**
 * The sheet on paper: filled in, or blank to be marked by hand.
 */

import { h } from "../kit/elements.js";
import { printAlone } from "../kit/print.js";

/** @typedef {{ columns: { id: string, label: string, sum: number }[], lines: { label: string, counts: number[], total: number }[], total: number }} Tally */

const SPARE = 2;
const ABOUT = [
  ["counted", "A mark is made"],
  ["period", "When and where"],
  ["collector", "Who"],
];

/**
 * @param {Record<string, any>} content
 * @param {Tally} tally
 * @param {{ blank: boolean }} options
 */
export function printSheet(content, { columns, lines, total }, { blank }) {
  const title = String(content.name ?? "").trim() || "Check sheet";
  const figure = (/** @type {number | string} */ n) => (blank ? "" : String(n));
  const spare = blank ? Array.from({ length: SPARE }, () => ({ label: "", counts: columns.map(() => 0), total: 0 })) : [];
  const table = h(
    "table",
    { class: columns.length === 1 ? "p-alone-open p-alone-tally" : "p-alone-open" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Cause"), columns.map(({ label }) => h("th", { scope: "col" }, label || "Marks")), h("th", { scope: "col" }, "Together"))),
    h("tbody", {}, [...lines, ...spare].map((line) => h("tr", {}, h("th", { scope: "row" }, line.label), line.counts.map((n) => h("td", {}, figure(n))), h("td", {}, figure(line.total))))),
    h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, "Together"), columns.map(({ sum }) => h("td", {}, figure(sum))), h("td", {}, figure(total)))),
  );
  const about = ABOUT.map(([name = "", label = ""]) => [label, String(content[name] ?? "").trim()]).filter(([, words]) => words || blank);
  const facts = h("dl", {}, about.flatMap(([label = "", words = ""]) => [h("dt", {}, label), h("dd", {}, words)]));
  const rule = h("p", { class: "p-alone-lead" }, "One mark each time. No names and no dates of birth on this sheet.");
  return printAlone(h("div", {}, h("h1", {}, title), facts, rule, table), { way: columns.length > 3 ? "landscape" : "portrait", title });
}
