"""Puts the 24 values into a learner's project, as a team would have them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.pages.matter import VALUES

from practicum.store.open import open_store

if TYPE_CHECKING:
    from pathlib import Path

FIRST_WEEK = date(2026, 1, 5)


def seed(folder: Path) -> None:
    """Save a measure with the values in the store that lies in a folder."""
    rows = [
        {"id": f"r{i}", "date": f"{FIRST_WEEK + timedelta(weeks=i)}", "value": str(value)}
        for i, value in enumerate(VALUES)
    ]
    content = {"name": "Book bags returned", "unit": "%", "direction": "up", "rows": rows}
    store = open_store(str(folder))
    try:
        project = store.current("me")
        newest = store.load(project.id, "measure", "main")
        base = newest.number if newest else 0
        store.save(project.id, "measure", "main", content, base=base, author="me")
    finally:
        store.close()
