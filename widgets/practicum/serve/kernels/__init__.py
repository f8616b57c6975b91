"""Kernels for pages: forked from a warm parent, one page each, and ended with it.

What the rest of the server uses::

    from practicum.serve.kernels import CourseKernels, Limits, TooManyKernels

    kernels = CourseKernels(limits=Limits(), connection_dir=…)   # a jupyter_server kernel manager
    await kernels.open()                     # start the warm parent and the watch; optional
    ident = await kernels.start_kernel(path=…, env=…)     # may raise TooManyKernels
    kernels.learner_of(ident)                # whose it is, from PRACTICUM_LEARNER in `env`
    await kernels.leave(ident)               # the page said goodbye: what it sent is still done
    kernels.why_ended(ident)                 # an `Ending`, with the sentence for the page
    await kernels.snapshot()                 # learners, kernels, memory: for /healthz and /metrics
    await kernels.close()                    # end everything

Nothing is imported here until it is used: the warm parent runs from this package and must hold
nothing of the server.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from practicum.serve.kernels.endings import Ending
    from practicum.serve.kernels.kernels import CourseKernels
    from practicum.serve.kernels.limits import LIMITS, Limits, TooManyKernels, read_limits
    from practicum.serve.kernels.snapshot import Snapshot

__all__ = [
    "LIMITS",
    "CourseKernels",
    "Ending",
    "Limits",
    "Snapshot",
    "TooManyKernels",
    "read_limits",
]

_WHERE = {
    "CourseKernels": "kernels",
    "Ending": "endings",
    "LIMITS": "limits",
    "Limits": "limits",
    "read_limits": "limits",
    "Snapshot": "snapshot",
    "TooManyKernels": "limits",
}


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
