/** Shows one slide at a time: by keys, buttons, a list, a swipe, or the address. */

import { h, icon, uid } from "../kit/elements.js";

/** @typedef {import("./cut.js").Slide} Slide */

const NEXT = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]);
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp", "Backspace"]);
const OWN_KEYS = "input, textarea, select, button, summary, a, [contenteditable], [role], .p-place";
const SWIPE = 60;

export class Deck {
  /**
   * @param {Slide[]} slides
   * @param {{ leave: string }} where Address of the page as a page.
   */
  constructor(slides, { leave }) {
    this.slides = slides;
    this.at = 0;
    this.counter = h("span", { class: "d-bar__count", role: "status" });
    this.list = this.makeList();
    this.back = button(icon("left"), "Slide before", () => this.go(this.at - 1));
    this.next = button(icon("right"), "Next slide", () => this.go(this.at + 1));
    this.stage = h("div", { class: "d-stage" }, slides.map(({ element }) => element));
    this.element = h("div", { class: "d-deck" }, this.stage, this.makeBar(leave));
    this.listen();
  }

  makeList() {
    const options = this.slides.map(({ title }, place) => h("option", { value: place }, `${place + 1}. ${title}`));
    return h("select", { class: "d-bar__list", onchange: () => this.go(Number(this.list.value)) }, options);
  }

  /** @param {string} leave */
  makeBar(leave) {
    const name = uid("d-list");
    this.list.id = name;
    return h(
      "nav",
      { class: "d-bar", "aria-label": "Slides" },
      h("a", { class: "d-bar__link", href: leave }, "Leave the slides"),
      h("label", { class: "p-unseen", for: name }, "Go to a slide"),
      this.list,
      this.counter,
      this.back,
      this.next,
      fullScreenButton(),
    );
  }

  listen() {
    document.addEventListener("keydown", (event) => this.key(event));
    window.addEventListener("hashchange", () => this.go(placeInAddress(), { quiet: true }));
    listenForSwipes(this.stage, (steps) => this.go(this.at + steps));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const target = /** @type {Element} */ (event.target);
    const busy = target.closest(OWN_KEYS) && !target.classList.contains("d-slide");
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented || busy) return;
    const to = this.wanted(event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.go(to);
  }

  /** @param {string} key */
  wanted(key) {
    if (NEXT.has(key)) return this.at + 1;
    if (BACK.has(key)) return this.at - 1;
    return { Home: 0, End: this.slides.length - 1 }[key];
  }

  /**
   * @param {number} place From 0; what is out of reach stays at the end.
   * @param {{ quiet?: boolean }} [how] `quiet` leaves the address and the focus alone.
   */
  go(place, { quiet = false } = {}) {
    this.at = Math.min(Math.max(place, 0), this.slides.length - 1);
    this.slides.forEach(({ element }, each) => element.toggleAttribute("data-shown", each === this.at));
    const { element, title } = this.slides[this.at];
    this.list.value = String(this.at);
    this.counter.textContent = `${this.at + 1} of ${this.slides.length}`;
    setOff(this.back, this.at === 0);
    setOff(this.next, this.at === this.slides.length - 1);
    element.setAttribute("aria-label", title);
    if (quiet) return;
    history.replaceState(history.state, "", `#slide-${this.at + 1}`);
    element.focus({ preventScroll: true });
    window.dispatchEvent(new Event("resize")); // a chart measures itself when it comes into sight
  }
}

/** Which slide the address asks for, from 0. */
export function placeInAddress() {
  const found = /^#slide-(\d+)$/.exec(location.hash);
  return found ? Number(found[1]) - 1 : 0;
}

/** @type {(sign: Element, name: string, press: () => void) => HTMLButtonElement} */
function button(sign, name, press) {
  return h("button", { class: "d-bar__button", type: "button", "aria-label": name, title: name, onclick: press }, sign);
}

/** @type {(element: HTMLButtonElement, off: boolean) => void} */
function setOff(element, off) {
  // It keeps the focus: a disabled button would drop it.
  element.setAttribute("aria-disabled", String(off));
}

function fullScreenButton() {
  if (!document.fullscreenEnabled) return null;
  const made = button(icon("expand"), "Full screen", () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen().catch(() => {});
  });
  document.addEventListener("fullscreenchange", () => {
    const name = document.fullscreenElement ? "Leave full screen" : "Full screen";
    made.setAttribute("aria-label", name);
    made.title = name;
  });
  return made;
}

/** @type {(stage: HTMLElement, act: (steps: number) => void) => void} */
function listenForSwipes(stage, act) {
  /** @type {{ x: number, y: number } | undefined} */
  let from;
  stage.addEventListener("touchstart", (event) => {
    const inTool = /** @type {Element} */ (event.target).closest(".p-place, table");
    from = inTool || event.touches.length > 1 ? undefined : { x: event.touches[0].clientX, y: event.touches[0].clientY };
  }, { passive: true });
  stage.addEventListener("touchend", (event) => {
    if (!from) return;
    const x = event.changedTouches[0].clientX - from.x;
    const y = event.changedTouches[0].clientY - from.y;
    if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) act(x < 0 ? 1 : -1);
  });
}
