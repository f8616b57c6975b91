/**
 * One document on the page: what is typed, what Python makes of it, whether it is saved.
 *
 *     const sheet = new Sheet(model);
 *     sheet.on("content", (content) => form.show(content));   // it changed, by others or by undo
 *     sheet.on("reading", (reading) => draw(reading));        // at each key, newest first
 *     sheet.on("state", (state) => line.show(state));         // saving, saved, late, conflict …
 *     sheet.on("steps", ({ canGoBack, canGoForth }) => …);
 *     sheet.edit({ unit: "days" });                           // what somebody typed
 *     sheet.edit({ rows }, { whole: true });                  // a step of undo by itself
 *     sheet.leave();                                          // the field was left: save now
 *     const { body, buffers } = await sheet.ask("export", { as: "xlsx" });
 *     await sheet.start();                                    // once all is drawn
 *     return () => sheet.close();                             // from `render`
 */

import { Drafts } from "./drafts.js";
import { same } from "./content.js";
import { Link } from "./link.js";
import { bestLives, openStorage } from "./lives.js";
import { Looking } from "./looking.js";
import { onReturn } from "./return.js";
import { Saving } from "./saving.js";
import { Undo } from "./undo.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./link.js").Model} Model */
/** @typedef {import("./saving.js").Saved} Saved */
/** @typedef {import("./saving.js").State} State */
/** @typedef {{ complete: boolean, problems: Problem[], findings: Finding[] } & Record<string, any>} Reading */
/** @typedef {{ field: string, message: string, missing: boolean }} Problem */
/** @typedef {{ id: string, message: string, why: string, how: string, field: string }} Finding */
/** @typedef {{ canGoBack: boolean, canGoForth: boolean }} Steps */

/**
 * @typedef {object} Events
 * @property {(content: Content) => void} content
 * @property {(reading: Reading, content: Content) => void} reading
 * @property {(state: State) => void} state
 * @property {(steps: Steps) => void} steps
 */

/** One name for this page in this tab; a reload has another. */
const TAB = Math.random().toString(36).slice(2, 10) + Date.now().toString(36);
let sheets = 0;
const READ = "p-reading";

export class Sheet {
  /** @type {Reading} */
  reading;
  #model;
  #link;
  #drafts;
  #saving;
  #looking;
  #undo = new Undo();
  /** @type {{ [E in keyof Events]: Events[E][] }} */
  #heard = { content: [], reading: [], state: [], steps: [] };
  /** @type {(() => void)[]} */
  #ends = [];

