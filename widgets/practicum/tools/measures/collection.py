"""The sheet of paper on which a measure is collected, made from its definition."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from practicum.tools.measures.brief import brief
from practicum.tools.measures.words import read_words
from practicum.tools.table.days import spell
from practicum.tools.words.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_POINTS = 60
_STEPS = {"daily": 1, "weekly": 7, "fortnightly": 14}
_FACTS = (
    ("counted", "What is counted"),
    ("out_of", "Out of"),
    ("included", "Included"),
    ("excluded", "Left out"),
    ("source", "Where it comes from"),
    ("collecting", "Who, and when"),
    ("sample_how", "How the sample is drawn"),
)
RULES = (
    "No names and no dates of birth on this sheet.",
    "If nothing could be counted, leave the box empty and say why. Do not guess.",
    "Write down what was different: snow, a new colleague, a day off.",
)


def collection_sheet(
    content: Mapping[str, Any], first: str = "", points: int = 12
) -> dict[str, Any]:
    """Lay out a sheet to collect a measure on.

    Parameters
    ----------
    content : mapping
        The measure as typed so far.
    first : str
        The first day, as people write it; empty leaves the dates to be written by hand.
    points : int
        How many lines, 1 to 60.

    Returns
    -------
    dict
        ``title``; ``facts``, pairs of label and words; ``columns``, headings; ``dates``, one a
        line, in words or empty; ``rules``, sentences for the foot.

    Raises
    ------
    ValueError
        If the day cannot be read, or there are too many lines; the message is a sentence.

    Examples
    --------
    >>> sheet = collection_sheet({"name": "Bags", "frequency": "weekly"}, "5 January 2027", 2)
    >>> sheet["dates"]
    ['5 January 2027', '12 January 2027']
    """
    if not 1 <= points <= MOST_POINTS:
        raise ValueError(f"A sheet has 1 to {MOST_POINTS} lines.")
    short = brief(content)
    texts = {**read_words(content).texts, "collecting": short.collecting}
    return {
        "title": short.name,
        "facts": [[label, texts[name]] for name, label in _FACTS if texts[name]],
        "columns": _columns(content),
        "dates": _dates(content, first, points),
        "rules": list(RULES),
    }


def _columns(content: Mapping[str, Any]) -> list[str]:
    seen = read_words(content)
    often = seen.choices["frequency"]
    day = {"weekly": "Week of", "fortnightly": "Weeks from", "monthly": "Month"}.get(often, "Day")
    unit = seen.texts["unit"]
    if seen.ratio or seen.texts["out_of"]:
        return [day, "How many", "Out of how many", "What was different"]
    return [day, f"How many ({unit})" if unit else "How many", "What was different"]


def _dates(content: Mapping[str, Any], first: str, points: int) -> list[str]:
    often = read_words(content).choices["frequency"]
    start = read_date(first) if first.strip() else None
    if start is None or often not in {*_STEPS, "monthly"}:
        return [""] * points
    if often == "monthly":
        return [f"{_month_on(start, n):%B %Y}" for n in range(points)]
    return [spell(start + timedelta(days=_STEPS[often] * n)) for n in range(points)]


def _month_on(start: date, months: int) -> date:
    year, month = divmod(start.month - 1 + months, 12)
    last = monthrange(start.year + year, month + 1)[1]
    return date(start.year + year, month + 1, min(start.day, last))
