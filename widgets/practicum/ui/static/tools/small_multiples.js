/**
 * The page of small multiples: several of the project's measures, or one measure split by ward,
 * room or team.
 */

import { openRoot } from "../kit/root.js";
import { MeasureChoice } from "../plot/choose.js";
import { PlotPage } from "../plot/page.js";
import { manyPictures } from "../plot/panels.js";
import { labelOf, shelfOf } from "../plot/shelf.js";
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
  return shelfOf(model, { root, say, open: () => open(model, { root, say }) });
}

/**
 * @param {import("../kit/link.js").Model} model
 * @param {Pick<import("../plot/page.js").Parts, "root" | "say">} parts
 */
function open(model, parts) {
  const choice = new MeasureChoice({ entries: model.get("measures"), onChoose: (measures) => page.write({ measures }) });
  const arrange = (/** @type {Content} */ { source, measures }) => {
    const unit = page.form.fields.get("unit");
    if (unit) unit.element.hidden = source === "measures";
    choice.element.hidden = source !== "measures";
    page.figures.hidden = source === "measures";
    choice.show(measures);
  };
  const page = new PlotPage(model, {
    ...parts,
    pictures: manyPictures(model.get("plotly_path")),
    extras: [choice.element],
    fields: (content) => ["part", ...shownFields({ ...content, out_of: outOf(content) })],
    onShow: (_page, content) => arrange(content),
  });
  page.sheet.on("reading", (_reading, content) => arrange(content));
  return page;
}

export default { render };
