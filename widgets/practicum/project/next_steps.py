"""What is missing next along the thread of a project, and where gaps are."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.drivers.graph import count_of
from practicum.tools.pdsas.log import Entry, ramps_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from practicum.project.thread import Piece, Thread

BASELINE = 10
"""Points that a run chart wants before its rules say anything."""

GOES_ON = ("adapt", "increase")
"""Decisions after which another cycle is to come."""

NAMED = 2


class Step(NamedTuple):
    """One step along the thread.

    Attributes
    ----------
    id : str
        Stable name.
    words : str
        What to do, beginning with a verb.
    tool : str
        Name of the tool to do it with.
    piece : str
        Id of the piece to open there; empty for the tool itself.
    done : bool
    """

    id: str
    words: str
    tool: str
    piece: str = ""
    done: bool = False


def steps_of(thread: Thread) -> tuple[Step, ...]:
    """Give the steps from an aim to the next cycle, in their order.

    Parameters
    ----------
    thread : Thread
        The project.

    Returns
    -------
    tuple of Step

    Examples
    --------
    >>> from practicum.project.thread import read_thread
    >>> [step.id for step in steps_of(read_thread([]))][:4]
    ['aim', 'outcome-measure', 'drivers', 'ideas']
    """
    return (*_theory(thread), *_testing(thread))


def _theory(thread: Thread) -> Iterator[Step]:
    """Ask for what a team thinks: its aim, what has to be right, and how it will know."""
    drivers = thread.of("primary", "secondary")
    yield Step("aim", "Write your aim", "aim", done="…" not in thread.aim and bool(thread.aim))
    yield Step(
        "outcome-measure",
        "Choose an outcome measure: what tells you that you reach your aim",
        "measurement-plan",
        done=bool(_outcomes(thread)),
    )
    yield Step(
        "drivers",
        "Draw what has to be right to reach your aim",
        "driver-diagram",
        done=bool(thread.of("primary")),
    )
    yield Step(
        "ideas",
        "Collect ideas for change, and join them to a driver",
        "change-ideas",
        done=any(thread.above.get(each.id) for each in thread.of("idea")),
    )
    yield Step(
        "driver-measures",
        "Choose a measure that tells how one of your drivers is doing",
        "measurement-plan",
        done=any(thread.under(each.id, "measure") for each in drivers),
    )


def _testing(thread: Thread) -> Iterator[Step]:
    """Ask for what a team does: tests, figures, decisions."""
    outcomes, cycles = _outcomes(thread), thread.cycles.values()
    decided = [each for each in cycles if each.decision]
    ramps = [each for each in ramps_of(cycles) if each.cycles[0].idea]
    yield Step("first-test", "Plan a first small test", "pdsa", done=bool(thread.cycles))
    yield Step(
        "figures",
        f"Put in the figures for “{outcomes[0].name}”" if outcomes else "Put in your figures",
        "run-chart",
        outcomes[0].id if outcomes else "",
        done=any(thread.measures[each.own].points for each in outcomes),
    )
    yield Step(
        "first-decision",
        "Finish a test: compare, learn and decide",
        "pdsa",
        _first(each for each in cycles if not each.decision),
        done=bool(decided),
    )
    yield Step(
        "next-cycle",
        "Plan the next cycle, with what the first one taught you",
        "pdsa",
        f"cycle:{decided[-1].key}" if decided else "",
        done=any(len(ramp.cycles) > 1 for ramp in ramps),
    )


def _outcomes(thread: Thread) -> list[Piece]:
    return [each for each in thread.of("measure") if _type(thread, each) == "outcome"]


def next_step(thread: Thread, steps: Sequence[Step] = ()) -> Step:
    """Give what to do next: the first step that is not done, otherwise how to go on.

    Parameters
    ----------
    thread : Thread
        The project.
    steps : sequence of Step, optional
        From `steps_of`, if they are known.

    Returns
    -------
    Step

    Examples
    --------
    >>> from practicum.project.thread import read_thread
    >>> next_step(read_thread([])).words
    'Write your aim'
    """
    open_steps = (each for each in steps or steps_of(thread) if not each.done)
    return next(chain(open_steps, _going_on(thread)), LOOK)


LOOK = Step("look", "Look at your charts together, and decide what to test next", "run-chart")


def _going_on(thread: Thread) -> Iterator[Step]:
    """Finish what is under way, go on with a ramp, then test and measure what waits."""
    stages = {"study": "Decide what comes after", "do": "Write down what happened in"}
    for stage, words in {**stages, "act": "Decide what comes after", "plan": "Try"}.items():
        for each in thread.cycles.values():
            if each.stage == stage and not each.decision:
                yield Step(f"{stage}-cycle", f"{words} “{each.title}”", "pdsa", f"cycle:{each.key}")
    for each in waiting_ramps(thread):
        words = f"Plan the next cycle of “{each.idea or each.title}”"
        yield Step("go-on", words, "pdsa", f"cycle:{each.key}")
    for idea in untested(thread):
        yield Step("test-idea", f"Plan a small test of “{idea.name}”", "pdsa")
    for driver in unmeasured(thread):
        words = f"Choose a measure that tells how “{driver.name}” is doing"
        yield Step("measure-driver", words, "measurement-plan")


def waiting_ramps(thread: Thread) -> tuple[Entry, ...]:
    """Give the last cycle of each ramp after which another one is to come."""
    lasts = [each.cycles[-1] for each in ramps_of(thread.cycles.values()) if each.cycles[0].idea]
    return tuple(each for each in lasts if each.decision in GOES_ON)


def untested(thread: Thread) -> tuple[Piece, ...]:
    """Give the ideas that no cycle tests and nobody has put aside."""
    ideas = thread.of("idea")
    return tuple(each for each in ideas if not each.note and not thread.under(each.id, "cycle"))


def unmeasured(thread: Thread) -> tuple[Piece, ...]:
    """Give the primary drivers of which neither they nor what is below them has a measure."""
    return tuple(
        each
        for each in thread.of("primary")
        if not any(below.part == "measure" for below in thread.all_under(each.id))
    )


def gaps_of(thread: Thread) -> tuple[str, ...]:
    """Say in sentences where the thread has gaps.

    Parameters
    ----------
    thread : Thread
        The project.

    Returns
    -------
    tuple of str
        Empty for a project that has hardly begun, and for one without gaps.
    """
    measures = thread.of("measure")
    empty = [each for each in measures if not thread.measures[each.own].points]
    short = [each for each in measures if 0 < thread.measures[each.own].points < BASELINE]
    bare = [each for each in thread.of("primary") if not _has_idea(thread, each)]
    balancing = any(_type(thread, each) == "balancing" for each in measures)
    found = [
        _say("Nothing measures", unmeasured(thread), "driver") if measures else "",
        _say("There is no idea yet for", bare, "driver") if thread.of("idea") else "",
        "" if balancing or not measures else "No measure watches for harm elsewhere.",
        _say("No figures yet for", empty, "measure"),
        _say(f"Fewer than {BASELINE} points so far for", short, "measure"),
        _say("Not joined to anything yet:", thread.loose, "piece"),
    ]
    return tuple(each for each in found if each)


def _has_idea(thread: Thread, driver: Piece) -> bool:
    return any(each.part == "idea" for each in thread.all_under(driver.id))


def _say(words: str, pieces: Sequence[Piece], what: str) -> str:
    if not pieces:
        return ""
    names = [f"“{each.name}”" for each in pieces[:NAMED]]
    more = len(pieces) - len(names)
    last = f"{more} more {what}{'s' if more > 1 else ''}" if more else names.pop()
    return f"{words} {', '.join(names)} and {last}." if names else f"{words} {last}."


def _first(cycles: Iterator[Entry]) -> str:
    return next((f"cycle:{each.key}" for each in cycles), "")


def _type(thread: Thread, measure: Piece) -> str:
    return thread.measures[measure.own].type


def counts_of(thread: Thread) -> tuple[str, ...]:
    """Say how much there is: “3 drivers”, “9 ideas”, “2 measures”, “3 cycles”.

    Examples
    --------
    >>> from practicum.project.thread import read_thread
    >>> counts_of(read_thread([]))
    ()
    """
    many = (
        (len(thread.of("primary", "secondary")), "driver"),
        (len(thread.of("idea")), "idea"),
        (len(thread.of("measure")), "measure"),
        (len(thread.of("cycle")), "cycle"),
    )
    return tuple(count_of(number, name) for number, name in many if number)
