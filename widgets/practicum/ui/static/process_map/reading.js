/**
 * What Python reads for a map: the words of a step, pasted lines, a table; and the idea that a step
 * becomes.
 */

import { confirmIn } from "../kit/dialog.js";
import { h } from "../kit/elements.js";
import { openTableDialog } from "../kit/table_dialog.js";
import { takeIn, takeOver, write } from "./deeds.js";

/**
 * The page that it reads for.
 * @typedef {object} Host
 * @property {import("../kit/sheet.js").Sheet} sheet
 * @property {HTMLElement} root
 * @property {import("../kit/announce.js").Say} say
 * @property {import("./shape.js").Side} side
 * @property {import("./shape.js").Step[]} steps  of this side, in order
 * @property {string} chosen
 * @property {(deed: import("./deeds.js").Deed) => boolean} act
 * @property {(changes: import("../kit/content.js").Content, options?: { whole?: boolean }) => void} edit
 * @property {() => void} focus  put the caret into the chosen step
 */

const LONG = 60_000;

export class Reading {
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    this.trouble = h("p", { class: "p-error", role: "alert", hidden: true });
  }

  /**
   * Let Python read what the words of a step say besides: who does it, times, where it goes on.
   * @param {string} id
   */
  async understand(id) {
    const before = this.#host.steps.find((step) => step.id === id)?.text;
    if (!before) return;
    try {
      const { body } = await this.#host.sheet.ask("understand", { content: this.#host.sheet.content, side: this.#host.side, step: id });
      const now = this.#host.steps.find((step) => step.id === id)?.text;
      if (!body.steps || now !== before) return;
      const [chosen, lane] = [this.#host.chosen, this.#host.steps.find((step) => step.id === id)?.lane ?? ""];
      this.#host.act(takeOver(this.#host.sheet.content, this.#host.side, id, body));
      this.#hand(id, { to: chosen, before: lane }, body);
    } catch {
      // the words stay as they were typed
    }
  }

  /**
   * A step that was begun before its like was read is done by the same people.
   * @param {string} from
   * @param {{ to: string, before: string }} next  `before`: who was thought to do both
   * @param {import("./deeds.js").Found} found
   */
  #hand(from, { to, before }, { steps: [read = {}] }) {
    const next = this.#host.steps.find((step) => step.id === to);
    if (from === to || !read.lane || !next || (next.lane ?? "") !== before) return;
    this.#host.edit(write(this.#host.sheet.content, this.#host.side, to, { lane: read.lane }));
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  async paste(id, text) {
    await this.#trying(async () => {
      const { body } = await this.#host.sheet.ask("lines", { content: this.#host.sheet.content, side: this.#host.side, text });
      this.#host.act(takeIn(this.#host.sheet.content, this.#host.side, id, body));
      this.#host.focus();
      if (body.told.length) this.#tell(body.told.join(" "));
    });
  }

  askForLines() {
    const area = h("textarea", { class: "p-input", rows: 8, id: "p-pm-lines", "aria-describedby": "p-pm-lines-hint", spellcheck: "true" });
    const hint = "One step a line. “Nurse: weigh the child, 5 min, wait 2 days” says who and how long. A line “If no, back to 3” belongs to the question before it.";
    const dialog = confirmIn(this.#host.root, {
      title: "Paste a list of steps",
      body: [h("div", { class: "p-field" }, h("label", { class: "p-label", for: "p-pm-lines" }, "Steps"), h("p", { class: "p-hint", id: "p-pm-lines-hint" }, hint), area)],
      yes: "Put them on the map",
    });
    area.focus();
    dialog.then((sure) => {
      if (sure && area.value.trim()) this.paste(this.#host.steps.at(-1)?.id ?? "", area.value);
    });
  }

  /** @param {{ bytes: number, too_large: string }} limits */
  openTable(limits) {
    openTableDialog(this.#host.root, {
      ask: (verb, fields = {}, buffers = []) => this.#host.sheet.ask(verb, verb === "export" ? { content: this.#host.sheet.content, side: this.#host.side, ...fields } : fields, { buffers, timeout: LONG }),
      go: () => this.#trying(async () => {
        const { body } = await this.#host.sheet.ask("take");
        this.#host.act(takeIn(this.#host.sheet.content, this.#host.side, this.#host.steps.at(-1)?.id ?? "", body));
        this.#host.focus();
      }),
      say: this.#host.say,
      limits: limits,
      words: { title: "Your map as a table", lead: "Take the steps with you, or bring steps in from a spreadsheet. They come after those that are there.", one: "step", many: "steps" },
      files: [{ title: "Steps (CSV)", fields: { form: "csv" } }, { title: "Empty template (CSV)", fields: { form: "template" } }],
    });
  }

  /** @param {string} id */
  async makeIdea(id) {
    const side = this.#host.side;
    await this.#trying(async () => {
      const { body } = await this.#host.sheet.ask("idea", { content: this.#host.sheet.content, side, step: id });
      this.#host.edit(write(this.#host.sheet.content, side, id, { idea: body.idea }), { whole: true });
      this.#host.sheet.leave();
      this.#host.say(`“${body.text}” is in your bank of ideas now. Find better words for it there.`);
    });
  }

  /** @param {() => Promise<void>} act */
  async #trying(act) {
    this.trouble.hidden = true;
    try {
      await act();
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error));
    }
  }

  /** @param {string} words */
  #tell(words) {
    this.trouble.textContent = words;
    this.trouble.hidden = false;
  }
}
