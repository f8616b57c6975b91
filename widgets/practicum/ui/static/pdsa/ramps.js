/**
 * The ramps: for each change idea its cycles as a growing slope, the same as a table, what the coach
 * says of it, and how well the team predicts.
 */

import { button, h, icon } from "../kit/elements.js";
import { drawRamp } from "./ramp_picture.js";
import { SIGNS } from "./words.js";

/** @typedef {import("../kit/sheet.js").Finding} Finding */
/** @typedef {{ key: string, title: string, number: string, idea: string, stage: string, scale: string, prediction: string, match: string, came: string, learned: string, decision: string, state: string, when: string }} Card */
/** @typedef {{ matched: number, partly: number, no: number, waiting: number, words: string }} Calibration */
/** @typedef {{ name: string, met: boolean, words: string }} Feature */
/** @typedef {{ idea: string, driver: string, picture: import("./ramp_picture.js").Picture | null, rows: Card[], findings: Finding[], features: Feature[], calibration: Calibration }} Ramp */

/**
 * @param {{ ramps: Ramp[], calibration: Calibration }} log
 * @param {{ open: (key: string) => void }} parts
 */
export function makeRamps({ ramps, calibration }, { open }) {
  if (!ramps.length) return h("p", { class: "p-quiet" }, "Your first cycle will stand here, and the next ones beside it.");
  const whole = ramps.length > 1 ? h("p", { class: "p-pdsa-calibration" }, h("strong", {}, "All your predictions: "), calibration.words) : null;
  return h("div", { class: "p-pdsa-ramps" }, whole, ramps.map((ramp) => makeRamp(ramp, open)));
}

/**
 * @param {Ramp} ramp
 * @param {(key: string) => void} open
 */
function makeRamp(ramp, open) {
  return h(
    "section",
    { class: "p-pdsa-ramp" },
    h("h3", { class: "p-part-title" }, ramp.idea),
    ramp.driver ? h("p", { class: "p-quiet" }, `Works on: ${ramp.driver}`) : null,
    ramp.picture ? drawRamp(ramp.picture, ramp.idea) : null,
    h("p", { class: "p-pdsa-calibration" }, h("strong", {}, "Predictions: "), ramp.calibration.words),
    ramp.findings.map(makeFinding),
    makeTable(ramp, open),
    ramp.features.length ? makeFeatures(ramp.features) : null,
  );
}

/** @param {Finding} finding */
function makeFinding({ message, why, how }) {
  return h("p", { class: "p-pdsa-word" }, icon("bulb"), h("span", {}, h("strong", {}, message), ` ${why} ${how}`));
}

/**
 * @param {Ramp} ramp
 * @param {(key: string) => void} open
 */
function makeTable({ rows, idea }, open) {
  const heads = ["Cycle", "When", "With", "Prediction", "Came out", "Learned", "Decision"];
  const cells = (/** @type {Card} */ row) => [
    row.when || row.state,
    row.scale,
    row.prediction,
    row.match ? `${SIGNS[row.match]} ${row.came}` : "",
    row.learned,
    row.decision,
  ];
  return h(
    "div",
    { class: "p-pdsa-scroll", role: "region", "aria-label": `The cycles of “${idea}” as a table`, tabindex: "0" },
    h(
      "table",
      { class: "p-pdsa-table" },
      h("thead", {}, h("tr", {}, heads.map((head) => h("th", { scope: "col" }, head)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, button(`${row.number ? `${row.number}. ` : ""}${row.title}`, { class: "p-pdsa-open", onclick: () => open(row.key) })),
            cells(row).map((text) => h("td", {}, text || "–")),
          ),
        ),
      ),
    ),
  );
}

/** @param {Feature[]} features */
function makeFeatures(features) {
  const met = features.filter((feature) => feature.met).length;
  return h(
    "details",
    { class: "p-more" },
    h("summary", {}, `${met} of ${features.length} marks of sound testing`),
    h(
      "ul",
      { class: "p-pdsa-features", role: "list" },
      features.map((each) => h("li", { "data-met": each.met ? "yes" : "no" }, h("span", { class: "p-pdsa-sign", "aria-hidden": "true" }, each.met ? "✓" : "○"), h("span", {}, h("strong", {}, each.name), each.met ? ": " : ", not yet: ", each.words))),
    ),
  );
}
