"""Where the work gets stuck: what a day's page says of a team's process map and of its whys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.process_maps.durations import say_minutes
from practicum.tools.process_maps.flow import read_flow
from practicum.tools.process_maps.sums import add_up, count, usual_way
from practicum.tools.whys.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.process_maps.flow import Flow
    from practicum.tools.whys.tree import Cause, Tree

ACTS = {
    "yes": "A cause that we can act on",
    "with": "A cause that we can act on with others",
}
MOST_CAUSES = 4


def say_stuck(
    maps: Sequence[Mapping[str, Any]], whys: Sequence[Mapping[str, Any]]
) -> tuple[str, ...]:
    """Say in a few lines what a team has found out about its work.

    Parameters
    ----------
    maps, whys : sequence of mapping
        Contents of its process maps and of its trees of causes.

    Returns
    -------
    tuple of str
        Of each map its size, its time and its longest wait; of each tree the problem, and the
        causes that were chosen, or that can be acted on if none was.

    Examples
    --------
    >>> steps = [{"id": "a", "text": "Pack"}, {"id": "b", "text": "Take home", "wait": "2 days"}]
    >>> for line in say_stuck([{"name": "A bag", "steps": steps}], []):
    ...     print(line)
    A bag: 2 steps, and it never changes hands
    From first to last, it takes about 2 days: 0 min of work and 2 days of waiting
    It waits longest before “Take home”: 2 days
    """
    of_maps = (line for content in maps for line in _of_map(read_flow(content)))
    of_whys = (line for content in whys for line in _of_tree(read_tree(content)))
    return (*of_maps, *of_whys)


def _of_map(flow: Flow) -> tuple[str, ...]:
    counts, times = count(flow), add_up(flow)
    if not counts.steps:
        return ()
    size = _some(counts.steps, "step")
    if counts.decisions:
        size += f" and {_some(counts.decisions, 'decision')}"
    lines = [f"{flow.name or 'Our process'}: {size}, and it {_hands(counts.handoffs)}"]
    if times.lead:
        lines.append(
            f"From first to last, it takes about {say_minutes(times.lead)}: "
            f"{say_minutes(times.work)} of work and {say_minutes(times.wait)} of waiting"
        )
    longest = max(usual_way(flow), key=lambda step: step.wait or 0.0)
    if longest.wait and longest.text:
        lines.append(f"It waits longest before “{longest.text}”: {say_minutes(longest.wait)}")
    return tuple(lines)


def _of_tree(tree: Tree) -> tuple[str, ...]:
    chosen = [cause for cause in tree.roots if cause.text]
    ends = [cause for cause in tree.leaves if cause.act in ACTS]
    causes = chosen or ends
    if not causes:
        return (f"What goes wrong: {tree.problem}",) if tree.problem else ()
    rest = len(causes) - MOST_CAUSES
    more = [f"… and {_some(rest, 'cause')} more"] if rest > 0 else []
    problem = [f"What goes wrong: {tree.problem}"] if tree.problem else []
    return (*problem, *map(_say_cause, causes[:MOST_CAUSES]), *more)


def _say_cause(cause: Cause) -> str:
    seen = f" ({cause.seen})" if cause.evidence else ""
    return f"{ACTS.get(cause.act, 'A cause that we work on')}: {cause.text}{seen}"


def _hands(times: int) -> str:
    often = {0: "never changes hands", 1: "changes hands once", 2: "changes hands twice"}
    return often.get(times, f"changes hands {times} times")


def _some(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
