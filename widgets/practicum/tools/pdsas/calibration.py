"""How well a team predicts: how many of its predictions held."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from practicum.tools.pdsas.log import Entry

TOO_FEW = 5
"""Fewer compared predictions than this say little."""

OFTEN, SELDOM = 0.9, 0.4


class Calibration(NamedTuple):
    """How many predictions held.

    Attributes
    ----------
    matched, partly, no, waiting : int
        Predictions that held, held in part, did not hold, and are not yet compared.
    words : str
        The same in a sentence, and what it suggests.
    """

    matched: int
    partly: int
    no: int
    waiting: int
    words: str


def calibrate(entries: Iterable[Entry]) -> Calibration:
    """Count how many predictions held.

    Parameters
    ----------
    entries : iterable of Entry
        Cycles; those without a prediction do not count.

    Returns
    -------
    Calibration

    Examples
    --------
    >>> from practicum.tools.pdsas.log import Entry
    >>> one = Entry("a", "A", "act", prediction="5 come", match="matched")
    >>> calibrate([one, one, one._replace(match="no")]).words
    '2 of 3 predictions held. That is too few to say how well you predict.'
    """
    counts = Counter(each.match for each in entries if each.prediction)
    matched, partly, no = (counts[name] for name in ("matched", "partly", "no"))
    return Calibration(matched, partly, no, counts[""], _words(matched, partly, no))


def _words(matched: int, partly: int, no: int) -> str:
    total = matched + partly + no
    if not total:
        return "No prediction has been compared with a result yet."
    held = f"{matched} of {total} prediction{'s' if total > 1 else ''} held"
    told = f"{held}{f', {partly} in part' if partly else ''}."
    return f"{told} {_advice(matched / total, total)}"


def _advice(share: float, total: int) -> str:
    if total < TOO_FEW:
        return "That is too few to say how well you predict."
    if share >= OFTEN:
        return "Nearly all hold: predict more narrowly, or test where it is harder."
    if share <= SELDOM:
        return "Many do not hold. Each of them taught you something: say what, and widen the range."
    return "Some hold and some do not: that is how one learns."
