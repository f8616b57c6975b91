/**
 * Saves what is typed, and loses nothing on the way.
 *
 * A change is in the browser's storage at once, the keys that follow it every 150 ms and whenever
 * the page goes out of sight, and with Python 300 ms after the last key. There is never more than one
 * save on its way. A draft goes only when Python has answered that it is on
 * disk. What Python merged in from others comes back without touching what is being typed.
 *
 *     const saving = new Saving({ saved, ask, drafts, onContent, onState, onReading });
 *     saving.edit({ ...saving.content, unit: "days" });
 */

import { markOf, rebase, same } from "./content.js";
import { Refused } from "./link.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./drafts.js").Drafts} Drafts */
/** @typedef {import("./drafts.js").Draft} Draft */
/** @typedef {{ content: Content, revision: number, saved_at: string, author: string, merged?: boolean }} Saved */
/** @typedef {{ path: string, base: any, mine: any, theirs: any }} Clash */
/** @typedef {{ message: string, theirs: Saved, mine: Content, merged: Content, clashes: Clash[] }} Conflict */

/**
 * @typedef {object} State
 * @property {"saved" | "saving" | "late" | "refused" | "conflict"} name
 * @property {string} at         when it was last saved, ISO, or ""
 * @property {string} message    what is in the way
 * @property {boolean} merged    the last save brought in what others wrote
 * @property {boolean} kept      this browser holds a copy of what is not saved
 * @property {Conflict | null} conflict
 */

/**
 * @typedef {object} Parts
 * @property {Saved} saved
 * @property {(content: Content, base: number) => Promise<any>} ask  the answer's body
 * @property {Drafts} drafts
 * @property {(content: Content) => void} onContent  other people's words came in
 * @property {(state: State) => void} onState
 * @property {(reading: any, content: Content) => void} onReading
 */

export const PAUSE = 300;
/** The whole draft is written: not at each key, or a long table makes typing slow. */
export const KEEPING = 150;
/** Somebody who types without a pause is saved all the same. */
export const LONGEST = 5000;
const RETRIES = [1000, 2000, 4000, 8000, 15_000, 30_000];
const SENT_KEPT = 8;

