/** Turns a lesson's page into slides for a room. The page stands below, and its tools are live. */

import { cutIntoSlides } from "./cut.js";
import { Deck, placeInAddress } from "./deck.js";

const main = document.getElementById("content");
if (main) {
  const deck = new Deck(cutIntoSlides(main), { leave: location.pathname });
  document.documentElement.dataset.deck = "true";
  main.replaceChildren(deck.element);
  deck.go(placeInAddress());
}
