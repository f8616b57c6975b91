/**
 * Keeps the coach from speaking of a field that nobody has come to yet, and from saying that
 * something is missing where it is there but cannot be read: the field itself says that.
 *
 *     const waiting = new Waiting(names, content);
 *     waiting.left("population");
 *     waiting.sift(reading.findings, reading.problems);      // those that are due
 */

import { isBlank } from "../../kit/content.js";

/** @typedef {import("../../kit/sheet.js").Finding} Finding */
/** @typedef {import("../../kit/content.js").Content} Content */

export class Waiting {
  #names;
  #reached = -1;

  /**
   * @param {string[]} names  fields in their order on the page
   * @param {Content} content
   */
  constructor(names, content) {
    this.#names = names;
    this.filled(content);
  }

  /**
   * Whoever has come to a field has passed those before it.
   * @param {string} name
   */
  left(name) {
    this.#reached = Math.max(this.#reached, this.#names.indexOf(name));
  }

  /** @param {Content} content */
  filled(content) {
    for (const name of this.#names) if (!isBlank(content[name])) this.left(name);
  }

  /**
   * @param {Finding[]} findings
   * @param {import("../../kit/sheet.js").Problem[]} problems
   * @returns {Finding[]}
   */
  sift(findings, problems) {
    const unread = problems.filter(({ missing }) => !missing).map(({ field }) => field);
    return findings.filter(({ id, field }) => {
      const place = this.#names.indexOf(field);
      const due = place < 0 || place <= this.#reached;
      return !id.startsWith("no-") || (due && !unread.includes(field));
    });
  }
}
