"""What a coach would say about a check sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.check_sheets.tally import NO_LABEL, tally_of
from practicum.tools.coach import Finding
from practicum.tools.measures.checks import loose_word
from practicum.tools.pareto import coach as coach_pareto
from practicum.tools.plots.rows import words_of
from practicum.tools.words.persons import birth_in, person_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from practicum.tools.check_sheets.tally import Tally

FEW = 10
"""Counts below this can tell on somebody when they are handed on (NES)."""
HANDING_ON = (
    "Some counts are below 10. Before you hand this sheet on outside your team, ask whether "
    "anybody could tell who it was."
)


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at how a check sheet is made, and at what it holds so far.

    Parameters
    ----------
    content : mapping
        The sheet as it is so far.

    Returns
    -------
    tuple of Finding
        ``same-cause``, ``loose-words``, ``person-named``, ``birth-date``, ``no-other``, and those
        of a Pareto chart: ``no-period``, ``few-events``, ``many-causes``, ``large-other``.

    Examples
    --------
    >>> rows = [{"id": "a", "label": "Karen was late"}]
    >>> [finding.id for finding in coach({"rows": rows, "period": "May"})]
    ['person-named']
    """
    tally = tally_of(content)
    return (
        *_twins(tally),
        *_loose(content),
        *_private(content, tally),
        *_other(tally),
        *coach_pareto({"period": content.get("period"), "rows": tally.causes}),
    )


def say_handing_on(tally: Tally) -> str:
    """Warn of small counts, if there are any.

    Examples
    --------
    >>> say_handing_on(tally_of({}))
    ''
    """
    return HANDING_ON if any(0 < line.total < FEW for line in tally.lines) else ""


def _twins(tally: Tally) -> Iterator[Finding]:
    seen: set[str] = set()
    for line in tally.lines:
        name = line.label.casefold().strip(" .")
        if name in seen and line.label != NO_LABEL:
            yield Finding(
                "same-cause",
                f"“{line.label[:60]}” stands there twice.",
                "People will mark now the one and now the other, and each looks small.",
                "Take one away, or say what makes them different.",
                "rows",
            )
        seen.add(name)


def _loose(content: Mapping[str, Any]) -> Iterator[Finding]:
    if word := loose_word(words_of(content, "counted", 2000)):
        yield Finding(
            "loose-words",
            f"“{word}” can mean different things to different people.",
            "If two people mark differently, the sheet shows who marked it.",
            "Say how one would see it: “not in the box at 9:30”.",
            "counted",
        )


def _private(content: Mapping[str, Any], tally: Tally) -> Iterator[Finding]:
    texts = [(name, words_of(content, name, 2000)) for name in ("name", "counted", "collector")]
    labels = [line.label for line in tally.lines] + [label for _, label in tally.columns]
    texts += [("rows", label) for label in labels]
    for field, text in texts:
        if person := person_in(text, alone=field == "collector"):
            yield Finding(
                "person-named",
                f"“{person}” looks like a person’s name.",
                "A check sheet lies about where everybody can see it. It counts what happens, "
                "and blames nobody.",
                "Name a role, a place or a cause instead.",
                field,
            )
        if birth := birth_in(text):
            yield Finding(
                "birth-date",
                f"“{birth}” can be traced to one person.",
                "A check sheet lies about where everybody can see it.",
                "Leave it out. A mark is all that is needed.",
                field,
            )


def _other(tally: Tally) -> Iterator[Finding]:
    named = [line.label for line in tally.lines if line.label != NO_LABEL]
    if len(named) > 1 and not any("other" in label.casefold().split() for label in named):
        yield Finding(
            "no-other",
            "There is no line for what fits none of these.",
            "Whoever sees something else will leave it out, or mark what is nearest.",
            "Add a last line, “Other”, and write beside it what it was.",
            "rows",
        )
