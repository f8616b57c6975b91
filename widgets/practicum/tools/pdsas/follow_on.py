"""The next cycle, begun from the last; and the plan of one cycle taken over for another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.aims.figures import say_number
from practicum.tools.pdsas.foretold import read_figure
from practicum.tools.pdsas.sheet import text_in

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAN = (
    *("idea", "driver", "moves", "type", "change", "prediction_kind", "unit"),
    *("people", "scale", "belief", "cost", "readiness", "who", "where", "measure", "data_plan"),
)
"""What one cycle can take over from another. A prediction is made anew each time."""

LADDER = (1, 3, 5)
"""The usual steps of a ramp; after that it doubles."""


def next_cycle(key: str, content: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Begin the cycle that follows from what a cycle taught.

    Parameters
    ----------
    key : str
        Which cycle it follows.
    content : mapping
        That cycle, as typed so far.
    number : int
        Its own place in the ramp.

    Returns
    -------
    dict
        A plan: what was learned and what was to come next in ``before``, more people if the
        decision was to increase.

    Examples
    --------
    >>> one = {"change": "Jugs", "learned": "Lids", "people": "1", "decision": "increase"}
    >>> begun = next_cycle("c1", one, 2)
    >>> begun["before"], begun["people"], begun["follows"], begun["stage"]
    ('Lids', '3', 'c1', 'plan')
    """
    told = [text_in(content, name) for name in ("learned", "next")]
    begun = {**_plan(content), "number": str(number), "follows": key}
    begun["before"] = "\n".join(each for each in told if each)
    people = read_figure(content.get("people"))
    if content.get("decision") == "increase" and people:
        begun["people"] = say_number(grown(people))
    elif content.get("decision") == "adopt":
        begun["type"] = "implement"
    return begun


def clone_plan(content: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Take a cycle's plan over for another test, jobs and all.

    Parameters
    ----------
    content : mapping
        The cycle whose plan it is.
    number : int
        Its place in the ramp.

    Returns
    -------
    dict
        A plan without prediction and dates.

    Examples
    --------
    >>> clone_plan({"change": "Jugs", "prediction": "No spills", "learned": "Lids"}, 1)
    {'change': 'Jugs', 'stage': 'plan', 'number': '1'}
    """
    objective = text_in(content, "objective")
    return {
        **_plan(content),
        **({"objective": objective} if objective else {}),
        "number": str(number),
    }


def grown(people: float) -> float:
    """Give the next step up: 1, 3, 5, then twice as many.

    Examples
    --------
    >>> [grown(each) for each in (1, 2, 3, 5, 14)]
    [3, 3, 5, 10, 28]
    """
    return next((step for step in LADDER if step > people), 2 * people)


def _plan(content: Mapping[str, Any]) -> dict[str, Any]:
    plan = {name: content[name] for name in PLAN if text_in(content, name)}
    tasks = content.get("tasks")
    rows = [dict(row) for row in tasks if isinstance(row, dict)] if isinstance(tasks, list) else []
    undone = [{**row, "done": False, "when": ""} for row in rows]
    return {**plan, **({"tasks": undone} if undone else {}), "stage": "plan"}
