import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../../../widgets/practicum/ui/static/style/tokens.css", import.meta.url), "utf8");

/** The colours that are set in the block after a selector. */
function block(selector) {
  const start = css.indexOf("{", css.indexOf(selector));
  assert.ok(css.includes(selector), selector);
  const text = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...text.matchAll(/--p-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = block(":root[data-theme],");
const themes = {
  light,
  dark: { ...light, ...block(':root[data-theme="dark"],') },
  contrast: { ...light, ...block(':root[data-theme="contrast"],') },
};

function brightness(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [low, high] = [brightness(one), brightness(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "surface", "sunken"];
const TEXTS = [
  ...["ink", "ink-soft", "ink-faint", "accent", "link", "good", "warn", "bad"].flatMap((ink) => GROUNDS.map((ground) => [ink, ground])),
  ...["good", "warn", "bad", "accent"].flatMap((name) => ["ink", "ink-soft", name].map((ink) => [ink, `${name}-soft`])),
  ["ink", "mark"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["chart-text", "chart-paper"],
];
const LINES = [
  "edge", "focus", "mark-line", "chart-line", "chart-point", "chart-median", "chart-signal", "chart-limit", "chart-target",
  "chart-note", "chart-axis", "chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6",
];

for (const [name, theme] of Object.entries(themes)) {
  test(`in the ${name} theme every text stands out from its ground, 4.5 to 1`, () => {
    const faint = TEXTS.filter(([ink, ground]) => contrast(theme[ink], theme[ground]) < 4.5);

    assert.deepEqual(faint, []);
  });

  test(`in the ${name} theme every edge and every line of a chart stands out, 3 to 1`, () => {
    const faint = LINES.flatMap((line) => GROUNDS.map((ground) => [line, ground])).filter(
      ([line, ground]) => contrast(theme[line], theme[ground]) < 3,
    );

    assert.deepEqual(faint, []);
  });
}

test("the two places that hold the dark colours hold the same", () => {
  assert.deepEqual(block(':root[data-theme="auto"],'), block(':root[data-theme="dark"],'));
});

test("a theme sets no colour that the light one does not know", () => {
  const unknown = Object.keys({ ...themes.dark, ...themes.contrast }).filter((name) => !(name in light));

  assert.deepEqual(unknown, []);
});
