"""How a step and the ways on from it are said, in the list, in files and in the coach's answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.process_maps.durations import say_minutes
from practicum.tools.process_maps.flow import KINDS, VALUES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from practicum.tools.process_maps.flow import Arrow, Flow, Step

EMPTY = "(still empty)"
WASTES = {
    "transport": "Transport: things are carried about",
    "resource": "Resource: people’s skills are not used",
    "inventory": "Inventory: things pile up",
    "motion": "Motion: people walk and look for things",
    "waiting": "Waiting",
    "overproduction": "Over-production: more, or sooner, than needed",
    "overprocessing": "Over-processing: done twice, or too much",
    "defects": "Defects: mistakes, and mending them",
}
"""The eight wastes by their letters, TRIM WOOD."""
LONGEST = 60
NAMED = 3


def short_waste(name: str) -> str:
    """Give the name of a waste in one word.

    Examples
    --------
    >>> short_waste("motion"), short_waste("")
    ('motion', '')
    """
    return WASTES.get(name, "").partition(":")[0].lower()


def short(step: Step) -> str:
    """Give a step's words, cut where they are long."""
    text = step.text or EMPTY
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2].rstrip()}…"


def name(step: Step) -> str:
    """Name a step in a sentence: “step 4, “Tick the list””."""
    return f"step {step.number}, “{short(step)}”"


def named(steps: Sequence[Step]) -> str:
    """Name some steps and count the others.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> flow = read_flow({"steps": [{"id": "a", "text": "Pack"}, {"id": "b", "text": "Go"}]})
    >>> named(tuple(flow.steps.values()))
    'step 1, “Pack”, and step 2, “Go”'
    """
    names = [name(step) for step in steps[:NAMED]]
    more = len(steps) - len(names)
    parts = [*names, f"{more} other{'' if more == 1 else 's'}"] if more else names
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part).replace(
        "” and ", "”, and "
    )


def notes_of(step: Step) -> tuple[str, ...]:
    """Give the small lines of a step: its times, and what it is worth."""
    times = []
    if step.wait is not None:
        times.append(f"after {say_minutes(step.wait)} of waiting" if step.wait else "no wait")
    if step.work is not None:
        times.append(f"{say_minutes(step.work)} of work")
    worth = VALUES.get(step.value, "")
    waste = short_waste(step.word("waste"))
    if step.value == "waste" and waste:
        worth = f"{worth}: {waste}"
    says = step.word("says")
    if worth and says:
        worth = f"{worth} ({says})"
    words = ", ".join(times)
    return tuple(part for part in (words[:1].upper() + words[1:], worth) if part)


def says_ways(step: Step, flow: Flow) -> tuple[str, ...]:
    """Say each way on from a step that does not simply go on to the next.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> ways = [{"id": "n", "step": "a", "to": "a", "when": "no", "share": "30"}]
    >>> rows = [{"id": "a", "text": "Packed?", "kind": "decision"}]
    >>> flow = read_flow({"steps": rows, "branches": ways})
    >>> says_ways(flow.steps["a"], flow)
    ('If no (30%): back to 1, “Packed?”',)
    """
    arrows = flow.out[step.id]
    if len(arrows) == 1 and not arrows[0].said:
        return ()
    return tuple(_way(arrow, flow) for arrow in arrows)


def _way(arrow: Arrow, flow: Flow) -> str:
    share = "" if arrow.share is None else f"{arrow.share:g}%"
    if arrow.when:
        lead = f"If {arrow.when} ({share})" if share else f"If {arrow.when}"
        lead += ": "
    else:
        lead = f"In {share}: " if share else ""
    if not arrow.target:
        return _upper(f"{lead}nobody has said where to go")
    target = flow.steps[arrow.target]
    there = f"{target.number}, “{short(target)}”"
    if target.number <= flow.number(arrow.source):
        return _upper(f"{lead}back to {there}")
    if target.number == flow.number(arrow.source) + 1:
        return _upper(f"{lead}go on to {there}")
    return _upper(f"{lead}go to {there}")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def say_step(step: Step, flow: Flow) -> str:
    """Say what a step is, its words, and who does it.

    Examples
    --------
    >>> from practicum.tools.process_maps.flow import read_flow
    >>> flow = read_flow({"steps": [{"id": "a", "text": "Pack"}]})
    >>> say_step(flow.steps["a"], flow)
    'Pack (nobody yet)'
    """
    kind = "" if step.kind == "step" else f"{KINDS[step.kind]}: "
    return f"{kind}{step.text or EMPTY} ({flow.lane_name(step) or 'nobody yet'})"
