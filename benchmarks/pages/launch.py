"""Our server with one measure switched off, or with many learners.

    python -m benchmarks.pages.launch WITHOUT serve …

WITHOUT is a name of `WITHOUT`, or ``nothing``. A request may say who is asking by the header
``X-Learner``, as an identity provider would: for measuring only.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.identity import User
from markupsafe import Markup

from practicum.cli import main
from practicum.serve import app, files, packs, page, renderer, squeezing, stock, templates, view
from practicum.serve.critical import CRITICAL
from practicum.serve.identity import OnePerson
from practicum.serve.kernels import LIMITS, parent
from practicum.serve.modules import modules_from
from practicum.serve.squeezing import Body
from practicum.ui.assets import static_version
from practicum.ui.session import LOCAL_LEARNER

if TYPE_CHECKING:
    from collections.abc import Callable


class ByHeader(OnePerson):
    """Believes what a request says."""

    def get_user(self, handler: Any) -> User:
        """Give the learner of the header, or the one local person."""
        return User(username=handler.request.headers.get("X-Learner", LOCAL_LEARNER))


def _no_fork() -> None:
    parent._why_not = lambda: "switched off"  # noqa: SLF001


def _no_compression() -> None:
    read = files.read_file
    files.read_file = lambda path: Body(read(path).plain)
    files.squeeze = Body
    _no_brotli()
    settings = app.CourseServer.init_settings
    app.CourseServer.init_settings = lambda self: {**settings(self), "compress_response": False}


def _no_brotli() -> None:
    squeezing.has_brotli = lambda: False


def _no_waiting() -> None:
    os.environ[LIMITS] = f"{os.environ.get(LIMITS, '')} waiting=0"


def _no_critical_style() -> None:
    folder = f"/practicum/static/{static_version()}/style"
    links = "".join(f'<link rel="stylesheet" href="{folder}/{name}.css">' for name in CRITICAL)
    templates.critical_style = lambda: Markup(links)  # noqa: S704 - our own


def _no_caching() -> None:
    files.FOR_GOOD = "no-store"


def _no_early_text() -> None:
    async def wait(self: Any, nb: Any, kernel_id: Any, kernel_future: Any) -> str:
        manager = await kernel_future
        self.send, send = _nothing, self.send
        ident: str = await start(self, nb, kernel_id, kernel_future=_done(manager))
        self.send = send
        return ident

    start = renderer.LessonRenderer._jinja_kernel_start  # noqa: SLF001
    renderer.LessonRenderer._jinja_kernel_start = wait  # noqa: SLF001


async def _nothing() -> None:
    pass


async def _done(value: Any) -> Any:
    return value


def _always_opener_policy() -> None:
    page.may_have_an_opener = lambda _came_from: True


def _no_lean_host() -> None:
    renderer.needs_stock = lambda *_: True
    page.Site.findings = lambda *_: page.Findings(stock=True)


def _with_plotly_extension() -> None:
    _no_lean_host()
    stock.DENIED = ()


def _no_preloading() -> None:
    view.PageView.modules = lambda _self: ()


def _no_early_plotly() -> None:
    view.CHARTS = ""


def _no_packs() -> None:
    files.pack = packs._single  # noqa: SLF001
    view.PageView.modules = lambda self: tuple(
        f"{self.static}{path}" for path in modules_from(packs.START, *self.wanted)
    )


WITHOUT: dict[str, Callable[[], None]] = {
    "nothing": lambda: None,
    "forked kernels": _no_fork,
    "kernels that wait": _no_waiting,
    "style in the page": _no_critical_style,
    "compression": _no_compression,
    "brotli": _no_brotli,
    "caching for good": _no_caching,
    "text at once": _no_early_text,
    "the lean host": _no_lean_host,
    "the lean host, with plotly's extension": _with_plotly_extension,
    "telling modules early": _no_preloading,
    "packs of modules": _no_packs,
    "fetching plotly early": _no_early_plotly,
    "an opener policy for strangers only": _always_opener_policy,
}

if __name__ == "__main__":
    app.CourseServer.identity_provider_class = ByHeader
    WITHOUT[sys.argv.pop(1)]()
    main()
