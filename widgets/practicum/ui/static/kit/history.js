/**
 * Shows a document's earlier versions, whole, and brings one back. Bringing back makes a new
 * version: none is lost.
 *
 *     showHistory(root, { load: () => sheet.history(), bringBack: (saved) => …, specs });
 */

import { changedFields, isBlank } from "./content.js";
import { openDialog } from "./dialog.js";
import { button, fill, h } from "./elements.js";
import { sayTime, sayValue } from "./words.js";

/** @typedef {import("./saving.js").Saved} Saved */
/** @typedef {import("./content.js").Content} Content */
/** @typedef {{ name: string, label: string, choices?: import("./field.js").Choice[] }} Named */

/**
 * @typedef {object} Parts
 * @property {() => Promise<Saved[]>} load  newest first
 * @property {(saved: Saved) => void} bringBack
 * @property {Named[]} specs
 * @property {boolean} [away]  the sheet was put away: its newest version can come back too
 */

/**
 * @param {Element} root
 * @param {Parts} parts
 */
export async function showHistory(root, { load, bringBack, specs, away = false }) {
  const body = h("div", { class: "p-history" }, h("p", { role: "status" }, "Looking for earlier versions…"));
  const dialog = openDialog(root, { title: "Earlier versions", body: [body] });
  /** @param {Saved} saved */
  const choose = (saved) => (dialog.close(), bringBack(saved));
  try {
    const versions = await load();
    fill(body, lead(versions.length), listOf(versions, specs, { choose, away }));
  } catch (error) {
    fill(body, h("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
  }
}

/** @param {number} count */
function lead(count) {
  if (!count) return h("p", {}, "Nothing has been saved yet. Each change you make will be kept here.");
  return h("p", {}, "Newest first. Bringing one back keeps all the others.");
}

/**
 * @param {Saved[]} versions  newest first
 * @param {Named[]} specs
 * @param {{ choose: (saved: Saved) => void, away: boolean }} parts
 */
function listOf(versions, specs, { choose, away }) {
  const items = versions.map((saved, place) => {
    const before = versions[place + 1]?.content ?? {};
    return h("li", {}, version(saved, before, specs, place || away ? choose : null));
  });
  return h("ol", { class: "p-versions", role: "list", reversed: true }, items);
}

/**
 * @param {Saved} saved
 * @param {Content} before
 * @param {Named[]} specs
 * @param {((saved: Saved) => void) | null} bringBack  nothing for the newest, which is there already
 */
function version(saved, before, specs, bringBack) {
  const changed = changedFields(before, saved.content).map((name) => specs.find((each) => each.name === name)?.label ?? name);
  return h(
    "details",
    { class: "p-version" },
    h(
      "summary",
      {},
      h("span", { class: "p-version-time" }, sayTime(saved.saved_at)),
      h("span", { class: "p-version-changed" }, changed.length ? `Changed: ${changed.join(", ")}` : "As before"),
    ),
    wholeOf(saved.content, specs),
    bringBack ? button("Bring this version back", { icon: "undo", onclick: () => bringBack(saved) }) : h("p", { class: "p-quiet" }, "This is the version you are working on."),
  );
}

/**
 * Show a content whole, as a list of names and values.
 * @param {Content} content
 * @param {Named[]} specs
 */
export function wholeOf(content, specs) {
  const filled = specs.filter(({ name }) => !isBlank(content[name]));
  if (!filled.length) return h("p", { class: "p-quiet" }, "Nothing was filled in.");
  return h(
    "dl",
    { class: "p-whole" },
    filled.map((spec) => h("div", {}, h("dt", {}, spec.label), h("dd", {}, shown(spec, content[spec.name])))),
  );
}

/**
 * @param {Named} spec
 * @param {any} value
 */
export function shown({ choices }, value) {
  return choices?.find((each) => each.value === value)?.label ?? sayValue(value);
}
