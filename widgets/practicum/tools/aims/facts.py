"""What an aim says, however it was written: one view for all checks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from practicum.tools.words.units import in_unit

if TYPE_CHECKING:
    from datetime import date

Direction = Literal["up", "down", ""]


class Level(NamedTuple):
    """A level of the measure.

    Attributes
    ----------
    value : float
        In `unit`.
    unit : str
        Common name; empty if none is written beside the number.
    noun : str
        The word after the number (“falls” in “12 falls a month”); empty if none.
    rate : str
        The time or number it is counted over (“month”, “1,000 bed days”); empty if none.
    out_of : float
        10 in “8 out of 10”; 0 if it was not written so.
    """

    value: float
    unit: str = ""
    noun: str = ""
    rate: str = ""
    out_of: float = 0


@dataclass(frozen=True, kw_only=True)
class AimFacts:
    """An aim as its checks see it.

    Attributes
    ----------
    today : date
        What past and future are counted from.
    words : int
        How long it is.
    baseline, target : Level or None
        Where it starts, and where it should get to.
    change : Level or None
        By how much, where no level is named: 25 % of “by 25%”.
    direction : str
        What its verb says: “up”, “down” or nothing.
    deadline : date or None
        By when.
    has_people : bool
        Whether it names people or a place.
    solution, vague, second : str
        The words that hold a solution, a vague verb, a second aim; empty if none.
    absolute : str
        The words that mean none or all (“no child”, “every family”); empty if none.
    may_pass_100 : bool
        Whether its percentage can rightly be above 100 (bed occupancy).
    measure : str
        What is counted; empty if nothing is named.
    clash : str
        The two units that do not go together, in words; empty if they do.
    """

    today: date
    words: int
    baseline: Level | None = None
    target: Level | None = None
    change: Level | None = None
    direction: Direction = ""
    deadline: date | None = None
    has_people: bool = False
    solution: str = ""
    vague: str = ""
    second: str = ""
    absolute: str = ""
    may_pass_100: bool = False
    measure: str = ""
    clash: str = ""

    @property
    def levels(self) -> tuple[float, float] | None:
        """Baseline and target in one unit, or None if they do not compare."""
        if self.baseline is None or self.target is None or self.clash:
            return None
        now = in_one_unit(self.baseline, self.target)
        return None if now is None else (now, self.target.value)


def in_one_unit(level: Level, other: Level) -> float | None:
    """Give a level in another's unit; a bare number is taken to be in it already."""
    if other.out_of and not level.unit and not level.out_of and level.value <= other.out_of:
        return 100 * level.value / other.out_of
    if not level.unit or not other.unit:
        return level.value
    return in_unit(level.value, level.unit, other.unit)


def clash_of(baseline: Level | None, target: Level | None) -> str:
    """Say which two units do not go together.

    Examples
    --------
    >>> clash_of(Level(35, "%"), Level(8, "days"))
    '% and days'
    >>> clash_of(Level(12, "days"), Level(3, "weeks"))
    ''
    """
    if baseline is None or target is None:
        return ""
    if baseline.rate and target.rate and baseline.rate != target.rate:
        return f"per {baseline.rate} and per {target.rate}"
    one, two = baseline.unit, target.unit
    if one and two:
        return "" if in_unit(1, one, two) is not None else f"{one} and {two}"
    if one or two:
        bare, unit = (target, one) if one else (baseline, two)
        counted = bare.noun and not _same(bare.noun, unit)
        if not counted and bare.rate and unit == "%":
            return f"% and a number per {bare.rate}"
        return f"{unit} and {bare.noun}" if counted else ""
    return ""


def _same(noun: str, unit: str) -> bool:
    return noun.rstrip("s") == unit.rstrip("s")
