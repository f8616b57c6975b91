"""What the made-up charts are about: measures, claims and notes, so that no words tell the key."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Story(NamedTuple):
    """A measure.

    Attributes
    ----------
    title, unit : str
    better : {'up', 'down'}
    level, spread : float
        Usual value and its standard deviation.
    """

    title: str
    unit: str
    better: str
    level: float
    spread: float


COUNTS = (
    Story("Days to a first visit", "days", "down", 62, 7),
    Story("Minutes to be seen", "minutes", "down", 84, 9),
    Story("Calls that were answered in a week", "calls", "up", 140, 12),
    Story("Books lent in a month", "books", "up", 118, 11),
    Story("Hours of overtime", "hours", "down", 57, 6),
    Story("Repairs done in a month", "repairs", "up", 96, 9),
    Story("Letters waiting on Friday", "letters", "down", 73, 8),
    Story("Children at the breakfast club", "children", "up", 48, 5),
)
SHARES = (
    Story("Visits kept", "%", "up", 74, 4),
    Story("Forms filled in right", "%", "up", 66, 4),
    Story("Doses given on time", "%", "up", 71, 4),
    Story("Homes let within a month", "%", "up", 58, 4),
)
CLAIMS = (
    "“Our new way of working is paying off”, says the report.",
    "“Things have slipped, and we should act now”, says the board.",
    "“The last figure is the one that counts”, says the manager.",
    "“I think nothing has changed at all”, says a nurse.",
    "“It has been up and down like this for ever”, says the clerk.",
    "“The trend is clear”, says the newsletter.",
)
AVERAGES = (
    "“On average the second half is {way} than the first: {after} against {before}”, says the "
    "report."
)
PLAIN_NOTES = (
    "New rota begins",
    "Two new colleagues",
    "New poster in the hall",
    "Training day",
    "First test of the checklist",
    "Moved to the new room",
)
DEFINITIONS = (
    "From here, repeats count too",
    "From here, by the new form",
    "From here, part days count",
    "From here, no cancelled ones",
)
OTHERS = (
    "From here, the north side too",
    "From here, both sites together",
    "From here, the other team too",
)
MISHAPS = (
    "Boiler broke, two weeks shut",
    "Flood on the ground floor",
    "Computer down for nine days",
    "Snow, half the staff away",
)
FEW = "Only one room from here on"


def pick(rng: np.random.Generator, options: tuple[str, ...]) -> str:
    """Choose words."""
    return options[int(rng.integers(len(options)))]


def months(rng: np.random.Generator, count: int) -> tuple[str, ...]:
    """Name so many months in order, beginning anywhere."""
    start = int(rng.integers(12))
    return tuple(f"{MONTHS[(start + at) % 12]} {24 + (start + at) // 12}" for at in range(count))
