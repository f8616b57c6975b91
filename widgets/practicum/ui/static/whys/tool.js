/**
 * A window on the team's problems and their causes. Five whys and the fishbone are made by it.
 */

import { button, fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { openRoot } from "../kit/root.js";
import { settled } from "../kit/settled.js";
import { Chooser } from "./chooser.js";
import { WhysPage } from "./page.js";

/** @typedef {import("./page.js").Window} Window */

/**
 * @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context
 * @param {Window} view
 */
export async function showCauses({ model, el }, view) {
  const { title, summary } = model.get("tool");
  const practice = model.get("practice");
  const label = practice ? `${title} to practise on${sayNumber(model.get("key"))}` : `Your team’s ${title.toLowerCase()}`;
  const { root, say } = await openRoot(el, { label, styles: ["drivers", "ideas", "whys"] });
  const notice = h("div", { class: "p-notice p-why-notice", hidden: true });
  const place = h("div", { class: "p-why-place" });
  const chooser = new Chooser({ root, go });
  const list = () => chooser.show(model.get("problems"), model.get("key"));
  root.append(
    h("div", { class: "p-panel p-dd" }, h("div", {}, h("h2", { class: "p-panel-title" }, label), h("p", { class: "p-panel-lead" }, summary)), practice ? null : chooser.element, notice, place),
  );
  let page = open();
  model.on("change:problems", list);
  model.on("change:wanted", follow);
  list();

  function open() {
    const made = new WhysPage(model, { root, say, view });
    fill(place, made.element);
    made.start();
    return made;
  }

  /** The other window of this page has gone to another problem. */
  function follow() {
    const key = model.get("wanted");
    if (key && key !== model.get("key")) go("choose", { key });
  }

  /**
   * Go to another problem: one that is there, or a new one.
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
      if (body.gone) tell("The problem is put away.", button("Bring it back", { icon: "undo", onclick: () => go("bring_back", { key: body.gone }) }));
    } catch (error) {
      tell(h("span", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
    } finally {
      link.close();
      page = open();
      list();
      say(`Now showing: ${chooser.shown}`);
    }
  }

  /** @param {...(string | Node)} words */
  function tell(...words) {
    fill(notice, ...words.map((each) => (typeof each === "string" ? h("p", {}, each) : each)));
    notice.hidden = false;
  }

  return () => {
    model.off("change:problems", list);
    model.off("change:wanted", follow);
    page.close();
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
