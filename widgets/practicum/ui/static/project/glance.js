/**
 * “My project” at a glance; its report; and the way into the model project and back.
 */

import { confirmIn } from "../kit/dialog.js";
import { download } from "../kit/download.js";
import { button, fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { onReturn } from "../kit/return.js";
import { openRoot } from "../kit/root.js";
import { askPrivate } from "./private.js";
import { chartsOf, driversOf, headOf, joinedOf, nextOf, progressOf, rampsOf, runningOf } from "./sections.js";

/** @typedef {import("./sections.js").Glance} Glance */
/** @typedef {import("./sections.js").Copy} Copy */

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

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const page = new GlancePage(model, await openRoot(el, { label: "My project at a glance", styles: ["project", "thread", "pdsa"] }));
  await page.start();
  return () => page.close();
}

export default { render };
