/**
 * Causes in and out: a table that is read, rows that wait, and files to take away.
 */

import { makeFiles } from "../diagram/files.js";
import { Unread, openImport } from "../diagram/importing.js";
import { newId } from "../drivers/shape.js";
import { download } from "../kit/download.js";
import { button } from "../kit/elements.js";
import { takeIn } from "./deeds.js";
import { sayTaken } from "./words.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {{ fields: Record<string, any>, explains: string }} Found */

/** @type {Record<string, string>} */
const COLUMNS = { cause: "Cause", explains: "Explains", evidence: "Evidence", seen: "What we saw or counted", act: "Can we act on it", category: "Category" };
const LONG = 60_000;

/**
 * @param {import("../kit/sheet.js").Sheet} sheet
 * @param {object} parts
 * @param {Element} parts.root
 * @param {import("../kit/announce.js").Say} parts.say
 * @param {{ bytes: number, too_large: string }} parts.limits
 * @param {boolean} parts.bones
 * @param {(changes: Content, options?: { whole?: boolean }) => void} parts.edit
 */
export function makeTable(sheet, { root, say, limits, bones, edit }) {
  const unread = new Unread(
    {
      onField: (id, fields) => edit({ unread: rows().map((row) => (row.id === id ? { ...row, ...fields } : row)) }),
      onTake: (id, found) => take({ causes: [/** @type {Found} */ (found)], unread: [] }, id),
      onThrow: (id) => edit({ unread: rows().filter((row) => row.id !== id) }, { whole: true }),
      onLeave: () => sheet.leave(),
    },
    COLUMNS,
  );
  const files = makeFiles(sheet, { say, papers: [{ form: "a3", words: "Print on A3" }, { form: "a4", words: "Print on A4" }] });
  files.querySelector(".p-buttons")?.append(
    button("Causes to count (CSV)", { icon: "down", onclick: () => file("count") }),
    button("Causes from a table", { icon: "up", onclick: open }),
  );
  files.classList.toggle("p-why-files", bones);

  /** @returns {any[]} */
  function rows() {
    return Array.isArray(sheet.content.unread) ? sheet.content.unread : [];
  }

  /** @param {string} form */
  async function file(form) {
    const { body, buffers } = await sheet.ask("export", { content: sheet.content, form });
    download(body.name, /** @type {BlobPart} */ (buffers[0]), body.type);
    say("The file is in your downloads.");
  }

  function open() {
    openImport(root, {
      title: "Causes from a table",
      lead: "One cause a row, with a heading over each column; or “Why 1”, “Why 2” and so on, a chain a row. Rows that we cannot read are kept for you to mend.",
      limits,
      onTemplate: () => file("template"),
      ask: async (text, buffers) => (await sheet.ask("import", { content: sheet.content, text }, { buffers, timeout: LONG })).body,
      onTake: take,
    });
  }

  /**
   * @param {{ causes: Found[], unread: any[] }} found
   * @param {string} [from]  the row that waited
   */
  function take(found, from = "") {
    const waiting = [...rows().filter((row) => row.id !== from), ...found.unread.map((row) => ({ id: newId(), ...row }))];
    edit({ ...takeIn(sheet.content, found.causes), unread: waiting }, { whole: true });
    sheet.leave();
    say(sayTaken(found.causes.length, found.unread.length));
    if (found.unread.length) unread.title.focus();
  }

  return { waiting: unread.element, files, show: () => unread.show(rows(), sheet.reading.unread ?? []) };
}
