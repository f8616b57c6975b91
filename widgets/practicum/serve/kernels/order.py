"""What the server tells the warm parent, and what it hears back: one JSON object a line.

The server orders ``{"id": 7, "order": {…}}`` and hears ``{"id": 7, "pid": 4711}`` or
``{"id": 7, "error": "…"}``. When a kernel has ended and has been reaped it hears
``{"ended": 4711, "code": 0}``. The first line is ``{"ready": {…}}``.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_LINE = 1 << 20
"""An order is a few kilobytes; whatever is longer than this, in bytes, is not one."""


class BadOrderError(ValueError):
    """A line that is no order."""


@dataclass(frozen=True, kw_only=True)
class Order:
    """One kernel, wanted.

    Attributes
    ----------
    connection_file : str
        Where its sockets and its key are written.
    env : mapping of str to str
        Its whole environment.
    cwd : str
        The folder it works in.
    nice : int
        How much it steps back for others, 0 to 19.
    memory : int
        Bytes of its own that it may ask for; 0 means no bound.
    """

    connection_file: str
    env: Mapping[str, str]
    cwd: str
    nice: int = 0
    memory: int = 0

    @classmethod
    def read(cls, given: Any) -> Order:
        """Read an order that came over the line.

        Raises
        ------
        BadOrderError
            If a part is missing, of another type, or not known.
        """
        types = {"env": dict, "nice": int, "memory": int}
        if not isinstance(given, dict) or set(given) != {field.name for field in fields(cls)}:
            raise BadOrderError("not the parts of an order")
        if not all(type(value) is types.get(name, str) for name, value in given.items()):
            raise BadOrderError("a part of another type")
        pairs = given["env"].items()
        if not all(isinstance(value, str) for _, value in pairs):
            raise BadOrderError("an environment holds text")
        return cls(**given)

    def as_json(self) -> dict[str, Any]:
        """Give the order as it travels."""
        return {**asdict(self), "env": dict(self.env)}


def write_line(message: Mapping[str, Any]) -> bytes:
    """Write a message as one line.

    Raises
    ------
    BadOrderError
        If it is longer than `LONGEST_LINE`.
    """
    line = json.dumps(message).encode() + b"\n"
    if len(line) > LONGEST_LINE:
        raise BadOrderError("the order is too long")
    return line
