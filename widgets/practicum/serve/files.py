"""Our own static files and plotly's script: compressed once, cached for good by their address."""

from __future__ import annotations

import asyncio
import mimetypes
from functools import lru_cache
from importlib.metadata import distribution, version
from pathlib import Path

from tornado.web import HTTPError, RequestHandler

from practicum.serve.packs import pack
from practicum.serve.squeezing import Body, Slowly, squeeze
from practicum.ui.assets import STATIC, static_version

FOR_GOOD = "public, max-age=31536000, immutable"
_TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml")


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
    return squeeze(plain) if content_type(path).startswith(_TEXT) else Body(plain)


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
        self.send(await asyncio.to_thread(self.body, file), content_type(file), current=current)

    def body(self, file: Path) -> Body:
        """Give what the file holds."""
        return read_file(file)

    def send(self, body: Body, kind: str, *, current: bool) -> None:
        """Send bytes, which may be kept for good if their version is the present one."""
        self.set_header("Content-Type", kind)
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cache-Control", FOR_GOOD if current else "no-cache")
        self.set_header("Vary", "Accept-Encoding")
        data, coding = body.wanted(self.request.headers.get("Accept-Encoding", ""))
        if coding:
            self.set_header("Content-Encoding", coding)
        self.write(data)

    async def head(self, given: str, path: str) -> None:
        """Send the headers only."""
        await self.get(given, path)

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

    def body(self, file: Path) -> Body:
        """Give the best copy there is by now."""
        return plotly_script(file).body


@lru_cache(maxsize=1)
def plotly_script(file: Path) -> Slowly:
    """Hold plotly's script; five megabytes of it take seconds to compress well."""
    return Slowly(read_file(file))


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
