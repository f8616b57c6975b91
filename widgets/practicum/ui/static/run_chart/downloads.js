/**
 * The chart and its figures as files.
 */

import { download } from "../kit/download.js";
import { button, h } from "../kit/elements.js";

/**
 * @param {object} parts
 * @param {import("../kit/sheet.js").Sheet} parts.sheet
 * @param {Pick<import("../chart/picture.js").Picture, "toImage">} parts.picture
 * @param {import("../kit/announce.js").Say} parts.say
 */
export function makeDownloads({ sheet, picture, say }) {
  const trouble = h("p", { class: "p-error", role: "alert", hidden: true });
  /** @param {() => Promise<void>} act */
  const trying = (act) => async () => {
    trouble.hidden = true;
    try {
      await act();
      say("The file is in your downloads.");
    } catch (error) {
      trouble.textContent = error instanceof Error ? error.message : String(error);
      trouble.hidden = false;
    }
  };
  const pictureFile = (/** @type {"png" | "svg"} */ format) =>
    trying(async () => {
      const url = await picture.toImage(format, String(sheet.content.name ?? ""));
      const { type, bytes } = fromDataUrl(url);
      download(`${sheet.reading.file}.${format}`, bytes, type);
    });
  const figures = (/** @type {string} */ form) =>
    trying(async () => {
      const { body, buffers } = await sheet.ask("export", { content: sheet.content, form });
      const [bytes] = buffers;
      if (bytes) download(body.name, /** @type {BlobPart} */ (bytes), body.type);
    });
  return h(
    "div",
    { class: "p-downloads" },
    h("h4", { class: "p-downloads-title" }, "Take it with you"),
    h(
      "div",
      { class: "p-buttons" },
      button("Picture (PNG)", { icon: "down", onclick: pictureFile("png") }),
      button("Drawing (SVG)", { icon: "down", onclick: pictureFile("svg") }),
      button("Figures (CSV)", { icon: "down", onclick: figures("csv") }),
      button("Workbook (XLSX)", { icon: "down", onclick: figures("xlsx") }),
    ),
    trouble,
  );
}

/**
 * @param {string} url
 * @returns {{ type: string, bytes: BlobPart }}
 */
export function fromDataUrl(url) {
  const [head = "", body = ""] = [url.slice(5, url.indexOf(",")), url.slice(url.indexOf(",") + 1)];
  const type = head.split(";")[0] ?? "";
  if (!head.endsWith(";base64")) return { type, bytes: decodeURIComponent(body) };
  return { type, bytes: Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0)) };
}
