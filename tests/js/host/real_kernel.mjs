/**
 * The lean host against a real kernel: run by `tests/ui/test_lean_host.py` with a server's address.
 */

import assert from "node:assert/strict";
import { Host } from "../../../widgets/practicum/ui/static/host/host.js";
import { KernelSocket } from "../../../widgets/practicum/ui/static/host/socket.js";

const origin = process.argv[2];
const CELL = `
import anywidget, traitlets as t
class Small(anywidget.AnyWidget):
    count = t.Int(3).tag(sync=True)
    picture = t.Bytes(b"abc").tag(sync=True)
    def __init__(self):
        super().__init__()
        self.on_msg(lambda w, content, buffers: self.send(content, buffers=[b[::-1].tobytes() for b in buffers]))
    @t.validate("count")
    def _at_most_ten(self, proposal):
        return min(proposal["value"], 10)
small = Small()
`;

const started = await fetch(`${origin}/api/kernels`, { method: "POST", body: "{}" });
const kernelId = (await started.json()).id;
const lines = [];
const open = (url) => {
  const line = new WebSocket(url, ["v1.kernel.websocket.jupyter.org"]);
  lines.push(line);
  return line;
};
const socket = new KernelSocket({ baseUrl: "/", origin, kernelId, open });

const ran = new Promise((resolve) => {
  socket.addEventListener("message", ({ detail }) => {
    if (detail.header.msg_type === "execute_reply") resolve(detail.content.status);
  });
});
socket.send("execute_request", { code: CELL, silent: false });
assert.equal(await ran, "ok");

// A page that comes when the widget is there already learns of it by asking.
const late = new Host({ baseUrl: "/", staticUrl: "/", kernelId, socket });
await late.ready;
assert.deepEqual(late.foreign, []);
const ids = [...(await states(late))];
assert.equal(ids.length, 1);
const model = await late.models.get_model(ids[0]);
assert.equal(model.get("count"), 3);
assert.equal(text(model.get("picture")), "abc");

// Bytes there and back.
const answered = new Promise((resolve) => model.on("msg:custom", (...said) => resolve(said)));
model.send({ ask: "turn" }, undefined, [new TextEncoder().encode("xyz")]);
const [content, buffers] = await answered;
assert.deepEqual(content, { ask: "turn" });
assert.equal(text(buffers[0]), "zyx");

// Python corrects what the page set.
const corrected = new Promise((resolve) => {
  model.on("change:count", (_model, value) => value === 10 && resolve(value));
});
model.set("count", 99);
model.save_changes();
await corrected;

// The line drops; what Python did meanwhile is there afterwards, and what we say arrives.
const back = new Promise((resolve) => late.addEventListener("connected", resolve));
lines.at(-1).close();
const again = new Promise((resolve) => model.on("msg:custom", (said) => resolve(said)));
model.send({ ask: "later" });
assert.equal((await back).detail.again, true);
assert.deepEqual(await again, { ask: "later" });

// The kernel ends; the page hears of it.
const lost = new Promise((resolve) => late.addEventListener("lost", resolve));
await fetch(`${origin}/api/kernels/${kernelId}`, { method: "DELETE" });
assert.deepEqual((await lost).detail, { reason: "kernel" });
console.log("all held");

/** Ids of the models that the kernel has told of. */
async function states(host) {
  const seen = new Set();
  const add = host.models.add.bind(host.models);
  host.models.add = (id, described) => {
    if (described.model_module === "anywidget") seen.add(id);
    add(id, described);
  };
  await host.models.fetch();
  return seen;
}

function text(view) {
  assert.ok(view instanceof DataView);
  return new TextDecoder().decode(view);
}
