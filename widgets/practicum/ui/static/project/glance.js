/**
 * “My project”: the aim, how far the team has come, its charts, tests and drivers, and what to do
 * next; the report; and the way into the model project and back.
 */

import { confirmIn } from "../kit/dialog.js";
import { download } from "../kit/download.js";
import { drawingOf } from "../kit/drawing.js";
import { button, fill, h, uid } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { onReturn } from "../kit/return.js";
import { openRoot } from "../kit/root.js";
import { leadTo, stepsOf, treeOf } from "../kit/thread.js";
import { askPrivate } from "./private.js";
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

/** Writing a report of many charts takes a while. */
const LONG = 60_000;

class GlancePage {
  #root;
  #say;
  #link;
  #seen = "";
  #stop;
  /** @type {Glance | null} */
  #glance = null;

  /**
   * @param {import("../kit/link.js").Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say }} parts
   */
  constructor(model, { root, say }) {
    this.#root = root;
    this.#say = say;
    this.#link = new Link(model);
    this.#stop = onReturn(() => this.#look("glance"));
    this.wrong = h("p", { class: "p-wrong", role: "alert", hidden: true });
    this.body = h("div", { class: "p-panel p-glance" }, h("p", { class: "p-quiet" }, "Looking at your project…"));
    root.append(this.body);
  }

  start() {
    return this.#look("glance");
  }

  close() {
    this.#stop();
    this.#link.close();
  }

  /**
   * @param {string} verb
   * @param {string} [done]  what to say then
   */
  async #look(verb, done = "") {
    try {
      const { body } = await this.#link.ask(verb, {}, { timeout: LONG });
      this.#show(body);
      if (!done) return;
      this.#say(done);
      // what was pressed is gone; other parts of the page look again
      dispatchEvent(new Event("focus"));
      const head = this.body.querySelector("[data-head]");
      if (head instanceof HTMLElement) head.focus();
    } catch (error) {
      if (done || !this.#glance) this.#trouble(error);
    }
  }

  /** @param {Glance} glance */
  #show(glance) {
    this.#trouble("");
    const seen = JSON.stringify(glance);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.#glance = glance;
    const focused = document.activeElement?.closest("[data-thread], [data-focus]");
    const mark = focused?.getAttribute("data-thread") ? "data-thread" : "data-focus";
    const value = focused?.getAttribute(mark);
    fill(this.body, ...this.#parts(glance));
    const again = value && this.body.querySelector(`[${mark}="${CSS.escape(value)}"]`);
    if (again instanceof HTMLElement) again.focus();
  }

