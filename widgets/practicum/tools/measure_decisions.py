"""What a team decided about a chart: a fixed baseline, a new phase, a point left out; and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ConfigDict

from practicum.tools.fields import Cell
from practicum.tools.table.cells import CellError, is_blank, read_number

if TYPE_CHECKING:
    from collections.abc import Iterator

BASELINE, PHASE, LEAVE_OUT = "baseline", "phase", "leave-out"
KINDS = {
    BASELINE: "Fix the baseline",
    PHASE: "Begin a new phase",
    LEAVE_OUT: "Leave a point out",
}
LEAST = 2
MAX_REASON = 300


class Decision(BaseModel):
    """One decision about a chart. It stays in the list when it is taken back.

    Attributes
    ----------
    id : str
    what : str
        ``baseline``, ``phase`` or ``leave-out``.
    row : str
        Id of the row at which a phase begins, or which is left out.
    points : str
        How many points make the lines, as typed; empty for all of the phase.
    reason : str
        Why, in the team's words.
    made, by : str
        When (ISO) and who.
    ended : str
        When it was taken back; empty while it holds.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: Cell = ""
    what: Cell = ""
    row: Cell = ""
    points: Cell = ""
    reason: Cell = ""
    made: Cell = ""
    by: Cell = ""
    ended: Cell = ""

    @property
    def holds(self) -> bool:
        """Whether it is in force."""
        return not self.ended

    @property
    def baseline(self) -> int | None:
        """How many points make the lines, if it says so in a number."""
        return read_count(self.points)


class Trouble(NamedTuple):
    """Why a decision cannot be taken: the field, and a sentence."""

    field: str
    message: str


def decisions_of(content: Mapping[str, Any]) -> tuple[Decision, ...]:
    """Give the decisions of a measure's content, in the order in which they were taken.

    Examples
    --------
    >>> decisions_of({"decisions": [{"what": "baseline", "points": 12}, "?"]})[0].baseline
    12
    """
    found = content.get("decisions")
    if not isinstance(found, Sequence) or isinstance(found, str):
        return ()
    return tuple(Decision.model_validate(each) for each in found if isinstance(each, Mapping))


def read_count(text: str) -> int | None:
    """Read how many points; None if nothing, or no whole number, is there.

    Examples
    --------
    >>> read_count("12"), read_count("a dozen"), read_count("2.5"), read_count("")
    (12, None, None, None)
    """
    try:
        number = read_number(text)
    except CellError:
        return None
    return int(number) if number is not None and number == int(number) else None


def check_decision(
    decision: Decision, rows: Sequence[str], taken: Sequence[Decision]
) -> list[Trouble]:
    """Say why a decision cannot be taken.

    Parameters
    ----------
    decision : Decision
    rows : sequence of str
        Ids of the rows on the chart, in the order of its points.
    taken : sequence of Decision
        What was decided already.

    Returns
    -------
    list of Trouble
        Empty if it can.

    Examples
    --------
    >>> check_decision(Decision(what="phase", row="b", reason=" "), ["a", "b"], ())[0].message
    'Say why, so that people know in a year: a new phase needs a reason.'
    """
    return [*_point_trouble(decision, rows, taken), *_count_trouble(decision, rows),
            *_reason_trouble(decision)]  # fmt: skip


def _reason_trouble(decision: Decision) -> Iterator[Trouble]:
    needs = {
        BASELINE: "a baseline needs a reason",
        PHASE: "a new phase needs a reason",
        LEAVE_OUT: "a point that is left out needs a reason",
    }
    if is_blank(decision.reason):
        words = f"Say why, so that people know in a year: {needs.get(decision.what, 'it')}."
        yield Trouble("reason", words)
    elif len(decision.reason) > MAX_REASON:
        yield Trouble("reason", f"At most {MAX_REASON} characters, please: one sentence is enough.")


def _point_trouble(
    decision: Decision, rows: Sequence[str], taken: Sequence[Decision]
) -> Iterator[Trouble]:
    if decision.what not in KINDS:
        yield Trouble("what", "Choose what you want to decide.")
    elif decision.what == BASELINE:
        return
    elif decision.row not in rows:
        yield Trouble("row", "Choose a point of the chart.")
    elif decision.what == PHASE and rows.index(decision.row) == 0:
        yield Trouble("row", "The first phase begins there already. Choose a later point.")
    elif any(
        each.holds and (each.what, each.row) == (decision.what, decision.row) for each in taken
    ):
        yield Trouble("row", "That is decided already for this point.")


def _count_trouble(decision: Decision, rows: Sequence[str]) -> Iterator[Trouble]:
    needless = decision.what == PHASE and is_blank(decision.points)
    if decision.what not in {BASELINE, PHASE} or needless:
        return
    count = decision.baseline
    if count is None:
        yield Trouble("points", "Say how many points, as a whole number such as 12.")
    elif count < LEAST:
        yield Trouble("points", f"A baseline needs at least {LEAST} points, better 10 or more.")
    elif decision.what == BASELINE and count > len(rows):
        yield Trouble("points", f"There are only {len(rows)} points on the chart.")
