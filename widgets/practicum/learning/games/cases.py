"""Games that decide cases: look, decide, read the argument for each side, go on to the next.

The cases are data beside the notebooks, in a module's folder ``cases``: a list of cases, each with
``id``, ``title``, ``story`` (paragraphs), ``shown`` and ``after`` (charts and tables), and
``sides`` (``id``, ``words``, ``argument``; one has ``ours: true``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Annotated, ClassVar, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from practicum.learning.course_file import course_folder
from practicum.learning.games.game import MoveError
from practicum.learning.games.parts import (
    COLOURS,
    Part,
    buttons,
    chart,
    charts,
    choice_in,
    facts,
    field,
    form,
    point,
    table,
    text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class CasesError(ValueError):
    """A file of cases cannot be used; the message says where and why."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ShownChart(_Data):
    """A run chart; places count from 1, as its weeks do."""

    chart: str
    values: tuple[float, ...]
    notes: dict[int, str] = {}
    unit: str = ""
    better: str = ""
    first: str = "Week"
    span: tuple[float, float] | None = None
    freeze: int | None = None
    phases: dict[int, str] = {}
    target: float | None = None

    def part(self, ident: str) -> Part:
        """Describe it as a game's page has it."""
        points = [
            point(f"{self.first} {place}", value, note=self.notes.get(place, ""))
            for place, value in enumerate(self.values, 1)
        ]
        drawn = chart(
            ident,
            self.chart,
            points,
            first=self.first,
            unit=self.unit,
            better=self.better,
            span=self.span,
            freeze=self.freeze,
            phases={place - 1: reason for place, reason in self.phases.items()},
            target=self.target,
        )
        return charts(f"{ident}-charts", "", drawn)


class ShownTable(_Data):
    """A table; the first cell of a row is its heading."""

    table: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def part(self, ident: str) -> Part:
        """Describe it as a game's page has it."""
        return table(ident, self.table, self.columns, self.rows, tones=COLOURS)


Shown = ShownChart | ShownTable


class Side(_Data):
    """One way to decide a case: what is chosen, and what speaks for it or what it forgets."""

    id: str
    words: str
    argument: str
    ours: bool = False


class Case(_Data):
    """A case to decide."""

    id: str
    title: str
    story: tuple[str, ...]
    shown: tuple[Shown, ...]
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]
    after: tuple[Shown, ...] = ()

    @model_validator(mode="after")
    def _one_is_ours(self) -> Self:
        if sum(side.ours for side in self.sides) != 1:
            raise ValueError(f"{self.id}: one side must be ours")
        return self

    @property
    def ours(self) -> Side:
        """What we would choose."""
        return next(side for side in self.sides if side.ours)

    def side(self, ident: str) -> Side:
        """Give one way to decide it."""
        return next(side for side in self.sides if side.id == ident)


