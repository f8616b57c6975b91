"""What a process map adds up to, in sentences and as a table, now beside the future."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from practicum.tools.process_maps.aloud import some
from practicum.tools.process_maps.durations import say_minutes
from practicum.tools.process_maps.sums import Expected, add_up, count, expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.tools.process_maps.compare import Changes
    from practicum.tools.process_maps.flow import Flow
    from practicum.tools.process_maps.sums import Times

NOTHING = "–"


class Line(NamedTuple):
    """A row of the table.

    Attributes
    ----------
    name, hint : str
        What it is, and what exactly is counted.
    now, future, saved : str
        On either side, and the difference; the last two are empty while there is no future.
    """

    name: str
    hint: str
    now: str
    future: str = ""
    saved: str = ""


class Told(NamedTuple):
    """All the sums: sentences, the table, and what the future would save."""

    sentences: tuple[str, ...]
    table: tuple[Line, ...]
    savings: tuple[str, ...] = ()


def tell(now: Flow, future: Flow, changes: Changes) -> Told:
    """Say what both sides of a map add up to.

    Parameters
    ----------
    now, future : Flow
        The two sides.
    changes : Changes
        What is different.

    Returns
    -------
    Told

    Examples
    --------
    >>> from practicum.tools.process_maps.compare import Changes
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> rows = [{"id": "a", "text": "See the child", "work": "30 min", "wait": "1 h"}]
    >>> told = tell(read_flow({"steps": rows}), read_flow({}), Changes())
    >>> told.sentences[1]
    'The usual way takes 1 h 30 min from beginning to end: 30 min of work and 1 h of waiting.'
    """
    both = bool(future.steps)
    lines = _Sums(now), _Sums(future)
    table = tuple(
        Line(name, hint, one, other if both else "", saved if both else "")
        for (name, hint, one, a), (_, _, other, b) in zip(*(s.rows() for s in lines), strict=True)
        for saved in [_difference(a, b, minutes=name in TIMES)]
    )
    savings = tuple(_savings(*lines, changes)) if both else ()
    return Told(tuple(lines[0].sentences()), table, savings)


TIMES = ("Lead time", "Working time", "Waiting time", "Expected lead time")


class _Sums:
    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self.counts = count(flow)
        self.times: Times = add_up(flow)
        self.expected: Expected = expect(flow) if flow.steps else Expected(why_not="No steps.")

    def rows(self) -> Iterator[tuple[str, str, str, float | None]]:
        """Give each row: name, hint, what is shown, and the number."""
        counts, times = self.counts, self.times
        for name, hint, number in (
            ("Steps", "without start, end and decisions", counts.steps),
            ("Decisions", "", counts.decisions),
            ("Hand-offs", "arrows from one lane to another", counts.handoffs),
            ("Loops back", "ways back to do a part again", counts.loops),
        ):
            yield name, hint, str(number), number
        timed = times.lead > 0
        for name, hint, minutes in (
            ("Lead time", "the usual way, from beginning to end", times.lead),
            ("Working time", "on the usual way", times.work),
            ("Waiting time", "on the usual way", times.wait),
        ):
            yield name, hint, say_minutes(minutes) if timed else NOTHING, minutes if timed else None
        yield (
            "Value",
            "minutes of value, out of the lead time",
            _per_cent(times.value_share) if timed else NOTHING,
            None,
        )
        yield (
            "Activity",
            "minutes of work, out of the lead time",
            _per_cent(times.activity) if timed else NOTHING,
            None,
        )
        knows = timed and not self.expected.why_not
        yield (
            "Expected lead time",
            "on average, with loops and rarer branches",
            say_minutes(self.expected.lead) if knows else NOTHING,
            self.expected.lead if knows else None,
        )

    def sentences(self) -> Iterator[str]:
        counts, times = self.counts, self.times
        if not self.flow.steps:
            yield "There are no steps yet."
            return
        yield (
            f"There {'is' if counts.steps == 1 else 'are'} {some(counts.steps, 'step')} and "
            f"{some(counts.decisions, 'decision')}. The work changes hands "
            f"{_times(counts.handoffs)}, and goes back {_ways(counts.loops)}."
        )
        if not times.lead:
            yield "Once steps have times, you will see here how long it takes and where it waits."
            return
        yield (
            f"The usual way takes {say_minutes(times.lead)} from beginning to end: "
            f"{say_minutes(times.work)} of work and {say_minutes(times.wait)} of waiting."
        )
        if times.value:
            yield (
                f"In {_per_cent(times.value_share)} of that time something of value happens to "
                f"whom it is for: {say_minutes(times.value)} of {say_minutes(times.lead)}."
            )
        if times.waste:
            yield f"{say_minutes(times.waste)} of the work is called waste."
        if times.untimed:
            verb = "has" if times.untimed == 1 else "have"
            yield f"On this way, {some(times.untimed, 'step')} {verb} no time yet."
        yield from self._on_average()

    def _on_average(self) -> Iterator[str]:
        if self.expected.why_not:
            if self.counts.decisions:
                yield f"What it takes on average cannot be said. {self.expected.why_not}"
        elif abs(self.expected.lead - self.times.lead) >= 1:
            yield (
                f"On average it takes {say_minutes(self.expected.lead)}, with the ways back and "
                "the rarer branches."
            )


def _savings(now: _Sums, future: _Sums, changes: Changes) -> Iterator[str]:
    if changes.none:
        yield "The future is the same as now. Change a step, and see what it would save."
        return
    parts = [
        some(len(changes.added), "new step") if changes.added else "",
        some(len(changes.changed), "changed step") if changes.changed else "",
        f"{some(len(changes.removed), 'step')} gone" if changes.removed else "",
    ]
    told = [part for part in parts if part]
    yield f"{', '.join(told)}.".capitalize()
    before, after = now.times.lead, future.times.lead
    if before and after and abs(before - after) >= 1:
        word = "shorter" if after < before else "longer"
        share = abs(before - after) / before * 100
        yield (
            f"The usual way would be {say_minutes(abs(before - after))} {word}: "
            f"{say_minutes(after)}, not {say_minutes(before)}, which is {share:.0f}% "
            f"{'less' if after < before else 'more'}."
        )
    hands = now.counts.handoffs - future.counts.handoffs
    if hands:
        word = "fewer" if hands > 0 else "more"
        yield f"The work would change hands {_times(abs(hands))} {word}."
    yield "These are hopes until you have tested them."


def _difference(now: float | None, future: float | None, *, minutes: bool) -> str:
    if now is None or future is None:
        return ""
    change = future - now
    if abs(change) < (1 if minutes else 0.5):
        return "same"
    size = say_minutes(abs(change)) if minutes else f"{abs(change):g}"
    return f"{size} {'less' if change < 0 else 'more'}"


def _per_cent(share: float | None) -> str:
    if share is None:
        return NOTHING
    if 0 < share < 1:
        return "less than 1%"
    return f"{share:.0f}%"


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")


def _ways(number: int) -> str:
    return {0: "nowhere", 1: "in one place"}.get(number, f"in {number} places")
