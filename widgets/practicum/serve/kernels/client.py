"""The server's own client of a kernel: ready as soon as the kernel is."""

from __future__ import annotations

import time
from queue import Empty
from typing import Any

import zmq.asyncio
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.channels import AsyncZMQSocketChannel
from traitlets import Type, default

HEARD_SECONDS = 0.05
LOOK_SECONDS = 0.05


class WatchfulChannel(AsyncZMQSocketChannel):
    """Looks for itself now and then whether something has come.

    ZeroMQ says once that a message is there. If we are sending at that moment, as nbclient does
    for the outputs of an ``interact``, that word is lost, and who waits for it waits for ever.
    """

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:  # noqa: ASYNC109
        """Give the next message.

        Parameters
        ----------
        timeout : float, optional
            Seconds to wait at most; without it, as long as it takes.

        Raises
        ------
        Empty
            If none came in that time.
        """
        end = float("inf") if timeout is None else time.monotonic() + timeout
        while True:
            left = max(0, end - time.monotonic())
            if await self.socket.poll(1000 * min(LOOK_SECONDS, left)):
                message: dict[str, Any] = await self._recv()
                return message
            if left <= LOOK_SECONDS:
                raise Empty


class QuickClient(AsyncKernelClient):
    """Knows from the messages themselves when it hears all that a kernel says.

    jupyter_client waits until nothing has come for 0.2 s, which is most of a page's start.
    """

    shell_channel_class = Type(WatchfulChannel)
    iopub_channel_class = Type(WatchfulChannel)

    @default("context")
    def _shared_context(self) -> zmq.asyncio.Context:
        """Share one context: each would have two threads of its own."""
        return zmq.asyncio.Context.instance()

    async def wait_for_ready(self, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """Wait until the kernel answers and we hear what it says to all.

        Parameters
        ----------
        timeout : float, optional
            Seconds to wait at most.

        Raises
        ------
        RuntimeError
            If the kernel has ended, or does not answer in time.
        """
        end = time.monotonic() + timeout if timeout else float("inf")
        while True:
            if not await self._async_is_alive():
                raise RuntimeError("The kernel ended before it was ready")
            if time.monotonic() > end:
                raise RuntimeError(f"The kernel did not answer within {timeout} seconds")
            asked = self.kernel_info()
            if await self._answers(asked) and await self._hears(asked):
                return

    async def _answers(self, asked: str) -> bool:
        try:
            while (answer := await self.get_shell_msg(timeout=1)) is not None:
                if answer["parent_header"].get("msg_id") == asked:
                    self._handle_kernel_info_reply(answer)
                    return True
        except Empty:
            pass
        return False

    async def _hears(self, asked: str) -> bool:
        """Read on to the very end of what the kernel said of our question."""
        try:
            while (message := await self.get_iopub_msg(timeout=HEARD_SECONDS)) is not None:
                if _is_end_of(message, asked):
                    return True
        except Empty:
            pass  # We were not yet listening when it spoke: ask again.
        return False


def _is_end_of(message: dict[str, Any], asked: str) -> bool:
    of_ours = message["parent_header"].get("msg_id") == asked
    return bool(of_ours and message["content"].get("execution_state") == "idle")
