/**
 * Shows a drawing that Python made as SVG text.
 *
 *     root.append(drawingOf(chart.svg));
 */

import { h } from "./elements.js";

/** Only shapes and words come in. */
const KNOWN = new Set(["svg", "g", "path", "line", "polyline", "polygon", "rect", "circle", "ellipse", "text", "tspan", "title", "desc", "defs", "marker", "pattern", "clipPath"]);

/**
 * @param {string} text  one `<svg>` element
 * @returns {Element}
 */
export function drawingOf(text) {
  const markup = text.includes("xmlns=") ? text : text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  const drawn = new DOMParser().parseFromString(markup, "image/svg+xml").documentElement;
  if (drawn.localName !== "svg") return h("p", { class: "p-quiet" }, "This drawing cannot be shown.");
  for (const each of [drawn, ...drawn.querySelectorAll("*")]) {
    const inert = KNOWN.has(each.localName) && ![...each.attributes].some(({ name }) => name.startsWith("on") || name.endsWith("href"));
    if (!inert) each.remove();
  }
  return document.importNode(drawn, true);
}
