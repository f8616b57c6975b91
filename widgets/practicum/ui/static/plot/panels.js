/**
 * Several small charts side by side, each with its name and its reading; one sheet to take away.
 */

import { Picture } from "../chart/picture.js";
import { fill, h, uid } from "../kit/elements.js";

/** @typedef {{ name: string, unit: string, figure: import("../chart/paint.js").Figure, words: string[], signal: boolean }} Panel */

const EMPTY = "Your charts appear here as soon as there are figures.";

/**
 * @param {string} path  where plotly is
 * @returns {import("./page.js").Pictures}
 */
export function manyPictures(path) {
  /** @type {ReturnType<typeof makePanel>[]} */
  let panels = [];
  const empty = h("p", { class: "p-panels-empty" }, EMPTY);
  const list = h("ul", { class: "p-panels", role: "list" });
  const sheet = new Picture({ path, onPoint: () => {} }); // never on the page: it is drawn when it is taken away
  return {
    element: h("div", {}, empty, list, h("div", { hidden: true }, sheet.element)),
    show({ panels: shown, figure, words }) {
      empty.hidden = shown.length > 0;
      for (const gone of panels.splice(shown.length)) gone.close();
      while (panels.length < shown.length) panels.push(makePanel(path));
      if (list.children.length !== panels.length) fill(list, ...panels.map(({ element }) => element));
      panels.forEach((panel, at) => panel.show(shown[at]));
      sheet.show(figure, words.join(" "));
    },
    toImage: (format, title) => sheet.toImage(format, title),
    close() {
      sheet.close();
      for (const panel of panels.splice(0)) panel.close();
    },
  };
}

/** @param {string} path */
function makePanel(path) {
  const id = uid("p-panel");
  const picture = new Picture({ path, onPoint: () => {} });
  const title = h("h4", { class: "p-small-title", id });
  const words = h("div", { class: "p-small-words" });
  const element = h("li", { class: "p-small", "aria-labelledby": id }, title, picture.element, words);
  return {
    element,
    /** @param {Panel} panel */
    show({ name, unit, figure, words: told, signal }) {
      fill(title, name, unit && unit !== "%" ? h("span", { class: "p-small-unit" }, unit) : null);
      element.classList.toggle("p-small-signal", signal);
      fill(words, ...told.map((each) => h("p", {}, each)));
      picture.show(figure, `${name}. ${told.join(" ")}`);
    },
    close: () => picture.close(),
  };
}
