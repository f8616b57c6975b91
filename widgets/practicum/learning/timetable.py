"""The timetable of a day in a room, made from the pages' minutes and the breaks between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from practicum.learning.course import Module, Page


@dataclass(frozen=True, kw_only=True)
class Break:
    """A break in a day.

    Attributes
    ----------
    after : str
        Address of the page that it comes after.
    title : str
        ``"Lunch"``.
    minutes : int
        How long it is.
    """

    after: str
    title: str
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Day:
    """How a module is taught in a room in one day.

    Attributes
    ----------
    starts : datetime.time
        When the first page begins.
    breaks : tuple of Break
        In the order of the day.
    """

    starts: time
    breaks: tuple[Break, ...] = ()


class Slot(NamedTuple):
    """One line of a timetable; ``page`` is None for a break."""

    start: time
    end: time
    title: str
    page: Page | None

    @property
    def minutes(self) -> int:
        """How long it is."""
        return _minutes(self.end) - _minutes(self.start)


def timetable(module: Module) -> tuple[Slot, ...]:
    """Lay a module's pages and breaks end to end over its day.

    Parameters
    ----------
    module : Module
        One that has a day.

    Returns
    -------
    tuple of Slot
        In order, each beginning when the one before ends; empty if the module has no day.

    Examples
    --------
    >>> from practicum.learning.course import Module, Page
    >>> pages = (Page(slug="m/a", title="A", summary="", minutes=40),)
    >>> day = Day(starts=time(9, 30), breaks=(Break(after="m/a", title="Coffee", minutes=15),))
    >>> module = Module(slug="m", title="M", summary="", pages=pages, day=day)
    >>> [f"{slot.start:%H:%M}-{slot.end:%H:%M} {slot.title}" for slot in timetable(module)]
    ['09:30-10:10 A', '10:10-10:25 Coffee']
    """
    if module.day is None:
        return ()
    slots: list[Slot] = []
    now = module.day.starts
    for title, minutes, page in _parts(module, module.day):
        then = _later(now, minutes)
        slots.append(Slot(now, then, title, page))
        now = then
    return tuple(slots)


def _parts(module: Module, day: Day) -> list[tuple[str, int, Page | None]]:
    parts: list[tuple[str, int, Page | None]] = []
    for page in module.pages:
        parts.append((page.title, page.minutes, page))
        breaks = (each for each in day.breaks if each.after == page.slug)
        parts += [(each.title, each.minutes, None) for each in breaks]
    return parts


def _later(now: time, minutes: int) -> time:
    hours, rest = divmod(_minutes(now) + minutes, 60)
    return time(hours % 24, rest)


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
