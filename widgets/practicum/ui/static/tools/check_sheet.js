/**
 * The check sheet's page.
 */

import { CheckSheetPage } from "../check_sheet/page.js";
import { openRoot } from "../kit/root.js";
import { labelOf, shelfOf } from "../plot/shelf.js";

const WORDS = { label: "Sheet", add: "New sheet", gone: "The sheet is put away." };

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { name } = model.get("saved").content;
  // a page can have several to practise with
  const label = name && String(model.get("key")).startsWith("practice-") ? `${labelOf(model)}: ${name}` : labelOf(model);
  const { root, say } = await openRoot(el, { label, styles: ["run_chart", "table", "plot", "check_sheet"] });
  return shelfOf(model, { root, say, words: WORDS, open: () => new CheckSheetPage(model, { root, say }) });
}

export default { render };