_FILE = TypeAdapter(tuple[Case, ...])


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read a file of cases.

    Parameters
    ----------
    path : Path
        A YAML file.

    Raises
    ------
    CasesError
        If it cannot be read or is wrong.
    """
    try:
        return _FILE.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise CasesError(f"{path.name} cannot be used: {error}") from error


@cache
def _cases_of(game: str) -> tuple[Case, ...]:
    for path in sorted(course_folder().glob(f"*/cases/{game}.yml")):
        return read_cases(path)
    raise CasesError(f"The course has no cases for the game “{game}”.")


@dataclass(frozen=True, kw_only=True)
class CasesState:
    """Where a play stands.

    Attributes
    ----------
    decided : tuple of str
        What was chosen, a case each.
    place : int
        Which case is being looked at.
    """

    decided: tuple[str, ...] = ()
    place: int = 0


class Cases:
    """What such games share; each has a name, by which its file is found."""

    name: ClassVar[str]
    title: ClassVar[str]
    summary: ClassVar[str]
    question: ClassVar[str]

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases, in order."""
        return _cases_of(self.name)

    def begin(self, seed: int) -> CasesState:  # noqa: ARG002 - the cases stand
        """Give the state before the first case."""
        return CasesState()

    def play(self, state: CasesState, name: str, values: Mapping[str, str]) -> CasesState:
        """Decide the case that is looked at, or go on."""
        here = state.place
        if name == "decide" and len(state.decided) == here < len(self.cases):
            sides = [side.id for side in self.cases[here].sides]
            return replace(state, decided=(*state.decided, choice_in(values, "side", sides)))
        if name == "on" and len(state.decided) > here:
            return replace(state, place=here + 1)
        raise MoveError("That cannot be done now.")

    def show(self, state: CasesState) -> list[Part]:
        """Show the case, and once it is decided the arguments; at the end, all of them."""
        if state.place >= len(self.cases):
            return self._end(state)
        case = self.cases[state.place]
        number = f"{state.place + 1} of {len(self.cases)}: {case.title}"
        parts = [text(f"{case.id}-story", number, *case.story), *_parts(case, "shown")]
        if len(state.decided) == state.place:
            return [*parts, self._ask(case)]
        return [*parts, *self._argued(case, state.decided[state.place], state.place)]

    def _ask(self, case: Case) -> Part:
        options = {side.id: side.words for side in case.sides}
        choice = field("side", self.question, control="choice", options=options)
        return form(f"{case.id}-ask", "", "decide", [choice], button="Decide")

    def _argued(self, case: Case, chosen: str, place: int) -> list[Part]:
        last = place == len(self.cases) - 1
        rows = [[each.words, each.argument] for each in case.sides]
        return [
            _said(case, case.side(chosen)),
            *_parts(case, "after"),
            table(f"{case.id}-sides", "What speaks for each", ["You could", "But think of"], rows),
            buttons(f"{case.id}-on", ("See how it went" if last else "Next case", "on", {})),
        ]

    def _end(self, state: CasesState) -> list[Part]:
        pairs = [
            (case, case.side(chosen))
            for case, chosen in zip(self.cases, state.decided, strict=True)
        ]
        alike = sum(side.ours for _, side in pairs)
        rows = [[case.title, side.words, case.ours.words] for case, side in pairs]
        score = ("Decided as we would", f"{alike} of {len(pairs)}", "cases")
        return [
            facts("went", "How it went", score),
            table("all", "All the cases", ["Case", "You chose", "We would choose"], rows),
            text("talk", "", DEFEND),
        ]


DEFEND = (
    "These are judgements. If you can defend another choice, defend it to somebody: that is the "
    "best way to learn this."
)


def _parts(case: Case, which: str) -> list[Part]:
    shown: tuple[Shown, ...] = getattr(case, which)
    return [each.part(f"{case.id}-{which}-{place}") for place, each in enumerate(shown)]


def _said(case: Case, side: Side) -> Part:
    lines = [f"You chose: {side.words}.", side.argument]
    if side.ours:
        return text(f"{case.id}-said", "We would do the same", *lines, tone="good")
    lines.append(f"We would choose: {case.ours.words}. {case.ours.argument}")
    return text(f"{case.id}-said", "We would do something else", *lines, tone="think")


class Phases(Cases):
    """The game ``phases``."""

    name: ClassVar[str] = "phases"
    title: ClassVar[str] = "Freeze, begin anew, or leave it?"
    summary: ClassVar[str] = (
        "Eight charts, eight decisions. Say what you would do, and read what speaks for each side."
    )
    question: ClassVar[str] = "What would you do?"


class Displays(Cases):
    """The game ``displays``."""

    name: ClassVar[str] = "displays"
    title: ClassVar[str] = "Five displays to mend"
    summary: ClassVar[str] = (
        "Each of these was shown to a board. Say what would help most, and see the same figures "
        "again, shown honestly."
    )
    question: ClassVar[str] = "What would you mend first?"
