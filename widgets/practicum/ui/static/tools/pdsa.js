/**
 * The PDSA log's page: one cycle at a time, and the whole log as ramps, board and line of time.
 */

import { fill, h, button } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { bringIntoSight, wantedSheet } from "../kit/pages.js";
import { openRoot } from "../kit/root.js";
import { usesOf } from "../kit/uses.js";
import { Chooser } from "../pdsa/chooser.js";
import { CyclePage } from "../pdsa/page.js";
import { openTable } from "../pdsa/table.js";
import { Views } from "../pdsa/views.js";

/** A save that is still under way is waited for this long before another cycle is shown. */
const PATIENCE = 3000;
/** Reading a long file takes a while. */
const LONG = 60_000;

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title, summary } = model.get("tool");
  const label = model.get("practice") ? `${title} to practise with` : `Your team’s ${title}`;
  const { root, say } = await openRoot(el, { label, styles: ["pdsa"] });
  const link = new Link(model);
  const notice = h("div", { class: "p-pdsa-notice", hidden: true });
  const chooser = new Chooser({ root, go, uses: () => usesOf(ask), table: () => openTable(root, { ask, go, say, limits: model.get("limits") }) });
  const views = new Views({ load: async () => (await settled(), (await ask("overview")).body), open: (key) => go("choose", { key }), say });
  const list = () => chooser.show(model.get("cycles"), model.get("key"), model.get("practice"));
  root.append(
    h("div", { class: "p-panel" }, h("div", {}, h("h2", { class: "p-panel-title" }, label), h("p", { class: "p-panel-lead" }, summary)), chooser.element, notice, views.element),
  );
  let page = open();
  model.on("change:cycles", list);
  list();
  if (!model.get("practice")) {
    addEventListener("hashchange", openWanted);
    openWanted();
  }

  /** Another page may lead to one of the cycles: “…#cycle=cycle-1”. */
  async function openWanted() {
    const key = wantedSheet("cycle");
    if (!model.get("cycles").some((/** @type {{ key: string }} */ cycle) => cycle.key === key)) return;
    if (key !== model.get("key")) await go("choose", { key });
    bringIntoSight(root);
  }

  function open() {
    const made = new CyclePage(model, { root, say, go });
    fill(views.cycle, made.element);
    made.start();
    return made;
  }

  /**
   * @param {string} verb
   * @param {object} [fields]
   * @param {ArrayBuffer[]} [buffers]
   */
  function ask(verb, fields = {}, buffers = []) {
    return link.ask(verb, fields, { buffers, timeout: LONG });
  }

  /** Wait until what was typed is saved, but not for ever: the draft is kept in any case. */
  function settled() {
    const { sheet } = page;
    sheet.leave();
    return new Promise((done) => {
      if (sheet.state.name === "saved") return done(undefined);
      setTimeout(done, PATIENCE);
      sheet.on("state", ({ name }) => name === "saved" && done(undefined));
    });
  }

  /**
   * Go to another cycle: one that is there, or a new one.
   * @param {string} verb
   * @param {object} [fields]
   */
  async function go(verb, fields = {}) {
    notice.hidden = true;
    try {
      await settled();
      views.choose("cycle"); // now, and not when the answer is here: somebody may look elsewhere by then
      page.close();
      const { body } = await ask(verb, fields);
      if (body.gone) tell("The cycle is put away.", button("Bring it back", { icon: "undo", onclick: () => go("bring_back", { key: body.gone }) }));
      if (body.taken) tell(body.taken === 1 ? "One cycle is taken in." : `${body.taken} cycles are taken in.`);
    } catch (error) {
      tell(h("span", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
    } finally {
      page = open();
      list();
      page.focus();
      say(`Now showing: ${chooser.shown}`);
    }
  }

  /** @param {...(string | Node)} words */
  function tell(...words) {
    fill(notice, ...words.map((each) => (typeof each === "string" ? h("p", {}, each) : each)));
    notice.hidden = false;
  }

  return () => {
    removeEventListener("hashchange", openWanted);
    model.off("change:cycles", list);
    page.close();
    link.close();
  };
}

export default { render };
