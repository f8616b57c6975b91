/** The knowledge check of a day: begin, answer one by one, hand in, see how it went. */

import { confirmIn } from "../kit/dialog.js";
import { button, fill, h } from "../kit/elements.js";
import { Link } from "../kit/link.js";
import { openRoot } from "../kit/root.js";
import { Card } from "../questions/card.js";
import { explainedIn } from "./explained.js";
import { linkTo } from "./links.js";
import { OneByOne } from "./one_by_one.js";
import { sayProgress, sayUnanswered } from "./words.js";

/** @typedef {import("../questions/card.js").View} View */
/** @typedef {{ text: string, right: number, of: number, reread: import("./links.js").Page[] }} Score */
/** @typedef {import("./explained.js").Explained} Explained */
/** @typedef {{ stage: "new" | "open" | "done", questions: (View | Explained)[], count?: number, words?: string, score?: Score[] }} State */

const PAUSE = 300;

class Knowledge {
  #link;
  #root;
  #say;
  #panel = h("div", { class: "p-panel" });
  #cards = h("div", { class: "p-questions" });
  #line = h("p", { class: "p-quiet", "aria-live": "off" });
  #trouble = h("p", { class: "p-wrong", role: "alert", hidden: true });
  /** @type {Map<string, Card>} */
  #asked = new Map();
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  #waiting = new Map();
  /** @type {OneByOne | null} */
  #row = null;

  /**
   * @param {Link} link
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say }} parts
   */
  constructor(link, { root, say }) {
    this.#link = link;
    this.#root = root;
    this.#say = say;
    root.append(this.#panel, this.#cards);
  }

  /** @param {State} state */
  show(state) {
    const { stage, questions } = state;
    this.#asked.clear();
    this.#row = null;
    fill(this.#cards);
    if (stage === "new") fill(this.#panel, ...this.#start(state.count ?? 0), this.#trouble);
    else if (stage === "open") this.#open(/** @type {View[]} */ (questions));
    else {
      fill(this.#panel, ...resultIn(state));
      fill(this.#cards, ...explainedIn(/** @type {Explained[]} */ (questions)));
    }
  }

  /** @param {View[]} questions */
  #open(questions) {
    questions.forEach((view, place) => this.#asked.set(view.id, this.#card(view, `Question ${place + 1} of ${questions.length}`)));
    const cards = [...this.#asked.values()];
    const row = new OneByOne(cards);
    this.#row = row;
    fill(this.#panel, h("p", {}, LEAD), row.steps);
    fill(
      this.#cards,
      ...cards.map(({ element }) => element),
      h("div", { class: "p-buttons p-step-ways" }, row.back, row.next),
      h("div", { class: "p-panel" }, this.#line, this.#trouble, h("div", { class: "p-buttons" }, button("Hand in", { onclick: () => this.#handIn() }))),
    );
    this.#count();
  }

  /** @param {number} count */
  #start(count) {
    return [
      h("p", {}, `${count} questions from all pages of the day. ${LEAD}`),
      h("div", { class: "p-buttons" }, button("Begin the knowledge check", { kind: "main", onclick: () => this.#ask("begin") })),
    ];
  }

  /**
   * @param {View} view
   * @param {string} title
   */
  #card(view, title) {
    return new Card(view, { title, say: this.#say, onChange: () => this.#changed(view.id) });
  }

  /** @param {string} id */
  #changed(id) {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.set(id, setTimeout(() => this.#keep(id), PAUSE));
    this.#count();
  }

  /** @param {string} id */
  async #keep(id) {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.delete(id);
    await this.#tried(() => this.#link.ask("keep", { question: id, chosen: this.#asked.get(id)?.chosen ?? [] }));
  }

  #count() {
    this.#line.textContent = sayProgress(this.#answered(), this.#asked.size);
    this.#row?.mark();
  }

  #answered() {
    return [...this.#asked.values()].filter(({ answered }) => answered).length;
  }

  async #handIn() {
    const left = this.#asked.size - this.#answered();
    const sure = await confirmIn(this.#root, {
      title: "Hand it in?",
      body: [h("p", {}, left ? sayUnanswered(left) : "You can’t change your answers afterwards.")],
      yes: "Hand in",
    });
    if (!sure) return;
    for (const id of [...this.#waiting.keys()]) await this.#keep(id);
    await this.#ask("hand_in");
  }

  /** @param {string} verb */
  async #ask(verb) {
    const body = await this.#tried(() => this.#link.ask(verb));
    if (!body) return;
    this.show(body.state);
    this.#say(body.state.words ?? "");
    if (this.#row) this.#row.focus();
    else /** @type {HTMLElement | null} */ (this.#root.querySelector(".p-result"))?.focus();
  }

  /** @param {() => Promise<import("../kit/link.js").Answer>} ask */
  async #tried(ask) {
    try {
      const { body } = await ask();
      this.#trouble.hidden = true;
      return body;
    } catch (error) {
      this.#trouble.textContent = error instanceof Error ? error.message : String(error);
      this.#trouble.hidden = false;
      return null;
    }
  }
}

const LEAD = "Take your time. Your answers are kept as you go, and you see how it went when you hand them in. You have one try. Then you see for each question what is right and why, and where to read again.";

/** @param {State} state */
function resultIn({ words = "", score = [] }) {
  const rows = score.map(({ text, right, of, reread }) =>
    h("tr", {}, h("th", { scope: "row" }, text), h("td", {}, `${right} of ${of}`), h("td", {}, rereadIn(reread))),
  );
  const heads = ["You can …", "Right", "To read again"].map((head) => h("th", { scope: "col" }, head));
  return [
    h("h2", { class: "p-panel-title p-result", tabindex: "-1" }, "How it went"),
    h("p", {}, words),
    h("div", { class: "p-scroll", tabindex: "0", role: "region", "aria-label": "How it went, by what you can do" }, h("table", { class: "p-compared" }, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, rows))),
    h("p", { class: "p-quiet" }, "Each question stands below, with your answer, the right one and the reason."),
  ];
}

/** @param {import("./links.js").Page[]} pages */
function rereadIn(pages) {
  if (!pages.length) return "–";
  return pages.flatMap((page, place) => [place ? h("br") : null, linkTo(page)]);
}

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const parts = await openRoot(el, { label: "Knowledge check", styles: ["questions", "learning"] });
  const link = new Link(model);
  new Knowledge(link, parts).show(model.get("state"));
  return () => link.close();
}

export default { render };
