"""What the server tells the warm parent, and what it hears back: one JSON object a line.

The server orders ``{"id": 7, "order": {…}}`` and hears ``{"id": 7, "pid": 4711}`` or
``{"id": 7, "error": "…"}``. One that waits gets its place by ``{"id": 8, "place": {…}}``, which is
answered alike. When a kernel has ended and has been reaped the server hears
``{"ended": 4711, "code": 0}``. The first line is ``{"ready": {…}}``.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_LINE = 1 << 20
"""An order is a few kilobytes; whatever is longer than this, in bytes, is not one."""


LONGEST_PLACE = 60_000
"""A place goes to its kernel through a pipe, which holds this much, in bytes, without anybody
reading yet."""

_TYPES = {"env": dict, "nice": int, "memory": int, "pid": int, "waits": bool}


class BadOrderError(ValueError):
    """A line that is no order."""


class _Read:
    """What can be read from a line, part by part."""

    @classmethod
    def read(cls, given: Any) -> Self:
        """Read what came over the line.

        Raises
        ------
        BadOrderError
            If a part is missing, of another type, or not known.
        """
        names = {field.name for field in fields(cls)}  # type: ignore[arg-type]
        if not isinstance(given, dict) or set(given) != names:
            raise BadOrderError("not the parts of an order")
        if not all(type(value) is _TYPES.get(name, str) for name, value in given.items()):
            raise BadOrderError("a part of another type")
        if not all(isinstance(value, str) for value in given["env"].values()):
            raise BadOrderError("an environment holds text")
        return cls(**given)

    def as_json(self) -> dict[str, Any]:
        """Give it as it travels."""
        return asdict(self)  # type: ignore[call-overload, no-any-return]


@dataclass(frozen=True, kw_only=True)
class Order(_Read):
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
    waits : bool
        Whether it starts for nobody yet, and waits for its `Place` before it listens.
    """

    connection_file: str
    env: Mapping[str, str]
    cwd: str
    nice: int = 0
    memory: int = 0
    waits: bool = False


@dataclass(frozen=True, kw_only=True)
class Place(_Read):
    """Where a kernel that waits shall work, and for whom.

    Attributes
    ----------
    pid : int
        The kernel.
    env : mapping of str to str
        Its whole environment.
    cwd : str
        The folder it works in.
    """

    pid: int
    env: Mapping[str, str]
    cwd: str


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
