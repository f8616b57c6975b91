/**
 * The nine Cs: questions to find whom the list has forgotten.
 */

import { openDialog } from "../kit/dialog.js";
import { button, h } from "../kit/elements.js";

/** @typedef {{ id: string, title: string, ask: string, often: string }} Side */

/**
 * @param {Element} root
 * @param {Side[]} sides
 * @param {Record<string, number>} counts  groups that came in by each
 * @param {{ onAdd: (side: Side) => void }} hears
 */
export function openNine(root, sides, counts, { onAdd }) {
  const dialog = openDialog(root, {
    title: "Whom have we forgotten?",
    body: [
      h("p", {}, "Nine questions, one after the other. Stop at each for a moment. Nobody at all is a good answer, too."),
      h("ol", { class: "p-sh-nine", role: "list" }, sides.map((side) => draw(side, counts[side.id] ?? 0, (chosen) => {
        // the dialog gives the focus back first
        dialog.addEventListener("close", () => onAdd(chosen));
        dialog.close();
      }))),
    ],
  });
}

/**
 * @param {Side} side
 * @param {number} count
 * @param {(side: Side) => void} onAdd
 */
function draw(side, count, onAdd) {
  const { title, ask, often } = side;
  return h(
    "li",
    { class: "p-sh-side" },
    h("p", {}, h("strong", {}, title), count ? h("span", { class: "p-sh-count" }, `${count} on your list`) : null),
    h("p", {}, ask),
    h("p", { class: "p-hint" }, `Often: ${often}.`),
    h("div", { class: "p-buttons" }, button("Add somebody", { icon: "plus", "aria-label": `Add somebody: ${title}`, onclick: () => onAdd(side) })),
  );
}
