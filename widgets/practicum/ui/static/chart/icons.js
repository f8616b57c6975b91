/**
 * Variation and assurance: our own drawings, each told apart by its shape, with its words beside it.
 */

import { fill, h, svg } from "../kit/elements.js";

/** @typedef {{ icon: string, kind: string, direction: string, title: string, words: string }} IconView */

/** On a sheet of 40 × 40: a line with dots that goes as the points go. */
const LINES = /** @type {Record<string, string>} */ ({
  "": "M5 22l7-6 7 8 8-7 8 5",
  high: "M5 28l8-4 8 1 7-8 7-8",
  low: "M5 12l8 4 8-1 7 8 7 8",
});
const DOTS = /** @type {Record<string, number[][]>} */ ({
  "": [[5, 22], [12, 16], [19, 24], [27, 17], [35, 22]],
  high: [[5, 28], [13, 24], [21, 25], [28, 17], [35, 9]],
  low: [[5, 12], [13, 16], [21, 15], [28, 23], [35, 31]],
}); // prettier-ignore
/** A signal's points are marked: squares for concern, diamonds for improvement, triangles else. */
const SIGNS = /** @type {Record<string, (x: number, y: number) => string>} */ ({
  improvement: (x, y) => `M${x} ${y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`,
  concern: (x, y) => `M${x - 3.5} ${y - 3.5}h7v7h-7z`,
  neither: (x, y) => `M${x} ${y - 4}l4.5 7.5h-9z`,
});
/** A tick, a cross, or a line that goes above and below the dashed target. */
const ASSURED = /** @type {Record<string, string[]>} */ ({
  pass: ["M7 30h26", "M11 14l6 7L29 8"],
  fail: ["M7 8h26", "M13 17l14 14M27 17L13 31"],
  "hit-or-miss": ["M5 20h30", "M6 26l6-12 7 13 7-14 8 12"],
});

export class Icons {
  constructor() {
    this.element = h("ul", { class: "p-verdicts", role: "list", hidden: true });
  }

  /** @param {IconView[]} icons */
  show(icons) {
    this.element.hidden = !icons.length;
    fill(this.element, ...icons.map(makeVerdict));
  }
}

/** @param {IconView} view */
function makeVerdict(view) {
  return h(
    "li",
    { class: "p-verdict", "data-kind": view.kind },
    drawIcon(view),
    h(
      "div",
      {},
      h("p", { class: "p-verdict-name" }, view.icon === "variation" ? "Variation" : "Assurance"),
      h("p", { class: "p-verdict-title" }, view.title),
      h("p", { class: "p-verdict-words" }, view.words),
    ),
  );
}

/** @param {IconView} view */
export function drawIcon(view) {
  const drawing = svg("svg", { class: "p-verdict-icon", viewBox: "0 0 40 40", "aria-hidden": "true" });
  drawing.append(svg("circle", { class: "p-verdict-ring", cx: 20, cy: 20, r: 18.5 }));
  const parts = view.icon === "variation" ? variation(view) : assurance(view);
  drawing.append(...parts);
  return drawing;
}

/** @param {IconView} view */
function variation({ kind, direction }) {
  const sign = kind in SIGNS ? SIGNS[kind] : null;
  const dots = DOTS[direction] ?? [];
  const marks = dots.map(([x = 0, y = 0], at) =>
    sign && at > 2 ? svg("path", { class: "p-verdict-sign", d: sign(x, y) }) : svg("circle", { class: "p-verdict-dot", cx: x, cy: y, r: 2 }),
  );
  return [svg("path", { class: "p-verdict-line", d: LINES[direction] ?? "" }), ...marks];
}

/** @param {IconView} view */
function assurance({ kind }) {
  const [target = "", mark = ""] = ASSURED[kind] ?? [];
  return [svg("path", { class: "p-verdict-target", d: target }), svg("path", { class: "p-verdict-mark", d: mark })];
}
