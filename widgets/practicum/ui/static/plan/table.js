/**
 * The plan as a table, out and in.
 */

import { openTableDialog } from "../kit/table_dialog.js";

/** @typedef {import("../kit/table_dialog.js").Ask} Ask */

/**
 * @param {Element} root
 * @param {{ ask: Ask, go: (verb: string) => void, say: import("../kit/announce.js").Say, limits: { bytes: number, too_large: string } }} parts
 */
export function openPlanTable(root, parts) {
  openTableDialog(root, {
    ...parts,
    words: { title: "Your plan as a table", lead: "Take all measures with you, or bring measures in from a spreadsheet.", one: "measure", many: "measures" },
    files: [
      { title: "Plan (CSV)", fields: { form: "csv" } },
      { title: "Plan (Excel)", fields: { form: "xlsx" } },
      { title: "Empty template (CSV)", fields: { form: "template" } },
    ],
  });
}
