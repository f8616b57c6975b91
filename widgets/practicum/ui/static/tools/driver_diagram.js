/**
 * The driver diagram: the team's theory of what will move its aim.
 */

import { openRoot } from "../kit/root.js";
import { DriverPage } from "../drivers/page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const title = titleOf(model);
  const page = new DriverPage(model, { ...(await openRoot(el, { label: title, styles: ["drivers"] })), title });
  page.start();
  return () => page.close();
}

/** @param {import("../kit/link.js").Model} model */
function titleOf(model) {
  return model.get("key").startsWith("practice-") ? "A driver diagram to practise on" : "Your team’s driver diagram";
}

export default { render };
