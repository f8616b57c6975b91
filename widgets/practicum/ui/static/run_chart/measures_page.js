/**
 * A page that shows one of the project's measures, and leads to the others. The run chart's page
 * and the chart tool's page are made by it.
 */

import { h } from "../kit/elements.js";
import { OneAtATime } from "../kit/one_at_a_time.js";
import { followAddress } from "../kit/pages.js";
import { openRoot } from "../kit/root.js";
import { Measures } from "./measures.js";
import { MeasurePage } from "./page.js";

const STYLES = ["run_chart", "table"];

/**
 * @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context
 * @param {{ styles?: string[], extend?: (page: MeasurePage, say: import("../kit/announce.js").Say, root: HTMLElement) => import("./page.js").Extras }} [more]
 */
export async function showMeasures({ model, el }, { styles = [], extend } = {}) {
  const { title, summary } = model.get("tool");
  const label = model.get("practice") ? `${title}, for practice` : title; // a page can have both
  const { root, say } = await openRoot(el, { label, styles: [...STYLES, ...styles] });
  const measures = new Measures({ root, examples: model.get("examples"), go: (verb, fields) => sheets.go(verb, fields), putAway: () => sheets.putAway() });
  const list = () => measures.show(model.get("measures"), model.get("key"));
  const sheets = new OneAtATime(model, {
    root,
    say,
    gone: "The measure is put away.",
    open: () => new MeasurePage(model, { root, say, extend: extend && ((page) => extend(page, say, root)) }),
    shown: () => measures.shown,
    onTurn: list,
  });
  root.append(
    h("div", { class: "p-panel" }, h("div", {}, h("h2", { class: "p-panel-title" }, title), h("p", { class: "p-panel-lead" }, summary)), measures.element, sheets.notice, sheets.place),
  );
  sheets.start();
  model.on("change:measures", list);
  list();
  const unfollow = followAddress(model, root, (key) => key !== model.get("key") && sheets.go("choose", { key }));

  return () => {
    unfollow();
    model.off("change:measures", list);
    sheets.close();
  };
}
