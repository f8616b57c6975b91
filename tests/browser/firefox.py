"""Firefox as it is installed, driven by WebDriver BiDi.

Playwright's own Firefox is a patched one that has to be downloaded; this is the one that people
have. It speaks BiDi over a websocket, and Tornado, which the server needs, speaks websocket.
"""

import asyncio
import contextlib
import itertools
import json
import re
import subprocess
import threading
import time

from tornado.websocket import websocket_connect

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
EVENTS = ["log.entryAdded", "network.beforeRequestSent"]
SECONDS = 60
MOST_BYTES = 50_000_000


class Firefox:
    """One Firefox with one tab."""

    def __init__(self, path, profile):
        flags = ["--headless", "--no-remote", "--remote-debugging-port", "0"]
        (profile / "user.js").write_text('user_pref("remote.active-protocols", 1);\n')
        self._process = subprocess.Popen(
            [path, *flags, "--profile", str(profile)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        # In a thread: where Chromium runs too, Playwright has a loop of its own in this one.
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._numbers = itertools.count(1)
        self.errors, self.requests = [], []
        address = next(
            found[1] for line in self._process.stderr if (found := LISTENING.search(line))
        )
        self._line = self._wait(self._connect(f"{address}/session"))
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=EVENTS)
        [tab] = self._ask("browsingContext.getTree")["contexts"]
        self._tab = tab["context"]

    def close(self):
        with contextlib.suppress(Exception):
            self._ask("browser.close")
        self._wait(self._hang_up())
        try:
            self._process.wait(20)
        finally:
            self._process.kill()
            self._process.stderr.close()
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(20)
            self._loop.close()

    def goto(self, url):
        self._ask("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def evaluate(self, function, *given):
        """Call a function on the page, with JSON, and give its JSON back."""
        call = f"JSON.stringify((await ({function})(...{json.dumps(given)})) ?? null)"
        answer = self._ask(
            "script.evaluate",
            expression=f"(async () => {call})()",
            target={"context": self._tab},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def wait_for(self, function, *given):
        """Wait until a function on the page gives something, and give it."""
        deadline = time.monotonic() + SECONDS
        while not (found := self.evaluate(function, *given)):
            assert time.monotonic() < deadline, function
            time.sleep(0.1)
        return found

    def click(self, selector, place=0):
        """Press with the mouse in the middle of what a selector finds."""
        at = self.wait_for(MIDDLE, selector, place)
        moves = [{"type": "pointerMove", "x": at[0], "y": at[1]}]
        presses = [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        source = {"type": "pointer", "id": "mouse", "actions": [*moves, *presses]}
        self._ask("input.performActions", context=self._tab, actions=[source])

    def type(self, words):
        """Type on the keyboard."""
        keys = [{"type": kind, "value": key} for key in words for kind in ("keyDown", "keyUp")]
        source = {"type": "key", "id": "keyboard", "actions": keys}
        self._ask("input.performActions", context=self._tab, actions=[source])

    async def _hang_up(self):
        self._line.close()

    async def _connect(self, address):
        return await websocket_connect(address, max_message_size=MOST_BYTES)

    def _wait(self, work):
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(SECONDS)

    def _ask(self, method, **params):
        return self._wait(self._answer(method, params))

    async def _answer(self, method, params):
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        await self._line.write_message(json.dumps(message))
        while True:
            said = json.loads(await self._line.read_message())
            if said.get("type") == "event":
                self._hear(said["method"], said["params"])
            elif said.get("id") == number:
                assert said["type"] == "success", said
                return said["result"]

    def _hear(self, event, params):
        if event == "network.beforeRequestSent":
            self.requests.append(params["request"]["url"])
        elif params.get("level") == "error":
            self.errors.append(params.get("text"))


MIDDLE = """(selector, place) => {
  const found = document.querySelectorAll(selector)[place];
  if (!found || !found.getClientRects().length) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = found.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}"""
