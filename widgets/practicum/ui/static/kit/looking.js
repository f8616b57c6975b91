/**
 * Asks about what is typed: one question at a time, and always about the newest.
 *
 *     const looking = new Looking({ ask: (content) => link.ask("look", { content }), onReading });
 *     looking.at(content);     // at each key
 */

/** @typedef {import("./content.js").Content} Content */

export class Looking {
  #ask;
  #onReading;
  /** @type {Content | null} */
  #next = null;
  #busy = false;

  /**
   * @param {object} parts
   * @param {(content: Content) => Promise<any>} parts.ask
   * @param {(reading: any, content: Content) => void} parts.onReading
   */
  constructor({ ask, onReading }) {
    this.#ask = ask;
    this.#onReading = onReading;
  }

  /**
   * Look at this content as soon as the question before is answered.
   * @param {Content} content
   */
  at(content) {
    this.#next = content;
    if (!this.#busy) this.#run();
  }

  /** Forget what waits. */
  stop() {
    this.#next = null;
  }

  async #run() {
    this.#busy = true;
    while (this.#next) {
      const content = this.#next;
      this.#next = null;
      try {
        this.#onReading(await this.#ask(content), content);
      } catch {
        // saving says that Python is silent; the next key asks again
      }
    }
    this.#busy = false;
  }
}
