/**
 * The page of a Pareto chart, a histogram or a scatter chart.
 */

import { openRoot } from "../kit/root.js";
import { onePicture } from "../plot/one.js";
import { labelOf, PlotPage } from "../plot/page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { root, say } = await openRoot(el, { label: labelOf(model), styles: ["run_chart", "table", "plot"] });
  const page = new PlotPage(model, { root, say, pictures: onePicture(model.get("plotly_path")) });
  root.append(page.element);
  page.start();
  return () => page.close();
}

export default { render };
