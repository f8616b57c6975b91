"""What a coach would say about one measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from practicum.tools.coach import Finding
from practicum.tools.measures.advice import ADVICE
from practicum.tools.measures.few import say_few
from practicum.tools.measures.lexicon import (
    BRACKETED,
    CLOCK,
    DIVIDED,
    EXPLAINED,
    FELT,
    GOALS,
    LENGTH,
    MONTHS,
    NOBODY,
    OCCASION,
    QUOTED,
    SCALE,
    SELDOM,
    TIMED,
    VAGUE,
    WAYS,
)
from practicum.tools.measures.words import TEXTS, Words, read_words
from practicum.tools.table.cells import is_blank
from practicum.tools.words.persons import birth_in, person_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ENOUGH = 20
"""So many a point make a percentage that does not jump by itself (HIS)."""
SHORT = 3
"""What says more than this may be a definition, even in the words of the name."""
DEFINING = ("counted", "out_of", "included", "excluded")


def wording_findings(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at the words of a measure's definition; what is not there yet is no finding.

    Parameters
    ----------
    content : mapping
        A measure as typed so far.

    Returns
    -------
    tuple of Finding

    Examples
    --------
    >>> [each.id for each in wording_findings({"name": "Increase returns", "unit": "%"})]
    ['direction-in-name', 'no-denominator']
    """
    seen = read_words(content)
    return (*_name(seen), *_denominator(seen), *_loose(seen), *_private(seen))


def measure_findings(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at the whole of a measure: its words, and how it will be collected.

    Parameters
    ----------
    content : mapping
        A measure as typed so far.

    Returns
    -------
    tuple of Finding
        `id` is one of `practicum.tools.measures.advice.ADVICE`.

    Examples
    --------
    >>> bare = {"name": "Bags back", "unit": "bags", "counted": "Bags in the box at 9:30"}
    >>> [each.id for each in measure_findings({**bare, "frequency": "weekly"})]
    ['no-collector']
    """
    seen = read_words(content)
    return (
        *_name(seen),
        *_definition(seen),
        *_denominator(seen),
        *_loose(seen),
        *_collecting(seen),
        *_frequency(seen),
        *_sample(seen),
        *_few(seen),
        *_target(seen),
        *_private(seen),
    )


def finding(ident: str, message: str, field: str = "") -> Finding:
    """Put a finding together with its advice."""
    return Finding(ident, message, *ADVICE[ident], field)


def _name(seen: Words) -> Iterator[Finding]:
    name = seen.texts["name"]
    if WAYS.search(name):
        yield finding("direction-in-name", "The name says which way it should go.", "name")
    elif GOALS.search(name):
        yield finding("target-in-name", "The name holds a target.", "name")


def _definition(seen: Words) -> Iterator[Finding]:
    counted, name = seen.texts["counted"], seen.texts["name"]
    if not counted:
        yield finding("no-definition", "It does not say yet what is counted.", "counted")
    elif len(_plain(counted)) <= SHORT and set(_plain(counted)) <= set(_plain(name)):
        message = "What is counted only repeats the name."
        yield finding("no-definition", message, "counted")


def _plain(text: str) -> list[str]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return [word for word in words if word not in {"the", "of", "number", "how", "many", "a"}]


def _denominator(seen: Words) -> Iterator[Finding]:
    if seen.ratio and is_blank(seen.texts["out_of"]) and not DIVIDED.search(seen.texts["counted"]):
        message = "A percentage or a rate needs its “out of how many”."
        yield finding("no-denominator", message, "out_of")


def _loose(seen: Words) -> Iterator[Finding]:
    for name in DEFINING:
        if word := loose_word(seen.texts[name]):
            message = f"“{word}” can mean different things to different people."
            yield finding("loose-words", message, name)


def loose_word(text: str) -> str:
    """Find a word that two people would not read alike, unless the text says what it means.

    Examples
    --------
    >>> loose_word("Rooms tidied properly"), loose_word("Letters sent promptly, within 2 days")
    ('properly', '')
    """
    bare = QUOTED.sub(" ", text)
    for words, told in ((VAGUE, EXPLAINED), (FELT, SCALE), (TIMED, CLOCK)):
        found = words.search(bare)
        if found and not told.search(bare) and not BRACKETED.match(bare[found.end() :]):
            return found[0]
    return ""


def _collecting(seen: Words) -> Iterator[Finding]:
    collector = seen.texts["collector"]
    if is_blank(collector):
        yield finding("no-collector", "It does not say who collects the figures.", "collector")
    elif NOBODY.search(collector):
        message = f"“{collector[:40]}” is everybody, so it may be nobody."
        yield finding("no-collector", message, "collector")


def _frequency(seen: Words) -> Iterator[Finding]:
    often, texts = seen.choices["frequency"], seen.texts
    if not often:
        yield finding("no-frequency", "It does not say how often you count.", "frequency")
    elif often == "other" and SELDOM.search(texts["when"]):
        yield finding("too-seldom", "It is counted only a few times a year.", "frequency")
    elif often == "monthly" and _could_be_weekly(seen):
        message = "It is counted by the month. Could it be by the week?"
        yield finding("could-be-weekly", message, "frequency")


def _could_be_weekly(seen: Words) -> bool:
    """Whether enough may happen in a week, and nothing says that it comes by the month."""
    texts, kind = seen.texts, seen.choices["type"]
    told = " ".join(texts[name] for name in ("name", "unit", "counted", "out_of", "source"))
    first, *more = re.split(r"[,;:(.]", texts["when"])
    if MONTHS.search(told) or MONTHS.search(" ".join(more)) or "few" in first:
        return False
    if kind == "process":
        return True
    length = bool(LENGTH.fullmatch(texts["unit"].strip()))
    return kind != "balancing" and (seen.share or length)


def _sample(seen: Words) -> Iterator[Finding]:
    if not seen.sampled:
        return
    size = seen.number("sample_size")
    if size is None and not OCCASION.search(seen.texts["sample_how"]):
        yield finding("no-sample-size", "It does not say how many are in a sample.", "sample_size")
    elif size is not None and seen.share and size < ENOUGH:
        message = f"{size:g} are few for a percentage."
        yield finding("small-sample", message, "sample_size")
    if is_blank(seen.texts["sample_how"]):
        message = "It does not say how the sample is drawn."
        yield finding("sample-not-drawn", message, "sample_how")


def _few(seen: Words) -> Iterator[Finding]:
    message, field = say_few(seen)
    if message:
        yield finding("small-counts", message, field)


def _target(seen: Words) -> Iterator[Finding]:
    wanted = next((name for name in ("target", "goal") if seen.number(name) is not None), "")
    rows = seen.content.get("rows")
    known = seen.number("baseline") is not None or (isinstance(rows, list | tuple) and len(rows))
    if wanted and not known:
        message = "There is a target, but not the level now."
        yield finding("target-without-baseline", message, "baseline")


def _private(seen: Words) -> Iterator[Finding]:
    for name in TEXTS:
        if person := person_in(seen.texts[name], alone=name == "collector"):
            yield finding("person-named", f"“{person}” looks like a person’s name.", name)
        if birth := birth_in(seen.texts[name]):
            yield finding("birth-date", f"“{birth}” can be traced to one person.", name)
    for note in seen.notes:
        if person := person_in(note):
            message = f"“{person}” in a note looks like a person’s name."
            yield finding("person-named", message, "rows")
            return
