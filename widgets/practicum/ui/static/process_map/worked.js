/** A worked map to look at, beside those of a practice sheet. */

import { button, h, uid } from "../kit/elements.js";

/**
 * @param {{ name: string, title: string }[]} examples
 * @param {(name: string) => void} show
 */
export function makeWorked(examples, show) {
  const id = uid("p-worked");
  const example = h("select", { class: "p-input", id }, examples.map(({ name, title }) => h("option", { value: name }, title)));
  return {
    fields: [h("div", { class: "p-field" }, h("label", { class: "p-label", for: id }, "A worked map"), example)],
    buttons: [button("Show it", { kind: "quiet", icon: "book", onclick: () => show(example.value) })],
  };
}
