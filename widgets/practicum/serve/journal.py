"""The server's log: one JSON object a line, for people with a question and for programs.

    {"time": "2026-03-02T09:14:07.512+00:00", "event": "page", "page": "1-…/03-…", "how": "whole",
     "text": 0.021, "whole": 0.164}

It names pages, never learners, and holds nothing that anybody wrote. Whatever else the server's
libraries have to say comes into the same file, as ``"event": "message"``.
"""

from __future__ import annotations

import json
import logging
import logging.handlers
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

EVENTS = logging.getLogger("practicum.events")
"""What happened; `tell` writes to it."""

FILE = "practicum.log"
MOST_BYTES = 2_000_000
KEPT = 3

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def tell(event: str, **facts: Any) -> None:
    """Log that something happened.

    Parameters
    ----------
    event : str
        One word, such as ``"page"``.
    **facts
        What there is to say of it; numbers and short words.
    """
    EVENTS.info(event, extra={"facts": facts})


class Lines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        facts = getattr(record, "facts", None)
        if record.name == EVENTS.name and facts is not None:
            return json.dumps({"time": at, "event": record.msg, **facts}, ensure_ascii=False)
        words = record.getMessage()
        if record.exc_info:
            words = f"{words}\n{self.formatException(record.exc_info)}"
        level = {"level": record.levelname.lower(), "words": _COLOURS.sub("", words)}
        return json.dumps({"time": at, "event": "message", **level}, ensure_ascii=False)


def open_journal(path: Path) -> logging.Handler | None:
    """Begin to write the log; old ones are kept beside it, three at most.

    Parameters
    ----------
    path : Path
        The file; its folder is made if it is not there.

    Returns
    -------
    logging.Handler or None
        To be given to `close_journal`; None if nothing can be written there: a course without a
        log is better than none.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", delay=False
        )
    except OSError:
        return None
    handler.setFormatter(Lines())
    handler.addFilter(lambda record: record.name == EVENTS.name or record.levelno > logging.INFO)
    EVENTS.setLevel(logging.INFO)
    everything = logging.getLogger()
    if not everything.handlers and logging.lastResort is not None:
        # Without it, what goes into the file would no longer be seen in the terminal.
        everything.addHandler(logging.lastResort)
    everything.addHandler(handler)
    return handler


def close_journal(handler: logging.Handler | None) -> None:
    """Write no more."""
    if handler is not None:
        everything = logging.getLogger()
        everything.removeHandler(handler)
        if logging.lastResort is not None:
            everything.removeHandler(logging.lastResort)
        handler.close()
