/**
 * Asks what was different at one point of the chart.
 */

import { openDialog } from "../kit/dialog.js";
import { button, h, uid } from "../kit/elements.js";

/**
 * @param {Element} root
 * @param {{ day: string, value: string, note: string, onNote: (note: string) => void }} point
 */
export function openNote(root, { day, value, note, onNote }) {
  const id = uid("p-note");
  const input = h("input", { class: "p-input", id, type: "text", autocomplete: "off", "aria-describedby": `${id}-hint` });
  input.value = note;
  const save = () => (dialog.close(), onNote(input.value));
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault(), save();
  });
  const dialog = openDialog(root, {
    title: `${day}: ${value}`,
    body: [
      h(
        "div",
        { class: "p-field" },
        h("label", { class: "p-label", for: id }, "What was different?"),
        h("p", { class: "p-hint", id: `${id}-hint` }, "A few words stand on the chart, such as “Families choose the book”."),
        input,
      ),
    ],
    actions: [button("Put it on the chart", { kind: "main", icon: "check", onclick: save })],
    close: "Cancel",
  });
  input.focus();
}
