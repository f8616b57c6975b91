/** A question to think about, and a box to answer it in. */

import { Bar } from "../kit/bar.js";
import { ConflictPanel } from "../kit/conflict.js";
import { h, icon } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { openRoot } from "../kit/root.js";
import { Sheet } from "../kit/sheet.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title } = model.get("tool");
  const specs = model.get("form");
  const { root, say } = await openRoot(el, { label: `${title}: ${specs[0].label}`, styles: ["learning"] });
  const sheet = new Sheet(model);
  const form = new Form(specs, { sheet });
  const bar = new Bar(sheet, { root, say, specs, onStep: () => form.focus("text") });
  const conflict = new ConflictPanel(sheet, { specs, say });
  root.append(
    h(
      "div",
      { class: "p-panel p-reflect" },
      h("p", { class: "p-eyebrow p-with-icon" }, icon("bulb"), h("span", {}, title)),
      form.all(),
      conflict.element,
      bar.element,
    ),
  );
  sheet.on("content", (content) => form.show(content));
  form.show(sheet.content);
  sheet.start();
  return () => sheet.close();
}

export default { render };