  /** @param {Glance} glance */
  #parts(glance) {
    return [
      glance.model ? this.#modelBanner(glance) : null,
      this.wrong,
      headOf(glance),
      nextOf(glance),
      glance.begun ? h("div", { class: "p-glance-two" }, progressOf(glance), runningOf(glance)) : this.#empty(),
      ...(glance.begun ? [chartsOf(glance), rampsOf(glance), driversOf(glance), joinedOf(glance)] : []),
      this.#ways(glance),
    ];
  }

  #empty() {
    return h(
      "div",
      { class: "p-glance-empty" },
      h("p", {}, "Nothing is in your project yet. Begin with one sentence: what you will change, for whom, by how much and by when. All that you write then comes together here: charts, tests, and what to do next."),
      h("p", {}, "Would you like to see first what it can look like? Open the model project of a made-up nursery. You can come back at any time."),
      button("Look at the model project", { icon: "book", "data-focus": "model", onclick: () => this.#open() }),
    );
  }

  #open() {
    return this.#look("open_model", "You are now in the model project. Nothing of yours has changed.");
  }

  /** @param {Glance} glance */
  #modelBanner({ back, sheets = [] }) {
    const list = h(
      "details",
      { class: "p-more" },
      h("summary", {}, "Copy a part into my own project"),
      h("p", { class: "p-hint" }, "Measures come without figures, and tests as plans. All else comes as it is."),
      h(
        "ul",
        { class: "p-glance-copies", role: "list" },
        sheets.map((sheet) => h("li", {}, h("span", {}, sheet.name ? `${sheet.title}: ${sheet.name}` : sheet.title), button("Copy", { kind: "quiet", icon: "copy", "aria-label": `Copy ${sheet.title} ${sheet.name} into my project`, "data-focus": `copy-${sheet.kind}-${sheet.key}`, onclick: () => this.#copy(sheet) }))),
      ),
    );
    return h(
      "div",
      { class: "p-glance-model", role: "group", "aria-label": "Model project" },
      h("p", {}, h("strong", {}, "This is a model project. "), "The nursery, its people and its figures are made up. It is your own copy: look around and try things out."),
      back?.id ? h("div", { class: "p-buttons" }, button(`Back to ${back.title}`, { kind: "main", icon: "left", "data-focus": "back", onclick: () => this.#look("go_back", `You are back in ${back.title}.`) })) : null,
      back?.id ? list : null,
    );
  }

  /**
   * @param {Copy} sheet
   * @param {boolean} [replace]
   * @returns {Promise<void>}
   */
  async #copy({ kind, key, title, name }, replace = false) {
    try {
      const { body } = await this.#link.ask("copy", { kind, key, replace });
      if (body.copied) return this.#say(`${title} ${name} is copied. ${body.copied}`);
      if (await confirmIn(this.#root, { title: `Copy ${title}?`, body: [h("p", {}, body.taken)], yes: "Replace it" })) return await this.#copy({ kind, key, title, name }, true);
    } catch (error) {
      this.#trouble(error);
    }
  }

  /** @param {Glance} glance */
  #ways(glance) {
    if (!glance.begun) return null;
    return h(
      "div",
      { class: "p-buttons p-project-ways" },
      button("Download a report to read and print", { icon: "down", "data-focus": "report", onclick: () => this.#report(glance) }),
      !glance.model ? button("Look at the model project", { kind: "quiet", icon: "book", "data-focus": "model", onclick: () => this.#open() }) : null,
    );
  }

  /** @param {Glance} glance */
  async #report({ private: names }) {
    const along = names.length ? await askPrivate(this.#root, names, "report") : false;
    if (along === null) return;
    try {
      const { body, buffers } = await this.#link.ask("report", { private: along }, { timeout: LONG });
      download(body.name, buffers.map((each) => /** @type {BlobPart} */ (each)), "text/html");
      this.#say(`The report is on its way to your downloads as ${body.name}.`);
    } catch (error) {
      this.#trouble(error);
    }
  }

  /** @param {unknown} error */
  #trouble(error) {
    const words = error instanceof Error ? error.message : String(error);
    this.wrong.hidden = !words;
    this.wrong.textContent = words;
    if (words && !this.wrong.isConnected) this.body.prepend(this.wrong);
  }
}

/** @param {Glance} glance */
function headOf({ begun, title, aim, aim_page: page, counts }) {
  return h(
    "div",
    { class: begun ? "p-glance-head" : "p-spoken" },
    h("h2", { class: "p-project-title", tabindex: "-1", "data-head": true, dir: "auto" }, title),
    aim ? h("p", { class: "p-glance-aim", dir: "auto" }, aim) : null,
    aim ? h("p", { class: "p-quiet" }, [...counts, ""].slice(0, -1).join(" · "), counts.length ? " · " : "", leadTo({ page, wanted: {} }, "Change the aim", "aim")) : null,
  );
}

/** @param {Glance} glance */
function nextOf({ thread: { next } }) {
  return h("p", { class: "p-glance-next" }, h("span", { class: "p-eyebrow" }, "What to do next"), leadTo(next, next.words, "next"));
}

/** @param {Glance} glance */
function progressOf({ thread, gaps }) {
  const done = thread.steps.filter((step) => step.done).length;
  return section("How far you have come", [
    h("p", { class: "p-quiet" }, `${done} of ${thread.steps.length} steps are done.`),
    stepsOf(thread),
    gaps.length ? h("p", { class: "p-glance-gaps" }, "Gaps to think about") : null,
    gaps.length ? h("ul", { class: "p-glance-list" }, gaps.map((gap) => h("li", {}, gap))) : null,
  ]);
}

/** @param {Glance} glance */
function runningOf({ running, ramps }) {
  const words = ramps.length ? "No test is under way just now." : "No test is planned yet.";
  return section("Tests under way", [
    running.length
      ? h("ul", { class: "p-glance-list p-glance-cycles", role: "list" }, running.map((cycle) => h("li", {}, leadTo(cycle, cycle.title, `cycle-${cycle.key}`), h("span", { class: "p-quiet" }, ` ${[cycle.state, cycle.when, cycle.idea].filter(Boolean).join(" · ")}`))))
      : h("p", { class: "p-quiet" }, words),
  ]);
}

/** @param {Glance} glance */
function chartsOf({ charts, more_charts: more }) {
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
function rampsOf({ ramps }) {
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
function driversOf({ drivers }) {
  if (!drivers) return null;
  return section("Your driver diagram", [
    h("div", { class: "p-glance-scroll", role: "region", "aria-label": "Driver diagram as a picture", tabindex: "0" }, drawingOf(drivers.svg)),
    h("p", {}, drivers.summary, " ", leadTo({ page: drivers.page, wanted: {} }, "Open the diagram", "drivers")),
  ]);
}

/** @param {Glance} glance */
function joinedOf({ thread }) {
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

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const page = new GlancePage(model, await openRoot(el, { label: "My project at a glance", styles: ["project", "thread", "pdsa"] }));
  await page.start();
  return () => page.close();
}

export default { render };
