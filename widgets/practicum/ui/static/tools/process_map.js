/**
 * The process map: what really happens, step by step; one map of several.
 */

import { h } from "../kit/elements.js";
import { openRoot } from "../kit/root.js";
import { Shelf } from "../kit/shelf.js";
import { MapPage } from "../process_map/page.js";
import { makeWorked } from "../process_map/worked.js";

const WORDS = { label: "Map", add: "New map", gone: "The map is put away." };

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { summary } = model.get("tool");
  const practice = model.get("practice");
  const label = practice ? "A process map to practise on" : "Your team’s process map";
  const { root, say } = await openRoot(el, { label, styles: ["drivers", "process_map"] });
  const worked = practice ? makeWorked(model.get("examples"), (name) => shelf.go("example", { name })) : {};
  const shelf = new Shelf(model, { root, say, words: WORDS, open: () => new MapPage(model, { root, say }), ...worked });
  root.append(
    h("div", { class: "p-panel p-dd" }, h("div", {}, h("h2", { class: "p-panel-title" }, label), h("p", { class: "p-panel-lead" }, summary)), shelf.chooser, shelf.notice, shelf.place),
  );
  shelf.start();
  return () => shelf.close();
}

export default { render };
