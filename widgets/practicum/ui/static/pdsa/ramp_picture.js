/**
 * Draws a ramp from the places that Python laid out: circles that grow with the number of people,
 * on a slope that goes up.
 */

import { h, svg } from "../kit/elements.js";
import { SIGNS } from "./words.js";

/** @typedef {{ key: string, x: number, y: number, r: number, size: string, label: string, state: string, match: string, stage: string }} Step */
/** @typedef {{ width: number, height: number, slope: number[][], steps: Step[], text: string }} Picture */

/** Letters in one line under a circle. */
const LINE = 20;

/**
 * @param {Picture} picture
 * @param {string} idea
 */
export function drawRamp(picture, idea) {
  const drawing = svg("svg", {
    class: "p-pdsa-picture",
    viewBox: `0 0 ${picture.width} ${picture.height}`,
    width: picture.width,
    height: picture.height,
    role: "img",
    "aria-label": picture.text,
  });
  const points = picture.slope.map((each) => each.join(",")).join(" ");
  drawing.append(svg("polygon", { class: "p-pdsa-slope", points }), ...picture.steps.flatMap(drawStep));
  return h("div", { class: "p-pdsa-scroll", role: "region", "aria-label": `The ramp of “${idea}” as a picture`, tabindex: "0" }, drawing);
}

/** @param {Step} step */
function drawStep(step) {
  const circle = svg("circle", { class: "p-pdsa-circle", cx: step.x, cy: step.y, r: step.r, "data-match": step.match || "open", "data-stage": step.stage });
  const label = cut(step.label).map((line, place) => text(line, step.x, step.y + step.r + 18 + place * 16, "p-pdsa-label"));
  const sign = step.match ? [text(SIGNS[step.match] ?? "", step.x + step.r * 0.75 + 10, step.y - step.r * 0.75 + 2, "p-pdsa-mark")] : [];
  return [circle, text(step.size, step.x, step.y + 6, "p-pdsa-size"), ...sign, ...label];
}

/**
 * @param {string} words
 * @param {number} x
 * @param {number} y
 * @param {string} look
 */
function text(words, x, y, look) {
  const made = svg("text", { class: look, x, y, "text-anchor": "middle" });
  made.textContent = words;
  return made;
}

/**
 * Cut a label into at most two lines.
 * @param {string} words
 * @returns {string[]}
 */
export function cut(words) {
  if (words.length <= LINE) return [words];
  const space = words.lastIndexOf(" ", LINE);
  if (space < 1) return [words];
  return [words.slice(0, space), words.slice(space + 1)];
}