export class Saving {
  #parts;
  /** @type {Content} */
  content;
  /** @type {State} */
  state;
  #base;
  #from;
  /** @type {string[]} */
  #sent = [];
  #busy = false;
  #failures = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #clock;
  #waitingSince = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #keepClock;
  #keptAt = -Infinity;
  /** @type {(() => void)[]} */
  #whenClean = [];

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
    const { content, revision, saved_at: at } = parts.saved;
    this.content = content;
    this.#from = content;
    this.#base = revision;
    this.state = { name: "saved", at, message: "", merged: false, kept: true, conflict: null };
  }

  get revision() {
    return this.#base;
  }

  /** Whether Python has all that is typed. */
  get clean() {
    return !this.#busy && !this.state.conflict && same(this.content, this.#from);
  }

  /**
   * Take what now stands in the fields.
   * @param {Content} content
   */
  edit(content) {
    this.content = content;
    if (this.clean) return this.#settle();
    this.#keepSoon();
    const { conflict } = this.state;
    if (conflict) return this.#say({ conflict });
    if (this.state.name === "saved") this.#say({ name: "saving" });
    this.#schedule(PAUSE);
  }

  /** Write what waits to be written into the browser's storage: the page may end without a word. */
  keep() {
    if (this.#keepClock) this.#keep();
  }

  /** Save now: the field was left, or the page is going. */
  flush() {
    if (!this.clean) this.#send();
  }

  /**
   * Go on with a draft that a closed page left behind, once nothing else is open.
   * @param {Draft} draft
   */
  async goOn(draft) {
    await this.#cleanOnce();
    this.content = draft.content;
    this.#from = draft.from ?? {};
    this.#base = draft.base;
    this.#sent = draft.sent ?? [];
    this.#keep();
    this.#parts.onContent(this.content);
    this.#say({ name: "saving" });
    this.#send();
  }

  /**
   * A newer revision is there, from another page or from the history.
   * @param {Saved} saved
   */
  heard(saved) {
    if (!this.clean || saved.revision <= this.#base) return;
    this.#from = saved.content;
    this.#base = saved.revision;
    this.content = saved.content;
    this.#parts.onContent(this.content);
    this.#settle({ at: saved.saved_at, merged: true });
  }

  /**
   * The reader has decided between two versions.
   * @param {Content} content
   */
  resolve(content) {
    const theirs = this.state.conflict?.theirs;
    if (!theirs) return;
    this.#base = theirs.revision;
    this.#from = theirs.content;
    this.#sent = [];
    this.content = content;
    this.#parts.onContent(content);
    this.#keep();
    this.#say({ name: "saving", conflict: null });
    this.#send();
  }

  /** The page goes away; what is not saved waits in its draft. */
  stop() {
    this.keep();
    clearTimeout(this.#clock);
  }

  async #send() {
    clearTimeout(this.#clock);
    this.#waitingSince = 0;
    if (this.#busy || this.state.conflict) return;
    if (this.clean) return this.#settle();
    this.#busy = true;
    const sent = this.content;
    this.#sent = [...this.#sent, markOf(sent)].slice(-SENT_KEPT);
    this.#keep();
    try {
      const body = await this.#parts.ask(sent, this.#base);
      this.#busy = false;
      this.#failures = 0;
      if (body.conflict) this.#clash(body.conflict);
      else this.#took(body.saved, sent, body.reading);
    } catch (error) {
      this.#busy = false;
      this.#failed(error);
    }
  }

  /**
   * @param {Saved} saved
   * @param {Content} sent
   * @param {any} reading
   */
  #took(saved, sent, reading) {
    const typed = this.content;
    this.content = rebase(sent, typed, saved.content);
    this.#from = saved.content;
    this.#base = saved.revision;
    this.#sent = [];
    if (!same(this.content, typed)) this.#parts.onContent(this.content);
    if (reading && same(this.content, saved.content)) this.#parts.onReading(reading, this.content);
    const news = { at: saved.saved_at, merged: Boolean(saved.merged) };
    if (this.clean) return this.#settle(news);
    this.#keep();
    this.#say({ name: "saving", ...news });
    this.#schedule(PAUSE);
  }

  /** @param {Conflict} conflict */
  #clash(conflict) {
    const { theirs } = conflict;
    if (this.#sent.includes(markOf(theirs.content))) {
      // our own save had arrived; only its answer was lost
      this.#base = theirs.revision;
      this.#from = theirs.content;
      this.#sent = [];
      this.#send();
      return;
    }
    this.#keep();
    this.#say({ name: "conflict", message: conflict.message, conflict });
  }

  /** @param {unknown} error */
  #failed(error) {
    const message = error instanceof Error ? error.message : "";
    this.#say({ name: error instanceof Refused ? "refused" : "late", message });
    const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? 0;
    this.#failures += 1;
    this.#clock = setTimeout(() => this.#send(), wait);
  }

  /** @param {number} pause */
  #schedule(pause) {
    if (this.#busy) return;
    this.#waitingSince ||= Date.now();
    const left = Math.max(0, this.#waitingSince + LONGEST - Date.now());
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#send(), Math.min(pause, left));
  }

  #keepSoon() {
    const wait = this.#keptAt + KEEPING - Date.now();
    if (wait <= 0) this.#keep();
    else this.#keepClock ??= setTimeout(() => this.#keep(), wait);
  }

  #keep() {
    this.#forgetKeeping();
    this.#keptAt = Date.now();
    const { content } = this;
    const draft = { content, base: this.#base, from: this.#from, sent: this.#sent, at: Date.now() };
    const kept = this.#parts.drafts.write(draft);
    if (kept !== this.state.kept) this.#say({ kept });
  }

  #forgetKeeping() {
    clearTimeout(this.#keepClock);
    this.#keepClock = undefined;
  }

  /** @param {Partial<State>} [news] */
  #settle(news = {}) {
    clearTimeout(this.#clock);
    this.#forgetKeeping();
    this.#waitingSince = 0;
    this.#parts.drafts.clear();
    this.#say({ name: "saved", message: "", kept: true, conflict: null, ...news });
    for (const go of this.#whenClean.splice(0)) go();
  }

  /** @returns {Promise<void>} */
  async #cleanOnce() {
    while (!this.clean) await new Promise((go) => this.#whenClean.push(() => go(undefined)));
  }

  /** @param {Partial<State>} news */
  #say(news) {
    this.state = { ...this.state, ...news };
    this.#parts.onState(this.state);
  }
}
