/**
 * Shows a document's earlier versions, whole, and brings one back. Bringing back makes a new
 * version: none is lost.
 *
 *     showHistory(sheet, { root, say, specs });
 */

import { changedFields, isBlank } from "./content.js";
import { openDialog } from "./dialog.js";
import { button, fill, h } from "./elements.js";
import { sayTime, sayValue } from "./words.js";

/** @typedef {import("./saving.js").Saved} Saved */
/** @typedef {import("./content.js").Content} Content */
/** @typedef {{ name: string, label: string, choices?: import("./field.js").Choice[] }} Named */

/** A long history is opened in pieces of this size. */
const PIECE = 30;

/**
 * @param {import("./sheet.js").Sheet} sheet
 * @param {{ root: Element, say: import("./announce.js").Say, specs: Named[] }} parts
 */
export async function showHistory(sheet, { root, say, specs }) {
  const body = h("div", { class: "p-history" }, h("p", { role: "status" }, "Looking for earlier versions…"));
  const dialog = openDialog(root, { title: "Earlier versions", body: [body] });
  sheet.leave();
  /** @param {Saved} saved */
  const bringBack = (saved) => {
    dialog.close();
    sheet.bringBack(saved.content);
    say("The earlier version is back. Undo takes you to where you were.");
  };
  try {
    const versions = await sheet.history();
    fill(body, lead(versions.length), listOf(versions, specs, bringBack));
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
 * @param {(saved: Saved) => void} bringBack
 * @param {number} [shown]
 * @returns {HTMLElement}
 */
function listOf(versions, specs, bringBack, shown = PIECE) {
  const list = h("ol", { class: "p-versions", role: "list", reversed: true });
  /** @param {number} from @param {number} to */
  const add = (from, to) => {
    versions.slice(from, to).forEach((saved, i) => {
      const before = versions[from + i + 1]?.content ?? {};
      list.append(h("li", {}, version(saved, before, specs, from + i ? bringBack : null)));
    });
  };
  add(0, shown);
  const more = button("Show older versions", {
    hidden: versions.length <= shown,
    onclick: () => {
      add(list.childElementCount, list.childElementCount + PIECE);
      more.hidden = list.childElementCount >= versions.length;
    },
  });
  return h("div", {}, list, more);
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
