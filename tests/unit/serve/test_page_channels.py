"""What a server says of a page that was left while it was being answered: nothing."""

import asyncio

import pytest
from tornado.websocket import WebSocketClosedError

from practicum.serve.kernel_routes import PageChannels


class Line:
    """A connection that ends while something is sent, as one does when a lid is shut."""

    def __init__(self, error=None):
        self.error = error
        self.sent = []

    def is_closing(self):
        return False

    def write_message(self, message, *, binary):
        async def send():
            await asyncio.sleep(0)
            if self.error:
                raise self.error
            self.sent.append((message, binary))

        return asyncio.ensure_future(send())


def channels(line):
    made = PageChannels.__new__(PageChannels)
    made.ws_connection = line
    return made


def complaints(line):
    """Send one message and wait for nothing, as jupyter_server does; give what asyncio logs."""
    heard = []

    async def leave():
        asyncio.get_running_loop().set_exception_handler(lambda _loop, what: heard.append(what))
        channels(line).write_message("An answer")
        for _ in range(5):
            await asyncio.sleep(0)

    asyncio.run(leave())
    return heard


def test_a_page_that_goes_while_it_is_answered_is_no_error():
    assert complaints(Line(WebSocketClosedError())) == []


def test_a_page_that_has_gone_is_no_error_either():
    assert channels(None).write_message("An answer") is None


def test_any_other_error_is_told():
    assert [str(each["exception"]) for each in complaints(Line(OSError("disk full")))] == [
        "disk full"
    ]


@pytest.mark.parametrize("binary", [False, True])
def test_a_page_that_is_there_gets_the_message(binary):
    line = Line()

    async def send():
        await channels(line).write_message("An answer", binary=binary)

    asyncio.run(send())

    assert line.sent == [("An answer", binary)]
