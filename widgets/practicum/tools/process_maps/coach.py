"""The coach of the process map: what a team that goes and looks would ask next, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.coach import Finding
from practicum.tools.process_maps.advice import ADVICE
from practicum.tools.process_maps.compare import compare
from practicum.tools.process_maps.flow import FIELDS, FUTURE, NOW, read_flow
from practicum.tools.process_maps.plain import hands_on, is_wait, is_wish
from practicum.tools.process_maps.sums import shares_of
from practicum.tools.process_maps.wording import name, named, short

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from practicum.tools.process_maps.flow import Flow, Step

MOST_STEPS = 15
FIRST_STEPS = 4
"""Before a map has so many steps, the coach does not ask for a start, an end or lanes."""
TIMED_STEPS = 5
ALL_VALUE = 4
BOTH = 2
"""A decision has so many ways out at least."""


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Say what a coach would say about a map.

    Parameters
    ----------
    content : mapping
        A process map as typed so far.

    Returns
    -------
    tuple of Finding
        `field` is ``"steps.<id>"`` or ``"future.<id>"``, the step to go to; empty if it speaks of
        the whole. What is the same on both sides is said once.

    Examples
    --------
    >>> [finding.id for finding in coach({"steps": [{"id": "a", "text": "Wait for the doctor"}]})]
    ['wait-inside-step']
    """
    now, future = read_flow(content, NOW), read_flow(content, FUTURE)
    found = list(_side(now, NOW))
    known = {(each.id, _which(each.field)) for each in found}
    for each in _side(future, FUTURE):
        step = future.steps.get(_which(each.field))
        if (each.id, step.word("was") if step else "") not in known:
            found.append(each._replace(message=f"In the future: {_lower(each.message)}"))
    return (*found, *_between(now, future))


def _side(flow: Flow, side: str) -> Iterator[Finding]:
    for check in CHECKS:
        for ident, message, step in check(flow):
            field = f"{FIELDS[side]}.{step.id}" if step else ""
            yield Finding(ident, message, *ADVICE[ident], field)


Seen = tuple[str, str, "Step | None"]


def _ends(flow: Flow) -> Iterator[Seen]:
    kinds = [step.kind for step in flow.steps.values()]
    if len(kinds) < FIRST_STEPS:
        return
    first, last = next(iter(flow.steps.values())), list(flow.steps.values())[-1]
    if "start" not in kinds:
        yield "no-start", "It is not said where the process begins.", first
    if "end" not in kinds:
        yield "no-end", "It is not said where the process ends.", last


def _lanes(flow: Flow) -> Iterator[Seen]:
    loose = [s for s in _deeds(flow) if not s.lane and s.text]
    if loose and len(flow.steps) >= FIRST_STEPS:
        if len(loose) == len(_deeds(flow)):
            yield "no-lane", "It is not said yet who does the steps.", loose[0]
        else:
            yield "no-lane", f"Nobody is named for {named(loose)}.", loose[0]


def _words(flow: Flow) -> Iterator[Seen]:
    for step in _deeds(flow):
        if step.kind == "step" and step.text.endswith("?"):
            yield "question-not-decision", f"“{short(step)}” is a question.", step
        elif step.kind == "step" and is_wait(step.text):
            if step.wait is None:
                yield "wait-inside-step", f"“{short(step)}” is a wait, and no step.", step
        elif is_wish(step.text):
            said = f"“{short(step)}” is not something that somebody does."
            yield "not-a-deed", said, step


def _ways(flow: Flow) -> Iterator[Seen]:
    for step in flow.steps.values():
        out = flow.out[step.id]
        if any(not arrow.target for arrow in out):
            yield "branch-to-nowhere", f"One way on from {name(step)} leads nowhere.", step
        if step.kind == "decision":
            yield from _decision(step, flow)
        elif len({arrow.target for arrow in out if arrow.target}) > 1:
            yield "two-ways-out", f"Two ways go on from {name(step)}.", step


def _decision(step: Step, flow: Flow) -> Iterator[Seen]:
    out = flow.out[step.id]
    if len(out) < BOTH:
        yield "one-way-decision", f"The decision “{short(step)}” has only one way out.", step
    elif any(not arrow.when for arrow in out):
        yield "unlabelled-branch", f"A way on from “{short(step)}” has no answer on it.", step
    elif any(a.share is not None for a in out) and all(a.target for a in out):
        open_ = sum(arrow.share is None for arrow in out)
        if open_ < BOTH and shares_of(out) is None:
            total = sum(arrow.share or 0 for arrow in out)
            yield "shares-off", f"The shares at “{short(step)}” make {total:g}%.", step


def _reach(flow: Flow) -> Iterator[Seen]:
    steps = list(flow.steps.values())
    has_end = any(step.kind == "end" for step in steps)
    for step in steps:
        if step.kind != "end" and not flow.out[step.id] and has_end:
            yield "dead-end", f"After {name(step)} nothing goes on.", step
        elif step.id not in flow.reached and len(steps) > 1:
            yield "unreachable", f"No way leads to {name(step)}.", step


def _handed(flow: Flow) -> Iterator[Seen]:
    for step in _deeds(flow):
        if not step.lane or not hands_on(step.text):
            continue
        after = [flow.steps[a.target] for a in flow.out[step.id] if a.target]
        if after and all(each.lane == step.lane and each.kind != "end" for each in after):
            said = f"“{short(step)}” hands something on, and nobody takes it."
            yield "handoff-without-receiver", said, step


def _size(flow: Flow) -> Iterator[Seen]:
    deeds = _deeds(flow)
    if len(deeds) > MOST_STEPS:
        said = f"There are {len(deeds)} steps, more than a first map can show at a glance."
        yield "too-many-steps", said, None
    if len(deeds) >= TIMED_STEPS and all(s.work is None and s.wait is None for s in deeds):
        yield "no-times", "No step has a time yet.", deeds[0]
    judged = [step for step in deeds if step.kind == "step"]
    if len(judged) >= ALL_VALUE and all(step.value == "value" for step in judged):
        yield "all-value", "Every step is said to be of value.", judged[0]


CHECKS = (_ends, _lanes, _words, _ways, _reach, _handed, _size)


def _between(now: Flow, future: Flow) -> Iterator[Finding]:
    if not future.steps:
        return
    changes = compare(now, future)
    if changes.none:
        said = "The future is the same as now."
        yield Finding("future-same", said, *ADVICE["future-same"])
        return
    different = [
        step
        for change in (*changes.added, *changes.removed, *changes.changed)
        for step in (future.steps.get(change.future), now.steps.get(change.now))
        if step
    ]
    if not any(step.word("idea") for step in different):
        step = different[0]
        side = FUTURE if step.id in future.steps else NOW
        said = "Nothing that is different in the future is a change idea yet."
        field = f"{FIELDS[side]}.{step.id}"
        yield Finding("future-without-idea", said, *ADVICE["future-without-idea"], field)


def _deeds(flow: Flow) -> Sequence[Step]:
    return [step for step in flow.steps.values() if not step.is_mark]


def _which(field: str) -> str:
    return field.partition(".")[2]


def _lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
