/**
 * Change concepts to provoke ideas: all of them, or three at random.
 */

import { openDialog } from "../kit/dialog.js";
import { button, fill, h } from "../kit/elements.js";

/** @typedef {{ id: string, group: string, title: string, ask: string, examples: string[] }} Concept */

const AT_RANDOM = 3;

/**
 * @param {Element} root
 * @param {Concept[]} concepts
 * @param {{ onUse: (concept: Concept) => void }} hears
 */
export function openCatalogue(root, concepts, { onUse }) {
  const place = h("div", { class: "p-ci-concepts", "aria-live": "polite" });
  const use = (/** @type {Concept} */ concept) => {
    // the dialog gives the focus back first
    dialog.addEventListener("close", () => onUse(concept));
    dialog.close();
  };
  const three = () => fill(place, h("ul", { class: "p-ci-concept-list", role: "list" }, pick(concepts, AT_RANDOM).map((each) => draw(each, use, true))));
  const all = () => fill(place, groupsOf(concepts).map(([title, some]) => group(title, some, use)));
  const dialog = openDialog(root, {
    title: "Change concepts",
    body: [
      h("p", {}, "A concept is a thought that has helped in many places. Ask its question about your own work. What comes to mind first?"),
      h("div", { class: "p-buttons" }, button("Three at random", { icon: "swap", onclick: three }), button("Show all", { icon: "book", onclick: all })),
      place,
    ],
  });
  three();
}

/**
 * @param {string} title
 * @param {Concept[]} concepts
 * @param {(concept: Concept) => void} use
 */
function group(title, concepts, use) {
  return h("section", {}, h("h3", { class: "p-part-title" }, title), h("ul", { class: "p-ci-concept-list", role: "list" }, concepts.map((each) => draw(each, use, false))));
}

/**
 * @param {Concept} concept
 * @param {(concept: Concept) => void} use
 * @param {boolean} open
 */
function draw(concept, use, open) {
  const { title, ask, examples } = concept;
  return h(
    "li",
    {},
    h(
      "details",
      { class: "p-more", open },
      h("summary", {}, h("strong", {}, title)),
      h("p", {}, ask),
      h("ul", { class: "p-ci-examples" }, examples.map((each) => h("li", {}, each))),
      h("div", { class: "p-buttons" }, button("It gave me an idea", { icon: "bulb", "aria-label": `It gave me an idea: ${title}`, onclick: () => use(concept) })),
    ),
  );
}

/**
 * @param {Concept[]} concepts
 * @returns {[string, Concept[]][]}
 */
function groupsOf(concepts) {
  const titles = [...new Set(concepts.map((each) => each.group))];
  return titles.map((title) => [title, concepts.filter((each) => each.group === title)]);
}

/**
 * @template T
 * @param {T[]} items
 * @param {number} count
 */
function pick(items, count) {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(Math.random() * left.length), 1)).flat();
}
