"""Our own static files and plotly's script: compressed once, cached for good by their address."""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
from functools import lru_cache
from importlib.metadata import distribution, version
from pathlib import Path
from typing import NamedTuple

from tornado.web import HTTPError, RequestHandler

from practicum.serve.packs import pack
from practicum.ui.assets import STATIC, static_version

FOR_GOOD = "public, max-age=31536000, immutable"
_TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml")


class Body(NamedTuple):
    """A file's bytes, as they are and compressed (None where that saves nothing)."""

    plain: bytes
    small: bytes | None


def plotly_version() -> str:
    """Give the version of the installed plotly package."""
    return version("plotly")


def plotly_file() -> Path:
    """Find the ``plotly.min.js`` that the installed plotly package carries."""
    return Path(str(distribution("plotly").locate_file("plotly/package_data/plotly.min.js")))


def content_type(path: Path) -> str:
    """Name the type of a file by its ending; script and style are always UTF-8."""
    if path.suffix in {".js", ".mjs"}:
        return "text/javascript; charset=utf-8"
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def read_file(path: Path) -> Body:
    """Read a file, and compress it the first time it is asked for."""
    about = path.stat()
    return _read(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=512)
def _read(path: Path, _changed: int, _size: int) -> Body:
    plain = path.read_bytes()
    return squeeze(plain) if content_type(path).startswith(_TEXT) else Body(plain, None)


def squeeze(plain: bytes) -> Body:
    """Compress a text, if that makes it smaller."""
    small = gzip.compress(plain, 9, mtime=0)
    return Body(plain, small if len(small) < len(plain) else None)


class VersionedFile(RequestHandler):
    """A file whose address carries a version; the right version may be kept for good."""

    def located(self, given: str, path: str) -> tuple[Path, bool]:
        """Give the file and whether the version asked for is the present one."""
        raise NotImplementedError

    async def get(self, given: str, path: str) -> None:
        """Send the file."""
        file, current = self.located(given, path)
        if not file.is_file():
            raise HTTPError(404)
        self.send(await asyncio.to_thread(read_file, file), content_type(file), current=current)

    def send(self, body: Body, kind: str, *, current: bool) -> None:
        """Send bytes, which may be kept for good if their version is the present one."""
        self.set_header("Content-Type", kind)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cache-Control", FOR_GOOD if current else "no-cache")
        self.set_header("Vary", "Accept-Encoding")
        self.write(self._wanted(body))

    async def head(self, given: str, path: str) -> None:
        """Send the headers only."""
        await self.get(given, path)

    def _wanted(self, body: Body) -> bytes:
        if body.small and "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            return body.small
        return body.plain

    def check_xsrf_cookie(self) -> None:
        """Files are only read."""


class StaticFile(VersionedFile):
    """A file of ``ui/static``."""

    def located(self, given: str, path: str) -> tuple[Path, bool]:
        """Keep to the folder."""
        file = (STATIC / path).resolve()
        if not file.is_relative_to(STATIC.resolve()):
            raise HTTPError(404)
        return file, given == static_version()


class PackedFile(VersionedFile):
    """A module of ``ui/static`` together with all that it imports."""

    async def get(self, given: str, path: str) -> None:
        """Send the pack."""
        body = await asyncio.to_thread(_pack, path, static_version())
        if body is None:
            raise HTTPError(404)
        self.send(body, content_type(Path(path)), current=given == static_version())


@lru_cache(maxsize=64)
def _pack(path: str, _version: str) -> Body | None:
    text = pack(path)
    return squeeze(text.encode()) if text is not None else None


class PlotlyFile(VersionedFile):
    """The script of the installed plotly package."""

    def located(self, given: str, path: str) -> tuple[Path, bool]:
        """There is this one file."""
        if path != "plotly.min.js":
            raise HTTPError(404)
        return plotly_file(), given == plotly_version()


def file_routes(base_url: str) -> list[tuple[str, type[RequestHandler]]]:
    """List the routes of our files below a base address.

    Parameters
    ----------
    base_url : str
        With a slash at both ends.
    """
    return [
        (rf"{base_url}practicum/static/([^/]+)/pack/(.+)", PackedFile),
        (rf"{base_url}practicum/static/([^/]+)/(.+)", StaticFile),
        (rf"{base_url}practicum/plotly/([^/]+)/(.+)", PlotlyFile),
    ]
