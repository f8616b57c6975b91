/**
 * The chart tool's page: the measures' page, with every chart, its rules and its decisions.
 */

import { ChartParts } from "../run_chart/chart_parts.js";
import { showMeasures } from "../run_chart/measures_page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
function render(context) {
  const choices = context.model.get("choices");
  return showMeasures(context, {
    styles: ["chart"],
    extend: (page, say, root) => new ChartParts(page, { choices, say, root }),
  });
}

export default { render };
