/**
 * The check sheet's page.
 */

import { CheckSheetPage } from "../check_sheet/page.js";
import { openRoot } from "../kit/root.js";
import { labelOf } from "../plot/page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { root, say } = await openRoot(el, { label: labelOf(model), styles: ["run_chart", "table", "plot", "check_sheet"] });
  const page = new CheckSheetPage(model, { root, say });
  root.append(page.element);
  page.start();
  return () => page.close();
}

export default { render };
