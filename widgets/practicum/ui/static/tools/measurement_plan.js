/**
 * The measurement plan's page: all measures at a glance, and one of them open to be worked on.
 */

import { button, fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { openRoot } from "../kit/root.js";
import { settled } from "../kit/settled.js";
import { offerExamples } from "../plan/adding.js";
import { Glance } from "../plan/glance.js";
import { MeasureSheet } from "../plan/measure.js";
import { printPlan } from "../plan/paper.js";
import { openPlanTable } from "../plan/table.js";

/** Reading a long file takes a while. */
const LONG = 60_000;

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title, summary } = model.get("tool");
  const practice = model.get("practice");
  const label = practice ? `${title} to practise with` : `Your team’s ${title.toLowerCase()}`;
  const { root, say } = await openRoot(el, { label, styles: ["plan"] });
  const link = new Link(model);
  const notice = h("div", { class: "p-plan-notice", hidden: true });
  const place = h("div", { class: "p-plan-place" });
  const ask = (/** @type {string} */ verb, /** @type {object} */ fields = {}, /** @type {ArrayBuffer[]} */ buffers = []) => link.ask(verb, fields, { buffers, timeout: LONG });
  const glance = new Glance({ practice, go, goTo });
  const actions = h(
    "div",
    { class: "p-buttons p-plan-actions" },
    button("New measure", { icon: "plus", onclick: () => go("add") }),
    button("From an example", { kind: "quiet", icon: "book", onclick: () => offerExamples(root, { examples: model.get("examples"), go }) }),
    button("Table in or out", { kind: "quiet", icon: "swap", onclick: () => openPlanTable(root, { ask: async (...question) => (await settled(page.sheet), ask(...question)), go, say, limits: model.get("limits") }) }),
    button("Print the plan", { kind: "quiet", icon: "copy", onclick: () => trying(async () => printPlan((await ask("paper")).body)) }),
  );
  root.append(
    h("div", { class: "p-panel" }, h("div", {}, h("h2", { class: "p-panel-title" }, title), h("p", { class: "p-panel-lead" }, summary)), glance.element, actions, notice, place),
  );
  let page = open();
  const heard = () => glance.show(model.get("reading").plan, model.get("key"));
  model.on("change:reading", heard);

  function open() {
    const made = new MeasureSheet(model, { root, say, go, ask, trying, onPlan: (plan) => glance.show(plan, model.get("key")) });
    fill(place, made.element);
    made.start();
    return made;
  }

  /** @param {() => Promise<unknown>} act */
  async function trying(act) {
    notice.hidden = true;
    try {
      await settled(page.sheet);
      return await act();
    } catch (error) {
      tell(h("p", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
    }
  }

  /**
   * Go to another measure: one that is there, or a new one.
   * @param {string} verb
   * @param {object} [fields]
   * @param {string} [field]  where to put the focus; else at the measure's head
   */
  async function go(verb, fields = {}, field = "") {
    await trying(async () => {
      page.close();
      const { body } = await ask(verb, fields);
      if (body.gone) tell(h("p", {}, "The measure is put away."), button("Bring it back", { icon: "undo", onclick: () => go("bring_back", { key: body.gone }) }));
      if (body.taken) tell(h("p", {}, body.taken === 1 ? "One measure is taken in." : `${body.taken} measures are taken in.`));
    });
    page = open();
    if (field) page.goTo(field);
    else page.focus();
    say(`Now open: ${page.name}`);
  }

  /**
   * Go where a finding on the whole plan leads: to a field of one of the measures.
   * @param {string} path  "key.field"
   */
  function goTo(path) {
    const [key = "", field = ""] = path.split(/\.(?=[^.]*$)/);
    if (key === model.get("key")) page.goTo(field);
    else go("choose", { key }, field);
  }

  /** @param {...Node} words */
  function tell(...words) {
    fill(notice, ...words);
    notice.hidden = false;
  }

  return () => {
    model.off("change:reading", heard);
    page.close();
    link.close();
  };
}

export default { render };
