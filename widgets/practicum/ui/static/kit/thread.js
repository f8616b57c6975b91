/**
 * The thread: a panel under every tool that shows how its sheet joins to the rest of the project,
 * what is missing next, and the way there. It asks Python once the tool stands, when it is opened,
 * and some time after a save, here or in another tab; never while somebody types.
 *
 *     const end = await drawJoined(module, { model, el });   // in place of module.render
 */

import { calm } from "./calm.js";
import { fill, h, icon, uid } from "./elements.js";
import { Link } from "./link.js";
import { isOurPage, pageUrl } from "./pages.js";
import { onReturn } from "./return.js";
import { addStyle } from "./style.js";

/** @typedef {{ title?: string, slug?: string }} Page */
/** @typedef {{ id: string, part: string, name: string, note: string, page: Page, wanted: Record<string, string>, inside: Branch[] }} Branch */
/** @typedef {{ id: string, words: string, done: boolean, page: Page, wanted: Record<string, string> }} Step */
/** @typedef {{ line: string[], next: Step, steps: Step[], tree: Branch, loose: Branch[], sheets: Branch[], here: string }} Thread */

/** After a save, other edits often follow. */
const REST = 1500;
const CHANNEL = "practicum:saved";

/**
 * Draw a widget, and under a tool of the project its thread.
 * @param {{ render?: (context: any) => any }} module
 * @param {{ model: import("./link.js").Model, el: HTMLElement }} context
 */
export async function drawJoined(module, context) {
  const end = await module.render?.(context);
  const root = context.model.get("threaded") ? context.el.querySelector(".p-tool") : null;
  if (!root) return end;
  const panel = new ThreadPanel(context.model);
  root.append(panel.element);
  panel.start();
  return () => (panel.close(), end?.());
}

export class ThreadPanel {
  #model;
  #link;
  /** @type {BroadcastChannel | null} */
  #others = null;
  /** @type {(() => void)[]} */
  #ends = [];
  #seen = "";
  #later = calm(() => this.#look(), REST);

  /** @param {import("./link.js").Model} model */
  constructor(model) {
    this.#model = model;
    this.#link = new Link(model);
    this.line = h("span", { class: "p-thread-line" }, "How this joins to your project");
    this.body = h("div", { class: "p-thread-body" });
    this.element = h("details", { class: "p-thread", ontoggle: () => this.element.open && this.#look() }, h("summary", {}, this.line), this.body);
  }

  start() {
    addStyle("thread");
    const saved = () => (this.#later(), this.#others?.postMessage(this.#model.get("project").id));
    this.#listen("change:saved", saved);
    this.#listen("change:key", () => this.#later());
    this.#ends.push(onReturn(() => this.#later()));
    if ("BroadcastChannel" in globalThis) {
      this.#others = new BroadcastChannel(CHANNEL);
      this.#others.onmessage = () => document.visibilityState === "visible" && this.#later();
    }
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => this.#look(), { timeout: REST });
    else this.#later();
  }

  close() {
    for (const end of this.#ends.splice(0)) end();
    this.#others?.close();
    this.#link.close();
    this.element.remove();
  }

  async #look() {
    try {
      const { body } = await this.#link.ask("thread");
      this.show(body);
    } catch {
      // the next save, or the next return, asks again
    }
  }

  /** @param {Thread} thread */
  show(thread) {
    const seen = JSON.stringify(thread);
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.line.textContent = sayLine(thread);
    const focused = document.activeElement?.getAttribute("data-thread");
    fill(this.body, nextOf(thread), h("div", { class: "p-thread-tree" }, treeOf(thread)));
    if (!focused) return;
    const again = this.body.querySelector(`[data-thread="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus();
  }

  /**
   * @param {string} event
   * @param {() => void} callback
   */
  #listen(event, callback) {
    this.#model.on(event, callback);
    this.#ends.push(() => this.#model.off(event, callback));
  }
}

/** @param {Thread} thread */
export function sayLine({ line, next }) {
  return `${line.join(" · ")} · Next: ${lowerFirst(next.words)}`;
}

/** @param {Thread} thread */
function nextOf({ next }) {
  return h("p", { class: "p-thread-next" }, h("strong", {}, "Next: "), leadTo(next, next.words, "next"));
}

/**
 * All pieces as nested lists, from the aim down.
 * @param {Thread} thread
 */
export function treeOf({ tree, loose, sheets, here }) {
  const whole = [branch(tree, here, "")];
  return [
    h("ul", { class: "p-thread-list", role: "list", "aria-label": "From the aim down" }, whole),
    ...part("Not joined yet", loose, here),
    ...part("Other sheets, and what came of them", sheets, here),
  ];
}

/**
 * @param {string} title
 * @param {Branch[]} branches
 * @param {string} here
 */
function part(title, branches, here) {
  if (!branches.length) return [];
  const id = uid("p-thread");
  return [
    h("p", { class: "p-thread-part", id }, title),
    h("ul", { class: "p-thread-list", role: "list", "aria-labelledby": id }, branches.map((each) => branch(each, here, ""))),
  ];
}

/**
 * @param {Branch} each
 * @param {string} here
 * @param {string} path  to tell two places of one piece apart
 * @returns {HTMLElement}
 */
function branch(each, here, path) {
  const { id, part: kind, name, note, inside } = each;
  const own = `${path}/${id}`;
  const words = name || (id === "aim" ? "not written yet" : "open it");
  return h(
    "li",
    {},
    h(
      "span",
      { class: "p-thread-piece", "aria-current": id === here ? "true" : null },
      h("span", { class: "p-thread-kind" }, kind),
      " ",
      leadTo(each, words, own),
      note ? h("span", { class: "p-thread-note" }, ` ${note}`) : null,
      id === here ? h("span", { class: "p-thread-here" }, " you are here") : null,
    ),
    inside.length ? h("ul", { role: "list" }, inside.map((below) => branch(below, here, own))) : null,
  );
}

/**
 * A link where there is a page to go to, otherwise the words.
 * @param {{ page: Page, wanted: Record<string, string> }} goal
 * @param {string} words
 * @param {string} focus
 */
export function leadTo({ page, wanted }, words, focus) {
  if (!page?.slug || !isOurPage()) return h("span", { dir: "auto" }, words);
  return h("a", { href: pageUrl(page.slug, wanted), "data-thread": focus, dir: "auto" }, words);
}

/**
 * The steps along the thread, each with whether it is done.
 * @param {Thread} thread
 */
export function stepsOf({ steps, next }) {
  return h(
    "ol",
    { class: "p-thread-steps", role: "list" },
    steps.map((step) =>
      h(
        "li",
        { "data-done": step.done || null, "aria-current": step.id === next.id ? "step" : null },
        step.done ? icon("check") : h("span", { class: "p-thread-dot", "aria-hidden": "true" }),
        h("span", {}, h("span", { class: "p-spoken" }, step.done ? "Done: " : "To do: "), leadTo(step, step.words, `step-${step.id}`)),
      ),
    ),
  );
}

/** @param {string} sentence */
function lowerFirst(sentence) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
