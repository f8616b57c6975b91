import assert from "node:assert/strict";
import { test } from "node:test";
import { Comms } from "../../../widgets/practicum/ui/static/host/comm.js";
import { Models } from "../../../widgets/practicum/ui/static/host/models.js";
import { FRAMES, FakeLine, MODEL, idle, message } from "./fakes.js";

async function small(state = { count: 3, name: "a" }) {
  const line = new FakeLine();
  const models = new Models(new Comms(line));
  models.add("w", { model_name: "AnyModel", model_module: "anywidget", state });
  return { line, models, model: await models.get_model("w") };
}

const update = (state, parent = "") =>
  message(
    "comm_msg",
    { comm_id: "w", data: { method: "update", state, buffer_paths: [] } },
    { parent: { msg_id: parent } },
  );

test("what the page sets goes to Python once, with its bytes beside it", async () => {
  const { line, model } = await small();
  model.set("name", "b");
  model.set({ picture: Uint8Array.of(1, 2), count: 3 });

  model.save_changes();
  model.save_changes();

  assert.equal(line.sent.length, 1);
  assert.deepEqual(line.sent[0].content, {
    comm_id: "w",
    data: { method: "update", state: { name: "b" }, buffer_paths: [["picture"]] },
  });
  assert.deepEqual(line.sent[0].buffers, [Uint8Array.of(1, 2)]);
});

test("changes made while Python is busy gather, and go together when it is done", async () => {
  const { line, model } = await small();
  for (const count of [4, 5, 6]) {
    model.set("count", count);
    model.save_changes();
  }
  const early = line.sent.length;

  line.say(idle(line.sent[0].id));

  assert.equal(early, 1);
  assert.equal(line.sent.length, 2);
  assert.deepEqual(line.sent[1].content.data.state, { count: 6 });
});

test("after a break in the line, changes flow again", async () => {
  const { line, model } = await small();
  model.set("count", 4);
  model.save_changes();
  model.set("count", 5);
  model.save_changes();

  line.dispatchEvent(new CustomEvent("connected", { detail: { again: true } }));

  assert.deepEqual(line.sent.at(-1).content.data.state, { count: 5 });
});

test("what the page has set stays against an older value from Python", async () => {
  const { line, model } = await small();
  model.set("count", 4);
  line.say(update({ count: 1, name: "new" }));
  const unsaved = model.get("count");
  model.save_changes();
  line.say(update({ count: 2 }, "another message"));

  assert.equal(unsaved, 4);
  assert.equal(model.get("count"), 4);
  assert.equal(model.get("name"), "new");
});

test("Python's correction of what the page set counts", async () => {
  const { line, model } = await small();
  model.set("count", 99);
  model.save_changes();

  line.say(update({ count: 10 }, line.sent[0].id));

  assert.equal(model.get("count"), 10);
});

test("listeners hear of real changes only, by name and as a whole", async () => {
  const { line, model } = await small();
  const heard = [];
  model.on("change:count change:name", (_model, value) => heard.push(value));
  model.on("change", () => heard.push("any"));

  line.say(update({ count: 3, name: "b" }));
  model.set("name", "b");
  model.set("count", 7);

  assert.deepEqual(heard, ["b", "any", 7, "any"]);
});

test("a listener that saves while it hears of the change sends that change", async () => {
  const { line, model } = await small();
  model.on("change:count", () => model.save_changes());

  model.set("count", 8);

  assert.deepEqual(line.sent[0].content.data.state, { count: 8 });
});

test("off takes away one listener, one event's, or all", async () => {
  const { model } = await small();
  const heard = [];
  const one = () => heard.push("one");
  const two = () => heard.push("two");
  model.on("change:count", one);
  model.on("change:count", two);
  model.on("change", one);

  model.off("change:count", one);
  model.set("count", 1);
  model.off("change:count");
  model.set("count", 2);
  model.off();
  model.set("count", 5);

  assert.deepEqual(heard, ["two", "one", "one"]);
});

test("one listener's fault does not keep the others from hearing", async (t) => {
  const { model } = await small();
  const complaints = t.mock.method(console, "error", () => {});
  const heard = [];
  model.on("change:count", () => {
    throw new Error("mine");
  });
  model.on("change:count", () => heard.push("other"));

  model.set("count", 4);

  assert.deepEqual(heard, ["other"]);
  assert.equal(complaints.mock.callCount(), 1);
});

test("a model of a real kernel lives through its recorded life", async () => {
  const line = new FakeLine();
  const models = new Models(new Comms(line));
  const heard = [];
  models.get_model(`IPY_MODEL_${MODEL}`).then((model) => {
    heard.push(["here", model.get("count"), bytes(model.get("picture"))]);
    heard.push(["nested", bytes(model.get("nested").rows[1])]);
    model.on("msg:custom", (content, buffers) => heard.push([content, bytes(buffers[0])]));
    model.on("change:count", (_model, value) => heard.push(value));
    model.on("destroy", () => heard.push("closed"));
  });

  for (const frame of FRAMES) {
    line.replay([frame]);
    await null;
  }

  assert.deepEqual(heard, [
    ["here", 3, [0, 1, 2, 3, 4]],
    ["nested", [97, 98]],
    [{ heard: { hello: 1 } }, [97, 98, 99]],
    10,
    "closed",
  ]);
});

/** @param {DataView} view */
function bytes(view) {
  assert.ok(view instanceof DataView);
  return [...new Uint8Array(view.buffer, view.byteOffset, view.byteLength)];
}

test("a widget of another kind is named; layouts are passed over", () => {
  const line = new FakeLine();
  const models = new Models(new Comms(line));

  line.replay(FRAMES);

  assert.deepEqual(
    [...models.foreign].sort(),
    ["@jupyter-widgets/controls: IntSliderModel", "@jupyter-widgets/controls: SliderStyleModel"],
  );
});

test("the states that the kernel gives on request make the models, bytes and all", async () => {
  const line = new FakeLine();
  const models = new Models(new Comms(line));
  const ready = models.fetch();
  const [open, ask] = line.sent;
  const states = {
    w: { model_name: "AnyModel", model_module: "anywidget", state: { count: 1 } },
    l: { model_name: "LayoutModel", model_module: "@jupyter-widgets/base", state: {} },
  };
  line.say(
    message(
      "comm_msg",
      {
        comm_id: open.content.comm_id,
        data: { method: "update_states", states, buffer_paths: [["w", "state", "picture"]] },
      },
      { buffers: [Uint8Array.of(7)] },
    ),
  );

  await ready;
  const model = await models.get_model("w");

  assert.equal(open.content.target_name, "jupyter.widget.control");
  assert.deepEqual(open.metadata, { version: "1.0.0" });
  assert.equal(ask.content.data.method, "request_states");
  assert.equal(model.get("count"), 1);
  assert.equal(model.get("picture").getUint8(0), 7);
  assert.equal(models.foreign.size, 0);
});

test("state that the page carries makes the models before the kernel is heard", async () => {
  const line = new FakeLine();
  const models = new Models(new Comms(line));
  const buffers = [{ encoding: "base64", path: ["nested", 0], data: btoa("hi") }];
  models.embed({
    w: { model_name: "AnyModel", model_module: "anywidget", state: { nested: [null] }, buffers },
  });

  const model = await models.get_model("w");

  assert.equal(model.get("nested")[0].getUint8(1), "i".charCodeAt(0));
  assert.equal(line.sent.length, 0);
});
