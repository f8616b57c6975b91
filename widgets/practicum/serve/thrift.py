"""Gives back to the system the memory that pages needed and no page needs any more.

The C library keeps what a program has freed, in a heap for each thread that ever asked at the
same time as another. A server that has had visitors would hold it for ever.
"""

from __future__ import annotations

import asyncio
import ctypes
import gc
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from practicum.serve.kernels import CourseKernels

MOST_HEAPS = 2
M_ARENA_MAX = -8
"""The number of a setting of `mallopt`, from glibc's ``malloc.h``."""

LOOK_SECONDS = 5.0


@cache
def _library() -> Any:
    """Give the C library where it is glibc; None elsewhere."""
    try:
        library = ctypes.CDLL(None)
    except (OSError, TypeError):  # Windows knows no library without a name
        return None
    return library if hasattr(library, "malloc_trim") else None


def keep_few_heaps() -> bool:
    """Let threads share heaps; before any of them is started. False if that cannot be said here."""
    library = _library()
    return library is not None and bool(library.mallopt(M_ARENA_MAX, MOST_HEAPS))


def give_back() -> bool:
    """Give freed memory back to the system.

    False if there was none, or if that cannot be asked for here.

    Examples
    --------
    >>> give_back() in (True, False)
    True
    """
    gc.collect()
    library = _library()
    return library is not None and bool(library.malloc_trim(0))


async def give_back_between_visits(kernels: CourseKernels) -> None:
    """Give memory back each time that the last page has gone, without end."""
    had_visitors = True  # the start needed memory too
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        if kernels.taken:
            had_visitors = True
        elif had_visitors:
            give_back()
            had_visitors = False
