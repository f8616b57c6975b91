/**
 * The chart itself. Its place is kept from the beginning. A light picture stands in it at once, and
 * plotly comes when the page is calm: after the words, the tables and the other tools.
 *
 *     const picture = new Picture({ path: model.get("plotly_path"), onPoint: (row) => …, onLook: (row) => … });
 *     picture.show(reading.figure, words.join(" "), reading.marked);
 *     const url = await picture.toImage("png", "Book bags returned");
 *     picture.close();
 */

import { coloursOf, onTheme } from "../kit/colours.js";
import { fill, h } from "../kit/elements.js";
import { Marks } from "./marks.js";
import { COLOURS, NARROW, paint } from "./paint.js";
import { loadPlotly } from "./plotly.js";
import { whenQuiet } from "./quiet.js";
import { sketch } from "./sketch.js";
import { Taps } from "./tapping.js";

/** @typedef {import("./plotly.js").Plotly} Plotly */
/** @typedef {import("./paint.js").Figure} Figure */

// without a delay, two quick clicks on two points are two clicks, each on its own point
const CONFIG = { displayModeBar: false, responsive: false, scrollZoom: false, doubleClick: false, doubleClickDelay: 0, showTips: false };
const IMAGE = { width: 1000, height: 560, scale: 2 };

export class Picture {
  /** @type {Figure | null} */
  #figure = null;
  /** @type {Plotly | null} */
  #plotly = null;
  #path;
  #onPoint;
  #onLook;
  #width = 0;
  #waiting = false;
  /** @type {Promise<unknown>} */
  #drawn = Promise.resolve();
  /** @type {(() => void)[]} */
  #ends = [];

