"""An order that looks like chance and is always the same for the same learner."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Named(Protocol):
    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=_Named)


def shuffled(things: Iterable[T], seed: str) -> list[T]:
    """Shuffle things by their ids.

    Parameters
    ----------
    things : iterable
        Each with an ``id`` of its own.
    seed : str
        The same seed gives the same order, on every machine and in every version of Python.

    Returns
    -------
    list

    Examples
    --------
    >>> from collections import namedtuple
    >>> Card = namedtuple("Card", "id")
    >>> [card.id for card in shuffled([Card("a"), Card("b"), Card("c")], "ann")]
    ['b', 'a', 'c']
    """
    return sorted(things, key=lambda each: sha256(f"{seed}/{each.id}".encode()).digest())
