"""Friendly pages for what goes wrong; reasons go to the log, never to a learner."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from jupyter_server.base.handlers import JupyterHandler
from tornado.web import HTTPError

from practicum.serve.journal import tell
from practicum.serve.site import SETTING
from practicum.serve.templates import environment
from practicum.ui.assets import static_version

if TYPE_CHECKING:
    from practicum.serve.site import Site


class Words(NamedTuple):
    """What an error page says."""

    title: str
    lines: tuple[str, ...]


NOT_FOUND = Words(
    "There is no page here",
    ("The address may have a slip in it, or the page has moved.", "Your work is safe."),
)
REFUSED = Words(
    "That did not go through",
    ("The page may have been open for a long time. Please open it again. Your work is safe.",),
)
BUSY = Words(
    "The course is full at the moment",
    ("Your work is safe. Please try again in a minute.",),
)
OURS = Words(
    "Something went wrong on our side",
    ("Your work is safe. Please go back and try once more.",),
)
WORDS = {403: REFUSED, 404: NOT_FOUND, 405: NOT_FOUND, 429: BUSY, 503: BUSY}


def error_page(site: Site, status: int) -> str:
    """Write the page for an error.

    Parameters
    ----------
    site : Site
        The course.
    status : int
        The HTTP status, such as 404.
    """
    static = f"{site.base_url}practicum/static/{static_version()}/"
    view = SimpleNamespace(base=site.base_url, static=static, nonce="", course=None)
    words = WORDS.get(status, OURS)
    return environment().get_template("error.html").render(view=view, words=words)


class Friendly:
    """Gives a handler's errors our page."""

    def write_error(self: Any, status_code: int, **_kwargs: Any) -> None:
        """Say what happened; Tornado has logged why."""
        site: Site = self.settings[SETTING]
        site.tally.refused[status_code] += 1
        tell("refused", status=status_code, method=self.request.method)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(error_page(site, status_code))


class NoPage(Friendly, JupyterHandler):
    """Answers for addresses where nothing is."""

    async def prepare(self) -> None:
        """Find nothing, whatever the method."""
        raise HTTPError(404)