  /**
   * @param {Model} model
   * @param {{ storage?: Storage | null }} [options]
   */
  constructor(model, { storage = openStorage() } = {}) {
    this.#model = model;
    this.#link = new Link(model);
    this.reading = model.get("reading");
    const document = [model.get("project").id, model.get("tool").name, model.get("key")];
    this.#drafts = new Drafts(document.map(encodeURIComponent).join("/"), {
      storage,
      lives: bestLives(storage),
      owner: `${TAB}.${(sheets += 1)}`,
    });
    this.#looking = new Looking({
      ask: async (content) => (await this.ask("look", { content })).body.reading,
      onReading: (reading, content) => this.#read(reading, content),
    });
    this.#saving = new Saving({
      saved: { ...model.get("saved") },
      ask: async (content, base) => (await this.ask("save", { content, base })).body,
      drafts: this.#drafts,
      onContent: (content) => this.#changed(content),
      onState: (state) => this.#tell("state", state),
      onReading: (reading, content) => this.#read(reading, content),
    });
  }

  get content() {
    return this.#saving.content;
  }

  get state() {
    return this.#saving.state;
  }

  get revision() {
    return this.#saving.revision;
  }

  /** @returns {Steps} */
  get steps() {
    return { canGoBack: this.#undo.canGoBack, canGoForth: this.#undo.canGoForth };
  }

  /**
   * Hear of changes.
   * @template {keyof Events} E
   * @param {E} event
   * @param {Events[E]} callback
   */
  on(event, callback) {
    this.#heard[event].push(callback);
  }

  /**
   * Ask Python something.
   * @param {string} verb
   * @param {object} [fields]
   * @param {Parameters<Link["ask"]>[2]} [options]
   */
  ask(verb, fields, options) {
    return this.#link.ask(verb, fields, options);
  }

  /** Begin: take in what a closed page left behind, and notice when others save. */
  async start() {
    this.#ends.push(
      onReturn(() => this.refresh()),
      onLeaving(() => (this.#saving.keep(), this.#saving.flush())),
      onHidden(() => this.#saving.keep()),
    );
    this.#listen("change:saved", () => this.#saving.heard(this.#model.get("saved")));
    this.#ends.push(await this.#drafts.live());
    await this.#drafts.adopt((draft) => this.#saving.goOn(draft));
  }

  /**
   * Change fields.
   * @param {Content} changes
   * @param {{ whole?: boolean }} [options]
   */
  edit(changes, options) {
    const before = this.content;
    const after = { ...before, ...changes };
    if (same(before, after)) return;
    this.#undo.record(before, after, options);
    this.#saving.edit(after);
    this.#looking.at(after);
    this.#tell("steps", this.steps);
  }

  /** A field was left: save what it says now. */
  leave() {
    this.#undo.pause();
    this.#saving.flush();
  }

  /** Take the last step back; answers the fields it was about. */
  undo() {
    return this.#step(this.#undo.back(this.content));
  }

  /** Do again what was taken back. */
  redo() {
    return this.#step(this.#undo.forth(this.content));
  }

  /** See whether another page has saved something newer. */
  async refresh() {
    this.#saving.flush();
    try {
      const { body } = await this.ask("refresh", { revision: this.revision });
      if (body.saved) this.#saving.heard(body.saved);
    } catch {
      // the next return asks again
    }
  }

  /** @returns {Promise<Saved[]>} newest first */
  async history() {
    return (await this.ask("history")).body.revisions;
  }

  /**
   * Bring an earlier version back; it can be undone like any change.
   * @param {Content} content
   */
  bringBack(content) {
    const gone = Object.keys(this.content).filter((name) => !(name in content));
    this.edit({ ...Object.fromEntries(gone.map((name) => [name, ""])), ...content }, { whole: true });
    this.#changed(this.content);
    this.leave();
  }

  /**
   * The reader has decided between two versions.
   * @param {Content} content
   */
  resolve(content) {
    this.#saving.resolve(content);
  }

  /** Stop; what is not saved waits in its draft for the next page. */
  close() {
    this.#saving.flush();
    this.#saving.stop();
    this.#looking.stop();
    for (const end of this.#ends.splice(0)) end();
    this.#link.close();
  }

  /** @param {{ content: Content, fields: string[] } | null} step */
  #step(step) {
    if (!step) return [];
    this.#saving.edit(step.content);
    this.#changed(step.content);
    this.#tell("steps", this.steps);
    return step.fields;
  }

  /** @param {Content} content */
  #changed(content) {
    this.#tell("content", content);
    this.#looking.at(content);
  }

  /**
   * @param {Reading} reading
   * @param {Content} content
   */
  #read(reading, content) {
    this.reading = reading;
    this.#tell("reading", reading, content);
    performance.mark(READ); // for whoever measures how soon an edit is answered
    performance.clearMarks(READ);
  }

  /**
   * @param {string} event
   * @param {() => void} callback
   */
  #listen(event, callback) {
    this.#model.on(event, callback);
    this.#ends.push(() => this.#model.off(event, callback));
  }

  /**
   * @template {keyof Events} E
   * @param {E} event
   * @param {Parameters<Events[E]>} news
   */
  #tell(event, ...news) {
    for (const callback of this.#heard[event]) /** @type {any} */ (callback)(...news);
  }
}

/** @param {() => void} callback */
function onLeaving(callback) {
  addEventListener("pagehide", callback);
  return () => removeEventListener("pagehide", callback);
}

/**
 * A phone ends a page that is out of sight, and says nothing.
 * @param {() => void} callback
 */
function onHidden(callback) {
  const look = () => document.visibilityState === "hidden" && callback();
  document.addEventListener("visibilitychange", look);
  return () => document.removeEventListener("visibilitychange", look);
}
