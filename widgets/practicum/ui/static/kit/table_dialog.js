/**
 * Sheets of a project as a table: out as files, in from one. What each row becomes is shown before
 * it is taken; what is odd about a row is told, and the row is kept all the same.
 *
 *     openTableDialog(root, { ask, go, say, limits, words, files });
 *
 * Python answers `export` (with the fields of the file that was asked for), `import` and `take`.
 */

import { openDialog } from "./dialog.js";
import { download } from "./download.js";
import { button, fill, h, uid } from "./elements.js";

/** @typedef {{ row: number, title: string, told: string[] }} Row */
/** @typedef {(verb: string, fields?: object, buffers?: ArrayBuffer[]) => Promise<import("./link.js").Answer>} Ask */
/** @typedef {{ title: string, lead: string, one: string, many: string }} Words  how one row is called, and several */
/** @typedef {{ title: string, fields: object }} FileOut */

/**
 * @param {Element} root
 * @param {{ ask: Ask, go: (verb: string) => void, say: import("./announce.js").Say, limits: { bytes: number, too_large: string }, words: Words, files: FileOut[] }} parts
 */
export function openTableDialog(root, { ask, go, say, limits, words: { title, lead, one, many }, files }) {
  const [file, area, hint] = [uid("p-file"), uid("p-paste"), uid("p-hint")];
  const trouble = h("p", { class: "p-error", role: "alert", hidden: true });
  const place = h("div", { class: "p-odd-place" });
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
    const found = rows.length === 1 ? `1 ${one}` : `${rows.length} ${many}`;
    const look = odd.length === 1 ? "1 row needs" : `${odd.length} rows need`;
    const words = `${found} found. ${odd.length ? `${look} a look; nothing of it is lost.` : "All rows are fine."}`;
    const take = button(rows.length === 1 ? "Take it in" : "Take them in", { kind: "main", icon: "check", onclick: () => (dialog.close(), go("take")) });
    fill(place, h("p", {}, words), odd.length ? h("ul", { class: "p-odd" }, odd.map(makeOdd)) : null, rows.length ? take : null);
    say(words);
  }

  /** @param {object} fields */
  const save = (fields) => async () => {
    const { body, buffers } = await ask("export", fields);
    download(body.name, /** @type {BlobPart} */ (buffers[0]), body.type);
    say("The file is in your downloads.");
  };

  const dialog = openDialog(root, {
    title,
    body: [
      h("p", {}, lead),
      h("div", { class: "p-buttons" }, files.map(({ title: name, fields }) => button(name, { icon: "down", onclick: () => trying(save(fields)) }))),
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
