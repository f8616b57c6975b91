/**
 * Stakeholders: who is touched by the change, who can help or stop it, and what to do about it.
 */

import { followAddress } from "../kit/pages.js";
import { openRoot } from "../kit/root.js";
import { StakeholdersPage } from "../stakeholders/page.js";

/** @param {{ model: import("../kit/link.js").Model, el: HTMLElement }} context */
async function render({ model, el }) {
  const [practice, number = ""] = model.get("key").startsWith("practice-") ? model.get("key").split("-") : [];
  const title = practice ? `Stakeholders to practise on${number > 1 ? `: list ${number}` : ""}` : "Your team’s stakeholders";
  const parts = await openRoot(el, { label: title, styles: ["drivers", "grid", "ideas", "stakeholders"] });
  const page = new StakeholdersPage(model, { ...parts, title, practice: Boolean(practice) });
  page.start();
  const unfollow = followAddress(model, parts.root);
  return () => (unfollow(), page.close());
}

export default { render };
