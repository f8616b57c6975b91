"""The coach of a measure: what would make two people count differently, or a chart mislead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from practicum.tools.coach import Finding
from practicum.tools.table.cells import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WAYS = re.compile(
    r"^\W*(?:increas\w*|reduc\w*|improv\w*|decreas\w*|more|fewer|less|better|rais(?:e|ing)|"
    r"lower(?:ing)?|cut(?:ting)?)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"%|per ?cent|percentage|\brate\b|\bper\b|\bproportion\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"(?<![\w-])(appropriate\w*|timely|promptly|regular(?:ly)?|satisfactor\w*|adequate\w*|"
    r"properly|good|well|soon|reasonabl\w*|suitabl\w*)(?![\w-])",
    re.IGNORECASE,
)


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at how a measure is defined.

    Parameters
    ----------
    content : mapping
        A measure as typed so far; a field that is empty is no finding.

    Returns
    -------
    tuple of Finding
        ``direction-in-name``, ``no-denominator``, ``loose-words``.

    Examples
    --------
    >>> [finding.id for finding in coach({"name": "Increase returns", "unit": "%"})]
    ['direction-in-name', 'no-denominator']
    """
    return tuple(_findings({name: _words(content, name) for name in _READ}))


_READ = ("name", "unit", "out_of", "counted", "included", "excluded")


def _words(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    return value[:2000] if isinstance(value, str) else ""


def _findings(words: Mapping[str, str]) -> Iterator[Finding]:
    if _WAYS.search(words["name"]):
        yield Finding(
            "direction-in-name",
            "The name says which way it should go.",
            "A name that hopes for a result makes it harder to see the figures as they are.",
            "Name what is counted: “Book bags returned”, rather than “More book bags returned”.",
            "name",
        )
    if _SHARE.search(words["unit"]) and is_blank(words["out_of"]):
        yield Finding(
            "no-denominator",
            "A percentage or a rate needs its “out of how many”.",
            "Without it two people will divide by different numbers, and 1 of 2 looks like "
            "50 of 100.",
            "Say what it is a share of: “book bags sent home that week”.",
            "out_of",
        )
    for name in ("counted", "included", "excluded"):
        if found := _LOOSE.search(words[name]):
            yield Finding(
                "loose-words",
                f"“{found[0]}” can mean different things to different people.",
                "If two people count differently, the chart shows who counted rather than what "
                "happened.",
                "Say how one would see it: “by 9:30 on Friday”, “within 3 days of the letter”.",
                name,
            )
