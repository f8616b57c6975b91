/**
 * A game: Python knows the rules and says what to show, the page shows it and sends the moves.
 */

import { openRoot } from "../kit/root.js";
import { GamePage } from "./page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title } = model.get("game");
  const { root, say } = await openRoot(el, { label: title, styles: ["run_chart", "table", "plot", "games"] });
  const page = new GamePage(model, { root, say });
  root.append(page.element);
  page.start();
  return () => page.close();
}

export default { render };
