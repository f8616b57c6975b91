/** A stopwatch: one button starts and stops it, and the time goes into the field beside it. */

import { h } from "../kit/elements.js";
import { saySeconds } from "./words.js";

export class Stopwatch {
  #started = 0;
  #clock = 0;
  #onStop;
  #button = h("button", { type: "button", class: "p-button", onclick: () => this.#press() }, "Start the clock");
  // it is told when it stops: each tenth of a second read out would be no help
  #shown = h("output", { class: "p-stopwatch-time", "aria-live": "off" }, "0.0");

  /** @param {(seconds: string) => void} onStop */
  constructor(onStop) {
    this.#onStop = onStop;
    this.element = h("div", { class: "p-stopwatch" }, this.#button, this.#shown);
  }

  reset() {
    this.#stop();
    this.#shown.textContent = "0.0";
  }

  close() {
    this.#stop();
  }

  #press() {
    if (!this.#clock) return this.#start();
    const seconds = saySeconds(performance.now() - this.#started);
    this.#stop();
    this.#shown.textContent = seconds;
    this.#onStop(seconds);
  }

  #start() {
    this.#started = performance.now();
    this.#button.textContent = "Stop the clock";
    this.#clock = setInterval(() => (this.#shown.textContent = saySeconds(performance.now() - this.#started)), 100);
  }

  #stop() {
    clearInterval(this.#clock);
    this.#clock = 0;
    this.#button.textContent = "Start the clock";
  }
}
