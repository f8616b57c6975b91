/**
 * All about the box that is chosen: what kind it is, what it belongs to, what stands on it. This is
 * the typed way for everything that can be dragged.
 *
 *     const panel = new Panel({ onKind, onTie, onMeasure });
 *     panel.show(box, shape, reading);
 */

import { fill, h, uid } from "../kit/elements.js";
import { isOurPage, pageUrl } from "../kit/pages.js";
import { NAMES, levelOf } from "./shape.js";

/** @typedef {import("./shape.js").Box} Box */
/** @typedef {import("./shape.js").Shape} Shape */
/** @typedef {{ key: string, name: string }} Named */
/** @typedef {Record<"measure" | "cycle", { title: string, slug: string } | Record<string, never>>} Pages  where a sheet of each is opened */

/**
 * @typedef {object} Hears
 * @property {(id: string, kind: string) => void} onKind
 * @property {(id: string, parent: string, on: boolean) => void} onTie
 * @property {(id: string, measure: string, on: boolean) => void} onMeasure
 */

export class Panel {
  #hears;
  #pages;
  #known = "";

  /**
   * @param {Hears} hears
   * @param {Pages} pages
   */
  constructor(hears, pages) {
    this.#hears = hears;
    this.#pages = pages;
    this.title = h("h3", { class: "p-part-title" });
    this.body = h("div", { class: "p-dd-panel-body" });
    this.element = h("div", { class: "p-dd-panel", role: "group", "aria-label": "About the chosen box" }, this.title, this.body);
  }

  /**
   * @param {Box} box
   * @param {Shape} shape
   * @param {import("../kit/sheet.js").Reading} reading
   */
  show(box, shape, reading) {
    const { attached = {}, measures, stands = {}, aim } = reading;
    const here = attached[box.id] ?? { measures: [], cycles: [] };
    const above = [...shape.boxes.values()].filter((each) => shape.mayHold(each.id, box.id));
    const mark = JSON.stringify([box.id, box.kind, box.text, aim, here, measures, stands[box.id], above.map(({ id, text }) => [id, text]), shape.parentsOf(box.id)]);
    if (mark === this.#known) return;
    const focus = document.activeElement?.getAttribute("data-focus") ?? "";
    const inside = this.body.contains(document.activeElement);
    this.#known = mark;
    fill(this.title, NAMES[box.kind] ?? "");
    fill(
      this.body,
      h("p", { class: "p-dd-panel-words" }, box.text || (box.kind === "aim" && aim) || "(still empty)"),
      box.kind === "aim" ? this.#aim(aim) : this.#kinds(box),
      box.kind === "aim" || box.kind === "primary" ? null : this.#parents(box, shape, above),
      box.kind === "aim" || !measures ? null : this.#measures(box, measures, here.measures),
      this.#tests(here.cycles, stands[box.id]?.words ?? ""),
    );
    if (inside) /** @type {HTMLElement | null} */ (this.body.querySelector(`[data-focus="${CSS.escape(focus)}"]`))?.focus();
  }

  /** @param {string} aim */
  #aim(aim) {
    return aim ? h("p", { class: "p-hint" }, "This is the aim of your team. Change it on the page “Writing an aim”, and it changes here.") : null;
  }

  /** @param {Box} box */
  #kinds(box) {
    const name = uid("p-kind");
    const options = ["primary", "secondary", "idea"].map((kind) => {
      const radio = h("input", { type: "radio", class: "p-radio", name, value: kind, "data-focus": `kind-${kind}`, onchange: () => this.#hears.onKind(box.id, kind) });
      radio.checked = kind === box.kind;
      return h("label", { class: "p-option" }, radio, h("span", {}, NAMES[kind] ?? ""));
    });
    return h("fieldset", {}, h("legend", { class: "p-label" }, "What is it?"), h("div", { class: "p-options" }, options));
  }

  /**
   * @param {Box} box
   * @param {Shape} shape
   * @param {Box[]} above
   */
  #parents(box, shape, above) {
    const parents = shape.parentsOf(box.id);
    const list = [...above].sort((a, b) => levelOf(a) - levelOf(b));
    if (!list.length) return h("p", { class: "p-hint" }, "It will belong to a driver once there is one.");
    return checks("Which drivers does it help along?", list.map((each) => ({
      key: `tie-${each.id}`,
      words: each.text || "(still empty)",
      on: parents.includes(each.id),
      act: (on) => this.#hears.onTie(box.id, each.id, on),
    })));
  }

  /**
   * @param {Box} box
   * @param {Named[]} measures
   * @param {Named[]} here
   */
  #measures(box, measures, here) {
    if (!measures.length) return h("p", { class: "p-hint" }, "Once your project has measures, you can say here which of them tells how this is doing.");
    const boxes = checks("Which measures tell how it is doing?", measures.map(({ key, name }) => ({
      key: `measure-${key}`,
      words: name,
      on: here.some((each) => each.key === key),
      act: (on) => this.#hears.onMeasure(box.id, key, on),
    })));
    const ways = here.map((each) => this.#way("measure", each, `Open the chart of “${each.name}”`)).filter((way) => way !== null);
    return h("div", { class: "p-dd-panel-part" }, boxes, ways.length ? h("ul", { class: "p-dd-tests" }, ways.map((way) => h("li", {}, way))) : null);
  }

  /**
   * A link to the page of a sheet, with that sheet opened; in JupyterLab there are no such pages.
   * @param {"measure" | "cycle"} kind
   * @param {Named} sheet
   * @param {string} words
   */
  #way(kind, { key }, words) {
    const { slug } = this.#pages[kind];
    return slug && isOurPage() ? h("a", { href: pageUrl(slug, { [kind]: key }), "data-focus": `way-${kind}-${key}` }, words) : null;
  }

  /**
   * @param {Named[]} cycles
   * @param {string} stand
   */
  #tests(cycles, stand) {
    if (!cycles.length && !stand) return null;
    return h("div", {}, h("p", { class: "p-label" }, "Tests"), stand ? h("p", {}, stand) : null, h("ul", { class: "p-dd-tests" }, cycles.map((each) => h("li", {}, this.#way("cycle", each, each.name) ?? each.name))));
  }
}

/**
 * @param {string} title
 * @param {{ key: string, words: string, on: boolean, act: (on: boolean) => void }[]} items
 */
function checks(title, items) {
  const boxes = items.map(({ key, words, on, act }) => {
    const check = h("input", { type: "checkbox", class: "p-radio", "data-focus": key, onchange: () => act(check.checked) });
    check.checked = on;
    return h("label", { class: "p-dd-check" }, check, h("span", {}, words));
  });
  return h("fieldset", {}, h("legend", { class: "p-label" }, title), h("div", { class: "p-dd-checks" }, boxes));
}
