"""Compressed copies of what is sent often: made once, never at each request.

What takes seconds is kept in the user's cache folder, so that it is made once on a machine and
not at each start.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import threading
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

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
    """Something large, whose best copy takes seconds: made in the background, and kept.

    Parameters
    ----------
    body : Body
        What there is at once.
    folder : Path or None
        Where the best copy is kept; by default the user's cache folder.
    """

    def __init__(self, body: Body, folder: Path | None = None) -> None:
        self.body = body
        self._folder = folder
        # a daemon, so that nobody who ends the server waits for it
        threading.Thread(target=self._improve, daemon=True, name="squeezing").start()

    def _improve(self) -> None:
        if has_brotli():
            self.body = self.body._replace(brotli=self._kept() or self._made())

    def _kept(self) -> bytes | None:
        try:
            return self._file().read_bytes()
        except OSError:
            return None

    def _made(self) -> bytes | None:
        small = _brotli(self.body.plain, THOROUGH)
        if small is not None:
            with suppress(OSError):  # a folder that cannot be written to: made again next time
                _write(self._file(), small)
        return small

    def _file(self) -> Path:
        """Name the copy by what it is a copy of: other contents have another name."""
        digest = hashlib.sha256(self.body.plain).hexdigest()[:32]
        return (self._folder or _cache_folder()) / f"{digest}.br"


def _cache_folder() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where brotli is installed

    return user_cache_path("practicum", appauthor=False)


def _write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all: two servers may do so at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_suffix(f".{os.getpid()}")
    half.write_bytes(data)
    half.replace(file)
