/**
 * One diagram on the page, seen twice: drawn, and as an outline. Whatever is done in one is in the
 * other at once, since both show the same content.
 */

import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { confirmIn } from "../kit/dialog.js";
import { button, h } from "../kit/elements.js";
import { bringIntoSight, wantedSheet } from "../kit/pages.js";
import { Sheet } from "../kit/sheet.js";
import { usesOf } from "../kit/uses.js";
import { makeFiles } from "../diagram/files.js";
import { Outline } from "../diagram/outline.js";
import { Picture } from "../diagram/picture.js";
import { SpokenList, listOf } from "../diagram/spoken.js";
import { Toolbar } from "../diagram/toolbar.js";
import { addBeside, addUnder, makeKind, moveAlong, moveIn, moveOut, moveTo, remove, tie, tieMeasure, write } from "./deeds.js";
import { MANNER, NEVER, PLACEHOLDERS } from "./manner.js";
import { Panel } from "./panel.js";
import { NAMES, Shape } from "./shape.js";
import { openVersions } from "./versions.js";
import { sayLead, sayLine } from "./words.js";

/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("./deeds.js").Deed} Deed */

export class DriverPage {
  #root;
  #say;
  #chosen = "";
  #aim = "";
  #answer = calm(() => this.#coachNow());
  #practice;
  #wanted = () => this.#openWanted();

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say, title: string }} parts
   */
  constructor(model, { root, say, title }) {
    this.#root = root;
    this.#say = say;
    this.sheet = new Sheet(model);
    this.#practice = model.get("key").startsWith("practice-");
    const specs = model.get("form");
    const shared = {
      onText: (/** @type {string} */ id, /** @type {string} */ text) => this.#write(id, { text }),
      onLeave: () => this.sheet.leave(),
      onChoose: (/** @type {string} */ id) => this.#choose(id),
      say,
    };
    this.outline = new Outline({ ...shared, onWish: (id, wish) => this.#wish(id, wish, "outline"), onFold: (id, collapsed) => this.#fold(id, collapsed) }, WRITING);
    this.picture = new Picture({
      ...shared,
      onWish: (id, wish) => this.#wish(id, wish, "picture"),
      onDrop: (id, drop) => this.#drop(id, drop),
      mayRename: (id) => this.#mayRename(id),
    }, MANNER);
    this.toolbar = new Toolbar({ onWish: (wish) => this.#wish(this.#chosen, wish, "toolbar"), names: NAMES, never: NEVER });
    this.panel = new Panel({
      onKind: (id, kind) => this.#do(makeKind(this.sheet.content, id, kind)),
      onTie: (id, parent, on) => this.#do(tie(this.sheet.content, id, parent, on)),
      onMeasure: (id, measure, on) => this.#edit(tieMeasure(this.sheet.content, id, measure, on)),
    }, model.get("pages"));
    this.coach = new Coach({ goTo: (field) => this.#goTo(field), go: "Go to this box", say });
    this.spoken = new SpokenList(listOf);
    this.bar = new Bar(this.sheet, { root, say, specs });
    this.conflict = new ConflictPanel(this.sheet, { specs, say });
    this.#layOut(title);
  }

  start() {
    this.sheet.on("content", () => this.#show());
    this.sheet.on("reading", () => this.#read());
    this.#choose(this.#shape.aim.id);
    this.#show();
    this.#read();
    this.#coachNow({ aloud: false });
    this.#openWanted();
    addEventListener("hashchange", this.#wanted);
    this.sheet.start();
    this.sheet.ask("facts", { content: this.sheet.content }).catch(() => {});
  }

  close() {
    removeEventListener("hashchange", this.#wanted);
    this.sheet.close();
  }

  /** Another page may lead to one of the boxes: “…#box=i3”. */
  #openWanted() {
    const id = wantedSheet("box");
    if (this.sheet.content && id && this.#shape.boxes.has(id) && !this.#practice) {
      bringIntoSight(this.#root);
      this.#goTo(`nodes.${id}`);
    }
  }

  get #shape() {
    return new Shape(this.sheet.content);
  }

  /** @param {string} title */
  #layOut(title) {
    const compare = button("What has changed?", { icon: "history", onclick: () => openVersions(this.sheet, this.#root) });
    const keys = h(
      "details",
      { class: "p-more p-dd-keys" },
      h("summary", {}, "Keys that save time"),
      h(
        "dl",
        { class: "p-dd-keylist" },
        KEYS.map(([key, words]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, words))),
      ),
    );
    this.#root.append(
      h(
        "div",
        { class: "p-panel p-dd" },
        h("div", { class: "p-dd-top" }, h("h2", { class: "p-panel-title" }, title), h("div", { class: "p-buttons" }, compare)),
        this.bar.element,
        this.conflict.element,
        h(
          "div",
          { class: "p-dd-work" },
          this.toolbar.element,
          this.picture.element,
          h(
            "div",
            { class: "p-split p-dd-split" },
            h("div", { class: "p-dd-outline-part", role: "group", "aria-label": "Outline" }, h("h3", { class: "p-part-title" }, "The same as an outline"), this.outline.element, keys),
            h("div", { class: "p-dd-side-part" }, this.panel.element, this.coach.element),
          ),
        ),
        this.spoken.element,
        makeFiles(this.sheet, { say: this.#say }),
      ),
    );
  }

  /** The content has changed: what needs no answer of Python's is there at once. */
  #show() {
    const shape = this.#shape;
    this.#aim = this.sheet.reading.aim ?? "";
    this.outline.show(shape.lines().map((line) => (line.box.kind === "aim" ? { ...line, given: this.#aim } : line)));
    this.#mark(shape);
  }

  /** An answer has come; the outline knows all but the aim already. */
  #read() {
    const { layout, aloud, aim } = this.sheet.reading;
    this.picture.show(layout);
    this.spoken.show(aloud);
    if (aim === this.#aim) this.#mark(this.#shape);
    else this.#show();
    this.#answer();
  }

  /** @param {Shape} shape */
  #mark(shape) {
    const box = shape.boxes.get(this.#chosen) ?? shape.aim;
    this.#chosen = box.id;
    const { reading } = this.sheet;
    this.outline.mark(box.id);
    this.picture.mark(box.id);
    this.toolbar.show(box.kind === "aim" && reading.aim ? { ...box, text: reading.aim } : box);
    this.panel.show(box, shape, reading);
  }

  /** @param {string} id */
  #choose(id) {
    if (id === this.#chosen) return;
    this.#chosen = id;
    this.#mark(this.#shape);
  }

  /** @param {string} field */
  #goTo(field) {
    const id = field.replace(/^nodes\./, "");
    this.#choose(id);
    if (!this.outline.focus(id)) this.picture.focus(id);
  }

  /** @param {string} id */
  #mayRename(id) {
    const aim = id === this.#shape.aim.id;
    if (aim && this.sheet.reading.aim) this.#say("This is the aim of your team. Change it on the page “Writing an aim”.");
    return !(aim && this.sheet.reading.aim);
  }

  /**
   * @param {string} id
   * @param {Record<string, any>} fields
   * @param {{ whole?: boolean }} [options]
   */
  #write(id, fields, options) {
    this.#edit(write(this.sheet.content, id, fields), options);
  }

  /**
   * @param {Content} changes
   * @param {{ whole?: boolean }} [options]
   */
  #edit(changes, options) {
    this.sheet.edit(changes, options);
    this.#show();
  }

  /**
   * @param {string} id
   * @param {boolean} collapsed
   */
  #fold(id, collapsed) {
    this.#write(id, { collapsed }, { whole: true });
    this.#say(collapsed ? "Folded" : "Unfolded");
  }

  /**
   * @param {Deed} deed
   * @returns {boolean} whether it was done
   */
  #do({ changes, focus, say }) {
    this.#say(say);
    if (!changes) return false;
    if (focus) this.#chosen = focus;
    this.#edit(changes, { whole: true });
    return true;
  }

  /**
   * @param {string} id
   * @param {import("../diagram/outline.js").Wish | import("../diagram/picture.js").Wish | import("../diagram/toolbar.js").Wish} wish
   * @param {"outline" | "picture" | "toolbar"} from
   */
  async #wish(id, wish, from) {
    if (wish === "fold") return this.#fold(id, !this.#shape.boxes.get(id)?.collapsed);
    if (wish === "remove" && !(await this.#mayRemove(id))) return;
    // what others wrote while we asked is in the content by now
    const done = this.#do(DEEDS[wish](this.sheet.content, id));
    if (!done || (from === "toolbar" && wish !== "child" && wish !== "beside")) return;
    if (from === "picture" && wish !== "child" && wish !== "beside") this.#focusDrawn(wish === "remove");
    else this.outline.focus(this.#chosen);
  }

  /** @param {boolean} later  what was chosen is drawn already, unless it is new to the drawing */
  #focusDrawn(later) {
    this.picture.focus(this.#chosen);
    if (later) setTimeout(() => this.picture.focus(this.#chosen));
  }

  /** @param {string} id */
  async #mayRemove(id) {
    const box = this.#shape.boxes.get(id);
    if (!box?.text || box.kind === "aim") return true;
    const uses = await usesOf((verb, fields) => this.sheet.ask(verb, fields), id);
    if (!uses) return true;
    return confirmIn(this.#root, { title: `Remove “${box.text}”?`, body: [h("p", {}, uses)], yes: "Remove it" });
  }

  /**
   * @param {string} id
   * @param {import("../diagram/dragging.js").Drop} drop
   */
  #drop(id, { target, how, also }) {
    const shape = this.#shape;
    const { content } = this.sheet;
    if (how === "under") return this.#do(moveTo(content, id, { parent: target, also }));
    const home = shape.home(target);
    const beside = shape.beside(target).filter((each) => each !== id);
    const after = how === "after" ? target : (beside[beside.indexOf(target) - 1] ?? "");
    return this.#do(moveTo(content, id, { parent: home, after }));
  }

  /** @param {{ aloud?: boolean }} [options] */
  #coachNow({ aloud = true } = {}) {
    const { findings, layout } = this.sheet.reading;
    const lead = sayLead(findings, layout.boxes.length);
    this.coach.tell(findings, { lead, aloud });
  }
}

/** @type {import("../diagram/outline.js").Writing} */
const WRITING = { label: "The diagram as an outline", names: NAMES, placeholders: PLACEHOLDERS, say: sayLine };

/** @type {Record<string, (content: Content, id: string) => Deed>} */
const DEEDS = {
  child: (content, id) => addUnder(content, id),
  beside: (content, id) => addBeside(content, id),
  in: moveIn,
  out: moveOut,
  up: (content, id) => moveAlong(content, id, -1),
  down: (content, id) => moveAlong(content, id, 1),
  remove,
};

/** @type {[string, string][]} */
const KEYS = [
  ["Enter", "In the outline: a new line. In the drawing: rename the box."],
  ["Tab, Shift+Tab", "In the outline: one step in or out, from driver to secondary driver to idea. Press Escape first to leave the outline with Tab."],
  ["Arrows", "Go from box to box."],
  ["Alt+↑, Alt+↓", "Move a box up or down among those beside it."],
  ["Delete", "In an empty line or in the drawing: take the box out. Alt+Delete does so anywhere."],
  ["+", "In the drawing: a new box under this one."],
  ["Space", "In the drawing: fold or unfold what belongs to the box."],
  ["Ctrl+Z, Ctrl+Y", "Undo and redo."],
];
