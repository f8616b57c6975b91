"""Where ideas stand between effort and impact, and what that suggests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.table.cells import CellError, read_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from practicum.tools.drivers.graph import Node

LEAST, MOST, MIDDLE = 1, 10, 5.5
QUARTERS = {
    (False, True): ("first", "Try these first: a lot for little"),
    (True, True): ("plan", "Worth the work: begin with a small part"),
    (False, False): ("spare", "Easy, but of little use: when there is time"),
    (True, False): ("leave", "Much work for little: leave these"),
}
STEP = 0.35
"""How far apart ideas stand that have the same numbers."""


class Spot(NamedTuple):
    """An idea on the grid.

    Attributes
    ----------
    id : str
        Which idea.
    effort, impact : float
        From 1 to 10.
    right, up : float
        Where to draw it, in the same numbers, so that no idea hides another.
    quarter : str
        ``"first"``, ``"plan"``, ``"spare"`` or ``"leave"``.
    """

    id: str
    effort: float
    impact: float
    right: float
    up: float
    quarter: str


def spots(ideas: Iterable[Node]) -> tuple[Spot, ...]:
    """Place ideas on the grid.

    Parameters
    ----------
    ideas : iterable of Node
        Those without two numbers from 1 to 10 are left out.

    Returns
    -------
    tuple of Spot

    Examples
    --------
    >>> from practicum.tools.drivers.graph import read_graph
    >>> box = {"id": "i", "text": "Text", "kind": "idea", "effort": "2", "impact": 8}
    >>> spots(read_graph({"nodes": [box]}).of_kind("idea"))[0].quarter
    'first'
    """
    taken: dict[tuple[float, float], int] = {}
    found = []
    for node in ideas:
        effort, impact = (read_grade(node.fields.get(name)) for name in ("effort", "impact"))
        if effort is None or impact is None:
            continue
        before = taken.get((effort, impact), 0)
        taken[effort, impact] = before + 1
        right, up = _aside(before)
        quarter, _ = QUARTERS[effort > MIDDLE, impact > MIDDLE]
        found.append(Spot(node.id, effort, impact, effort + right, impact + up, quarter))
    return tuple(found)


def read_grade(value: Any) -> float | None:
    """Read effort or impact as it was typed; None if it is no number from 1 to 10.

    Examples
    --------
    >>> read_grade("7"), read_grade("lots"), read_grade(11)
    (7.0, None, None)
    """
    if isinstance(value, str):
        try:
            value = read_number(value)
        except CellError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if LEAST <= value <= MOST else None


def _aside(before: int) -> tuple[float, float]:
    """Stand beside those that are there: to the right, then in rows of three."""
    row, column = divmod(before, 3)
    return column * STEP, -row * STEP
