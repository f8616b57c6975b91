/**
 * The bank of change ideas.
 */

import { openRoot } from "../kit/root.js";
import { IdeasPage } from "../ideas/page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const title = titleOf(model);
  const page = new IdeasPage(model, { ...(await openRoot(el, { label: title, styles: ["drivers", "grid", "ideas"] })), title });
  page.start();
  return () => page.close();
}

/** @param {import("../kit/link.js").Model} model */
function titleOf(model) {
  return model.get("key").startsWith("practice-") ? "A bank of ideas to practise on" : "Your team’s change ideas";
}

export default { render };