  /** @param {{ path: string, onPoint: (row: string) => void, onLook?: (row: string) => void }} parts */
  constructor({ path, onPoint, onLook = () => {} }) {
    this.#path = path;
    this.#onPoint = onPoint;
    this.#onLook = onLook;
    this.marks = new Marks({ onLook, onChoose: onPoint });
    this.drawing = h("div", { class: "p-chart-drawing", role: "img", "aria-label": "No figures yet" });
    this.empty = h("p", { class: "p-chart-empty" }, "Your chart appears here as soon as there are figures.");
    this.notes = h("ol", { class: "p-chart-notes", hidden: true });
    this.element = h("div", { class: "p-chart" }, h("div", { class: "p-chart-place" }, this.empty, this.drawing, this.marks.element), this.notes);
    const size = new ResizeObserver(([entry]) => this.#resized(entry?.contentRect.width ?? 0));
    size.observe(this.drawing);
    this.#ends.push(() => size.disconnect(), onTheme(() => this.#draw()));
  }

  /**
   * @param {Figure | null} figure
   * @param {string} words  what it says, for those who cannot see it
   * @param {import("./marks.js").Marked[]} [marked]  the points of signals, explained
   */
  show(figure, words, marked = []) {
    this.#figure = figure;
    this.marks.show(marked);
    this.drawing.setAttribute("aria-label", figure ? words : "No figures yet");
    this.drawing.hidden = !figure;
    this.empty.hidden = Boolean(figure);
    if (figure) this.#draw();
    else {
      this.#showNotes(null);
      this.marks.stand(() => null);
    }
  }

  /**
   * Give the chart as a picture file, on white paper whatever the theme.
   * @param {"png" | "svg"} format
   * @param {string} title
   * @returns {Promise<string>}  a data URL
   */
  async toImage(format, title) {
    if (!this.#figure) throw new Error("There is no chart yet.");
    const plotly = await loadPlotly(this.#path);
    const colours = inLight(() => coloursOf(this.element, COLOURS));
    const { data, layout } = paint(this.#figure, colours, { width: IMAGE.width, font: this.#font });
    const heading = { text: escapeText(title), font: { size: 18 }, x: 0.02, xanchor: "left" };
    const margin = { ...layout.margin, t: Math.max(64, layout.margin.t + 24) };
    const { width, scale } = IMAGE;
    const height = Math.max(IMAGE.height, this.#figure.layout.meta.height ?? 0); // many bars need room
    const whole = { data, layout: { ...layout, title: heading, margin, width, height } };
    return plotly.toImage(whole, { format, width, height, scale: format === "png" ? scale : 1 });
  }

  close() {
    for (const end of this.#ends.splice(0)) end();
    // plotly looks at the drawing once more when it is done with it
    this.#drawn.then(() => this.#plotly?.purge(this.drawing));
  }

  get #font() {
    return getComputedStyle(this.element).fontFamily;
  }

  async #draw() {
    if (this.#plotly) return this.#drawNow();
    if (!this.#figure) return;
    const sketched = this.#sketch();
    if (this.#waiting) return;
    this.#waiting = true;
    try {
      await (sketched ? whenQuiet() : new Promise((done) => setTimeout(done))); // words and table first
      this.#plotly = await loadPlotly(this.#path);
      fill(this.drawing);
      this.#drawNow();
    } catch {
      // a light picture is better than none, and its words and its table are there
      if (!this.#sketch()) fill(this.drawing, h("p", { class: "p-chart-empty" }, "The picture did not come. Its words and its table are below."));
    } finally {
      this.#waiting = false;
    }
  }

  /** Show what can be seen without plotly; tell whether there is such a picture. */
  #sketch() {
    const { clientWidth: width, clientHeight: height } = this.drawing;
    const drawn = this.#figure && width ? sketch(this.#painted(this.#figure, width), { width, height }) : null;
    fill(this.drawing, drawn ?? h("p", { class: "p-chart-empty" }, "Drawing the chart…"));
    if (drawn) this.#width = width;
    return Boolean(drawn);
  }

  /**
   * @param {Figure} figure
   * @param {number} width
   */
  #painted(figure, width) {
    return paint(figure, coloursOf(this.element, COLOURS), { width, height: this.drawing.clientHeight || undefined, font: this.#font });
  }

  #drawNow() {
    const width = this.drawing.clientWidth;
    if (!this.#figure || !this.#plotly || !width) return;
    const first = !this.drawing.classList.contains("js-plotly-plot");
    const { data, layout } = this.#painted(this.#figure, width);
    this.#drawn = this.#plotly.react(this.drawing, data, { ...layout, width, height: this.drawing.clientHeight }, CONFIG);
    if (first) this.#listen();
    this.#width = width;
    this.#standMarks();
    this.#showNotes(width < NARROW ? (this.#figure.layout.meta?.notes ?? null) : null);
    this.element.dispatchEvent(new CustomEvent("p-drawn", { bubbles: true }));
  }

  #standMarks() {
    const places = new Map(this.#places().map(({ row, x, y }) => [row, { x, y }]));
    this.marks.stand((row) => places.get(row) ?? null);
  }

  /**
   * Where the points of the series are on the drawing.
   * @returns {import("./tapping.js").Point[]}
   */
  #places() {
    const { xaxis, yaxis } = /** @type {any} */ (this.drawing)._fullLayout;
    const series = this.#figure?.data.find((/** @type {Figure} */ { meta }) => meta?.role === "series");
    if (!series?.customdata) return [];
    const { x, y, customdata: rows } = series;
    return rows
      .map((/** @type {string} */ row, /** @type {number} */ at) => ({ row, x: xaxis._offset + xaxis.d2p(x[at]), y: y[at] === null ? NaN : yaxis._offset + yaxis.d2p(y[at]) }))
      .filter((/** @type {{ y: number }} */ { y: height }) => !Number.isNaN(height));
  }

  #listen() {
    const plot = /** @type {any} */ (this.drawing);
    const rowOf = (/** @type {any} */ { points }) =>
      points.find((/** @type {any} */ each) => each.customdata !== undefined)?.customdata;
    const taps = new Taps(this.drawing, { points: () => this.#places(), onPoint: this.#onPoint });
    plot.on("plotly_click", (/** @type {any} */ event) => {
      const row = rowOf(event);
      if (row && !taps.justNow) this.#onPoint(row);
    });
    plot.on("plotly_hover", (/** @type {any} */ event) => {
      const row = rowOf(event);
      if (row) this.#onLook(row);
    });
  }

  /** @param {number} width */
  #resized(width) {
    if (Math.abs(width - this.#width) > 1) this.#draw();
  }

  /** @param {string[] | null} notes  that have only numbers on the chart */
  #showNotes(notes) {
    this.notes.hidden = !notes?.length;
    fill(this.notes, ...(notes ?? []).map((note) => h("li", {}, note)));
  }
}

/**
 * Do something as if the page were light. Nothing is painted meanwhile.
 * @template T
 * @param {() => T} act
 * @returns {T}
 */
function inLight(act) {
  const page = document.documentElement;
  const theme = page.dataset.theme;
  const lab = document.body.dataset.jpThemeLight;
  page.dataset.theme = "light";
  if (lab) document.body.dataset.jpThemeLight = "true";
  try {
    return act();
  } finally {
    if (theme === undefined) delete page.dataset.theme;
    else page.dataset.theme = theme;
    if (lab) document.body.dataset.jpThemeLight = lab;
  }
}

/** @param {string} text  plotly reads tags in it */
function escapeText(text) {
  return text.slice(0, 90).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
