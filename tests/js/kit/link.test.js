import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { Link, NoAnswer, Refused } from "../../../widgets/practicum/ui/static/kit/link.js";
import { fakeModel } from "./fakes.js";

test("each answer reaches the question it belongs to, in whatever order they come", async () => {
  const model = fakeModel();
  const link = new Link(model);
  const first = link.ask("look", { content: { unit: "%" } });
  const second = link.ask("history");

  model.say("msg:custom", { id: 2, answer: { revisions: [] } });
  model.say("msg:custom", { id: 1, answer: { reading: "r" } });

  assert.deepEqual(model.sent[0], { id: 1, ask: "look", content: { unit: "%" }, buffers: [] });
  assert.deepEqual((await first).body, { reading: "r" });
  assert.deepEqual((await second).body, { revisions: [] });
});

test("a refusal carries the sentence that Python gave", async () => {
  const model = fakeModel();
  const asked = new Link(model).ask("save");

  model.say("msg:custom", { id: 1, error: "The disk is full." });

  await assert.rejects(asked, (error) => error instanceof Refused && error.message === "The disk is full.");
});

test("bytes travel both ways", async () => {
  const model = fakeModel();
  const bytes = new Uint8Array([1, 2]);
  const asked = new Link(model).ask("upload", { name: "a.csv" }, { buffers: [bytes] });
  model.say("msg:custom", { id: 1, answer: {} }, [new DataView(bytes.buffer)]);

  const { buffers } = await asked;

  assert.deepEqual(model.sent[0].buffers, [bytes]);
  assert.equal(buffers[0].getUint8(1), 2);
});

test("silence ends in no answer, and an answer that comes too late harms nobody", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const model = fakeModel();
  const asked = new Link(model).ask("save", {}, { timeout: 1000 });
  mock.timers.tick(1000);
  mock.timers.reset();

  await assert.rejects(asked, NoAnswer);
  model.say("msg:custom", { id: 1, answer: {} });
});

test("a line that is down is no answer at once", async () => {
  const model = fakeModel();
  model.send = () => {
    throw new Error("WebSocket is closed");
  };

  await assert.rejects(new Link(model).ask("save"), NoAnswer);
});

test("a closed link hears nothing more and leaves nobody waiting", async () => {
  const model = fakeModel();
  const link = new Link(model);
  const asked = link.ask("save");
  link.close();

  await assert.rejects(asked, NoAnswer);
});

test("messages of other kinds are let be", () => {
  const model = fakeModel();
  new Link(model);

  assert.doesNotThrow(() => model.say("msg:custom", "hello"));
  assert.doesNotThrow(() => model.say("msg:custom", null));
  assert.doesNotThrow(() => model.say("msg:custom", { id: 99, answer: {} }));
});

test("two links on one model never take each other's answers", async () => {
  const model = fakeModel();
  const [one, two] = [new Link(model), new Link(model)];
  const answers = Promise.all([one.ask("look"), two.ask("thread")]);
  const [first, second] = model.sent;
  model.say("msg:custom", { id: second.id, answer: { thread: "t" } });
  model.say("msg:custom", { id: first.id, answer: { reading: "r" } });

  const [looked, threaded] = await answers;
  assert.deepEqual([looked.body, threaded.body], [{ reading: "r" }, { thread: "t" }]);
});
