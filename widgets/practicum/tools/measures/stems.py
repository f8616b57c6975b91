"""What two names have in common: their words without endings, and without what says little."""

from __future__ import annotations

import re

SHORTEST = 3
"""Letters of a word, or of what is left of it without its ending."""
_COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "by",
        "did",
        "do",
        "does",
        "each",
        "every",
        "for",
        "from",
        "had",
        "has",
        "have",
        "how",
        "in",
        "is",
        "it",
        "its",
        "many",
        "more",
        "number",
        "of",
        "on",
        "or",
        "our",
        "out",
        "per",
        "percentage",
        "proportion",
        "rate",
        "share",
        "so",
        "that",
        "the",
        "their",
        "them",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "what",
        "when",
        "which",
        "who",
        "whose",
        "with",
        "within",
        "week",
        "weeks",
        "month",
        "months",
        "day",
        "days",
        "year",
        "time",
        "times",
        "by",
        "end",
        "increase",
        "reduce",
        "improve",
        "decrease",
        "raise",
        "people",
        "person",
        "patient",
        "patients",
        "child",
        "children",
        "pupil",
        "pupils",
        "family",
        "families",
        "resident",
        "residents",
        "parent",
        "parents",
        "client",
        "clients",
        "staff",
        "team",
        "service",
        "services",
        "total",
        "all",
        "any",
        "average",
        "mean",
        "median",
        "level",
        "score",
        "less",
        "fewer",
        "least",
        "most",
        "than",
        "under",
        "over",
        "until",
        "after",
        "before",
    ]
)


_ALIKE = (
    ("wait", "delay", "referral", "queue", "appointment"),
    ("fall", "trip", "slip"),
    ("attend", "absenc", "absent", "present"),
    ("satisfi", "satisfaction", "happy", "experienc", "feedback", "view"),
    ("medicin", "medication", "drug", "dose", "prescription", "prescrib"),
    ("wash", "hygien", "clean"),
    ("ulcer", "sore", "pressure"),
    ("smok", "tobacco", "cigarette"),
    ("death", "die", "mortality"),
    ("mistake", "error", "wrong"),
    ("harm", "injury", "hurt"),
    ("repeat", "return", "readmission", "readmit", "again", "back"),
)
"""Words for one and the same thing, by their stems."""
_SAME = {word: group[0] for group in _ALIKE for word in group}


def stems(text: str) -> frozenset[str]:
    """Give the words of a text that say what it is about, without their endings.

    Examples
    --------
    >>> sorted(stems("The number of book bags sent home each week"))
    ['bag', 'book', 'home', 'sent']
    """
    words = re.findall(r"[a-z]+", text.casefold().replace("’", "").replace("'", ""))
    initials = "".join(word[0] for word in words)
    long = [word for word in words if len(word) >= SHORTEST and word not in _COMMON]
    found = {_stem(word) for word in long}
    return frozenset(_SAME.get(word, word) for word in found) | _shorts(text, initials)


def _shorts(text: str, initials: str) -> frozenset[str]:
    """Give what stands in capitals, such as DNA, and what is written out: did not attend."""
    known = {"dna": "attend", "los": "stay", "vte": "clot"}
    capitals = {word.lower() for word in re.findall(r"\b[A-Z]{2,5}\b", text)}
    spelt = {short for short in known if short in initials}
    return frozenset(known[each] for each in (capitals | spelt) & known.keys()) | capitals


def _stem(word: str) -> str:
    for ending in ("ings", "ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending) + ("y" if ending in {"ied", "ies"} else "")
    return word.removesuffix("e") if len(word) > SHORTEST + 1 else word


def squeezed(text: str) -> str:
    """Give a name as it is compared: one space between words, no capitals."""
    return " ".join(text.split()).casefold()
