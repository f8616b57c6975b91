/**
 * Steps back and forth through what was changed.
 *
 *     const undo = new Undo();
 *     undo.record(before, after);               // contents
 *     const content = undo.back(now);           // null if there is nothing to take back
 *
 * Typing on in one field within a second is one step. A step changes only the fields it was about,
 * so what others changed meanwhile stays.
 */

import { changedFields, rebase } from "./content.js";

/** @typedef {import("./content.js").Content} Content */
/** @typedef {{ fields: string[], before: Content, after: Content, at: number, open: boolean }} Step */

const PAUSE = 1000;
const KEPT = 200;

export class Undo {
  /** @type {Step[]} */
  #done = [];
  /** @type {Step[]} */
  #undone = [];
  #now;

  /** @param {{ now?: () => number }} [parts] */
  constructor({ now = Date.now } = {}) {
    this.#now = now;
  }

  get canGoBack() {
    return this.#done.length > 0;
  }

  get canGoForth() {
    return this.#undone.length > 0;
  }

  /**
   * Remember a change.
   * @param {Content} before
   * @param {Content} after
   * @param {{ whole?: boolean }} [options]  `whole`: a step by itself, not a key among others
   */
  record(before, after, { whole = false } = {}) {
    const fields = changedFields(before, after);
    if (!fields.length) return;
    const last = this.#done.at(-1);
    this.#undone = [];
    if (last && !whole && this.#goesOn(last, fields)) {
      last.after = pick(after, fields);
      last.at = this.#now();
      return;
    }
    const step = { fields, before: pick(before, fields), after: pick(after, fields) };
    this.#done.push({ ...step, at: this.#now(), open: !whole });
    this.#done.splice(0, this.#done.length - KEPT);
  }

  /** The field was left: the next key starts a step of its own. */
  pause() {
    const last = this.#done.at(-1);
    if (last) last.open = false;
  }

  /**
   * Take the last step back.
   * @param {Content} now
   * @returns {{ content: Content, fields: string[] } | null}
   */
  back(now) {
    const step = this.#done.pop();
    if (!step) return null;
    this.#undone.push({ ...step, open: false });
    return { content: move(now, step.fields, step.after, step.before), fields: step.fields };
  }

  /**
   * Do the step again that was taken back last.
   * @param {Content} now
   * @returns {{ content: Content, fields: string[] } | null}
   */
  forth(now) {
    const step = this.#undone.pop();
    if (!step) return null;
    this.#done.push(step);
    return { content: move(now, step.fields, step.before, step.after), fields: step.fields };
  }

  /**
   * @param {Step} last
   * @param {string[]} fields
   */
  #goesOn(last, fields) {
    const alike = fields.length === 1 && last.fields.length === 1 && fields[0] === last.fields[0];
    return last.open && alike && this.#now() - last.at < PAUSE;
  }
}

/**
 * @param {Content} content
 * @param {string[]} fields
 * @returns {Content}
 */
function pick(content, fields) {
  return Object.fromEntries(fields.map((name) => [name, content[name]]));
}

/**
 * @param {Content} now
 * @param {string[]} fields
 * @param {Content} from
 * @param {Content} to
 * @returns {Content}
 */
function move(now, fields, from, to) {
  const moved = { ...now };
  for (const name of fields) {
    moved[name] = rebase(from[name], now[name], to[name]);
    if (moved[name] === undefined) delete moved[name];
  }
  return moved;
}
