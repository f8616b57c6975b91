/** Brings a page to life. Its text stands already; every part here can fail without the others. */

import { openTextOnPaper } from "../kit/paper.js";
import { reachWideTables } from "../kit/wide.js";
import { fetchAhead } from "./ahead.js";
import { takeArrivals } from "./arrivals.js";
import { pageConfig } from "./config.js";
import { offerFinish } from "./finish.js";
import { foldMenu } from "./menu.js";
import { keepReadingPlace } from "./place.js";
import { offerThemes } from "./theme.js";

const config = pageConfig();
takeArrivals(config);
if (config.slides) import(config.slides);
offerThemes();
foldMenu();
offerFinish();
keepReadingPlace();
openTextOnPaper();
reachWideTables(document.querySelectorAll(".p-text table"));
fetchAhead(config);
