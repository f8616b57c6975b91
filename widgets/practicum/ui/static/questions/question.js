/** Questions to check oneself by. Which answers are right only Python knows, until it is asked. */

import { announcer } from "../kit/announce.js";
import { Link } from "../kit/link.js";
import { h } from "../kit/elements.js";
import { addStyle } from "../kit/style.js";
import { Card } from "./card.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("./card.js").View} View */

/** @param {{ model: Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const styled = addStyle("tools", "questions");
  const link = new Link(model);
  const root = h("div", { class: "p-tool p-questions" });
  const say = announcer(root);
  /** @type {View[]} */
  const views = model.get("questions");
  views.forEach((view, place) => {
    const check = async (/** @type {string[]} */ chosen) =>
      (await link.ask("check", { question: view.id, chosen })).body;
    const title = views.length > 1 ? `Question ${place + 1} of ${views.length}` : "Question";
    root.append(new Card(view, { title, check, say }).element);
  });
  await styled;
  el.append(root);
  return () => link.close();
}

export default { render };
