import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { KernelSocket } from "../../../widgets/practicum/ui/static/host/socket.js";
import { FakeWebSocket, message, until } from "./fakes.js";

const HELLO = message("kernel_info_reply", {}, { channel: "shell" });

beforeEach(() => {
  FakeWebSocket.all = [];
});

function dial({ statuses = [], ...options } = {}) {
  const told = [];
  const asked = [];
  const socket = new KernelSocket({
    baseUrl: "/base/",
    kernelId: "k1",
    origin: "https://course.example/page",
    open: (url) => new FakeWebSocket(url),
    ask: async (url) => {
      asked.push(url);
      const status = statuses.length > 1 ? statuses.shift() : (statuses[0] ?? 200);
      if (!status) throw new TypeError("nobody there");
      return { status };
    },
    pauses: [1],
    patience: 40,
    ...options,
  });
  for (const type of ["connected", "waiting", "lost", "message"]) {
    socket.addEventListener(type, ({ detail }) => told.push([type, detail]));
  }
  return { socket, told, asked };
}

function answer() {
  const line = FakeWebSocket.all.at(-1);
  line.onopen();
  line.say(HELLO);
  return line;
}

const names = (told) => told.map(([type]) => type);

test("the address of the line is the kernel's, by websocket and with one session", () => {
  const { socket } = dial();

  const { url } = FakeWebSocket.all[0];
  assert.equal(
    String(url),
    `wss://course.example/base/api/kernels/k1/channels?session_id=${socket.session}`,
  );
});

test("what is sent early leaves in its order once the kernel is heard", () => {
  const { socket, told } = dial();
  socket.send("comm_open", { n: 1 });
  socket.send("comm_msg", { n: 2 });
  const [line] = FakeWebSocket.all;
  line.onopen();
  const before = line.sent.map(({ header }) => header.msg_type);

  line.say(HELLO);

  assert.deepEqual(before, ["kernel_info_request"]);
  assert.deepEqual(line.sent.slice(1).map(({ content }) => content.n), [1, 2]);
  assert.deepEqual(told[0], ["connected", { again: false }]);
});

test("a line that drops comes back while the kernel lives, in the same session", async () => {
  const { socket, told } = dial();
  answer();
  FakeWebSocket.all[0].onclose();
  socket.send("comm_msg", { kept: true });
  await until(() => FakeWebSocket.all.length === 2);

  const line = answer();

  assert.deepEqual(names(told), ["connected", "message", "waiting", "connected", "message"]);
  assert.deepEqual(told[3][1], { again: true });
  assert.equal(String(line.url), String(FakeWebSocket.all[0].url));
  assert.equal(line.sent.at(-1).content.kept, true);
});

test("what is said to a line that is just closing is said again when it is back", async () => {
  const { socket } = dial();
  const closing = answer();
  closing.readyState = 2;
  socket.send("comm_msg", { kept: true });
  closing.onclose();
  await until(() => FakeWebSocket.all.length === 2);

  const line = answer();

  assert.equal(closing.sent.length, 1);
  assert.equal(line.sent.at(-1).content.kept, true);
});

test("a kernel that is gone is told once, and nothing is tried after", async () => {
  const { told, asked } = dial({ statuses: [404] });
  answer();
  FakeWebSocket.all[0].onclose();

  await until(() => names(told).includes("lost"));
  await new Promise((resolve) => setTimeout(resolve, 20));

  assert.deepEqual(told.at(-1), ["lost", { reason: "kernel" }]);
  assert.equal(asked.length, 1);
  assert.equal(FakeWebSocket.all.length, 1);
});

test("a server that is away is told once, and found again when it is back", async () => {
  const statuses = [0];
  const { told } = dial({ statuses });
  answer();
  FakeWebSocket.all[0].onclose();
  await until(() => names(told).includes("lost"));
  await new Promise((resolve) => setTimeout(resolve, 20));

  statuses[0] = 200;
  await until(() => FakeWebSocket.all.length === 2);
  answer();

  const lost = told.filter(([type]) => type === "lost");
  assert.deepEqual(lost, [["lost", { reason: "server" }]]);
  assert.deepEqual(told.at(-2), ["connected", { again: true }]);
});

test("a short silence of the server is not called a loss", async () => {
  const { told } = dial({ statuses: [0, 0, 200], patience: 5000 });
  answer();
  FakeWebSocket.all[0].onclose();

  await until(() => FakeWebSocket.all.length === 2);

  assert.ok(!names(told).includes("lost"));
});

for (const state of ["restarting", "autorestarting", "dead"]) {
  test(`a kernel that is ${state} has nothing of the page in it, so it counts as gone`, () => {
    const { told } = dial();
    const line = answer();

    line.say(message("status", { execution_state: state }));

    assert.deepEqual(told.at(-1), ["lost", { reason: "kernel" }]);
    assert.ok(line.closed);
  });
}

test("a kernel that says good-bye is gone", () => {
  const { told } = dial();

  answer().say(message("shutdown_reply", { restart: false }));

  assert.deepEqual(told.at(-1), ["lost", { reason: "kernel" }]);
});

test("a line that died while the laptop slept is found out and opened anew", async () => {
  const { socket } = dial({ patience: 5 });
  const line = answer();

  socket.retry();
  await until(() => FakeWebSocket.all.length === 2);

  assert.ok(line.closed);
  assert.equal(line.onmessage, null);
});

test("a line that answers after the sleep stays", async () => {
  const { socket } = dial({ patience: 15 });
  const line = answer();

  socket.retry();
  line.say(HELLO);
  await new Promise((resolve) => setTimeout(resolve, 40));

  assert.equal(FakeWebSocket.all.length, 1);
  assert.equal(socket.live, true);
});

test("a page that hangs up hears and tries nothing more", async () => {
  const { socket, told, asked } = dial();
  const line = answer();

  socket.close();
  await new Promise((resolve) => setTimeout(resolve, 20));

  assert.ok(line.closed);
  assert.deepEqual(names(told), ["connected", "message"]);
  assert.equal(asked.length, 0);
});
