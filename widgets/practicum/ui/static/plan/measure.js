/**
 * The measure of the plan that is open: how it is defined, how it is collected, what is wanted.
 * Another measure is another one of these.
 */

import { Bar } from "../kit/bar.js";
import { calm } from "../kit/calm.js";
import { Coach } from "../kit/coach.js";
import { ConflictPanel } from "../kit/conflict.js";
import { confirmIn } from "../kit/dialog.js";
import { button, fill, h, uid } from "../kit/elements.js";
import { Form } from "../kit/form.js";
import { isOurPage, pageUrl } from "../kit/pages.js";
import { Sheet } from "../kit/sheet.js";
import { usesOf } from "../kit/uses.js";
import { Waiting } from "../kit/waiting.js";
import { openCollection } from "./paper.js";
import { driverChoices, driverOf } from "./words.js";

/** @typedef {import("../kit/content.js").Content} Content */
/** @typedef {import("../kit/link.js").Model} Model */
/** @typedef {import("../kit/sheet.js").Reading} Reading */

const WHAT = ["name", "type", "driver", "why"];
const EXACTLY = ["counted", "out_of", "included", "excluded", "unit", "direction"];
const COLLECTING = ["source", "collector", "frequency", "when", "sampling", "sample_size", "sample_how"];
const WANTED = ["baseline", "target", "goal", "chart"];
const OF_SAMPLES = ["sample_size", "sample_how"];
const NO_NAME = "Measure without a name";

