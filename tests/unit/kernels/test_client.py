"""The server's client hears what a kernel says, whatever else goes on."""

from __future__ import annotations

import asyncio
import time
from queue import Empty

import pytest
import zmq
import zmq.asyncio
from jupyter_client.session import Session

from practicum.serve.kernels.client import WatchfulChannel


@pytest.fixture
def line(tmp_path):
    """Give a channel and the session and socket at its other end, and end them afterwards."""
    context = zmq.Context()
    kernel = context.socket(zmq.PAIR)
    kernel.bind(f"ipc://{tmp_path}/line")
    session = Session(key=b"a key")
    sockets = [kernel]

    def channel():
        ours = zmq.asyncio.Context(context).socket(zmq.PAIR)
        ours.connect(f"ipc://{tmp_path}/line")
        sockets.append(ours)
        return WatchfulChannel(ours, session)

    yield channel, session, kernel
    for socket in sockets:
        socket.close(0)
    context.term()


def test_a_message_that_comes_while_we_are_sending_is_heard(line):
    channel, session, kernel = line

    async def story():
        ours = channel()
        waiting = asyncio.ensure_future(ours.get_msg())
        await asyncio.sleep(0.01)
        session.send(kernel, session.msg("execute_reply", {"said": "hello"}))
        time.sleep(0.05)  # noqa: ASYNC251 - it comes before the loop looks, as when we are busy
        # Whoever sends takes ZeroMQ's one word that something has come.
        zmq.Socket.shadow(ours.socket.underlying).get(zmq.EVENTS)
        return await asyncio.wait_for(waiting, 5)

    assert asyncio.run(story())["content"] == {"said": "hello"}


def test_a_wait_with_an_end_ends(line):
    channel, _session, _kernel = line

    async def story():
        begun = time.monotonic()
        with pytest.raises(Empty):
            await channel().get_msg(timeout=0.12)
        return time.monotonic() - begun

    assert 0.1 < asyncio.run(story()) < 2
