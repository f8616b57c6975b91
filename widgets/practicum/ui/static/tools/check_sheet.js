/**
 * The check sheet's page.
 */

import { CheckSheetPage } from "../check_sheet/page.js";
import { openRoot } from "../kit/root.js";
import { labelOf } from "../plot/page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { name } = model.get("saved").content;
  // a page can have several to practise with
  const label = name && String(model.get("key")).startsWith("practice-") ? `${labelOf(model)}: ${name}` : labelOf(model);
  const { root, say } = await openRoot(el, { label, styles: ["run_chart", "table", "plot", "check_sheet"] });
  const page = new CheckSheetPage(model, { root, say });
  root.append(page.element);
  page.start();
  return () => page.close();
}

export default { render };
