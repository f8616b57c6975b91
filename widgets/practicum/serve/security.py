"""What a browser may do with our pages, and under which names we are known.

Nothing a page holds may come from, or go to, another host.
"""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, Any

from tornado.web import Application, ErrorHandler

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest

OPENER_POLICY = "Cross-Origin-Opener-Policy"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    OPENER_POLICY: "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def content_security_policy(nonce: str = "", *, stock: bool = False) -> str:
    """Say what a page may load.

    Parameters
    ----------
    nonce : str
        The page's own inline scripts carry it; others do not run.
    stock : bool
        Voilà's own front end compiles schemas, which needs ``unsafe-eval``.

    Examples
    --------
    >>> "script-src 'self' blob: 'nonce-abc';" in content_security_policy("abc")
    True
    """
    scripts = ["'self'", "blob:"]  # an anywidget's own text is imported from a blob
    if nonce:
        scripts.append(f"'nonce-{nonce}'")
    if stock:
        scripts.append("'unsafe-eval'")
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(scripts),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "media-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items()) + ";"


def may_have_an_opener(came_from: str | None) -> bool:
    """Tell whether a window of another site may hold the window that asks for a page.

    Only such a page needs `OPENER_POLICY`, for which a browser begins a new process. A page that
    a person opened, and one that our own page led to, has no other site behind it.

    Parameters
    ----------
    came_from : str or None
        What the browser says in ``Sec-Fetch-Site``; older ones say nothing.

    Examples
    --------
    >>> [may_have_an_opener(site) for site in ("none", "same-origin", "cross-site", None)]
    [False, False, True, True]
    """
    return came_from not in {"none", "same-origin"}


class GuardedApplication(Application):
    """Answers under its own names only, so that no foreign name can be made to point at us.

    A page on another site could have its name resolve to this machine and then read what we
    answer (DNS rebinding); the browser still sends that site's name as ``Host``.
    """

    def find_handler(self, request: HTTPServerRequest, **kwargs: Any) -> Any:
        """Refuse a foreign name before any handler sees the request."""
        if self.settings.get("allow_remote_access") or is_local_name(request.host_name):
            return super().find_handler(request, **kwargs)
        return self.get_handler_delegate(request, ErrorHandler, {"status_code": 403})


def is_local_name(host: str) -> bool:
    """Tell whether a name can only mean this machine.

    Examples
    --------
    >>> [is_local_name(name) for name in ("localhost", "127.0.0.1", "::1", "rebound.example")]
    [True, True, True, False]
    """
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
