"""Learners without a browser: they speak HTTP and the kernel's protocol, as the lean host does.

Forty browsers on the machine that is measured would measure the browsers.
"""

from __future__ import annotations

import asyncio
import json
import re
import struct
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Self

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

PROTOCOL = "v1.kernel.websocket.jupyter.org"
ARRIVAL = re.compile(r"\(window\.practicum \?\?= \[\]\)\.push\((.*?)\)</script>")
PATIENCE = 30.0


def pack(kind: str, content: dict[str, Any], session: str) -> bytes:
    """Write a message to the kernel as one frame (see ``ui/static/host/protocol.js``)."""
    at = datetime.now(UTC).isoformat()
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": session}
    header |= {"username": "", "date": at, "version": "5.3"}
    parts = [b"shell", *(json.dumps(part).encode() for part in (header, {}, {}, content))]
    offsets = [8 * (len(parts) + 2)]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    return struct.pack(f"<{len(offsets) + 1}Q", len(offsets), *offsets) + b"".join(parts)


def unpack(frame: bytes) -> tuple[str, dict[str, Any]]:
    """Read a frame: the message's type and its content."""
    (count,) = struct.unpack_from("<Q", frame)
    offsets = struct.unpack_from(f"<{count}Q", frame, 8)
    header, content = (json.loads(frame[offsets[i] : offsets[i + 1]]) for i in (1, 4))
    return header["msg_type"], content


@dataclass
class Taken:
    """What learners had to wait for, in seconds, and what went wrong."""

    texts: list[float] = field(default_factory=list)
    opens: list[float] = field(default_factory=list)
    edits: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


class Learner:
    """One learner with one page open.

    Parameters
    ----------
    base : str
        The server's address.
    name : str
        Who it is.
    taken : Taken
        Where the times go.
    """

    def __init__(self, base: str, name: str, taken: Taken) -> None:
        self.base, self.name, self.taken = base, name, taken
        self._http = AsyncHTTPClient(force_instance=True, max_clients=100)
        self._headers = {"X-Learner": name, "Accept-Encoding": "gzip"}
        self._session = uuid.uuid4().hex
        self._line: WebSocketClientConnection | None = None
        self._kernel = self._model = self._xsrf = ""
        self._saved: dict[str, Any] = {}
        self._asked = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.leave()
        self._http.close()

    async def open(self, path: str) -> None:
        """Open a page, and wait until its tools can be used."""
        begun = time.monotonic()
        pieces: list[bytes] = []

        def take(piece: bytes) -> None:
            if not pieces:
                self.taken.texts.append(time.monotonic() - begun)
            pieces.append(piece)

        request = HTTPRequest(
            self.base + path,
            headers=self._headers,
            streaming_callback=take,
            request_timeout=PATIENCE,
        )
        answer = await self._http.fetch(request)
        cookie = answer.headers.get("Set-Cookie", "")
        self._xsrf = cookie.partition("_xsrf=")[2].partition(";")[0] or self._xsrf
        self._read(b"".join(pieces).decode())
        await self._connect()
        self.taken.opens.append(time.monotonic() - begun)

    def _read(self, html: str) -> None:
        arrivals = [json.loads(found) for found in ARRIVAL.findall(html)]
        models = {k: v for each in arrivals for k, v in each.get("models", {}).items()}
        self._kernel = next(each["kernel"] for each in arrivals if "kernel" in each)
        self._model, state = next(
            (ident, model["state"])
            for ident, model in models.items()
            if model["state"].get("_module_path") == "tools/run_chart.js"
        )
        self._saved = state["saved"]

    async def _connect(self) -> None:
        address = f"{self.base.replace('http', 'ws')}/api/kernels/{self._kernel}/channels"
        request = HTTPRequest(f"{address}?session_id={self._session}", headers=self._headers)
        self._line = await websocket_connect(request, subprotocols=[PROTOCOL])
        await self._line.write_message(pack("kernel_info_request", {}, self._session), binary=True)
        await self._hear(lambda kind, _: kind in {"status", "kernel_info_reply"})

    async def edit(self, row: int, value: str) -> None:
        """Change one value, and wait until Python has saved it and read the chart."""
        content = json.loads(json.dumps(self._saved["content"]))
        content["rows"][row]["value"] = value
        self._asked += 1
        ask = {"id": self._asked, "ask": "save", "content": content}
        ask["base"] = self._saved["revision"]
        data = {"method": "custom", "content": ask}
        message = pack("comm_msg", {"comm_id": self._model, "data": data}, self._session)
        begun = time.monotonic()
        await self._open_line.write_message(message, binary=True)
        answer = await self._hear(self._is_answer)
        self.taken.edits.append(time.monotonic() - begun)
        body = answer["data"]["content"]["answer"]
        self._saved = body["saved"]

    def _is_answer(self, kind: str, content: dict[str, Any]) -> bool:
        said = content.get("data", {}).get("content", {}) if kind == "comm_msg" else {}
        return isinstance(said, dict) and said.get("id") == self._asked

    async def _hear(self, wanted: Any) -> dict[str, Any]:
        while True:
            frame = await asyncio.wait_for(self._open_line.read_message(), PATIENCE)
            if frame is None:
                raise ConnectionError("the kernel's line was closed")
            kind, content = unpack(frame if isinstance(frame, bytes) else frame.encode())
            if wanted(kind, content):
                return content

    @property
    def _open_line(self) -> WebSocketClientConnection:
        if self._line is None:
            raise ConnectionError("no page is open")
        return self._line

    async def leave(self) -> None:
        """Close the page, as a browser does: the line first, then the goodbye."""
        if self._line is None:
            return
        self._line.close()
        self._line = None
        headers = {**self._headers, "Cookie": f"_xsrf={self._xsrf}"}
        address = f"{self.base}/practicum/leave/{self._kernel}"
        body = f"_xsrf={self._xsrf}"
        await self._http.fetch(address, method="POST", headers=headers, body=body)
