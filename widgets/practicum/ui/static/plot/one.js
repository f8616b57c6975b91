/**
 * One picture of a table; a chart of lying bars is as high as it has bars.
 */

import { Picture } from "../chart/picture.js";

/** A bar with room around it, and what stands above and below them all, in rem. */
const BAR = 2.6;
const EDGES = 8.5;

/**
 * @param {string} path  where plotly is
 * @returns {import("./page.js").Pictures}
 */
export function onePicture(path) {
  const picture = new Picture({ path, onPoint: () => {} });
  return {
    element: picture.element,
    show({ figure, words }) {
      const { lines = 0 } = figure?.layout.meta ?? {};
      picture.element.style.setProperty("--p-chart-height", lines ? `${Math.max(lines * BAR + EDGES, 18)}rem` : "");
      picture.show(figure, words.join(" "));
    },
    toImage: (format, title) => picture.toImage(format, title),
    close: () => picture.close(),
  };
}
