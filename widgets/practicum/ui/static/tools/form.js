/**
 * The page of any tool that is a form: its fields, what the coach says, saving.
 */

import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { h } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { followAddress } from "../kit/pages.js";
import { openRoot } from "../kit/root.js";
import { Sheet } from "../kit/sheet.js";

/** @typedef {import("../kit/sheet.js").Reading} Reading */

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title, summary } = model.get("tool");
  const specs = model.get("form");
  const { root, say } = await openRoot(el, { label: title });
  const sheet = new Sheet(model);
  const form = new Form(specs, { sheet, goTo: (id) => coach.open(id) });
  const coach = new Coach({ goTo: (field) => form.focus(field) });
  const bar = new Bar(sheet, { root, say, specs, onStep: ([field]) => form.focus(field ?? "") });
  const conflict = new ConflictPanel(sheet, { specs, say });
  const answer = (/** @type {Reading} */ { problems, findings, complete }) => {
    form.complain(problems);
    form.note(findings);
    coach.show(findings, { lead: sayLead(findings.length, complete) });
  };
  root.append(
    h(
      "div",
      { class: "p-panel" },
      h("h2", { class: "p-panel-title" }, title),
      h("p", { class: "p-panel-lead" }, summary),
      bar.element,
      conflict.element,
      h("div", { class: "p-split" }, h("div", { class: "p-form" }, form.all()), coach.element),
    ),
  );
  sheet.on("content", (content) => form.show(content));
  sheet.on("reading", calm(answer));
  form.show(sheet.content);
  answer(sheet.reading);
  sheet.start();
  const unfollow = followAddress(model, root);
  return () => (unfollow(), sheet.close());
}

/**
 * @param {number} count
 * @param {boolean} complete
 */
export function sayLead(count, complete) {
  if (count) return count === 1 ? "One thing to think about." : `${count} things to think about.`;
  return complete ? "This is complete." : "Fill in the fields; I will read along.";
}

export default { render };
