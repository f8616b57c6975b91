/**
 * The learner's project on the front page: its name, what is in it so far, its way in and out.
 */

import { openDialog } from "./kit/dialog.js";
import { download } from "./kit/download.js";
import { button, fill, h, uid } from "./kit/elements.js";
import { showHistory } from "./kit/history.js";
import { Link } from "./kit/link.js";
import { onReturn } from "./kit/return.js";
import { openRoot } from "./kit/root.js";
import { askForTitle, listProjects } from "./project/dialogs.js";
import { sayTime } from "./kit/words.js";
import { isOurPage, pageUrl } from "./kit/pages.js";
import { sendFile } from "./project/file.js";
import { askPrivate } from "./project/private.js";

/** @typedef {import("./kit/link.js").Model} Model */
/** @typedef {{ id: string, title: string, created_at: string }} Project */
/** @typedef {{ title?: string, slug?: string }} Page */
/** @typedef {{ kind: string, key: string, title: string, line: string, saved_at: string, page: Page }} SheetView */
/** @typedef {{ project: Project, projects: Project[], sheets: SheetView[], away: SheetView[], start: Page, private: string[] }} PanelView */

class ProjectPage {
  #model;
  #root;
  #say;
  #link;
  /** @type {PanelView} */
  #panel;
  #stop;

  /**
   * @param {Model} model
   * @param {{ root: HTMLElement, say: import("./kit/announce.js").Say }} parts
   */
  constructor(model, { root, say }) {
    this.#model = model;
    this.#root = root;
    this.#say = say;
    this.#link = new Link(model);
    this.#panel = model.get("panel");
    this.#stop = onReturn(() => this.#ask("see"));
    this.body = h("div", { class: "p-panel p-project" });
    this.wrong = h("p", { class: "p-wrong", role: "alert", hidden: true });
    root.append(this.body);
    this.#draw();
  }

  close() {
    this.#stop();
    this.#link.close();
  }

