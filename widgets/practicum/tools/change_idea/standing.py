"""How far the tests of a change idea have come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.drivers.facts import Cycle

Stand = Literal["parked", "untested", "planned", "testing", "adopted", "adapted", "abandoned"]


DECIDED: dict[str, tuple[Stand, str]] = {
    "adopt": ("adopted", "Adopted"),
    "adapt": ("adapted", "Adapted"),
    "abandon": ("abandoned", "Abandoned"),
    "increase": ("testing", "To be tested with more"),
}


class Standing(NamedTuple):
    """Where an idea stands: a stable name, and words for the page."""

    name: Stand
    words: str


def standing(cycles: Sequence[Cycle], *, parked: bool = False) -> Standing:
    """Say how far an idea has come, from its tests.

    Parameters
    ----------
    cycles : sequence of Cycle
        Its tests, in the order they were run.
    parked : bool
        The team has put it aside for now.

    Returns
    -------
    Standing
        The last decision counts; a test that has begun since shows that the idea is being tested.

    Examples
    --------
    >>> from practicum.tools.drivers.facts import Cycle
    >>> one, two = Cycle("1", "One", begun=True, decision="adapt"), Cycle("2", "Two")
    >>> standing([]).words, standing([one]).words, standing([one, two]).words
    ('Not tested yet', 'Adapted after 1 test', 'Adapted after 1 test, the next is planned')
    """
    run = [each for each in cycles if each.begun]
    if parked and not run:
        return Standing("parked", "Put aside for now")
    if not run:
        return (
            Standing("planned", "A test is planned")
            if cycles
            else Standing("untested", "Not tested yet")
        )
    tests = "1 test" if len(run) == 1 else f"{len(run)} tests"
    last = run[-1]
    if not last.decision:
        return Standing("testing", f"Being tested, {tests} so far")
    name, words = DECIDED[last.decision]
    more = ", the next is planned" if len(run) < len(cycles) else ""
    return Standing(name, f"{words} after {tests}{more}")
