/**
 * Measures to begin from: those of the worked examples.
 */

import { openDialog } from "../kit/dialog.js";
import { button, h } from "../kit/elements.js";

/** @typedef {{ name: string, title: string, about: string, measures: { place: number, name: string, kind: string }[] }} Example */

/**
 * @param {Element} root
 * @param {{ examples: Example[], go: (verb: string, fields: object) => void }} parts
 */
export function offerExamples(root, { examples, go }) {
  const dialog = openDialog(root, {
    title: "Begin from an example",
    body: [
      h("p", {}, "You get a copy of how it is defined, without figures. Change it until it is yours."),
      ...examples.map(({ name, title, about, measures }) =>
        h(
          "section",
          { class: "p-plan-example" },
          h("h3", { class: "p-plan-kind" }, title),
          h("p", { class: "p-hint" }, about),
          h(
            "ul",
            { class: "p-plan-picks", role: "list" },
            measures.map((each) =>
              h("li", {}, button(each.name, { icon: "copy", onclick: () => (dialog.close(), go("example", { name, place: each.place })) }), h("span", { class: "p-quiet" }, ` ${each.kind}`)),
            ),
          ),
        ),
      ),
    ],
  });
}