  /**
   * Ask Python and show what is so then; answers whether it went well.
   * @param {string} verb
   * @param {object} [fields]
   */
  async #ask(verb, fields) {
    try {
      const { body } = await this.#link.ask(verb, fields);
      this.#show(body.panel);
      return true;
    } catch (error) {
      if (verb !== "see") this.#trouble(error);
      return false;
    }
  }

  /** @param {PanelView} panel */
  #show(panel) {
    this.#trouble("");
    if (JSON.stringify(panel) === JSON.stringify(this.#panel)) return;
    const focused = document.activeElement?.getAttribute("data-focus");
    this.#panel = panel;
    this.#draw();
    const again = focused && this.body.querySelector(`[data-focus="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus();
  }

  /** @param {unknown} error */
  #trouble(error) {
    const words = error instanceof Error ? error.message : String(error);
    this.wrong.hidden = !words;
    this.wrong.textContent = words;
  }

  #draw() {
    const { project, sheets, away } = this.#panel;
    const id = uid("p-project");
    fill(
      this.body,
      h(
        "div",
        { class: "p-project-head" },
        h("h3", { class: "p-project-title", id, dir: "auto" }, project.title),
        button("Rename", { kind: "quiet", icon: "pencil", "data-focus": "rename", onclick: () => this.#rename() }),
      ),
      this.wrong,
      isOurPage() && !location.pathname.endsWith("/my-project") ? h("p", {}, h("a", { href: pageUrl("my-project"), "data-focus": "glance" }, "See all of it at a glance"), ", with your charts, your tests and what to do next.") : null,
      sheets.length ? h("ul", { class: "p-sheets", role: "list", "aria-labelledby": id }, sheets.map((sheet) => this.#sheet(sheet))) : this.#empty(),
      away.length ? this.#away(away) : null,
      this.#ways(),
    );
  }

  #empty() {
    const { start } = this.#panel;
    return h(
      "p",
      { class: "p-project-empty" },
      "Nothing is in it yet. What you write on the pages of the course is kept here, and is there again tomorrow. ",
      start.slug && isOurPage() ? h("span", {}, "Your first sheet will be the aim, on the page ", h("a", { href: pageUrl(start.slug) }, start.title), ".") : null,
    );
  }

  /** @param {SheetView} sheet */
  #sheet(sheet) {
    const { title, line, saved_at: at, page } = sheet;
    const name = `${title}: ${line || "not begun"}`;
    return h(
      "li",
      { class: "p-project-sheet" },
      h(
        "div",
        {},
        h("p", { class: "p-eyebrow" }, title),
        h("p", { class: "p-sheet-line", dir: "auto" }, line || "Begun, but still empty"),
        h("p", { class: "p-quiet" }, `Saved ${sayTime(at)}`),
      ),
      h(
        "div",
        { class: "p-buttons" },
        page.slug && isOurPage() ? h("a", { class: "p-button p-button-plain", href: pageUrl(page.slug), "data-focus": `open-${name}` }, "Go on", h("span", { class: "p-spoken" }, ` with ${name}`)) : null,
        button("Earlier versions", {
          kind: "quiet",
          icon: "history",
          "aria-label": `Earlier versions of ${name}`,
          "data-focus": `versions-${name}`,
          onclick: () => this.#history(sheet, { away: false }),
        }),
      ),
    );
  }

  /** @param {SheetView[]} away */
  #away(away) {
    return h(
      "details",
      { class: "p-more" },
      h("summary", {}, away.length === 1 ? "One sheet was put away" : `${away.length} sheets were put away`),
      h("ul", { class: "p-sheets", role: "list" }, away.map((sheet) => h("li", {}, button(`Bring back ${sheet.title}: ${sheet.line}`, { icon: "undo", onclick: () => this.#history(sheet, { away: true }) })))),
    );
  }

  #ways() {
    const file = h("input", { type: "file", accept: ".json,application/json", class: "p-spoken", tabindex: "-1", "aria-hidden": "true", onchange: () => this.#import(file) });
    return h(
      "div",
      { class: "p-buttons p-project-ways" },
      button("Download as one file", { icon: "down", "data-focus": "download", onclick: () => this.#download() }),
      button("Bring in a file", { icon: "up", "data-focus": "import", onclick: () => file.click() }),
      this.#panel.projects.length > 1 ? button("Switch project", { icon: "swap", "data-focus": "switch", onclick: () => this.#switch() }) : null,
      button("New project", { icon: "plus", "data-focus": "new", onclick: () => this.#create() }),
      file,
    );
  }

  #rename() {
    const { id, title } = this.#panel.project;
    askForTitle(this.#root, {
      heading: "Rename your project",
      title,
      yes: "Rename",
      act: (fresh) => this.#act("rename", { project: id, title: fresh }, `Your project is now called ${fresh}.`),
    });
  }

  #create() {
    askForTitle(this.#root, {
      heading: "A new project",
      lead: "The project you have now stays as it is. You can switch between them.",
      title: "",
      yes: "Begin",
      act: (title) => this.#act("create", { title }, `You now work on ${title}.`),
    });
  }

  #switch() {
    const { project, projects } = this.#panel;
    const dialog = openDialog(this.#root, {
      title: "Switch project",
      body: [
        listProjects(projects, project.id, (chosen) => {
          dialog.close();
          this.#act("choose", { project: chosen.id }, `You now work on ${chosen.title}.`);
        }),
      ],
    });
  }

  /**
   * @param {string} verb
   * @param {object} fields
   * @param {string} done
   */
  async #act(verb, fields, done) {
    if (await this.#ask(verb, fields)) this.#say(done);
  }

  /**
   * @param {SheetView} sheet
   * @param {{ away: boolean }} parts
   */
  #history({ kind, key }, { away }) {
    /** @type {import("./kit/history.js").Named[]} */
    const specs = [];
    showHistory(this.#root, {
      specs,
      away,
      load: async () => {
        const { body } = await this.#link.ask("history", { kind, key });
        specs.push(...body.specs);
        return body.revisions;
      },
      bringBack: (saved) => this.#act("restore", { kind, key, number: saved.revision }, "The earlier version is back."),
    });
  }

  async #download() {
    const { private: names } = this.#panel;
    const along = names.length ? await askPrivate(this.#root, names, "file") : false;
    if (along === null) return;
    try {
      const { body, buffers } = await this.#link.ask("download", { private: along }, { timeout: 60_000 });
      download(body.name, buffers.map((each) => /** @type {BlobPart} */ (each)), "application/json");
      this.#say(`Your project is on its way to your downloads as ${body.name}.`);
    } catch (error) {
      this.#trouble(error);
    }
  }

  /** @param {HTMLInputElement} input */
  async #import(input) {
    const [file] = input.files ?? [];
    input.value = "";
    if (!file) return;
    try {
      this.#say(`Reading ${file.name}.`);
      const { panel } = await sendFile(this.#link, file, this.#model.get("most_bytes"));
      this.#show(panel);
      this.#say(`${panel.project.title} is here, and you now work on it.`);
    } catch (error) {
      this.#trouble(error);
    }
  }
}

/** @param {{ model: Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const page = new ProjectPage(model, await openRoot(el, { label: "What is in my project", styles: ["project"] }));
  return () => page.close();
}

export default { render };
