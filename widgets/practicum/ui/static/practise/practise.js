/** Practice without end: a chart, what somebody sees on it, and at once what is to be said of that. */

import { openRoot } from "../kit/root.js";
import { PractisePage } from "./page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { title } = model.get("practice");
  const { root, say } = await openRoot(el, { label: title, styles: ["run_chart", "table", "practise"] });
  const page = new PractisePage(model, { say });
  root.append(page.element);
  page.start();
  return () => page.close();
}

export default { render };
