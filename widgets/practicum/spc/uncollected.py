"""Spares large batches the search for cycles."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGE = 200


@contextmanager
def uncollected(count: int) -> Iterator[None]:
    """Look for no cycles of garbage while a batch of results is made.

    Thousands of results are nothing but tuples of numbers. Python would search them for cycles
    again and again as they are made, and everything else in memory with them.

    Parameters
    ----------
    count : int
        Size of the batch; a small one is not worth it.
    """
    pause = count >= _LARGE and gc.isenabled()
    if pause:
        gc.disable()
    try:
        yield
    finally:
        if pause:
            gc.enable()
