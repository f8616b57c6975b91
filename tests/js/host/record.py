"""Record what a real kernel sends over the websocket, for `recorded.test.js`.

Run it by hand when the kernel's messages change: ``python tests/js/host/record.py``. It starts a
Jupyter server for itself, runs the cell below, asks for the states as our page does, answers once
as our page would, and writes every frame that came to ``recorded.json``.
"""

from __future__ import annotations

import asyncio
import base64
import json
import socket
import sys
import uuid
from pathlib import Path

import tornado.websocket
from jupyter_server.services.kernels.connection.base import (
    deserialize_msg_from_ws_v1,
    serialize_msg_to_ws_v1,
)
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

CELL = """
import anywidget, ipywidgets, traitlets as t
class Small(anywidget.AnyWidget):
    _esm = "export default { render({ el }) { el.textContent = 'small' } }"
    count = t.Int(3).tag(sync=True)
    picture = t.Bytes(bytes(range(5))).tag(sync=True)
    nested = t.Dict({"rows": [1, b"ab", None]}).tag(sync=True)
    def __init__(self):
        super().__init__()
        self.on_msg(lambda w, content, buffers: self.send({"heard": content}, buffers=buffers))
    @t.validate("count")
    def _at_most_ten(self, proposal):
        return min(proposal["value"], 10)
small = Small()
slider = ipywidgets.IntSlider(value=4)
small
"""
OUT = Path(__file__).with_name("recorded.json")
HEADER = {"username": "", "session": "recorder", "date": "2026-01-01T00:00:00Z", "version": "5.3"}


def frame(
    ident: str, kind: str, content: dict[str, object], buffers: tuple[bytes, ...] = ()
) -> bytes:
    header = {**HEADER, "msg_id": ident, "msg_type": kind}
    metadata = {"version": "1.0.0"}
    parts = [json.dumps(part).encode() for part in (header, {}, metadata, content)]
    return serialize_msg_to_ws_v1([*parts, *buffers], "shell")


async def wait_for(client: AsyncHTTPClient, url: str) -> None:
    for _ in range(200):
        try:
            await client.fetch(url)
        except (HTTPClientError, OSError):
            await asyncio.sleep(0.1)
        else:
            return
    raise TimeoutError(url)


class Recorder:
    def __init__(self, line: tornado.websocket.WebSocketClientConnection) -> None:
        self.line = line
        self.frames: list[bytes] = []

    async def until_idle(self, ident: str) -> dict[str, object]:
        opened: dict[str, object] = {}
        while True:
            got = await self.line.read_message()
            assert isinstance(got, bytes)
            self.frames.append(got)
            _, parts = deserialize_msg_from_ws_v1(got)
            header, parent, _meta, content = (json.loads(bytes(part)) for part in parts[:4])
            if header["msg_type"] == "comm_open" and content["data"]["state"].get("count") == 3:
                opened = content
            if parent.get("msg_id") == ident and content.get("execution_state") == "idle":
                return opened

    async def say(
        self, kind: str, content: dict[str, object], buffers: tuple[bytes, ...] = ()
    ) -> dict[str, object]:
        ident = uuid.uuid4().hex
        await self.line.write_message(frame(ident, kind, content, buffers), binary=True)
        return await self.until_idle(ident)


async def record() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "jupyter_server", f"--port={port}", "--no-browser"),
        *("--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True", "--allow-root"),
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        await talk(f"127.0.0.1:{port}")
    finally:
        server.terminate()
        await server.wait()


async def talk(where: str) -> None:
    client = AsyncHTTPClient()
    await wait_for(client, f"http://{where}/api/status")
    made = await client.fetch(f"http://{where}/api/kernels", method="POST", body="{}")
    kernel = json.loads(made.body)["id"]
    address = f"ws://{where}/api/kernels/{kernel}/channels?session_id=recorder"
    line = await tornado.websocket.websocket_connect(
        HTTPRequest(address), subprotocols=["v1.kernel.websocket.jupyter.org"]
    )
    recorder = Recorder(line)
    await recorder.say("kernel_info_request", {})
    opened = await recorder.say("execute_request", {"code": CELL, "silent": False})
    comm = opened["comm_id"]
    await recorder.say("comm_open", control(""))
    await recorder.say("comm_msg", control("request_states"))
    custom = {"comm_id": comm, "data": {"method": "custom", "content": {"hello": 1}}}
    await recorder.say("comm_msg", custom, (b"abc",))
    update = {"method": "update", "state": {"count": 12}, "buffer_paths": []}
    await recorder.say("comm_msg", {"comm_id": comm, "data": update})
    await recorder.say("execute_request", {"code": "small.close()", "silent": False})
    frames = [base64.b64encode(each).decode() for each in recorder.frames]
    OUT.write_text(json.dumps({"model": comm, "frames": frames}, indent=1) + "\n")
    line.close()


def control(method: str) -> dict[str, object]:
    data = {"method": method} if method else {}
    return {"comm_id": "control", "target_name": "jupyter.widget.control", "data": data}


if __name__ == "__main__":
    asyncio.run(record())
