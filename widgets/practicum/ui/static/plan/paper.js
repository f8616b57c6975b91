/**
 * The plan on paper, and the sheet on which one measure is collected.
 */

import { openDialog } from "../kit/dialog.js";
import { button, h, uid } from "../kit/elements.js";
import { printAlone } from "../kit/print.js";

/** @typedef {{ title: string, aim: string, head: string[], rows: string[][][] }} Paper */
/** @typedef {{ title: string, facts: string[][], columns: string[], dates: string[], rules: string[] }} Collection */

/** @param {Paper} paper */
export function printPlan({ title, aim, head, rows }) {
  const table = h(
    "table",
    {},
    h("thead", {}, h("tr", {}, head.map((each) => h("th", { scope: "col" }, each)))),
    h("tbody", {}, rows.map((cells) => h("tr", {}, cells.map((lines, at) => (at ? h("td", {}, lines.map(line)) : h("th", { scope: "row" }, lines.map(line))))))),
  );
  const lead = aim ? h("p", { class: "p-alone-lead" }, `Aim: ${aim}`) : null;
  return printAlone(h("div", {}, h("h1", {}, `Measurement plan: ${title}`), lead, table), { way: "landscape", title: `Measurement plan, ${title}` });
}

/** @param {string} words */
function line(words) {
  return h("p", {}, words);
}

/** @param {Collection} sheet */
export function printCollection({ title, facts, columns, dates, rules }) {
  const table = h(
    "table",
    { class: "p-alone-open" },
    h("thead", {}, h("tr", {}, columns.map((each) => h("th", { scope: "col" }, each)))),
    h("tbody", {}, dates.map((day) => h("tr", {}, columns.map((_, at) => h("td", {}, at ? "" : day))))),
  );
  const about = h("dl", {}, facts.flatMap(([label = "", words = ""]) => [h("dt", {}, label), h("dd", {}, words)]));
  const foot = h("ul", { class: "p-alone-rules" }, rules.map((each) => h("li", {}, each)));
  return printAlone(h("div", {}, h("h1", {}, title), about, table, foot), { title: `Collection sheet, ${title}` });
}

/**
 * Ask for which days, then print.
 * @param {Element} root
 * @param {(fields: { first: string, points: number }) => Promise<Collection>} load
 */
export function openCollection(root, load) {
  const [first, points, hint, wrong] = [uid("p-first"), uid("p-points"), uid("p-hint"), uid("p-wrong")];
  const day = h("input", { class: "p-input p-input-short", id: first, type: "text", autocomplete: "off", "aria-describedby": `${hint} ${wrong}` });
  const many = h("input", { class: "p-input p-input-short", id: points, type: "text", inputmode: "numeric", value: "12", "aria-describedby": wrong });
  const trouble = h("p", { class: "p-wrong", id: wrong, role: "alert", hidden: true });
  const show = async () => {
    trouble.hidden = true;
    try {
      const sheet = await load({ first: day.value, points: Number.parseInt(many.value, 10) || 0 });
      dialog.close();
      await printCollection(sheet);
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    }
  };
  const dialog = openDialog(root, {
    title: "A sheet to collect on",
    body: [
      h("p", {}, "How it is counted stands at the top. Below it is a line for each point, to be filled in by hand."),
      h("div", { class: "p-field" }, h("label", { class: "p-label", for: first }, "First day", h("span", { class: "p-optional" }, " (optional)")), h("p", { class: "p-hint", id: hint }, "For example: 5 January 2027. Leave it empty to write the days by hand."), day),
      h("div", { class: "p-field" }, h("label", { class: "p-label", for: points }, "How many lines"), many),
      trouble,
    ],
    actions: [button("Print the sheet", { kind: "main", icon: "copy", onclick: show })],
    close: "Cancel",
  });
}
