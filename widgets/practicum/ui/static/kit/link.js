/**
 * Asks Python and hears its answers, over the widget's own model.
 *
 *     const link = new Link(model);
 *     const { body } = await link.ask("look", { content });
 *     const { body, buffers } = await link.ask("export", { as: "xlsx" }, { timeout: 60000 });
 *
 * `ask` throws `Refused` when Python says in a sentence why not, and `NoAnswer` when Python did not
 * answer in time: the kernel is gone, the line is down, or it is only slow.
 */

/**
 * What we use of anywidget's model.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(event: string, callback: (...args: any[]) => void) => void} on
 * @property {(event: string, callback: (...args: any[]) => void) => void} off
 * @property {(content: any, callbacks?: any, buffers?: (ArrayBuffer | ArrayBufferView)[]) => void} send
 */

/** @typedef {{ body: any, buffers: DataView[] }} Answer */

/** Python said no; the message is for the reader. */
export class Refused extends Error {}

/** Python said nothing in time. */
export class NoAnswer extends Error {}

/**
 * The number of each model's next question: several links on one model hear each other's answers.
 * @type {WeakMap<Model, number>}
 */
const nextOf = new WeakMap();

const SILENT = "The course is not answering just now.";

export class Link {
  #model;
  /** @type {Map<number, { done: (answer: Answer) => void, fail: (error: Error) => void }>} */
  #waiting = new Map();
  #hear = (/** @type {any} */ message, /** @type {DataView[]} */ buffers = []) => {
    if (typeof message?.id !== "number") return;
    if ("answer" in message) this.#settle(message.id)?.done({ body: message.answer, buffers });
    else if ("error" in message) this.#settle(message.id)?.fail(new Refused(message.error));
  };

  /** @param {Model} model */
  constructor(model) {
    this.#model = model;
    model.on("msg:custom", this.#hear);
  }

  /**
   * Ask Python.
   * @param {string} verb
   * @param {object} [fields]
   * @param {{ timeout?: number, buffers?: (ArrayBuffer | ArrayBufferView)[] }} [options]  milliseconds
   * @returns {Promise<Answer>}
   */
  ask(verb, fields = {}, { timeout = 15000, buffers = [] } = {}) {
    const id = nextOf.get(this.#model) ?? 1;
    nextOf.set(this.#model, id + 1);
    return new Promise((done, fail) => {
      const clock = setTimeout(() => this.#settle(id)?.fail(new NoAnswer(SILENT)), timeout);
      const stop = () => clearTimeout(clock);
      this.#waiting.set(id, {
        done: (answer) => (stop(), done(answer)),
        fail: (error) => (stop(), fail(error)),
      });
      try {
        this.#model.send({ ...fields, id, ask: verb }, undefined, buffers);
      } catch {
        this.#settle(id)?.fail(new NoAnswer(SILENT));
      }
    });
  }

  /** Stop listening; what is still open gets no answer. */
  close() {
    this.#model.off("msg:custom", this.#hear);
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.fail(new NoAnswer(SILENT));
  }

  /** @param {number} id */
  #settle(id) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}
