/**
 * A drawing of the page as a file of its own: what the page's style gives it is written into it.
 *
 *     const text = standAlone(element.querySelector("svg"), "Ramp: a card in the bag");
 */

import { svg } from "./elements.js";

const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "font-family", "font-size", "font-weight", "text-anchor"];

/**
 * @param {SVGSVGElement} drawing  on the page, so that its style can be read
 * @param {string} title  what it is called where it is shown
 * @returns {string}
 */
export function standAlone(drawing, title) {
  const copy = /** @type {SVGSVGElement} */ (drawing.cloneNode(true));
  const [from, to] = [drawing, copy].map((each) => [...each.querySelectorAll("*")]);
  from?.forEach((element, place) => {
    const look = getComputedStyle(element);
    const target = /** @type {SVGElement} */ (to?.[place]);
    for (const name of LOOKS) target.setAttribute(name, look.getPropertyValue(name));
    target.removeAttribute("class");
  });
  const ground = svg("rect", { width: "100%", height: "100%", fill: paperOf(drawing) });
  const name = svg("title", {});
  name.textContent = title;
  copy.prepend(name, ground);
  copy.removeAttribute("class");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}

/**
 * The colour that a drawing stands on.
 * @param {Element} drawing
 */
function paperOf(drawing) {
  for (let at = /** @type {Element | null} */ (drawing); at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour && colour !== "transparent" && !/,\s*0\)$/.test(colour)) return colour;
  }
  return "#ffffff";
}
