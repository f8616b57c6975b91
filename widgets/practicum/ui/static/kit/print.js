/**
 * Prints one thing alone, on paper of its own; the page around it stays out.
 *
 *     await printAlone(h("table", …), { way: "landscape", title: "Our plan" });
 */

import { h } from "./elements.js";
import { addStyle } from "./style.js";

// by this name and not in the call, from which the server reads what a page wants when it opens
const ON_PAPER = "alone";

/**
 * @param {Node} content
 * @param {{ way?: "portrait" | "landscape", title?: string }} [paper]  A4; the title names the file
 */
export async function printAlone(content, { way = "portrait", title = document.title } = {}) {
  await addStyle(ON_PAPER);
  const sheet = h("div", { class: "p-alone", "data-way": way }, content);
  const before = document.title;
  document.body.append(sheet);
  document.title = title;
  document.documentElement.setAttribute("data-printing", "alone");
  const end = () => {
    sheet.remove();
    document.title = before;
    document.documentElement.removeAttribute("data-printing");
    removeEventListener("afterprint", end);
  };
  addEventListener("afterprint", end);
  print();
}
