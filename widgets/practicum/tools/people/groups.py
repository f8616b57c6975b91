"""Stakeholders as they stand in content: who they are, where they stand, what is planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.graph import rows_in
from practicum.tools.quarters import MIDDLE, Spot, place, read_grade

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

QUARTERS = {
    (False, True): ("satisfy", "Satisfy", "Satisfy: much power, touched a little"),
    (True, True): ("manage", "Manage", "Manage: much power, touched a lot"),
    (False, False): ("monitor", "Monitor", "Monitor: little power, touched a little"),
    (True, False): ("inform", "Inform", "Inform: little power, touched a lot"),
}
"""Name, what stands in the drawing, and what stands over the list of groups in it."""

WAYS = {
    "manage": "Work with them closely, and let them shape the change.",
    "satisfy": "Keep what matters to them in hand, and don’t ask much of their time.",
    "inform": "Tell them early and often, and ask how it is for them.",
    "monitor": "Look now and then whether this still holds.",
}
"""What each quarter asks for."""

POSITIONS = {
    "against": "against it",
    "doubtful": "in doubt",
    "neutral": "neither for nor against",
    "supports": "for it",
    "leads": "leading it",
}
"""From the one end to the other; the words go after “they are”."""

TITLES = {name: words[0].upper() + words[1:] for name, words in POSITIONS.items()}
"""The positions as they stand by themselves."""

_NAMES = {side: name for side, (name, _, _) in QUARTERS.items()}
_STEPS = {name: step for step, name in enumerate(POSITIONS)}


class Group(NamedTuple):
    """One group of people, or one role.

    Attributes
    ----------
    id : str
        Which row.
    number : int
        Its place in the list, from 1.
    name : str
        Who they are.
    power, impact : float or None
        How much they can help or stop, how much the change touches them, from 1 to 10.
    now, needed : str
        A key of `POSITIONS`, or empty.
    side : str
        Which of the nine Cs, or empty.
    matters, action, who, when : str
        What matters to them; what the team will do, who does it, and by when.
    """

    id: str
    number: int
    name: str
    power: float | None
    impact: float | None
    now: str
    needed: str
    side: str
    matters: str
    action: str
    who: str
    when: str

    @property
    def quarter(self) -> str:
        """Its quarter of the grid, such as ``"manage"``; empty without both grades."""
        if self.power is None or self.impact is None:
            return ""
        return _NAMES[self.impact > MIDDLE, self.power > MIDDLE]

    @property
    def powerful(self) -> bool:
        """Whether it can help or stop a good deal."""
        return self.power is not None and self.power > MIDDLE

    @property
    def step(self) -> int:
        """How far it has to come; 0 if it is there, or if nobody has said."""
        if self.now not in _STEPS or self.needed not in _STEPS:
            return 0
        return _STEPS[self.needed] - _STEPS[self.now]


def read_groups(content: Mapping[str, Any]) -> tuple[Group, ...]:
    """Read the groups in content, whole or half written.

    Parameters
    ----------
    content : mapping
        A list of stakeholders as typed so far.

    Returns
    -------
    tuple of Group
        In the order of the list; rows without an id are left out.

    Examples
    --------
    >>> rows = [{"id": "a", "group": "Night staff", "power": "8", "impact": "lots"}]
    >>> read_groups({"groups": rows})[0][:5]
    ('a', 1, 'Night staff', 8.0, None)
    """
    rows = rows_in(content, "groups")
    return tuple(_group(row, number) for number, row in enumerate(rows, 1))


def spots(groups: Sequence[Group]) -> tuple[Spot, ...]:
    """Place groups on the grid, impact across and power upwards."""
    return place(((each.id, each.impact, each.power) for each in groups), _NAMES)


def gaps(groups: Sequence[Group]) -> tuple[Group, ...]:
    """Give the groups that do not stand where they are needed, the most powerful first.

    Examples
    --------
    >>> rows = [
    ...     {"id": "a", "group": "Parents", "power": "4", "now": "neutral", "needed": "supports"},
    ...     {"id": "b", "group": "Board", "power": "9", "now": "against", "needed": "neutral"},
    ...     {"id": "c", "group": "Cooks", "power": "7", "now": "supports", "needed": "supports"},
    ... ]
    >>> [each.name for each in gaps(read_groups({"groups": rows}))]
    ['Board', 'Parents']
    """
    apart = [each for each in groups if each.step]
    return tuple(sorted(apart, key=lambda each: (-(each.power or 0), -abs(each.step))))


def _group(row: Mapping[str, Any], number: int) -> Group:
    now, needed = (_position(row.get(name)) for name in ("now", "needed"))
    words = {name: text_of(row, name) for name in ("matters", "action", "who", "when")}
    return Group(
        id=row["id"],
        number=number,
        name=text_of(row, "group"),
        power=read_grade(row.get("power")),
        impact=read_grade(row.get("impact")),
        now=now,
        needed=needed,
        side=text_of(row, "side"),
        **words,
    )


def _position(value: Any) -> str:
    return value if isinstance(value, str) and value in POSITIONS else ""


def text_of(row: Mapping[str, Any], name: str) -> str:
    """Give a field's words on one line; empty if there are none."""
    value = row.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""
