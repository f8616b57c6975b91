/**
 * Opens the browser's own dialog: it keeps the focus inside, closes on Escape, and gives the focus
 * back to where it was.
 *
 *     const dialog = openDialog(root, { title: "Earlier versions", body: [list] });
 *     dialog.close();
 */

import { button, h, uid } from "./elements.js";

/**
 * @param {Element} root  a tool's root, whose look the dialog takes
 * @param {{ title: string, body: (Node | string)[], actions?: Node[], close?: string }} parts
 * @returns {HTMLDialogElement}
 */
export function openDialog(root, { title, body, actions = [], close = "Close" }) {
  const id = uid("p-dialog");
  const dialog = h(
    "dialog",
    { class: "p-dialog", "aria-labelledby": id },
    h(
      "div",
      { class: "p-dialog-head" },
      h("h2", { id, class: "p-dialog-title" }, title),
      button(close, { kind: "quiet", icon: "close", onclick: () => dialog.close() }),
    ),
    h("div", { class: "p-dialog-body" }, ...body),
    actions.length ? h("div", { class: "p-dialog-foot" }, ...actions) : null,
  );
  const before = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  root.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * Ask before something that cannot be taken back, or hardly.
 * @param {Element} root
 * @param {{ title: string, body: (Node | string)[], yes: string }} parts
 * @returns {Promise<boolean>}
 */
export function confirmIn(root, { title, body, yes }) {
  return new Promise((answer) => {
    let said = false;
    const agree = button(yes, { kind: "main", onclick: () => ((said = true), dialog.close()) });
    const dialog = openDialog(root, { title, body, actions: [agree], close: "Cancel" });
    dialog.addEventListener("close", () => answer(said));
  });
}
