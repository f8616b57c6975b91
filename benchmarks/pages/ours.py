"""The page as a course of ours: the same words, an aim, a run chart of the same 24 values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import nbformat
from benchmarks.pages.matter import TEXT, TITLE, VALUES

from practicum.store.open import open_store

if TYPE_CHECKING:
    from pathlib import Path

COURSE = f"""
title: Benchmark
summary: One page.
modules:
  - slug: m
    title: Measuring
    summary: One page.
    pages:
      - {{slug: page, title: {TITLE}, summary: The page under comparison., minutes: 5}}
      - {{slug: next, title: The next page, summary: Another one., minutes: 5}}
"""
CELLS = ('from practicum import tool\ntool("aim")', 'tool("run-chart")')
FIRST_WEEK = date(2026, 1, 5)


def rows() -> list[dict[str, str]]:
    """Give the 24 values as the rows of a measure."""
    return [
        {"id": f"r{i}", "date": f"{FIRST_WEEK + timedelta(weeks=i)}", "value": str(value)}
        for i, value in enumerate(VALUES)
    ]


def measure() -> dict[str, object]:
    """Give the measure, as a team would have it."""
    return {"name": "Book bags returned", "unit": "%", "direction": "up", "rows": rows()}


def write(folder: Path) -> Path:
    """Write the course into a folder and give the course's folder."""
    course = folder / "course"
    for name in ("index", "m/page", "m/next"):
        path = course / f"{name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        words = "\n\n".join((f"# {TITLE}", *TEXT))
        code = () if name == "index" else CELLS
        cells = [nbformat.v4.new_markdown_cell(words), *map(nbformat.v4.new_code_cell, code)]
        nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
    (course / "course.yml").write_text(COURSE, encoding="utf-8")
    return course


def seed(folder: Path, *learners: str) -> None:
    """Save the measure for learners in the store that lies in a folder."""
    store = open_store(str(folder))
    try:
        for learner in learners:
            project = store.current(learner)
            newest = store.load(project.id, "measure", "main")
            base = newest.number if newest else 0
            store.save(project.id, "measure", "main", measure(), base=base, author=learner)
    finally:
        store.close()
