"""How a coach answers: findings with a reason and a way to mend them."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing a coach would say about a piece of work.

    Attributes
    ----------
    id : str
        Stable name of the check, such as ``"no-date"``.
    message : str
        What was seen, in one plain sentence.
    why : str
        Why it matters to the work.
    how : str
        How to mend it, with an example where that helps.
    field : str
        The field it speaks of; empty if it speaks of the whole.
    """

    id: str
    message: str
    why: str
    how: str
    field: str = ""
