import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, putBuffers, same, takeBuffers } from "../../../widgets/practicum/ui/static/host/buffers.js";
import { pack, unpack } from "../../../widgets/practicum/ui/static/host/protocol.js";
import { FRAMES } from "./fakes.js";

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return ((state >>> 0) / 2 ** 32) * below | 0;
  };
}

const WORDS = ["", "aim", "35 %", "Ω", "👩‍🏫", "‮ab", '"\\', "\u0000"];

function anyBytes(pick) {
  const whole = Uint8Array.from({ length: pick(20) + 4 }, () => pick(256));
  const kinds = [
    whole.buffer,
    new Uint8Array(whole.buffer, 1, 3),
    new DataView(whole.buffer, 2),
    new Float32Array(whole.buffer, 0, 1),
  ];
  return kinds[pick(kinds.length)];
}

function anyValue(pick, depth, withBytes) {
  const kind = pick(depth > 0 ? 8 : 5);
  if (kind === 0) return WORDS[pick(WORDS.length)];
  if (kind === 1) return pick(1000) / 8;
  if (kind === 2) return null;
  if (kind === 3) return pick(2) === 1;
  if (kind === 4) return withBytes ? anyBytes(pick) : [];
  const inner = () => anyValue(pick, depth - 1, withBytes);
  if (kind === 5) return Array.from({ length: pick(4) }, inner);
  return Object.fromEntries(Array.from({ length: pick(4) }, (_, at) => [`${WORDS[pick(4)]}${at}`, inner()]));
}

function anyState(pick, withBytes) {
  return Object.fromEntries([0, 1, 2].map((at) => [`k${at}`, anyValue(pick, 3, withBytes)]));
}

test("a packed message unpacks to itself, whatever is in it", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const pick = random(seed);
    const message = {
      channel: ["shell", "control", "iopub"][pick(3)],
      header: anyState(pick),
      parent_header: anyState(pick),
      metadata: anyState(pick),
      content: anyState(pick),
      buffers: Array.from({ length: pick(4) }, () => anyBytes(pick)),
    };

    const { buffers, ...back } = unpack(pack(message));

    assert.deepEqual({ ...back, buffers: 0 }, { ...message, buffers: 0 }, `seed ${seed}`);
    assert.deepEqual(buffers.map(bytesOf), message.buffers.map(bytesOf), `seed ${seed}`);
  }
});

test("what a real kernel sent is read, and packs to the same bytes' meaning", () => {
  const messages = FRAMES.map(unpack);

  const types = new Set(messages.map(({ header }) => header.msg_type));
  assert.ok(types.has("comm_open") && types.has("comm_msg") && types.has("status"));
  assert.deepEqual(messages.map((each) => unpack(pack(each))), messages);
});

test("a frame that is cut short is refused", () => {
  const whole = FRAMES[0];

  for (const length of [0, 7, 20, whole.byteLength - 1]) {
    assert.throws(() => unpack(whole.slice(0, length)), RangeError);
  }
});

test("buffers taken out of a state and put back make the same state", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const state = anyState(random(seed), true);
    const before = structuredClone(state);

    const taken = takeBuffers(state);
    const travelled = JSON.parse(JSON.stringify(taken.state));
    putBuffers(travelled, taken.paths, taken.buffers);

    assert.ok(same(travelled, state), `seed ${seed}`);
    assert.ok(same(state, before), `the state itself was changed, seed ${seed}`);
  }
});

test("states are the same only down to the last byte", () => {
  assert.ok(same({ a: [1, { b: null }] }, { a: [1, { b: null }] }));
  assert.ok(same(new Uint8Array([1, 2]), new DataView(Uint8Array.of(1, 2).buffer)));
  assert.ok(same(NaN, NaN));
  for (const [one, other] of [
    [{ a: 1 }, { a: 1, b: undefined }],
    [[1, 2], [2, 1]],
    [[], {}],
    [null, {}],
    [new Uint8Array([1, 2]), new Uint8Array([1, 3])],
    [new Uint8Array([1]), [1]],
    ["1", 1],
  ]) {
    assert.ok(!same(one, other), JSON.stringify([one, other]));
  }
});
