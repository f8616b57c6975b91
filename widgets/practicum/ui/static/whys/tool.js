/**
 * A window on the team's problems and their causes. Five whys and the fishbone are made by it.
 */

import { h } from "../kit/elements.js";
import { openRoot } from "../kit/root.js";
import { Shelf } from "../kit/shelf.js";
import { WhysPage } from "./page.js";

/** @typedef {import("./page.js").Window} Window */

const WORDS = { label: "Problem", add: "Another problem", gone: "The problem is put away." };

/**
 * @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context
 * @param {Window} view
 */
export async function showCauses({ model, el }, view) {
  const { title, summary } = model.get("tool");
  const practice = model.get("practice");
  const label = practice ? `${title} to practise on${sayNumber(model.get("key"))}` : `Your team’s ${title.toLowerCase()}`;
  const { root, say } = await openRoot(el, { label, styles: ["drivers", "ideas", "whys"] });
  const shelf = new Shelf(model, { root, say, words: WORDS, hidden: practice, open: () => new WhysPage(model, { root, say, view }) });
  root.append(
    h("div", { class: "p-panel p-dd" }, h("div", {}, h("h2", { class: "p-panel-title" }, label), h("p", { class: "p-panel-lead" }, summary)), shelf.chooser, shelf.notice, shelf.place),
  );
  model.on("change:wanted", follow);
  shelf.start();

  /** The other window of this page has gone to another problem. */
  function follow() {
    const key = model.get("wanted");
    if (key && key !== model.get("key")) shelf.go("choose", { key });
  }

  return () => {
    model.off("change:wanted", follow);
    shelf.close();
  };
}

/**
 * Two sheets to practise on need two names.
 * @param {string} key
 */
function sayNumber(key) {
  const number = Number(key.match(/\d+$/)?.[0] ?? 1);
  return number > 1 ? `, sheet ${number}` : "";
}