export class MeasureSheet {
  #model;
  #parts;

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("../kit/announce.js").Say, go: (verb: string, fields?: object) => void, ask: (verb: string, fields?: object) => Promise<import("../kit/link.js").Answer>, trying: (act: () => Promise<unknown>) => Promise<unknown>, onPlan: (plan: import("./glance.js").Plan) => void }} parts
   */
  constructor(model, parts) {
    this.#model = model;
    this.#parts = parts;
    const { root, say } = parts;
    const sheet = new Sheet(model);
    const specs = this.#specs(model.get("form"), sheet.reading.plan);
    this.sheet = sheet;
    const onLeave = (/** @type {string} */ name) => (this.waiting.left(name), this.later());
    this.form = new Form(specs, { sheet: { edit: (changes) => (sheet.edit(changes), this.#adapt()), leave: () => sheet.leave() }, goTo: (id) => this.coach.open(id), onLeave });
    this.coach = new Coach({ goTo: (field) => this.goTo(field), title: "Your coach on this measure" });
    this.bar = new Bar(sheet, { root, say, specs: model.get("form"), onStep: ([field = ""]) => this.goTo(field) });
    this.conflict = new ConflictPanel(sheet, { specs: model.get("form"), say });
    this.waiting = new Waiting([...WHAT, ...EXACTLY, ...COLLECTING, ...WANTED], sheet.content, isMissing);
    this.later = calm(() => this.#answerLater(sheet.reading));
    this.title = h("h3", { class: "p-plan-title", tabindex: "-1" });
    this.element = this.#layOut();
    sheet.on("content", (content) => this.#show(content));
    sheet.on("reading", (reading, content) => this.#answer(reading, content));
  }

  start() {
    this.#show(this.sheet.content);
    this.#answer(this.sheet.reading, this.sheet.content);
    this.later.now();
    this.sheet.start();
  }

  close() {
    this.sheet.close();
    this.element.remove();
  }

  focus() {
    this.title.focus();
    this.element.scrollIntoView({ block: "start" });
  }

  /** @param {string} field */
  goTo(field) {
    this.form.focus(this.form.fields.has(field) ? field : "name");
  }

  get name() {
    return String(this.sheet.content.name ?? "").trim() || NO_NAME;
  }

  /**
   * What the chart tool shows in its own way is a list to choose from here.
   * @param {import("../kit/field.js").Spec[]} specs
   * @param {import("./glance.js").Plan} plan
   * @returns {import("../kit/field.js").Spec[]}
   */
  #specs(specs, plan) {
    return specs.map((spec) => {
      if (spec.name === "chart") return { ...spec, control: "list", hint: "Begin with a run chart. The page “A chart that fits” helps to choose another." };
      if (spec.name !== "driver" || !plan.drivers.length) return spec;
      return { ...spec, control: "list", hint: "A box of your driver diagram.", example: "", choices: driverChoices(plan.drivers, "") };
    });
  }

  #layOut() {
    const { form } = this;
    const id = uid("p-open");
    this.title.id = id;
    return h(
      "div",
      { class: "p-plan-measure", role: "group", "aria-labelledby": id },
      this.bar.element,
      h("div", { class: "p-plan-measure-head" }, this.title, this.#actions()),
      this.conflict.element,
      h(
        "div",
        { class: "p-split" },
        h(
          "div",
          { class: "p-form" },
          form.section("What it is", WHAT),
          form.section("Exactly what is counted", EXACTLY, { row: [["included", "excluded"]], lead: "So that two people would count the same." }),
          form.section("How it is collected", COLLECTING),
          form.section("Where you are, and where you want to be", WANTED, { row: [["baseline", "target", "goal"]] }),
        ),
        this.coach.element,
      ),
    );
  }

  #actions() {
    const { root, go, ask, trying } = this.#parts;
    const { slug } = this.#model.get("chart_page");
    const key = this.#model.get("key");
    const chart = slug && isOurPage() && !this.#model.get("practice");
    const collect = () => openCollection(root, async (fields) => (await ask("collection", { ...fields, content: this.sheet.content })).body);
    return h(
      "div",
      { class: "p-buttons" },
      chart ? h("a", { class: "p-button", href: pageUrl(slug, { measure: key }) }, "Open its chart") : null,
      button("Collection sheet", { kind: "quiet", icon: "copy", onclick: () => trying(async () => collect()) }),
      button("Make a copy", { kind: "quiet", icon: "plus", onclick: () => go("copy", { source: key }) }),
      button("Put away", { kind: "quiet", icon: "close", onclick: () => this.#putAway() }),
    );
  }

  async #putAway() {
    const uses = await usesOf((verb, fields) => this.sheet.ask(verb, fields));
    const sure = await confirmIn(this.#parts.root, {
      title: `Put “${this.name}” away?`,
      body: [uses ? h("p", {}, uses) : "", h("p", {}, "It goes out of your plan, and its figures go with it. You can bring it back right after, and its history is kept.")],
      yes: "Put it away",
    });
    if (sure) this.#parts.go("delete");
  }

  /** @param {Content} content */
  #show(content) {
    const { drivers } = this.sheet.reading.plan;
    const driver = driverOf(drivers, content.driver);
    this.#offer(drivers, driver);
    this.form.show({ ...content, driver });
    this.#adapt();
  }

  /**
   * @param {import("./glance.js").Driver[]} drivers
   * @param {string} value
   */
  #offer(drivers, value) {
    const select = this.form.fields.get("driver")?.element.querySelector("select");
    if (!select) return;
    const choices = driverChoices(drivers, value);
    const known = [...select.options].map((each) => `${each.value}:${each.text}`).join("|");
    if (known === choices.map((each) => `${each.value}:${each.label}`).join("|")) return;
    const now = select.value;
    fill(select, ...choices.map((each) => h("option", { value: each.value }, each.label)));
    select.value = now;
  }

  /** What is shown hangs on what is chosen: a sample's size is asked for only of a sample. */
  #adapt() {
    const { content } = this.sheet;
    this.title.textContent = this.name;
    this.waiting.filled(content);
    this.#hide(OF_SAMPLES, content.sampling !== "sample");
    this.#hide(["driver"], ["outcome", "balancing"].includes(String(content.type)) && !content.driver);
  }

  /**
   * @param {string[]} names
   * @param {boolean} hidden
   */
  #hide(names, hidden) {
    for (const name of names) {
      const element = this.form.fields.get(name)?.element;
      if (element) element.hidden = hidden;
    }
  }

  /**
   * @param {Reading} reading
   * @param {Content} content
   */
  #answer(reading, content) {
    this.#offer(reading.plan.drivers, driverOf(reading.plan.drivers, content.driver));
    this.#parts.onPlan(reading.plan);
    this.later();
  }

  /** @param {Reading} reading */
  #answerLater({ problems, findings: all }) {
    const findings = this.waiting.sift(all, problems);
    this.form.complain(problems);
    this.form.note(findings);
    this.coach.show(findings, { lead: findings.length ? "Something to think about." : this.#praise() });
  }

  #praise() {
    return this.sheet.content.counted ? "I see nothing amiss here." : "I will read along.";
  }
}

/** @param {import("../kit/sheet.js").Finding} finding */
function isMissing({ id }) {
  return id.startsWith("no-") || id === "sample-not-drawn" || id === "measure-without-driver" || id === "target-without-baseline";
}
