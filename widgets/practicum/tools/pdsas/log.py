"""A team's cycles as a log: each in short, and which of them make a ramp."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.pdsas.cycle import STAGES
from practicum.tools.pdsas.foretold import judge, read_figure, say_prediction
from practicum.tools.pdsas.sheet import scale_of, text_in, title_of
from practicum.tools.table.cells import CellError
from practicum.tools.table.days import read_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

NO_IDEA = "Cycles without a change idea"


class Entry(NamedTuple):
    """One cycle of the log, in short.

    Attributes
    ----------
    key : str
        Which document it is.
    title, stage, idea, driver, change, scale, prediction, measure, learned, decision : str
        As typed; the prediction with its range.
    objective, where, who, when : str
        The question and the conditions of the test, as typed.
    number : float
        Its place in the ramp; 0 if it has none.
    people : float
        How many take part; 0 if no number says so.
    started, ended : date or None
        When Do began and ended, where that can be read.
    match : str
        “matched”, “partly”, “no”; empty if nothing was compared.
    has_data : bool
        Whether it says what was counted, and what came of it.
    """

    key: str
    title: str
    stage: str
    idea: str = ""
    driver: str = ""
    change: str = ""
    scale: str = ""
    prediction: str = ""
    measure: str = ""
    learned: str = ""
    decision: str = ""
    number: float = 0
    people: float = 0
    started: date | None = None
    ended: date | None = None
    match: str = ""
    has_data: bool = False
    objective: str = ""
    where: str = ""
    who: str = ""
    when: str = ""

    @property
    def day(self) -> date | None:
        """The day that stands for it on a line of time."""
        return self.started or self.ended


class Ramp(NamedTuple):
    """The cycles of one change idea, in order."""

    idea: str
    cycles: tuple[Entry, ...]


def entry_of(key: str, content: Mapping[str, Any], names: Mapping[str, str] | None = None) -> Entry:
    """Say a cycle in short.

    Parameters
    ----------
    key : str
        Which document it is.
    content : mapping
        As typed so far.
    names : mapping of str to str, optional
        The words of the diagram's boxes by their ids.

    Returns
    -------
    Entry

    Examples
    --------
    >>> entry_of("c1", {"change": "Small jugs", "people": "3"})[:3]
    ('c1', 'Small jugs', 'plan')
    """
    known = names or {}
    idea, driver = text_in(content, "idea"), text_in(content, "driver")
    stage = text_in(content, "stage")
    compared = text_in(content, "compared")
    return Entry(
        key=key,
        title=title_of(content) or "A cycle without a name",
        stage=stage if stage in STAGES else "plan",
        idea=known.get(idea, idea),
        driver=known.get(driver, driver),
        change=text_in(content, "change"),
        scale=scale_of(content),
        prediction=say_prediction(content),
        measure=text_in(content, "measure"),
        learned=text_in(content, "learned"),
        decision=text_in(content, "decision"),
        number=read_figure(content.get("number")) or 0,
        people=read_figure(content.get("people")) or 0,
        started=_day(text_in(content, "started")),
        ended=_day(text_in(content, "ended")),
        match=compared if compared in ("matched", "partly", "no") else judge(content).match,
        has_data=bool(text_in(content, "measure"))
        and any(text_in(content, name) for name in ("data", "result", "result_number")),
        objective=text_in(content, "objective"),
        where=text_in(content, "where"),
        who=text_in(content, "who"),
        when=text_in(content, "when"),
    )


def ramps_of(entries: Iterable[Entry]) -> tuple[Ramp, ...]:
    """Sort cycles into ramps: one a change idea, in the order of number, then of time.

    Parameters
    ----------
    entries : iterable of Entry
        The cycles of a log.

    Returns
    -------
    tuple of Ramp
        By name; cycles without an idea come last.

    Examples
    --------
    >>> one, two = entry_of("a", {"idea": "Jugs", "number": 2}), entry_of("b", {"idea": "jugs "})
    >>> [(ramp.idea, len(ramp.cycles)) for ramp in ramps_of([one, two])]
    [('Jugs', 2)]
    """
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(" ".join(entry.idea.casefold().split()), []).append(entry)
    named = sorted(groups.items(), key=lambda each: (not each[0], each[0]))
    ordered = [sorted(group, key=in_order) for _, group in named]
    return tuple(Ramp(group[0].idea.strip() or NO_IDEA, tuple(group)) for group in ordered)


def next_number(entries: Sequence[Entry], idea: str) -> int:
    """Give the number of an idea's next cycle.

    Examples
    --------
    >>> next_number([entry_of("a", {"idea": "Jugs", "number": 2})], "jugs"), next_number([], "x")
    (3, 1)
    """
    wanted = " ".join(idea.casefold().split())
    mine = [each for each in entries if " ".join(each.idea.casefold().split()) == wanted]
    return int(max([len(mine), *(each.number for each in mine)])) + 1


def in_order(entry: Entry) -> tuple[float, str, str]:
    """Give a cycle's place in its ramp, for sorting: by number, then by day.

    Examples
    --------
    >>> in_order(entry_of("a", {"number": "2"})) < in_order(entry_of("b", {}))
    True
    """
    return (entry.number or float("inf"), entry.day.isoformat() if entry.day else "9", entry.key)


def _day(text: str) -> date | None:
    try:
        return read_day(text) if text else None
    except CellError:
        return None
