/**
 * The sections of a project at a glance: its aim, what to do next, how far the team has come, its
 * tests, charts and drivers, and how it all joins. Each is drawn from what Python has read.
 */

import { drawingOf } from "../kit/drawing.js";
import { h, uid } from "../kit/elements.js";
import { leadTo, stepsOf, treeOf } from "../kit/thread.js";
import { drawRamp } from "../pdsa/ramp_picture.js";

/** @typedef {import("../kit/thread.js").Thread} Thread */
/** @typedef {{ title?: string, slug?: string }} Page */
/** @typedef {{ page: Page, wanted: Record<string, string> }} Goal */
/** @typedef {Goal & { key: string, name: string, type: string, svg: string, words: string[] }} Chart */
/** @typedef {Goal & { key: string, title: string, idea: string, state: string, when: string }} Cycle */
/** @typedef {{ idea: string, picture: any, cycles: Cycle[] }} Ramp */
/** @typedef {{ kind: string, key: string, title: string, name: string }} Copy */
/**
 * @typedef {object} Glance
 * @property {string} title
 * @property {string} aim
 * @property {Page} aim_page
 * @property {string[]} counts
 * @property {boolean} begun
 * @property {Thread} thread
 * @property {string[]} gaps
 * @property {Chart[]} charts
 * @property {number} more_charts
 * @property {Cycle[]} running
 * @property {Ramp[]} ramps
 * @property {{ svg: string, summary: string, page: Page } | null} drivers
 * @property {string[]} private
 * @property {boolean} model
 * @property {{ id?: string, title?: string }} [back]
 * @property {Copy[]} [sheets]
 */

/** @param {Glance} glance */
export function headOf({ begun, title, aim, aim_page: page, counts }) {
  return h(
    "div",
    { class: begun ? "p-glance-head" : "p-spoken" },
    h("h2", { class: "p-project-title", tabindex: "-1", "data-head": true, dir: "auto" }, title),
    aim ? h("p", { class: "p-glance-aim", dir: "auto" }, aim) : null,
    aim ? h("p", { class: "p-quiet" }, [...counts, ""].slice(0, -1).join(" · "), counts.length ? " · " : "", leadTo({ page, wanted: {} }, "Change the aim", "aim")) : null,
  );
}

/** @param {Glance} glance */
export function nextOf({ thread: { next } }) {
  return h("p", { class: "p-glance-next" }, h("span", { class: "p-eyebrow" }, "What to do next"), leadTo(next, next.words, "next"));
}

/** @param {Glance} glance */
export function progressOf({ thread, gaps }) {
  const done = thread.steps.filter((step) => step.done).length;
  return section("How far you have come", [
    h("p", { class: "p-quiet" }, `${done} of ${thread.steps.length} steps are done.`),
    stepsOf(thread),
    gaps.length ? h("p", { class: "p-glance-gaps" }, "Gaps to think about") : null,
    gaps.length ? h("ul", { class: "p-glance-list" }, gaps.map((gap) => h("li", {}, gap))) : null,
  ]);
}

/** @param {Glance} glance */
export function runningOf({ running, ramps }) {
  const words = ramps.length ? "No test is under way just now." : "No test is planned yet.";
  return section("Tests under way", [
    running.length
      ? h("ul", { class: "p-glance-list p-glance-cycles", role: "list" }, running.map((cycle) => h("li", {}, leadTo(cycle, cycle.title, `cycle-${cycle.key}`), h("span", { class: "p-quiet" }, ` ${[cycle.state, cycle.when, cycle.idea].filter(Boolean).join(" · ")}`))))
      : h("p", { class: "p-quiet" }, words),
  ]);
}

/** @param {Glance} glance */
export function chartsOf({ charts, more_charts: more }) {
  if (!charts.length) return section("Your charts", [h("p", { class: "p-quiet" }, "There are no figures yet. A chart comes with the first of them.")]);
  return section("Your charts", [
    h(
      "ul",
      { class: "p-glance-charts", role: "list" },
      charts.map((chart) =>
        h(
          "li",
          { class: "p-glance-chart" },
          h("h4", {}, leadTo(chart, chart.name, `chart-${chart.key}`)),
          chart.type ? h("p", { class: "p-quiet" }, `${chart.type} measure`) : null,
          drawingOf(chart.svg),
          h("p", {}, chart.words[0] ?? ""),
          chart.words.length > 1 ? h("details", { class: "p-more" }, h("summary", {}, "What the rules say", h("span", { class: "p-spoken" }, ` of ${chart.name}`)), chart.words.slice(1).map((each) => h("p", {}, each))) : null,
        ),
      ),
    ),
    more ? h("p", { class: "p-quiet" }, more === 1 ? "One more measure has figures." : `${more} more measures have figures.`) : null,
  ]);
}

/** @param {Glance} glance */
export function rampsOf({ ramps }) {
  if (!ramps.length) return null;
  return section("Your tests, idea by idea", [
    h(
      "div",
      { class: "p-glance-ramps" },
      ramps.map(({ idea, picture, cycles }) =>
        h(
          "div",
          { class: "p-glance-ramp" },
          h("h4", { dir: "auto" }, idea),
          picture ? drawRamp(picture, idea) : null,
          h("details", { class: "p-more", open: !picture }, h("summary", {}, "Go to a test", h("span", { class: "p-spoken" }, ` of ${idea}`)), h("ol", { class: "p-glance-list" }, cycles.map((cycle) => h("li", {}, leadTo(cycle, cycle.title, `ramp-${cycle.key}`), h("span", { class: "p-quiet" }, ` ${cycle.state}`))))),
        ),
      ),
    ),
  ]);
}

/** @param {Glance} glance */
export function driversOf({ drivers }) {
  if (!drivers) return null;
  return section("Your driver diagram", [
    h("div", { class: "p-glance-scroll", role: "region", "aria-label": "Driver diagram as a picture", tabindex: "0" }, drawingOf(drivers.svg)),
    h("p", {}, drivers.summary, " ", leadTo({ page: drivers.page, wanted: {} }, "Open the diagram", "drivers")),
  ]);
}

/** @param {Glance} glance */
export function joinedOf({ thread }) {
  return section("How it all joins", [h("div", { class: "p-thread-tree" }, treeOf(thread))]);
}

/**
 * @param {string} title
 * @param {import("../kit/elements.js").Child[]} body
 */
function section(title, body) {
  const id = uid("p-glance");
  return h("div", { class: "p-glance-part", role: "group", "aria-labelledby": id }, h("h3", { class: "p-part-title", id }, title), body);
}
