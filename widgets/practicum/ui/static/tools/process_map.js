/**
 * The process map: what really happens, step by step; one map of several.
 */

import { button, fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { openRoot } from "../kit/root.js";
import { settled } from "../kit/settled.js";
import { Chooser } from "../process_map/chooser.js";
import { MapPage } from "../process_map/page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { summary } = model.get("tool");
  const practice = model.get("practice");
  const label = practice ? "A process map to practise on" : "Your team’s process map";
  const { root, say } = await openRoot(el, { label, styles: ["drivers", "process_map"] });
  const notice = h("div", { class: "p-notice", hidden: true });
  const place = h("div", {});
  const chooser = new Chooser({ root, go, practice, examples: model.get("examples") });
  const list = () => chooser.show(model.get("maps"), model.get("key"));
  root.append(h("div", { class: "p-panel p-dd" }, h("div", {}, h("h2", { class: "p-panel-title" }, label), h("p", { class: "p-panel-lead" }, summary)), chooser.element, notice, place));
  let page = open();
  model.on("change:maps", list);
  list();

  function open() {
    const made = new MapPage(model, { root, say });
    fill(place, made.element);
    made.start();
    return made;
  }

  /**
   * Go to another map: one that is there, or a new one.
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
      if (body.gone) tell("The map is put away.", button("Bring it back", { icon: "undo", onclick: () => go("bring_back", { key: body.gone }) }));
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
    model.off("change:maps", list);
    page.close();
  };
}

export default { render };
