/**
 * A page that shows one of the project's measures, and leads to the others. The run chart's page
 * and the chart tool's page are made by it.
 */

import { button, fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { bringIntoSight, wantedSheet } from "../kit/pages.js";
import { openRoot } from "../kit/root.js";
import { settled } from "../kit/settled.js";
import { usesOf } from "../kit/uses.js";
import { Measures } from "./measures.js";
import { MeasurePage } from "./page.js";

const STYLES = ["run_chart", "table"];

/**
 * @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context
 * @param {{ styles?: string[], extend?: (page: MeasurePage, say: import("../kit/announce.js").Say, root: HTMLElement) => import("./page.js").Extras }} [more]
 */
export async function showMeasures({ model, el }, { styles = [], extend } = {}) {
  const { title, summary } = model.get("tool");
  const practice = model.get("key").startsWith("practice-");
  const label = practice ? `${title}, for practice` : title; // a page can have both
  const { root, say } = await openRoot(el, { label, styles: [...STYLES, ...styles] });
  const notice = h("div", { class: "p-notice", hidden: true });
  const place = h("div", { class: "p-measure-place" });
  const measures = new Measures({ root, examples: model.get("examples"), go, uses: () => usesOf((verb, fields) => page.sheet.ask(verb, fields)) });
  const list = () => measures.show(model.get("measures"), model.get("key"));
  root.append(
    h(
      "div",
      { class: "p-panel" },
      h("div", {}, h("h2", { class: "p-panel-title" }, title), h("p", { class: "p-panel-lead" }, summary)),
      measures.element,
      notice,
      place,
    ),
  );
  let page = open();
  model.on("change:measures", list);
  list();
  if (!practice) addEventListener("hashchange", openWanted);
  if (!practice) openWanted();

  /** Another page may lead to one of the measures: “…#measure=main”. */
  async function openWanted() {
    const key = wantedSheet("measure");
    if (!key) return;
    if (key !== model.get("key")) await go("choose", { key });
    bringIntoSight(root);
  }

  function open() {
    const made = new MeasurePage(model, { root, say, extend: extend && ((page) => extend(page, say, root)) });
    place.append(made.element);
    made.start();
    return made;
  }

  /**
   * @param {string} verb
   * @param {object} [fields]
   */
  async function go(verb, fields = {}) {
    notice.hidden = true;
    const link = new Link(model);
    try {
      await settled(page.sheet);
      page.close();
      const { body } = await link.ask(verb, fields);
      if (body.gone) offerBack(body.gone);
    } catch (error) {
      fill(notice, h("p", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
      notice.hidden = false;
    } finally {
      link.close();
      page = open();
      list();
      say(`Now showing: ${measures.select.selectedOptions[0]?.textContent}`);
    }
  }

  /** @param {string} key */
  function offerBack(key) {
    const back = button("Bring it back", { icon: "undo", onclick: () => go("bring_back", { key }) });
    fill(notice, h("p", {}, "The measure is put away."), back);
    notice.hidden = false;
  }

  return () => {
    removeEventListener("hashchange", openWanted);
    model.off("change:measures", list);
    page.close();
  };
}
