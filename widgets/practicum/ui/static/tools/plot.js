/**
 * The page of a Pareto chart, a histogram or a scatter chart; one chart of several.
 */

import { openRoot } from "../kit/root.js";
import { onePicture } from "../plot/one.js";
import { PlotPage } from "../plot/page.js";
import { labelOf, shelfOf } from "../plot/shelf.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { root, say } = await openRoot(el, { label: labelOf(model), styles: ["run_chart", "table", "plot"] });
  const open = () => new PlotPage(model, { root, say, pictures: onePicture(model.get("plotly_path")) });
  return shelfOf(model, { root, say, open });
}

export default { render };
