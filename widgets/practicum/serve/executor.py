"""Runs the cells of one lesson, and takes in no more than a page can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from voila.execute import VoilaExecutor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_OUTPUT = 16_000_000
"""Characters that all cells of a page may show; a picture of a printed page has about a million."""


class LessonExecutor(VoilaExecutor):
    """Executes cells; one that never stops talking does not fill the server's memory.

    Parameters
    ----------
    overflow : callable
        Called once when the cells have shown more than `MOST_OUTPUT`.
    """

    def __init__(self, *args: Any, overflow: Callable[[], None], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._overflow = overflow
        self._shown = 0

    def process_message(self, message: dict[str, Any], cell: Any, cell_index: int) -> Any:
        """Take in what a cell says, up to the limit."""
        before, self._shown = self._shown, self._shown + size_of(message["content"])
        if self._shown <= MOST_OUTPUT or message["msg_type"] == "status":
            return super().process_message(message, cell, cell_index)
        if before <= MOST_OUTPUT:
            self._overflow()
        return None


def size_of(content: Mapping[str, Any]) -> int:
    """Count the characters that a message would put on the page.

    Examples
    --------
    >>> size_of({"name": "stdout", "text": "hello"})
    5
    >>> size_of({"data": {"text/plain": "42", "image/png": "iVBOR…"}, "metadata": {}})
    8
    """
    data = content.get("data")
    shown = [content.get("text"), *(data.values() if isinstance(data, dict) else ())]
    return sum(len(each) for each in shown if isinstance(each, str))
