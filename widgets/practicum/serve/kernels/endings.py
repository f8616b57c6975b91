"""Why kernels end, and what their pages say then."""

from __future__ import annotations

from enum import Enum


class Ending(Enum):
    """Why a kernel ended; `sentence` is for the page, plain and blaming nobody."""

    LEFT = "left"
    ABSENT = "absent"
    IDLE = "idle"
    MEMORY = "memory"
    WILD = "wild"
    DIED = "died"
    CLOSED = "closed"

    @property
    def sentence(self) -> str:
        """What the page says."""
        return _SENTENCES[self]

    @property
    def again(self) -> bool:
        """Whether the page starts again by itself as soon as somebody is there.

        Where its own code was the reason, that might go on for ever: then a button asks.
        """
        return self not in {Ending.MEMORY, Ending.WILD, Ending.DIED}


_SAFE = "What you saved is safe."
_SENTENCES = {
    Ending.LEFT: f"This page was closed. {_SAFE}",
    Ending.ABSENT: f"The line to this page was broken for a while. {_SAFE}",
    Ending.IDLE: f"This page rested because nothing happened on it for a while. {_SAFE}",
    Ending.MEMORY: f"This page needed more memory than there is for one page. {_SAFE}",
    Ending.WILD: f"Something on this page worked for too long without an end. {_SAFE}",
    Ending.DIED: f"Something on our side stopped this page. {_SAFE}",
    Ending.CLOSED: f"The course is being restarted. {_SAFE}",
}
