/**
 * The log as a table: out as a CSV file, in from one. What each row becomes is shown before it is
 * taken; what is odd about a row is told, and the row is kept all the same.
 */

import { openDialog } from "../kit/dialog.js";
import { download } from "../kit/download.js";
import { button, fill, h, uid } from "../kit/elements.js";

/** @typedef {{ row: number, title: string, told: string[] }} Row */
/** @typedef {(verb: string, fields?: object, buffers?: ArrayBuffer[]) => Promise<import("../kit/link.js").Answer>} Ask */

/**
 * @param {Element} root
 * @param {{ ask: Ask, go: (verb: string) => void, say: import("../kit/announce.js").Say, limits: { bytes: number, too_large: string } }} parts
 */
export function openTable(root, { ask, go, say, limits }) {
  const [file, area, hint] = [uid("p-file"), uid("p-paste"), uid("p-hint")];
  const trouble = h("p", { class: "p-error", role: "alert", hidden: true });
  const place = h("div", { class: "p-pdsa-preview" });
  const input = h("input", { class: "p-file", type: "file", id: file, accept: ".csv,.tsv,.txt,.xlsx", "aria-describedby": hint, onchange: () => trying(readFile) });
  const text = h("textarea", { class: "p-input", id: area, rows: 3, spellcheck: "false" });

  /** @param {() => Promise<void>} act */
  async function trying(act) {
    trouble.hidden = true;
    try {
      await act();
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    }
  }

  async function readFile() {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    if (chosen.size > limits.bytes) throw new Error(limits.too_large);
    const bytes = await chosen.arrayBuffer();
    input.value = ""; // the same file, mended, can be chosen again
    show((await ask("import", {}, [bytes])).body.rows);
  }

  async function readText() {
    show((await ask("import", { text: text.value })).body.rows);
  }

  /** @param {Row[]} rows */
  function show(rows) {
    const odd = rows.filter(({ told }) => told.length);
    const words = `${rows.length === 1 ? "1 cycle" : `${rows.length} cycles`} found. ${odd.length ? `${odd.length === 1 ? "1 row needs" : `${odd.length} rows need`} a look; nothing of it is lost.` : "All rows are fine."}`;
    const take = button(rows.length === 1 ? "Take it in" : "Take them in", { kind: "main", icon: "check", onclick: () => (dialog.close(), go("take")) });
    fill(place, h("p", {}, words), odd.length ? h("ul", { class: "p-pdsa-odd" }, odd.map(makeOdd)) : null, rows.length ? take : null);
    say(words);
  }

  /** @param {boolean} template */
  const save = (template) => async () => {
    const { body, buffers } = await ask("export", { template });
    download(body.name, /** @type {BlobPart} */ (buffers[0]), body.type);
    say("The file is in your downloads.");
  };

  const dialog = openDialog(root, {
    title: "Your log as a table",
    body: [
      h("p", {}, "Take all cycles with you, or bring cycles in from a spreadsheet."),
      h("div", { class: "p-buttons" }, button("Log (CSV)", { icon: "down", onclick: () => trying(save(false)) }), button("Empty template (CSV)", { icon: "down", onclick: () => trying(save(true)) })),
      h("div", { class: "p-field" }, h("label", { class: "p-label", for: file }, "Bring in a file"), h("p", { class: "p-hint", id: hint }, "A CSV or Excel file whose first row names the columns, as the template does. It stays on this machine."), input),
      h("div", { class: "p-field" }, h("label", { class: "p-label", for: area }, "Or paste cells, with their headings"), text, h("div", { class: "p-buttons" }, button("Read what I pasted", { icon: "paste", onclick: () => trying(readText) }))),
      trouble,
      place,
    ],
  });
}

/** @param {Row} row */
function makeOdd({ row, title, told }) {
  return h("li", {}, h("strong", {}, `Row ${row}, ${title}: `), told.join(" "));
}
