/** Small stand-ins for what the browser and Python give. */

/** A model that keeps what was sent and lets a test answer. */
export function fakeModel(traits = {}) {
  const heard = new Map();
  return {
    sent: [],
    get: (name) => traits[name],
    on: (event, callback) => heard.set(event, [...(heard.get(event) ?? []), callback]),
    off: (event, callback) => heard.set(event, (heard.get(event) ?? []).filter((each) => each !== callback)),
    send(content, _callbacks, buffers) {
      this.sent.push({ ...content, buffers });
    },
    say(event, ...news) {
      for (const callback of heard.get(event) ?? []) callback(...news);
    },
    set(name, value) {
      traits[name] = value;
      this.say(`change:${name}`);
    },
  };
}

/** The browser's storage, in memory; `full` makes it refuse. */
export function fakeStorage() {
  const kept = new Map();
  return {
    full: false,
    kept,
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, value) {
      if (this.full) throw new Error("QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key) => kept.delete(key),
  };
}

/** Lives of sheets; `end(owner)` is a tab that was closed. */
export function fakeLives() {
  const held = new Set();
  return {
    held,
    end: (owner) => held.delete(owner),
    claim: async (owner) => {
      if (held.has(owner)) return null;
      held.add(owner);
      return () => held.delete(owner);
    },
  };
}

/** A Python that keeps revisions as the store does: merges fields, and says so when two clash. */
export function fakePython(content = {}) {
  const python = {
    revisions: [content],
    down: false,
    deaf: false,
    asked: [],
    get newest() {
      return python.revisions.at(-1);
    },
    async save(mine, base) {
      python.asked.push({ content: mine, base });
      if (python.down) throw new Error("The course is not answering just now.");
      const from = python.revisions[base];
      const theirs = python.newest;
      const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
      const changed = (side) => names.filter((name) => side[name] !== from[name]);
      const clashes = changed(mine).filter((name) => changed(theirs).includes(name) && mine[name] !== theirs[name]);
      if (clashes.length) return python.conflict(mine, theirs, clashes);
      const both = { ...mine, ...Object.fromEntries(changed(theirs).map((name) => [name, theirs[name]])) };
      if (JSON.stringify(both) !== JSON.stringify(theirs)) python.revisions.push(both);
      if (python.deaf) throw new Error("The answer was lost.");
      return { saved: python.saved(base < python.revisions.length - 2) };
    },
    saved: (merged = false) => ({
      content: python.newest,
      revision: python.revisions.length - 1,
      saved_at: "2026-11-22T10:32:00+00:00",
      author: "me",
      merged,
    }),
    conflict: (mine, theirs, clashes) => ({
      conflict: {
        message: "The same words were changed.",
        theirs: python.saved(),
        mine,
        merged: { ...theirs, ...mine },
        clashes: clashes.map((path) => ({ path, base: null, mine: mine[path], theirs: theirs[path] })),
      },
    }),
  };
  return python;
}

/** Let everything run that waits for a promise. */
export async function settled() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
