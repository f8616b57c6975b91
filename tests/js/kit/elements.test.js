import assert from "node:assert/strict";
import { test } from "node:test";

import { setProps, setWords } from "../../../widgets/practicum/ui/static/kit/elements.js";

/** An element that counts what is done to it. */
function fakeElement(attributes = {}, words = "") {
  const kept = new Map(Object.entries(attributes));
  return {
    touched: 0,
    heard: [],
    getAttribute: (name) => kept.get(name) ?? null,
    setAttribute(name, value) {
      this.touched += 1;
      kept.set(name, value);
    },
    removeAttribute: (name) => kept.delete(name),
    addEventListener(event) {
      this.heard.push(event);
    },
    get textContent() {
      return words;
    },
    set textContent(value) {
      this.touched += 1;
      words = value;
    },
  };
}

test("what an element says already is left alone", () => {
  const element = fakeElement({ tabindex: "0", hidden: "" }, "Step 3");
  setProps(element, { tabindex: 0, hidden: true });
  setWords(element, "Step 3");

  assert.equal(element.touched, 0);
});

test("what has changed is set, and what is to be no more is taken away", () => {
  const element = fakeElement({ tabindex: "0", hidden: "" });
  setProps(element, { tabindex: -1, hidden: false, onclick: () => {} });

  assert.equal(element.getAttribute("tabindex"), "-1");
  assert.equal(element.getAttribute("hidden"), null);
  assert.deepEqual(element.heard, ["click"]);
});
