/** Asks whether sheets that a team keeps to itself go along with what leaves. */

import { openDialog } from "../kit/dialog.js";
import { button, h } from "../kit/elements.js";

/**
 * @param {Element} root
 * @param {string[]} names  of the private sheets
 * @param {"report" | "file"} what
 * @returns {Promise<boolean | null>}  whether they go along; null: nothing is to leave
 */
export function askPrivate(root, names, what) {
  return new Promise((answer) => {
    /** @type {boolean | null} */
    let said = null;
    const out = h("input", { type: "radio", class: "p-radio", name: "p-private", value: "out", checked: true });
    const along = h("input", { type: "radio", class: "p-radio", name: "p-private", value: "along" });
    const go = button(what === "report" ? "Make the report" : "Make the file", {
      kind: "main",
      icon: "down",
      onclick: () => ((said = along.checked), dialog.close()),
    });
    const dialog = openDialog(root, {
      title: "Some of it is private",
      body: [
        h("p", {}, `What you wrote here is for you alone, or may hurt somebody if it is passed on: ${names.join("; ")}.`),
        h(
          "fieldset",
          { class: "p-private" },
          h("legend", { class: "p-label" }, `Should ${names.length === 1 ? "it" : "they"} go along?`),
          h("label", { class: "p-option" }, out, h("span", {}, `No, leave ${names.length === 1 ? "it" : "them"} out. ${names.length === 1 ? "It stays" : "They stay"} here, with you.`)),
          h("label", { class: "p-option" }, along, h("span", {}, what === "report" ? "Yes, the report is for ourselves" : "Yes, the file is for ourselves, as a copy to keep")),
        ),
      ],
      actions: [go],
      close: "Cancel",
    });
    dialog.addEventListener("close", () => answer(said));
  });
}
