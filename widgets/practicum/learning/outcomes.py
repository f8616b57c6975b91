"""The outcome matrix: where each outcome is taught, practised and checked."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

from practicum.learning.calls import calls_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from practicum.learning.course import Course, Module, Outcome, Page
    from practicum.learning.questions import Question

PRACTICE = ("Try it", "Now yours")
"""Sections whose questions and tools are for practice."""

CHECK = ("Check yourself",)
"""Sections whose questions check an outcome."""

WANTED = {"taught": 1, "practised": 2, "checked": 2}
"""How often each outcome is met at least."""


class Spot(NamedTuple):
    """One place in the course: a cell of a page, or a question on it."""

    page: Page
    name: str


class Row(NamedTuple):
    """One outcome and where a learner meets it.

    Attributes
    ----------
    outcome : Outcome
    taught, practised : tuple of Spot
        Cells, and questions to practise with.
    checked : tuple of Spot
        Questions to check oneself by.
    """

    outcome: Outcome
    taught: tuple[Spot, ...]
    practised: tuple[Spot, ...]
    checked: tuple[Spot, ...]

    @property
    def holes(self) -> tuple[str, ...]:
        """What it is not met in often enough: ``("checked",)``."""
        return tuple(name for name, times in WANTED.items() if len(getattr(self, name)) < times)


def outcome_matrix(
    module: Module, folder: Path, questions: Mapping[str, Question]
) -> tuple[Row, ...]:
    """Build the matrix of a module.

    Cells teach and let practise what ``course.yml`` says; a question knows its outcome, and where
    it stands says whether it is for practice or for a check.

    Parameters
    ----------
    module : Module
    folder : Path
        The course's folder, with the notebooks.
    questions : mapping of str to Question
        The course's questions by id.

    Returns
    -------
    tuple of Row
        One an outcome, in the order of ``course.yml``.
    """
    taught = [each for page in module.pages for each in _declared(page, page.teaches)]
    practised = [each for page in module.pages for each in _declared(page, page.practises)]
    asked = [each for page in module.pages for each in _asked(page, folder, questions)]
    tried = [(outcome, spot) for section, outcome, spot in asked if section in PRACTICE]
    checked = [(outcome, spot) for section, outcome, spot in asked if section in CHECK]
    return tuple(
        Row(
            outcome,
            _spots(outcome, taught),
            _spots(outcome, [*practised, *tried]),
            _spots(outcome, checked),
        )
        for outcome in module.outcomes
    )


def sections_of(path: Path) -> dict[str, str]:
    """Tell under which ``##`` heading each cell of a notebook stands.

    Parameters
    ----------
    path : Path
        The notebook.

    Returns
    -------
    dict of str to str
        By the cell's id, in order; a cell that opens a section stands in it.
    """
    sections: dict[str, str] = {}
    section = ""
    for cell in _cells(path):
        if cell["cell_type"] == "markdown":
            headings = re.findall(r"(?m)^## (.+)$", "".join(cell["source"]))
            section = headings[-1] if headings else section
        sections[cell["id"]] = section
    return sections


def write_matrix(course: Course, folder: Path, questions: Mapping[str, Question]) -> str:
    """Write the matrices of all modules that have one, as a page in Markdown."""
    parts = [
        _as_table(module, outcome_matrix(module, folder, questions))
        for module in course.modules
        if any(page.practises for page in module.pages)
    ]
    return "\n".join([HEAD, *parts])


HEAD = """# Where each outcome is taught, practised and checked

Made by `python scripts/outcomes.py` from `course.yml`, the notebooks and the questions; please
change those and not this page. A module that is marked up like this has no hole: each outcome is
taught once, practised twice and checked twice, or a test fails.
"""


def _as_table(module: Module, rows: tuple[Row, ...]) -> str:
    lines = [
        f"## {module.title}",
        "",
        "| What a learner can do | Taught | Practised | Checked |",
        "| :--- | :--- | :--- | :--- |",
        *(
            f"| {row.outcome.text} | {_say(row.taught)} | {_say(row.practised)} "
            f"| {_say(row.checked)} |"
            for row in rows
        ),
        "",
    ]
    return "\n".join(lines)


def _say(spots: tuple[Spot, ...]) -> str:
    by_page: dict[str, list[str]] = {}
    for spot in spots:
        number = spot.page.slug.rpartition("/")[2].partition("-")[0]
        by_page.setdefault(number, []).append(f"`{spot.name}`")
    return "; ".join(f"{number}: {', '.join(names)}" for number, names in by_page.items())


def _declared(page: Page, cells: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Spot]]:
    for cell, outcomes in cells.items():
        for outcome in outcomes:
            yield outcome, Spot(page, cell)


def _asked(
    page: Page, folder: Path, questions: Mapping[str, Question]
) -> Iterator[tuple[str, str, Spot]]:
    path = folder / page.path
    sections = sections_of(path)
    for cell in _cells(path):
        if cell["cell_type"] != "code":
            continue
        for call in calls_of("".join(cell["source"])):
            for name in call.words if call.name == "question" else ():
                yield sections[cell["id"]], questions[name].outcome, Spot(page, name)


def _spots(outcome: Outcome, found: list[tuple[str, Spot]]) -> tuple[Spot, ...]:
    return tuple(dict.fromkeys(spot for ident, spot in found if ident == outcome.id))


def _cells(path: Path) -> list[dict[str, str]]:
    cells: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return cells
