"""Figures for those who look after a server, in Prometheus's text form, at ``/metrics``.

They name no learner and no page. Only this computer may read them, unless ``practicum serve
--share-metrics`` says otherwise.
"""

from __future__ import annotations

import ipaddress
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from tornado.web import HTTPError, RequestHandler

from practicum.serve.site import SETTING
from practicum.serve.tally import BOUNDS, Durations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tornado.httputil import HTTPServerRequest

    from practicum.serve.kernels import Snapshot
    from practicum.serve.tally import Tally

TYPE = "text/plain; version=0.0.4; charset=utf-8"
FORWARDED = ("X-Forwarded-For", "X-Real-Ip", "Forwarded")


class Metrics(RequestHandler):
    """Answers with the figures of this moment."""

    async def get(self) -> None:
        """Measure and tell."""
        site = self.settings[SETTING]
        if not (site.share_metrics or is_from_here(self.request)):
            raise HTTPError(403)
        now = await site.kernels.snapshot()
        self.set_header("Content-Type", TYPE)
        self.set_header("Cache-Control", "no-store")
        self.write("\n".join(lines_of(now, site.tally)) + "\n")


def is_from_here(request: HTTPServerRequest) -> bool:
    """Tell whether a request was sent on this very computer.

    One that a proxy on this computer hands on was not, although it comes from here.
    """
    if any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ipaddress.ip_address(str(request.remote_ip)).is_loopback
    except ValueError:
        return False


def lines_of(now: Snapshot, tally: Tally) -> Iterator[str]:
    """Write the figures.

    Parameters
    ----------
    now : Snapshot
        How things stand.
    tally : Tally
        What happened since the server began.
    """
    yield from _gauge("learners", "People with a page open", {"": now.learners})
    yield from _gauge("kernels", "Kernels there are", {"": now.kernels})
    yield from _gauge("kernel_places", "Kernels there may be", {"": now.places})
    yield from _gauge("kernels_waiting", "Kernels ready for any page", {"": now.waiting})
    yield from _gauge("kernels_connected", "Kernels whose page listens", {"": now.connected})
    yield from _gauge("kernels_forked", "1 if kernels are forked", {"": int(now.forked)})
    held = {'{of="kernels"}': now.memory, '{of="server"}': now.server_memory}
    yield from _gauge("memory_bytes", "Memory held", held)
    yield from _counter("kernel_endings", "Kernels that ended", "why", now.endings)
    yield from _counter("pages", "Pages sent", "how", tally.pages)
    yield from _counter("refused_requests", "Requests refused", "status", tally.refused)
    yield from _histogram("page_text_seconds", "Until a page's text was sent", tally.text)
    yield from _histogram("page_seconds", "Until a whole page was sent", tally.whole)


def _gauge(name: str, words: str, values: Mapping[str, Any]) -> Iterator[str]:
    yield from _head(name, words, "gauge")
    for label, value in values.items():
        yield f"practicum_{name}{label} {value}"


def _counter(name: str, words: str, label: str, values: Mapping[Any, int]) -> Iterator[str]:
    yield from _head(f"{name}_total", words, "counter")
    for key, value in sorted(values.items()):
        yield f'practicum_{name}_total{{{label}="{key}"}} {value}'


def _histogram(name: str, words: str, seen: Durations) -> Iterator[str]:
    yield from _head(name, words, "histogram")
    count = sum(seen.classes)
    for bound, upto in zip([*BOUNDS, "+Inf"], accumulate(seen.classes), strict=True):
        yield f'practicum_{name}_bucket{{le="{bound}"}} {upto}'
    yield f"practicum_{name}_sum {seen.total:.6f}"
    yield f"practicum_{name}_count {count}"


def _head(name: str, words: str, kind: str) -> Iterator[str]:
    yield f"# HELP practicum_{name} {words}."
    yield f"# TYPE practicum_{name} {kind}"
