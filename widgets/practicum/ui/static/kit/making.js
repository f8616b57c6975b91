/**
 * A button that makes a sheet of another tool out of this one; then the way there, and the way back.
 *
 *     makeOffer(sheet, { say, words: { make: "Make a Pareto chart of it", made: "The Pareto chart", … } });
 */

import { button, fill, h } from "./elements.js";
import { leadTo } from "./thread.js";

/** @typedef {{ key: string, title: string, page: { slug?: string, title?: string }, wanted: Record<string, string>, fresh: boolean }} Made */

/**
 * @param {Pick<import("./sheet.js").Sheet, "ask" | "content" | "leave">} sheet
 * @param {object} parts
 * @param {import("./announce.js").Say} parts.say
 * @param {string} parts.make  on the button
 * @param {string} parts.made  what was made, as “The Pareto chart”
 * @param {import("./elements.js").Child} [parts.hint]
 */
export function makeOffer(sheet, { say, make, made, hint = "" }) {
  const notice = h("div", { class: "p-told", hidden: true });
  const offer = button(make, { icon: "plus", onclick: () => trying(async () => tellMade((await ask("make", { content: sheet.content })).body)) });

  /** @param {Made} found */
  function tellMade({ key, title, page, wanted, fresh }) {
    const words = fresh ? `${made} “${title}” is in your project.` : `${made} “${title}” is in your project already, with these figures.`;
    const away = button("Take it away again", { kind: "quiet", icon: "undo", onclick: () => trying(async () => (await ask("unmake", { key }), tellGone(key, () => tellMade({ key, title, page, wanted, fresh: true })))) });
    show(h("p", {}, words, " ", leadTo({ page, wanted }, "Open it", "made")), away);
    say(words);
  }

  /**
   * @param {string} key
   * @param {() => void} again
   */
  function tellGone(key, again) {
    const back = button("Bring it back", { kind: "quiet", icon: "undo", onclick: () => trying(async () => (await ask("remake", { key }), again())) });
    show(h("p", {}, `${made} is put away.`), back);
    back.focus();
    say(`${made} is put away.`);
  }

  /**
   * @param {string} verb
   * @param {object} fields
   */
  function ask(verb, fields) {
    sheet.leave();
    return sheet.ask(verb, fields);
  }

  /** @param {() => Promise<unknown>} act */
  async function trying(act) {
    try {
      await act();
    } catch (error) {
      show(h("p", { class: "p-error", role: "alert" }, error instanceof Error ? error.message : String(error)));
    }
  }

  /** @param {...Node} parts */
  function show(...parts) {
    fill(notice, ...parts);
    notice.hidden = false;
  }

  return h("div", { class: "p-making" }, hint ? h("p", { class: "p-hint" }, hint) : null, h("div", { class: "p-buttons" }, offer), notice);
}
