/**
 * The fishbone: the causes of a problem by category.
 */

import { FISH } from "../whys/manner.js";
import { Tree } from "../whys/shape.js";
import { showCauses } from "../whys/tool.js";

/** @type {import("../whys/page.js").Window} */
const VIEW = { manner: FISH, bones: true, outline: "The causes by category", lines: (content, categories) => new Tree(content).bones(categories) };

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render(context) {
  return showCauses(context, VIEW);
}

export default { render };
