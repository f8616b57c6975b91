/**
 * Says which of a page's blocks stand together on one slide. It knows nothing of elements.
 *
 * A heading begins a slide. A tool, a table and a picture have one to themselves, with the heading
 * above them if there is one. Words fill a slide until it is full, and a fold comes on the slide
 * after what it answers.
 */

/**
 * @typedef {object} Block
 * @property {"section" | "heading" | "words" | "wide" | "tool" | "fold"} kind
 * @property {number} words How many words are read.
 */

export const MOST_WORDS = 70;

/**
 * @param {Block[]} blocks
 * @returns {number[][]} For each slide the places of its blocks, in order.
 */
export function planSlides(blocks) {
  /** @type {number[][]} */
  const slides = [];
  blocks.forEach((block, place) => {
    const last = slides.at(-1);
    if (last && fits(last.map((each) => blocks[each]), block)) last.push(place);
    else slides.push([place]);
  });
  return slides;
}

/** @type {(slide: Block[], block: Block) => boolean} */
function fits(slide, block) {
  if (block.kind === "section") return false;
  if (slide.every(isTitle)) return block.kind !== "heading" || slide.at(-1)?.kind === "section";
  if (block.kind !== "words") return false;
  return slide.every((each) => isTitle(each) || each.kind === "words") && words(slide) + block.words <= MOST_WORDS;
}

/** @param {Block} block */
function isTitle({ kind }) {
  return kind === "section" || kind === "heading";
}

/** @param {Block[]} slide */
function words(slide) {
  return slide.filter((each) => each.kind === "words").reduce((sum, each) => sum + each.words, 0);
}
