/**
 * The field for the next group on the list.
 */

import { button, h, uid } from "../kit/elements.js";

/** @param {(group: string) => void} onAdd */
export function makeFresh(onAdd) {
  const id = uid("p-new-group");
  const take = () => {
    const group = fresh.value.replace(/\s*\n\s*/g, " ").trim();
    fresh.focus();
    if (!group) return;
    onAdd(group);
    fresh.value = "";
  };
  const onkeydown = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    take();
  };
  const fresh = h("textarea", { class: "p-input", rows: 1, id, autocomplete: "off", onkeydown });
  return h(
    "div",
    { class: "p-field p-ci-new" },
    h("label", { class: "p-label", for: id }, "Who is touched by it, or can help or stop it?"),
    h("p", { class: "p-hint" }, "Write a group or a role rather than a name."),
    h("div", { class: "p-ci-new-row" }, fresh, button("Add to the list", { kind: "main", icon: "plus", onclick: take })),
  );
}
