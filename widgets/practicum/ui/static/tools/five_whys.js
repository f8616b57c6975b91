/**
 * Five whys: a problem and the tree of its causes.
 */

import { TREE } from "../whys/manner.js";
import { Tree } from "../whys/shape.js";
import { showCauses } from "../whys/tool.js";

/** @type {import("../whys/page.js").Window} */
const VIEW = { manner: TREE, bones: false, outline: "The causes as an outline", lines: (content) => new Tree(content).lines() };

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render(context) {
  return showCauses(context, VIEW);
}

export default { render };
