/** A day on one page, made from the project. */

import { button, fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { printAlone } from "../kit/print.js";
import { onReturn } from "../kit/return.js";
import { openRoot } from "../kit/root.js";
import { linkTo } from "./links.js";
import { partIn } from "./parts.js";

/** @typedef {{ id: string, asked: string, text: string, page: import("./links.js").Page }} Said */
/** @typedef {{ title: string, project: string, parts: import("./parts.js").Part[], said: Said[], words: string[] }} Summary */

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const { root } = await openRoot(el, { label: "Your day on one page", styles: ["learning"] });
  const link = new Link(model);
  const body = h("div", { class: "p-day" });
  let now = /** @type {Summary} */ (model.get("summary"));
  const show = (/** @type {Summary} */ summary) => {
    now = summary;
    fill(body, ...pageOf(summary));
  };
  const refresh = async () => {
    try {
      show((await link.ask("refresh")).body.summary);
    } catch {
      // what is shown stays until the course answers
    }
  };
  root.append(
    h(
      "div",
      { class: "p-panel" },
      body,
      h("div", { class: "p-buttons" },
        button("Print this page", { kind: "main", onclick: () => printAlone(h("div", { class: "p-tool p-day" }, pageOf(now, { paper: true })), { title: `${now.project}: ${now.title}` }) }),
        button("Look again", { kind: "quiet", icon: "history", onclick: refresh }),
      ),
    ),
  );
  show(now);
  const stop = onReturn(refresh);
  return () => (stop(), link.close());
}

/**
 * @param {Summary} summary
 * @param {{ paper?: boolean }} [options]
 */
function pageOf({ title, project, parts, said, words }, { paper = false } = {}) {
  const answered = said.filter(({ text }) => text);
  const open = paper ? [] : said.filter(({ text }) => !text);
  return [
    h("p", { class: "p-eyebrow" }, title),
    h("h2", { class: "p-panel-title" }, project),
    ...parts.map((part) => partIn(part, { paper })),
    answered.length || open.length ? h("section", { class: "p-work p-said" }, h("h3", {}, "What you said"), answered.map(saidIn), openIn(open)) : null,
    words.length ? h("section", { class: "p-work" }, h("h3", {}, "How sure you feel"), h("p", {}, words.join(" "))) : null,
  ];
}

/** @param {Said} said */
function saidIn({ asked, text }) {
  return h("div", { class: "p-one-said" }, h("p", { class: "p-asked" }, asked), h("blockquote", {}, text));
}

/** @param {Said[]} open */
function openIn(open) {
  if (!open.length) return null;
  const pages = [...new Map(open.map(({ page }) => [page.slug, page])).values()];
  const links = pages.flatMap((page, place) => [place ? ", " : "", linkTo(page)]);
  return h("p", { class: "p-gap" }, "Still to answer: what is asked on the page ", links, ".");
}

export default { render };
