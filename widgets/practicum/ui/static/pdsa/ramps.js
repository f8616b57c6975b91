/**
 * The ramps: for each change idea its cycles as a growing slope, the same as a table, what the coach
 * says of it, and how well the team predicts.
 */

import { toPng } from "../diagram/files.js";
import { download } from "../kit/download.js";
import { button, h, icon } from "../kit/elements.js";
import { standAlone } from "../kit/take_drawing.js";
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
    ramp.picture ? makePicture(ramp.picture, ramp.idea) : null,
    h("p", { class: "p-pdsa-calibration" }, h("strong", {}, "Predictions: "), ramp.calibration.words),
    ramp.findings.map(makeFinding),
    makeTable(ramp, open),
    ramp.features.length ? makeFeatures(ramp.features) : null,
  );
}

/**
 * The ramp as a picture, and the same to take away.
 * @param {import("./ramp_picture.js").Picture} picture
 * @param {string} idea
 */
function makePicture(picture, idea) {
  const drawn = drawRamp(picture, idea);
  const trouble = h("p", { class: "p-error", role: "alert", hidden: true });
  const text = () => standAlone(/** @type {SVGSVGElement} */ (drawn.querySelector("svg")), `Ramp: ${idea}`);
  const file = () => new Blob([text()], { type: "image/svg+xml" });
  const asPng = async () => {
    try {
      download("ramp.png", await toPng(file()), "image/png");
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    }
  };
  const name = { "aria-label": `Drawing of the ramp “${idea}” (SVG)` };
  const other = { "aria-label": `Picture of the ramp “${idea}” (PNG)` };
  const files = h(
    "div",
    { class: "p-buttons" },
    button("Drawing (SVG)", { kind: "quiet", icon: "down", ...name, onclick: () => download("ramp.svg", text(), "image/svg+xml") }),
    button("Picture (PNG)", { kind: "quiet", icon: "down", ...other, onclick: asPng }),
  );
  return h("div", {}, drawn, files, trouble);
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
