"""Compressed copies of what is sent often: made once, never at each request."""

from __future__ import annotations

import gzip
import threading
from functools import cache
from importlib.util import find_spec
from typing import NamedTuple

QUICK, THOROUGH = 9, 11
"""Brotli's effort: what is done at once, and what takes seconds for a large file."""

QUICK_BYTES = 1_000_000
"""Up to this size nobody notices that it is compressed when first asked for."""


class Body(NamedTuple):
    """A file's bytes, plain and compressed (None where that saves nothing or cannot be had).

    Attributes
    ----------
    plain, gzip, brotli : bytes or None
    """

    plain: bytes
    gzip: bytes | None = None
    brotli: bytes | None = None

    def wanted(self, accepted: str) -> tuple[bytes, str]:
        """Choose what a browser takes; give the bytes and the name of their coding, maybe empty.

        Parameters
        ----------
        accepted : str
            The request's ``Accept-Encoding``.

        Examples
        --------
        >>> Body(b"aaaa", gzip=b"aa", brotli=b"a").wanted("gzip, deflate, br;q=0.9")
        (b'a', 'br')
        >>> Body(b"aaaa").wanted("gzip")
        (b'aaaa', '')
        """
        names = {part.partition(";")[0].strip() for part in accepted.split(",")}
        for name, small in (("br", self.brotli), ("gzip", self.gzip)):
            if small is not None and name in names:
                return small, name
        return self.plain, ""


def squeeze(plain: bytes) -> Body:
    """Compress a text, if that makes it smaller; by brotli too where that is installed."""
    small = gzip.compress(plain, 9, mtime=0)
    if len(small) >= len(plain):
        return Body(plain)
    return Body(plain, small, _brotli(plain, QUICK) if len(plain) <= QUICK_BYTES else None)


def _brotli(plain: bytes, effort: int) -> bytes | None:
    if not has_brotli():
        return None
    import brotli  # noqa: PLC0415 - it may not be there

    small: bytes = brotli.compress(plain, quality=effort, lgwin=22)
    return small


@cache
def has_brotli() -> bool:
    """Tell whether the ``fast`` extra is installed."""
    return find_spec("brotli") is not None


class Slowly:
    """Something large, whose best copy takes seconds: made in the background, once.

    Parameters
    ----------
    body : Body
        What there is at once.
    """

    def __init__(self, body: Body) -> None:
        self.body = body
        # a daemon, so that nobody who ends the server waits for it
        threading.Thread(target=self._improve, daemon=True, name="squeezing").start()

    def _improve(self) -> None:
        self.body = self.body._replace(brotli=_brotli(self.body.plain, THOROUGH))
