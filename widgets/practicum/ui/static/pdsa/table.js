/**
 * The log as a table: out as a CSV file, in from one.
 */

import { openTableDialog } from "../kit/table_dialog.js";

/** @typedef {import("../kit/table_dialog.js").Ask} Ask */

/**
 * @param {Element} root
 * @param {{ ask: Ask, go: (verb: string) => void, say: import("../kit/announce.js").Say, limits: { bytes: number, too_large: string } }} parts
 */
export function openTable(root, parts) {
  openTableDialog(root, {
    ...parts,
    words: { title: "Your log as a table", lead: "Take all cycles with you, or bring cycles in from a spreadsheet.", one: "cycle", many: "cycles" },
    files: [
      { title: "Log (CSV)", fields: { template: false } },
      { title: "Empty template (CSV)", fields: { template: true } },
    ],
  });
}
