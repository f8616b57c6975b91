/**
 * The diagram to take away: as a drawing, a picture, a table, text for a wiki, and on paper.
 */

import { download } from "../kit/download.js";
import { button, h } from "../kit/elements.js";

/** Pixels of the picture for one of the drawing: sharp enough for a poster. */
const SHARP = 2;
const LARGEST = 8000;

/** @typedef {{ form: string, words: string }} File */

const PAPERS = [{ form: "a3", words: "Print on A3" }];
const FILES = [
  { form: "svg", words: "Drawing (SVG)" },
  { form: "png", words: "Picture (PNG)" },
  { form: "csv", words: "Table (CSV)" },
  { form: "mermaid", words: "Text for a wiki (Mermaid)" },
];

/**
 * @param {import("../kit/sheet.js").Sheet} sheet
 * @param {{ say: import("../kit/announce.js").Say, papers?: File[], files?: File[], more?: () => object }} parts
 *   `more`: what else Python is to know of what is shown; without a form, a paper is the page itself
 */
export function makeFiles(sheet, { say, papers = PAPERS, files = FILES, more = () => ({}) }) {
  const trouble = h("p", { class: "p-error", role: "alert", hidden: true });
  const trying = (/** @type {() => Promise<string>} */ act) => async () => {
    trouble.hidden = true;
    try {
      say(await act());
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    }
  };
  const file = async (/** @type {string} */ form) => {
    const { body, buffers } = await sheet.ask("export", { content: sheet.content, form, ...more() });
    return { name: body.name, type: body.type, bytes: /** @type {BlobPart} */ (buffers[0]) };
  };
  const save = (/** @type {string} */ form) =>
    trying(async () => {
      const { name, type, bytes } = await file(form);
      download(name, bytes, type);
      return "The file is in your downloads.";
    });
  const picture = trying(async () => {
    const { name, type, bytes } = await file("svg");
    download(name.replace(/svg$/, "png"), await toPng(new Blob([bytes], { type })), "image/png");
    return "The picture is in your downloads.";
  });
  const paper = (/** @type {string} */ form) =>
    trying(async () => {
      const { body } = await sheet.ask("export", { content: sheet.content, form, ...more() });
      printSheets(body.sheets ?? [body], body);
      return "Your printer’s window is open.";
    });
  return h(
    "div",
    { class: "p-dd-files" },
    h("h3", { class: "p-part-title" }, "Take it with you"),
    h(
      "div",
      { class: "p-buttons" },
      papers.map(({ form, words }) => button(words, { icon: "print", onclick: form ? paper(form) : () => print() })),
      files.map(({ form, words }) => button(words, { icon: "down", onclick: form === "png" ? picture : save(form) })),
    ),
    trouble,
  );
}

/**
 * @param {Blob} drawing
 * @returns {Promise<Blob>}
 */
export async function toPng(drawing) {
  const url = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(SHARP, LARGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = Object.assign(document.createElement("canvas"), { width: image.naturalWidth * scale, height: image.naturalHeight * scale });
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => canvas.toBlob((made) => (made ? done(made) : fail(new Error("Your browser could not make the picture. Please take the drawing (SVG)."))), "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/**
 * Print the drawing alone, on one sheet or several. The page itself is not printed.
 * @param {{ svg: string, width: number, height: number }[]} sheets  sizes in millimetres
 * @param {{ way: string, paper?: string }} lie
 */
export function printSheets(sheets, { way, paper: size = "a3" }) {
  const papers = sheets.map(({ svg, width, height }) => {
    const drawing = document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true);
    drawing.setAttribute("width", `${width}mm`);
    drawing.setAttribute("height", `${height}mm`);
    return h("div", { class: "p-dd-sheet", "data-way": way, "data-paper": size }, drawing);
  });
  document.body.append(...papers);
  document.documentElement.setAttribute("data-printing", "sheet");
  const end = () => {
    for (const paper of papers) paper.remove();
    document.documentElement.removeAttribute("data-printing");
    removeEventListener("afterprint", end);
  };
  addEventListener("afterprint", end);
  print();
}
