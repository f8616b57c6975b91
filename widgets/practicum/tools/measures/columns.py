"""The columns of a plan as a table: what they are called, and which cell goes to which field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from practicum.tools.table import sheet_rows

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS: dict[str, str] = {
    "name": "Measure",
    "type": "Kind",
    "driver": "Driver",
    "why": "Why it matters",
    "counted": "What is counted",
    "out_of": "Out of",
    "included": "Included",
    "excluded": "Left out",
    "unit": "Unit",
    "direction": "Better is",
    "source": "Source",
    "collector": "Who collects",
    "frequency": "How often",
    "when": "When exactly",
    "sampling": "All or a sample",
    "sample_size": "Sample size",
    "sample_how": "How the sample is drawn",
    "baseline": "Level now",
    "target": "Target",
    "goal": "Goal",
    "chart": "Chart",
}
"""Field by field, what its column is called; in the order of the file."""

_ALSO = {
    "name of the measure": "name", "name of measure": "name", "measure name": "name",
    "title": "name", "type of measure": "type", "kind of measure": "type", "category": "type",
    "which driver it measures": "driver", "primary driver": "driver", "linked driver": "driver",
    "secondary driver": "driver", "rationale": "why", "reason": "why", "purpose": "why",
    "numerator": "counted", "definition": "counted", "operational definition": "counted",
    "what is measured": "counted", "denominator": "out_of", "out of how many": "out_of",
    "inclusions": "included", "inclusion": "included", "who or what is included": "included",
    "inclusion criteria": "included", "exclusions": "excluded", "exclusion": "excluded",
    "excluded": "excluded", "exclusion criteria": "excluded", "who or what is left out": "excluded",
    "units": "unit", "direction": "direction", "desired direction": "direction",
    "which way is better": "direction", "direction wanted": "direction", "data source": "source",
    "where the figures come from": "source", "collected by": "collector", "who": "collector",
    "responsible": "collector", "person responsible": "collector", "owner": "collector",
    "data collector": "collector", "collection frequency": "frequency", "often": "frequency",
    "collected": "frequency", "day": "when", "sample": "sampling", "sampling plan": "sampling",
    "n": "sample_size", "sampling method": "sample_how", "sample method": "sample_how",
    "current level": "baseline", "now": "baseline", "current": "baseline", "chart type": "chart",
    "type of chart": "chart", "description": "counted", "how": "sample_how",
}  # fmt: skip
_KINDS = {
    "outcome": "outcome", "process": "process", "balancing": "balancing", "balance": "balancing",
    "balanced": "balancing", "o": "outcome", "p": "process", "b": "balancing",
}  # fmt: skip
_DIRECTIONS = {
    "up": "up", "higher": "up", "high": "up", "more": "up", "increase": "up", "increasing": "up",
    "higher is better": "up", "down": "down", "lower": "down", "low": "down", "fewer": "down",
    "less": "down", "decrease": "down", "reduce": "down", "decreasing": "down", "shorter": "down",
    "lower is better": "down", "neither": "neither", "stay the same": "neither", "same": "neither",
    "no change": "neither", "maintain": "neither", "↑": "up", "↓": "down", "stable": "neither",
}  # fmt: skip
_ONE = (
    r"time|one|case|event|visit|referral|patient|child|fall|incident|birth|call|clinic|session|"
    r"appointment|meeting|discharge|admission|repair|complaint"
)
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_EVERY = {
    "each": rf"(?:(?:after|at|on|for) )?(?:each|every) (?:new )?(?:{_ONE})\b.*|"
    r"as (?:they|it) happens?|continuous(?:ly)?|per event|each|real[- ]time",
    "daily": r"(?:twice )?daily\b.*|(?:each|every) (?:working |school |week)?day\b.*|once a day|"
    r"per day|a day|(?:each|every|per) shift\b.*|hourly|mon(?:day)? ?(?:-|–|to) ?fri(?:day)?|"
    r"weekdays|(?:each|every) (?:morning|evening|night|lunch\w*)\b.*",
    "fortnightly": r"fortnightly\b.*|(?:each|every) (?:two|2|second|other) weeks?\b.*|"
    r"every fortnight\b.*|bi-?weekly|2[- ]weekly",
    "weekly": rf"weekly\b.*|(?:each|every) week\b.*|(?:one day )?a week|per week|"
    rf"(?:once|twice|2x|three times) (?:a|per) week\b.*|(?:(?:every|each|on) )?{_DAYS}s?\b.*",
    "monthly": r"monthly\b.*|(?:each|every) month\b.*|once a month\b.*|per month|"
    r"(?:4|four)[- ]weekly|(?:each|every) (?:4|four) weeks|"
    r"(?:first|last) \w+ of (?:the|each|every) month",
}
_EVERY_FOUND = {name: re.compile(words, re.IGNORECASE) for name, words in _EVERY.items()}
_SIZE = re.compile(
    r"\b\d+\b(?! ?%)|^(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
_ALL = re.compile(
    r"all\b.*|every ?(one|body)?\b.*|everything|whole population|census|none|no|no sampl\w+|100 ?%",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"daily|weekly|fortnightly|monthly|each|(?:each|every|once a|once per|per|a) "
    r"(?:day|week|fortnight|month|(?:two|2) weeks|time it happens|time|event|case)",
    re.IGNORECASE,
)
"""What says no more than our own answer does; all else is kept in its own words."""
ANSWERS = {
    "type": ("outcome", "process", "balancing"),
    "direction": ("up", "down", "neither"),
    "frequency": ("each", "daily", "weekly", "fortnightly", "monthly", "other"),
    "sampling": ("all", "sample"),
}


def find_field(heading: str) -> str:
    """Say which field a column holds.

    Parameters
    ----------
    heading : str
        As it stands in the file.

    Returns
    -------
    str
        Empty if it is none of ours.

    Examples
    --------
    >>> find_field("Numerator"), find_field("how often?"), find_field("Shoe size")
    ('counted', 'frequency', '')
    """
    return sheet_rows.find_field(heading, COLUMNS, _ALSO)


def settle(cells: Mapping[str, Any]) -> dict[str, Any]:
    """Turn what somebody wrote about a measure into content with our names and answers.

    Parameters
    ----------
    cells : mapping
        By field; the answers to choose from in anybody's words.

    Returns
    -------
    dict
        Where words are none of our answers they stay whole: “each term” is how often, *otherwise*,
        and says so under *when*.

    Examples
    --------
    >>> settle({"type": "Process measure", "frequency": "every Friday", "sampling": "first 20"})
    ... # doctest: +NORMALIZE_WHITESPACE
    {'type': 'process', 'frequency': 'weekly', 'when': 'every Friday', 'sampling': 'sample',
     'sample_how': 'first 20', 'sample_size': '20'}
    """
    content = {name: value for name, value in cells.items() if not _blank(value)}
    for name, read in _READERS.items():
        if isinstance(content.get(name), str) and content[name] not in ANSWERS[name]:
            for field, value in read(content.pop(name).strip()).items():
                before = "" if field == name else str(content.get(field) or "")
                new = str(value)
                both = before if new.casefold() in before.casefold() else f"{before} {new}".strip()
                content[field] = both if field in _JOINED else content.get(field, new)
    return content


_JOINED = ("when", "sample_how")
"""Where words are added to what stands there; elsewhere what was typed there counts."""


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _kind(words: str) -> dict[str, str]:
    first = re.split(r"[\s:(/-]", words.casefold().strip("([ "))[0]
    return {"type": _KINDS.get(first, words)}


def _direction(words: str) -> dict[str, str]:
    plain = words.casefold().strip(" .")
    return {"direction": _DIRECTIONS.get(plain) or _DIRECTIONS.get(plain.split(" ")[0], words)}


def _frequency(words: str) -> dict[str, str]:
    plain = words.strip(" .")
    for name, pattern in _EVERY_FOUND.items():
        if pattern.fullmatch(plain):
            return {"frequency": name, **({} if _PLAIN.fullmatch(plain) else {"when": words})}
    return {"frequency": "other", "when": words}


def _sampling(words: str) -> dict[str, str]:
    if words.casefold().strip(" .") in {"sample", "a sample", "yes", "sampled", "a sample of them"}:
        return {"sampling": "sample"}
    number = _SIZE.search(words)
    if _ALL.fullmatch(words.strip(" .")) and not number:
        return {"sampling": "all"}
    size = {"sample_size": number[0]} if number else {}
    return {"sampling": "sample", "sample_how": words, **size}


_READERS = {
    "type": _kind,
    "direction": _direction,
    "frequency": _frequency,
    "sampling": _sampling,
}
