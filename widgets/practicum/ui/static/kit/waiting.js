/**
 * Keeps the coach from speaking of a field that nobody has come to yet, and from saying that
 * something is missing where it is there but cannot be read: the field itself says that.
 *
 *     const waiting = new Waiting(names, content);
 *     waiting.left("population");
 *     waiting.sift(reading.findings, reading.problems);      // those that are due
 */

import { isBlank } from "./content.js";

/** @typedef {import("./sheet.js").Finding} Finding */
/** @typedef {import("./content.js").Content} Content */

export class Waiting {
  #names;
  #isMissing;
  #reached = -1;

  /**
   * @param {string[]} names  fields in their order on the page
   * @param {Content} content
   * @param {(finding: Finding) => boolean} [isMissing]  whether it only says that something is missing
   */
  constructor(names, content, isMissing = ({ id }) => id.startsWith("no-")) {
    this.#names = names;
    this.#isMissing = isMissing;
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
   * @param {import("./sheet.js").Problem[]} problems
   * @returns {Finding[]}
   */
  sift(findings, problems) {
    const unread = problems.filter(({ missing }) => !missing).map(({ field }) => field);
    return findings.filter((finding) => {
      const { field } = finding;
      const place = this.#names.indexOf(field);
      const due = place < 0 || place <= this.#reached;
      return !this.#isMissing(finding) || (due && !unread.includes(field));
    });
  }
}
