"""What the future of a process has that it has not now, and what that would save."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.process_maps.durations import say_minutes
from practicum.tools.process_maps.flow import KINDS, VALUES
from practicum.tools.process_maps.wording import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.tools.process_maps.flow import Flow, Step


class Change(NamedTuple):
    """One step that is not as it is now.

    Attributes
    ----------
    now, future : str
        Its id on either side; empty where it is not there.
    words : str
        What is different, in a sentence.
    """

    now: str
    future: str
    words: str


class Changes(NamedTuple):
    """All that is different, by what it is."""

    added: tuple[Change, ...] = ()
    removed: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()

    @property
    def none(self) -> bool:
        """Whether both sides are alike."""
        return not any(self)

    def marks(self, side: str) -> dict[str, str]:
        """Give a word for each step of one side that is different, by its id."""
        found = {
            getattr(change, side): name
            for name, group in self._asdict().items()
            for change in group
        }
        return {ident: name for ident, name in found.items() if ident}


def compare(now: Flow, future: Flow) -> Changes:
    """Find what is different in the future.

    Parameters
    ----------
    now, future : Flow
        The two sides of a map. A step is the same on both if the future one says which it was.

    Returns
    -------
    Changes

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> content = {"steps": [{"id": "a", "text": "Write a letter"}],
    ...            "future": [{"id": "b", "was": "a", "text": "Send a text"}]}
    >>> compare(read_flow(content), read_flow(content, "future")).changed[0].words
    'Step 1, “Write a letter”, becomes “Send a text”.'
    """
    if not future.steps:
        return Changes()
    pairs = pair(now, future)
    back = {old: new for new, old in pairs.items()}
    moved = _moved(pairs, now, future)
    return Changes(
        added=tuple(
            Change("", step.id, f"New: step {step.number}, “{short(step)}”.")
            for step in future.steps.values()
            if step.id not in pairs
        ),
        removed=tuple(
            Change(step.id, "", f"Gone: step {step.number}, “{short(step)}”.")
            for step in now.steps.values()
            if step.id not in back
        ),
        changed=tuple(_changed(now, future, pairs, moved)),
    )


def pair(now: Flow, future: Flow) -> dict[str, str]:
    """Give the step of now for each step of the future that was there already."""
    found: dict[str, str] = {}
    for step in future.steps.values():
        was = step.word("was")
        if was in now.steps and was not in found.values():
            found[step.id] = was
    return found


def _changed(
    now: Flow, future: Flow, pairs: dict[str, str], moved: frozenset[str]
) -> Iterator[Change]:
    for new, old in pairs.items():
        before, after = now.steps[old], future.steps[new]
        told = list(_told(before, after, now, future, pairs))
        if new in moved:
            told.append(f"comes in another place, as step {after.number}")
        if told:
            words = f"Step {before.number}, “{short(before)}”, {'; '.join(told)}."
            yield Change(old, new, words)


def _told(
    before: Step, after: Step, now: Flow, future: Flow, pairs: dict[str, str]
) -> Iterator[str]:
    if before.text != after.text:
        yield f"becomes “{short(after)}”"
    if before.kind != after.kind:
        yield f"is a {KINDS[after.kind].lower()} now"
    if before.lane != after.lane:
        yield f"is done by {future.lane_name(after) or 'nobody yet'}"
    if before.work != after.work:
        yield f"takes {_time(after.work)} of work, not {_time(before.work)}"
    if before.wait != after.wait:
        yield f"waits {_time(after.wait)}, not {_time(before.wait)}"
    if before.value != after.value:
        yield f"is {VALUES.get(after.value, 'not said to be value or waste').lower()}"
    if _ways(before.id, now, {}) != _ways(after.id, future, pairs):
        yield "goes on another way"


def _ways(ident: str, flow: Flow, pairs: dict[str, str]) -> list[tuple[str, float | None, str]]:
    """Give the ways on that are said; what goes without saying follows from the list."""
    return [
        (arrow.when, arrow.share, pairs.get(arrow.target, arrow.target))
        for arrow in flow.out[ident]
        if arrow.said
    ]


def _time(minutes: float | None) -> str:
    return "an unknown time" if minutes is None else say_minutes(minutes)


def _moved(pairs: dict[str, str], now: Flow, future: Flow) -> frozenset[str]:
    """Find the fewest steps that stand elsewhere among those of both sides."""
    order = sorted(pairs, key=future.number)
    places = [now.number(pairs[new]) for new in order]
    best: list[list[int]] = []
    for here, place in enumerate(places):
        before = [chain for chain in best if places[chain[-1]] < place]
        best.append([*_longest(before), here])
    stays = set(_longest(best))
    return frozenset(new for here, new in enumerate(order) if here not in stays)


def _longest(chains: list[list[int]]) -> list[int]:
    return max(chains, key=len) if chains else []
