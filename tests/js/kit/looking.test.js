import assert from "node:assert/strict";
import { test } from "node:test";

import { Looking } from "../../../widgets/practicum/ui/static/kit/looking.js";
import { settled } from "./fakes.js";

function slowPython() {
  const open = [];
  const ask = (content) => new Promise((answer, fail) => open.push({ content, answer, fail }));
  return { open, ask };
}

test("only one question is on its way, and the newest content is asked next", async () => {
  const { open, ask } = slowPython();
  const readings = [];
  const looking = new Looking({ ask, onReading: (reading) => readings.push(reading) });

  for (const key of ["a", "ab", "abc"]) looking.at(key);
  const atFirst = open.map(({ content }) => content);
  open[0].answer("read a");
  await settled();
  open[1].answer("read abc");
  await settled();

  assert.deepEqual(atFirst, ["a"]);
  assert.deepEqual(open.map(({ content }) => content), ["a", "abc"]);
  assert.deepEqual(readings, ["read a", "read abc"]);
});

test("a question without an answer does not stop the next", async () => {
  const { open, ask } = slowPython();
  const readings = [];
  const looking = new Looking({ ask, onReading: (reading) => readings.push(reading) });

  looking.at("a");
  open[0].fail(new Error("silent"));
  await settled();
  looking.at("ab");
  open[1].answer("read ab");
  await settled();

  assert.deepEqual(readings, ["read ab"]);
});
