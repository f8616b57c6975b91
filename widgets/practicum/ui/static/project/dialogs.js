/** What the front page asks about projects. */

import { openDialog } from "../kit/dialog.js";
import { button, h, uid } from "../kit/elements.js";

/** @typedef {import("../project.js").Project} Project */

const LONGEST = 200;

/**
 * @param {Element} root
 * @param {{ heading: string, lead?: string, title: string, yes: string, act: (title: string) => void }} parts
 */
export function askForTitle(root, { heading, lead, title, yes, act }) {
  const id = uid("p-title");
  const wrong = h("p", { class: "p-wrong", id: `${id}-wrong`, role: "alert", hidden: true });
  const input = h("input", { id, class: "p-input", type: "text", maxlength: LONGEST, value: title, autocomplete: "off", "aria-describedby": `${id}-hint ${id}-wrong` });
  const form = h(
    "form",
    {
      class: "p-field",
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const fresh = input.value.trim();
        wrong.hidden = Boolean(fresh);
        wrong.textContent = fresh ? "" : "Please give it a name.";
        if (fresh) (dialog.close(), act(fresh));
        else input.focus();
      },
    },
    h("label", { class: "p-label", for: id }, "Name of the project"),
    h("p", { class: "p-hint", id: `${id}-hint` }, "A few words that your team will know it by. For example: Book bags"),
    wrong,
    input,
  );
  const go = button(yes, { kind: "main", icon: "check", onclick: () => form.requestSubmit() });
  const dialog = openDialog(root, { title: heading, body: [...(lead ? [h("p", {}, lead)] : []), form], actions: [go], close: "Cancel" });
  input.focus();
  input.select();
}

/**
 * @param {Project[]} projects
 * @param {string} current
 * @param {(project: Project) => void} choose
 */
export function listProjects(projects, current, choose) {
  return h(
    "ul",
    { class: "p-sheets", role: "list" },
    projects.map((project) =>
      h(
        "li",
        { class: "p-project-sheet" },
        h("div", {}, h("p", { class: "p-sheet-line", dir: "auto" }, project.title), h("p", { class: "p-quiet" }, `Begun ${sayDay(project.created_at)}`)),
        project.id === current
          ? h("p", { class: "p-quiet" }, "You work on this one")
          : button("Work on this", { "aria-label": `Work on ${project.title}`, onclick: () => choose(project) }),
      ),
    ),
  );
}

/** @param {string} iso */
function sayDay(iso) {
  return new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}
