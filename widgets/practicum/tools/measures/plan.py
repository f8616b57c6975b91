"""What a coach would say about a whole plan: enough of each kind, joined to aim and drivers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.measures.checks import finding, measure_findings
from practicum.tools.measures.stems import squeezed, stems
from practicum.tools.measures.words import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from practicum.tools.coach import Finding

FEWEST, MOST = 3, 8
NAMED = 3
"""Drivers that a finding names; the others are counted."""
KINDS = {
    "outcome": "no outcome measure: nothing says whether you reach your aim",
    "process": "no process measure: nothing says whether your changes happen",
    "balancing": "no balancing measure: nothing says what it costs elsewhere",
}


class Driver(NamedTuple):
    """A driver of the team's diagram.

    Attributes
    ----------
    id, text : str
    below : tuple of str
        Ids of the drivers that belong to it.
    primary : bool
    """

    id: str
    text: str
    below: tuple[str, ...] = ()
    primary: bool = True


@dataclass(frozen=True)
class Plan:
    """A team's measures, and what they have to do with the rest of the project.

    Attributes
    ----------
    measures : mapping of str to mapping
        Contents by key, in their order.
    aim : str
        What the aim measures, in words; empty if nobody knows.
    drivers : tuple of Driver
        Empty if there is no diagram.
    joined : mapping of str to set of str
        Driver by driver, the keys of its measures, where the diagram says so.
    """

    measures: Mapping[str, Mapping[str, Any]]
    aim: str = ""
    drivers: tuple[Driver, ...] = ()
    joined: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def begun(self) -> Plan:
        """The plan without the measures of which nothing is said yet."""
        begun = {key: each for key, each in self.measures.items() if has_begun(each)}
        return replace(self, measures=begun)

    def measures_of(self, driver: Driver) -> frozenset[str]:
        """Give the keys of the measures that name a driver, or that the diagram puts on it."""
        names = {driver.id.casefold(), squeezed(driver.text)}
        own = {
            key
            for key, content in self.measures.items()
            if squeezed(str(content.get("driver") or "")) in names
        }
        return frozenset(own) | (self.joined.get(driver.id, frozenset()) & self.measures.keys())

    def is_joined(self, key: str) -> bool:
        """Say whether a measure tells about a driver."""
        named = str(self.measures[key].get("driver") or "").strip()
        return bool(named) or any(key in keys for keys in self.joined.values())


def plan_findings(plan: Plan) -> tuple[Finding, ...]:
    """Look at a whole plan.

    Parameters
    ----------
    plan : Plan
        One without a measure is left alone: it has hardly begun.

    Returns
    -------
    tuple of Finding
        `field` is ``"<key of the measure>.<field>"``; empty if it speaks of the whole.

    Examples
    --------
    >>> found = plan_findings(Plan({"m": {"name": "Bags back", "type": "outcome"}}))
    >>> [each.id for each in found]
    ['too-few-measures', 'no-process', 'no-balancing']
    """
    begun = plan.begun
    if not begun.measures:
        return ()
    return (*_size(begun), *_kinds(begun), *_twins(begun), *_aim(begun), *_drivers(begun))


def has_begun(content: Mapping[str, Any]) -> bool:
    """Say whether anything is said of a measure yet.

    Examples
    --------
    >>> has_begun({"name": "", "rows": []}), has_begun({"counted": "Falls"})
    (False, True)
    """
    return any(read_words(content).texts.values())


def joined_findings(plan: Plan, key: str) -> tuple[Finding, ...]:
    """Look at one measure of a plan: what `measure_findings` says, and whether it has a driver.

    Parameters
    ----------
    plan : Plan
        Where it stands.
    key : str
        Which of its measures.

    Returns
    -------
    tuple of Finding
    """
    content = plan.measures[key]
    found = measure_findings(content)
    process = read_words(content).choices["type"] == "process"
    if not plan.drivers or not process or plan.is_joined(key):
        return found
    message = "It does not say which driver it tells about."
    return (*found, finding("measure-without-driver", message, "driver"))


def _size(plan: Plan) -> Iterator[Finding]:
    many = len(plan.measures)
    if many < FEWEST:
        said = "There is one measure so far." if many == 1 else f"There are {many} measures so far."
        yield finding("too-few-measures", said)
    elif many > MOST:
        yield finding("too-many-measures", f"There are {many} measures. That is a lot to keep up.")


def _kinds(plan: Plan) -> Iterator[Finding]:
    there = {read_words(content).choices["type"] for content in plan.measures.values()}
    for kind, missing in KINDS.items():
        if kind not in there:
            yield finding(f"no-{kind}", f"There is {missing}.")


def _twins(plan: Plan) -> Iterator[Finding]:
    names = {key: squeezed(str(each.get("name") or "")) for key, each in plan.measures.items()}
    for name, times in Counter(names.values()).items():
        if name and times > 1:
            keys = [key for key, own in names.items() if own == name]
            shown = str(plan.measures[keys[-1]].get("name")).strip()
            message = f"{times} measures are called “{shown}”."
            yield finding("same-name", message, f"{keys[-1]}.name")


def _aim(plan: Plan) -> Iterator[Finding]:
    outcomes = {
        key: content
        for key, content in plan.measures.items()
        if read_words(content).choices["type"] == "outcome"
    }
    wanted = stems(plan.aim)
    if not outcomes or not wanted:
        return
    told = {key: stems(_told(content)) for key, content in outcomes.items()}
    if all(told.values()) and not any(wanted & each for each in told.values()):
        message = "No outcome measure speaks of what your aim measures."
        yield finding("outcome-not-aim", message, f"{next(iter(outcomes))}.name")


def _told(content: Mapping[str, Any]) -> str:
    texts = read_words(content).texts
    return " ".join(texts[name] for name in ("name", "counted", "out_of", "unit", "included"))


def _drivers(plan: Plan) -> Iterator[Finding]:
    """Name primary drivers of which neither they nor what belongs to them has a measure."""
    measured = {each.id for each in plan.drivers if plan.measures_of(each)}
    blind = [
        each
        for each in plan.drivers
        if each.primary and each.text and not measured & {each.id, *each.below}
    ]
    if blind:
        yield finding("driver-without-measure", f"Nothing measures {_list(blind)}.")


def _list(drivers: Sequence[Driver]) -> str:
    names = [f"“{each.text[:60]}”" for each in drivers[:NAMED]]
    more = len(drivers) - len(names)
    parts = [*names, f"{more} more"] if more else names
    return " or ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)
