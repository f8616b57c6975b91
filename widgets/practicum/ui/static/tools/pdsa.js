/**
 * The PDSA log's page: one cycle at a time, and the whole log as ramps, board and line of time.
 */

import { h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { OneAtATime } from "../kit/one_at_a_time.js";
import { followAddress } from "../kit/pages.js";
import { openRoot } from "../kit/root.js";
import { settled } from "../kit/settled.js";
import { Chooser } from "../pdsa/chooser.js";
import { CyclePage } from "../pdsa/page.js";
import { openTable } from "../pdsa/table.js";
import { Views } from "../pdsa/views.js";

/** Reading a long file takes a while. */
const LONG = 60_000;

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title, summary } = model.get("tool");
  const label = model.get("practice") ? `${title} to practise with` : `Your team’s ${title}`;
  const { root, say } = await openRoot(el, { label, styles: ["pdsa"] });
  const link = new Link(model);
  const ask = (/** @type {string} */ verb, /** @type {object} */ fields = {}, /** @type {ArrayBuffer[]} */ buffers = []) => link.ask(verb, fields, { buffers, timeout: LONG });
  const go = (/** @type {string} */ verb, /** @type {object} */ fields = {}) => sheets.go(verb, fields);
  const chooser = new Chooser({ root, go, putAway: () => sheets.putAway("log"), table: () => openTable(root, { ask, go, say, limits: model.get("limits") }) });
  const views = new Views({ load, open: (key) => go("choose", { key }), say });
  const list = () => chooser.show(model.get("cycles"), model.get("key"), model.get("practice"));
  /** @type {OneAtATime<CyclePage>} */
  const sheets = new OneAtATime(model, {
    root,
    say,
    place: views.cycle,
    timeout: LONG,
    gone: "The cycle is put away.",
    told: ({ taken }) => (taken ? (taken === 1 ? "One cycle is taken in." : `${taken} cycles are taken in.`) : ""),
    open: () => new CyclePage(model, { root, say, go }),
    shown: () => chooser.shown,
    onLeave: () => views.choose("cycle"),
    onTurn: () => (list(), sheets.page?.focus()),
  });
  root.append(
    h("div", { class: "p-panel" }, h("div", {}, h("h2", { class: "p-panel-title" }, label), h("p", { class: "p-panel-lead" }, summary)), chooser.element, sheets.notice, views.element),
  );
  sheets.start();
  model.on("change:cycles", list);
  list();
  const unfollow = followAddress(model, root, openWanted, "cycle");

  /** The whole log, with what was typed just now. */
  async function load() {
    if (sheets.page) await settled(sheets.page.sheet);
    return (await ask("overview")).body;
  }

  /**
   * Another page may lead to one of the cycles: “…#cycle=cycle-1”.
   * @param {string} key
   */
  async function openWanted(key) {
    if (!model.get("cycles").some((/** @type {{ key: string }} */ cycle) => cycle.key === key)) return false;
    if (key !== model.get("key")) await go("choose", { key });
  }

  return () => {
    unfollow();
    model.off("change:cycles", list);
    sheets.close();
    link.close();
  };
}

export default { render };
