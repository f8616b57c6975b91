"""How a revision's content is kept small: whole now and then, in between as a change.

A change is the splice between two contents' texts, packed with what it replaces as dictionary: a
save of a table of 500 rows in which one number changed is some tens of bytes.
"""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

from practicum.project.splice import Splice, apply_splice, splice_between

WHOLE_EVERY = 50
"""A revision is kept whole at least this often, so that few changes are to be followed."""

_ENDS = struct.Struct(">II")


class DamagedError(Exception):
    """A body in the database is not what was written."""


class Packed(NamedTuple):
    """A content as it lies in the database."""

    whole: bool
    body: bytes


def pack(text: str, whole: bytes, number: int, before: str | None) -> Packed:
    """Pack revision `number`: its `text`, the same packed `whole`, and the text `before` it."""
    if before is None or number % WHOLE_EVERY == 1:
        return Packed(whole=True, body=whole)
    change = _pack_change(text, before)
    if 2 * len(change) > len(whole):
        return Packed(whole=True, body=whole)
    return Packed(whole=False, body=change)


def unpack(packed: Packed, before: str) -> str:
    """Give the text back; `before` is the text of the revision before.

    Raises
    ------
    DamagedError
        If it is not what was written.
    """
    if packed.whole:
        return unpack_whole(packed.body)
    try:
        return _unpack_change(packed.body, before)
    except (zlib.error, struct.error, ValueError) as error:
        raise DamagedError from error


def pack_whole(text: str) -> bytes:
    """Pack a text by itself."""
    return zlib.compress(text.encode("ascii"), 6)


def unpack_whole(body: bytes) -> str:
    """Give back a text that was packed by itself, or raise `DamagedError`."""
    try:
        return zlib.decompress(body).decode("ascii")
    except (zlib.error, ValueError) as error:
        raise DamagedError from error


def _pack_change(text: str, before: str) -> bytes:
    start, end, middle = splice_between(before, text)
    packer = zlib.compressobj(6, zdict=_replaced(before, start, end))
    return _ENDS.pack(start, end) + packer.compress(middle.encode("ascii")) + packer.flush()


def _unpack_change(body: bytes, before: str) -> str:
    start, end = _ENDS.unpack_from(body)
    unpacker = zlib.decompressobj(zdict=_replaced(before, start, end))
    middle = unpacker.decompress(body[_ENDS.size :]) + unpacker.flush()
    if not unpacker.eof:
        raise DamagedError
    return apply_splice(before, Splice(start, end, middle.decode("ascii")))


def _replaced(before: str, start: int, end: int) -> bytes:
    return before[start : len(before) - end].encode("ascii")
