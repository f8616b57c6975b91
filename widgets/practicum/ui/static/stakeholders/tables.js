/**
 * The gaps as a table, and the whole list as one: what the grid shows, for reading line by line.
 */

import { button, h } from "../kit/elements.js";

/** @typedef {{ id: string, number: number, text: string, power: number | null, now: string, needed: string, action: string, who: string, when: string }} Gap */

/**
 * @param {Gap[]} gaps
 * @param {(id: string) => void} goTo
 */
export function gapTable(gaps, goTo) {
  const rows = gaps.map(({ id, number, text, power, now, needed, action, who, when }) => [
    button(`${number} ${text}`, { kind: "quiet", class: "p-button p-button-quiet p-sh-go", "aria-label": `Go to ${text}`, onclick: () => goTo(id) }),
    power ?? "",
    now,
    needed,
    action || "Nothing yet",
    [who, when].filter(Boolean).join(", "),
  ]);
  return table("Gaps, the most powerful first", ["Group", "Power", "Now", "Needed", "What you will do", "Who, by when"], rows);
}

/**
 * @param {Record<string, string>} columns  titles by name
 * @param {import("./rows.js").Row[]} groups
 * @param {{ boxOf: (id: string) => string, wordsOf: (name: string, value: any) => string }} says
 */
export function wholeTable(columns, groups, { boxOf, wordsOf }) {
  const names = Object.keys(columns);
  const rows = groups.map((row) => {
    const [group, ...others] = names.map((name) => wordsOf(name, row[name]));
    return [group || "(still empty)", ...others, boxOf(row.id)];
  });
  return table("All groups", [...Object.values(columns), "Box"], rows);
}

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {(string | number | Node)[][]} rows
 */
function table(caption, heads, rows) {
  return h(
    "div",
    { class: "p-sh-scroll", role: "group", "aria-label": caption, tabindex: "0" },
    h(
      "table",
      { class: "p-sh-table" },
      h("caption", { class: "p-spoken" }, caption),
      h("thead", {}, h("tr", {}, heads.map((each) => h("th", { scope: "col" }, each)))),
      h("tbody", {}, rows.map(([first, ...others]) => h("tr", {}, h("th", { scope: "row" }, first), others.map((each) => h("td", {}, each))))),
    ),
  );
}
