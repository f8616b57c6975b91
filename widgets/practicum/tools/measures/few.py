"""Whether a measure counts so few that each one moves the chart, and can be guessed."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from practicum.tools.table.cells import CellError, read_number

if TYPE_CHECKING:
    from practicum.tools.measures.words import Words

FEW = 10
"""Counts below this are a risk when figures are handed on (NES)."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_PEOPLE = (
    r"(?:children|pupils|patients|residents|people|families|parents|clients|women|men|babies|boys|"
    r"girls|learners|students|tenants|carers|service users)"
)
_FIGURE = rf"\d|{'|'.join(_NUMBERS)}"
_NAMED = re.compile(
    rf"\b(?:the|our|only|all|these|just|caseload of|class of|total of) (?:only )?({_FIGURE}) "
    rf"(?:\w+ )?{_PEOPLE}\b|^({_FIGURE}) (?:\w+ )?{_PEOPLE}\b",
    re.IGNORECASE,
)


def say_few(seen: Words) -> tuple[str, str]:
    """Say whether few are counted, and where that is written.

    Parameters
    ----------
    seen : Words
        The measure, read.

    Returns
    -------
    str
        A sentence; empty if there are enough, or nobody can tell.
    str
        The field that it speaks of.

    Examples
    --------
    >>> from practicum.tools.measures.words import read_words
    >>> say_few(read_words({"included": "The six children in the Blue Room"}))
    ('There are only 6, so each one counts for a lot.', 'included')
    """
    for name in ("out_of", "included", "counted"):
        if found := _NAMED.search(seen.texts[name]):
            word = (found[1] or found[2]).lower()
            return _sentence(float(_NUMBERS.get(word, word) if word in _NUMBERS else word)), name
    size = seen.number("sample_size") if seen.sampled and not seen.share else None
    if size is not None and size < FEW / 2:
        return _sentence(size), "sample_size"
    out_of = _denominators(seen)
    if out_of and median(out_of) < FEW:
        return f"Most points are out of fewer than {FEW}.", "rows"
    return "", ""


def _sentence(number: float) -> str:
    return f"There are only {number:g}, so each one counts for a lot."


def _denominators(seen: Words) -> list[float]:
    rows = seen.content.get("rows")
    if not seen.share or not isinstance(rows, list | tuple):
        return []
    found = []
    for row in rows:
        cell = row.get("denominator") if hasattr(row, "get") else None
        try:
            number = read_number(str(cell or ""))
        except CellError:
            continue
        if number:
            found.append(number)
    return found
