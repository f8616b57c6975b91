/** Cuts a page that stands already into slides. Its blocks are moved, so tools stay alive. */

import { h } from "../kit/elements.js";
import { planSlides } from "./plan.js";

const WIDE = new Set(["TABLE", "FIGURE", "IMG", "PRE", "SVG"]);

/**
 * @typedef {object} Slide
 * @property {string} title What a list of slides calls it.
 * @property {string} section Anchor of the section that it belongs to.
 * @property {HTMLElement} element
 */

/**
 * @param {HTMLElement} main The page's main part.
 * @returns {Slide[]} The page's title first.
 */
export function cutIntoSlides(main) {
  const title = /** @type {HTMLElement} */ (main.querySelector(".p-title"));
  const outcomes = main.querySelector(".p-outcomes");
  const first = slide(title.querySelector("h1")?.textContent ?? "", "", [title, ...(outcomes ? [outcomes] : [])]);
  first.element.classList.add("d-slide--title");
  return [first, ...[...main.querySelectorAll(".p-section")].flatMap(cutSection)];
}

/**
 * @param {Element} section
 * @returns {Slide[]}
 */
function cutSection(section) {
  const blocks = blocksOf(section);
  const heading = section.querySelector("h2");
  const name = heading?.textContent ?? "To begin with";
  const ident = heading?.id ?? "";
  return planSlides(blocks.map(describe)).map((places) => {
    const elements = places.map((place) => blocks[place]);
    const lower = elements.find((each) => each.tagName === "H3")?.textContent;
    if (!elements.some((each) => /^H[23]$/.test(each.tagName))) elements.unshift(again(name));
    return slide(lower ? `${name}: ${lower}` : name, ident, elements);
  });
}

/** @param {string} name */
function again(name) {
  return h("p", { class: "d-slide__again" }, name);
}

/**
 * @param {Element} section
 * @returns {Element[]} Its title, and what stands in its pieces of text and places of tools.
 */
function blocksOf(section) {
  return [...section.children].flatMap((child) =>
    child.classList.contains("p-text") ? [...child.children] : [child],
  );
}

/**
 * @param {Element} element
 * @returns {import("./plan.js").Block}
 */
function describe(element) {
  const words = element.textContent?.trim().split(/\s+/).length ?? 0;
  if (element.tagName === "H2") return { kind: "section", words };
  if (element.tagName === "H3") return { kind: "heading", words };
  if (element.classList.contains("p-place")) return { kind: "tool", words };
  if (element.tagName === "DETAILS") return { kind: "fold", words };
  if (WIDE.has(element.tagName) || element.querySelector("img, svg, table")) return { kind: "wide", words };
  return { kind: "words", words };
}

/** @type {(title: string, section: string, elements: Element[]) => Slide} */
function slide(title, section, elements) {
  const inner = h("div", { class: "d-slide__inner" });
  for (const element of elements) {
    const inPlace = element.classList.contains("p-place") || element.classList.contains("p-title");
    inner.append(inPlace || element.classList.contains("p-outcomes") ? element : textOf(inner, element));
  }
  return { title, section, element: h("section", { class: "d-slide", tabindex: "-1", "aria-roledescription": "slide" }, inner) };
}

/**
 * @param {HTMLElement} inner
 * @param {Element} element
 * @returns {Node} The piece of text that the element goes into.
 */
function textOf(inner, element) {
  const last = inner.lastElementChild;
  const text = last?.classList.contains("p-text") ? last : h("div", { class: "p-text" });
  text.append(element);
  return text;
}
