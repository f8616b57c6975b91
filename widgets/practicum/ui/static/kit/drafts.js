/**
 * Keeps in the browser what Python has not yet said is saved.
 *
 * Each open sheet writes a draft of its own, so two tabs of one document never overwrite each
 * other's. A sheet shows that it lives by a lock which the browser lets go when the tab ends,
 * however it ends; a draft whose lock is free is an orphan, and the next sheet takes it in.
 */

/** @typedef {import("./content.js").Content} Content */

/**
 * @typedef {object} Draft
 * @property {Content} content  what was typed
 * @property {number} base      the revision that it was started from
 * @property {Content} from     what that revision said
 * @property {string[]} sent    marks of what was sent to Python and not answered
 * @property {number} at        when, in milliseconds
 */

/**
 * Who lives. `claim` answers a function that lets go, or nothing if somebody else is there.
 * @typedef {{ claim: (owner: string) => Promise<(() => void) | null> }} Lives
 */

const STEM = "practicum.draft/";

export class Drafts {
  #storage;
  #lives;
  #stem;
  #owner;

  /**
   * @param {string} document  which one: project, kind and key
   * @param {{ storage: Storage | null, lives: Lives, owner: string }} parts
   */
  constructor(document, { storage, lives, owner }) {
    this.#storage = storage;
    this.#lives = lives;
    this.#owner = owner;
    this.#stem = `${STEM}${document}/`;
  }

  /** Show that this sheet lives; answers a function that ends it. */
  async live() {
    return (await this.#lives.claim(this.#owner)) ?? (() => {});
  }

  /**
   * Write the draft of this sheet.
   * @param {Draft} draft
   * @returns {boolean}  false if the browser keeps nothing (full, or forbidden)
   */
  write(draft) {
    try {
      this.#storage?.setItem(this.#stem + this.#owner, JSON.stringify(draft));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }

  /** Python has it: the draft of this sheet can go. */
  clear() {
    this.#drop(this.#owner);
  }

  /**
   * Take in the drafts of sheets that are gone, oldest first. Each stays in the browser until `use`
   * has ended well.
   * @param {(draft: Draft) => Promise<void>} use
   */
  async adopt(use) {
    const found = this.#others()
      .map((owner) => ({ owner, at: this.#read(owner)?.at ?? 0 }))
      .sort((a, b) => a.at - b.at);
    for (const { owner } of found) {
      const letGo = await this.#lives.claim(owner);
      if (!letGo) continue;
      try {
        const draft = this.#read(owner);
        if (draft) await use(draft);
        this.#drop(owner);
      } finally {
        letGo();
      }
    }
  }

  #others() {
    if (!this.#storage) return [];
    return Array.from({ length: this.#storage.length }, (_, i) => this.#storage?.key(i) ?? "")
      .filter((key) => key.startsWith(this.#stem))
      .map((key) => key.slice(this.#stem.length))
      .filter((owner) => owner !== this.#owner);
  }

  /**
   * @param {string} owner
   * @returns {Draft | null}
   */
  #read(owner) {
    try {
      const draft = JSON.parse(this.#storage?.getItem(this.#stem + owner) ?? "null");
      return draft && typeof draft.content === "object" && draft.content ? draft : null;
    } catch {
      return null;
    }
  }

  /** @param {string} owner */
  #drop(owner) {
    try {
      this.#storage?.removeItem(this.#stem + owner);
    } catch {
      // a browser that forbids storage keeps none
    }
  }
}
