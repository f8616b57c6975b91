/**
 * The page of small multiples: several of the project's measures, or one measure split by ward,
 * room or team.
 */

import { openRoot } from "../kit/root.js";
import { MeasureChoice } from "../plot/choose.js";
import { labelOf, PlotPage } from "../plot/page.js";
import { manyPictures } from "../plot/panels.js";
import { shownFields } from "../table/rows.js";

/** @typedef {import("../kit/content.js").Content} Content */

/**
 * A percentage or a rate is made of two numbers, so it has two columns for them.
 * @param {Content} content
 */
function outOf({ unit }) {
  return /^\s*%|\bper\b/i.test(String(unit ?? "")) ? unit : "";
}

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { root, say } = await openRoot(el, { label: labelOf(model), styles: ["run_chart", "table", "plot"] });
  const choice = new MeasureChoice({ entries: model.get("measures"), onChoose: (measures) => page.write({ measures }) });
  const arrange = (/** @type {Content} */ { source, measures }) => {
    const unit = page.form.fields.get("unit");
    if (unit) unit.element.hidden = source === "measures";
    choice.element.hidden = source !== "measures";
    page.figures.hidden = source === "measures";
    choice.show(measures);
  };
  const page = new PlotPage(model, {
    root,
    say,
    pictures: manyPictures(model.get("plotly_path")),
    extras: [choice.element],
    fields: (content) => ["part", ...shownFields({ ...content, out_of: outOf(content) })],
    onShow: (_page, content) => arrange(content),
  });
  root.append(page.element);
  page.sheet.on("reading", (_reading, content) => arrange(content));
  page.start();
  return () => page.close();
}

export default { render };
