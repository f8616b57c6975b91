"""The example data: sets under ``data/``, each described by its own ``datapackage.json``."""

from __future__ import annotations

import csv
import json
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

COLUMNS = ("date", "value", "numerator", "denominator", "note")


class Example(NamedTuple):
    """A data set that a learner can try a tool with.

    Attributes
    ----------
    name, title, about : str
        Its folder, and what people read.
    content : dict
        A measure as if somebody had typed it.
    """

    name: str
    title: str
    about: str
    content: dict[str, Any]


def data_folder() -> Path:
    """Give the folder of the data sets: the clone's, or the one inside the installed package.

    Returns
    -------
    Path
    """
    package = Path(__file__).resolve().parents[1]
    clone = package.parents[1] / "data"
    return clone if (clone / "README.md").is_file() else package / "_data"


@cache
def measure_examples() -> dict[str, Example]:
    """Give the data sets that describe themselves as a measure, by name.

    Returns
    -------
    dict of str to Example
    """
    packages = sorted(data_folder().glob("*/datapackage.json"))
    found = [_example(path, json.loads(path.read_text(encoding="utf-8"))) for path in packages]
    return {example.name: example for example in found if example}


def measure_content(name: str) -> dict[str, Any]:
    """Give a data set as a measure's content.

    Parameters
    ----------
    name : str
        Its folder under ``data/``.

    Returns
    -------
    dict
        A copy of one's own.
    """
    return deepcopy(measure_examples()[name].content)


def _example(path: Path, package: dict[str, Any]) -> Example | None:
    measure = package.get("measure")
    if not measure:
        return None
    resource = path.parent / package["resources"][0]["path"]
    with resource.open(encoding="utf-8", newline="") as lines:
        rows = [_row(n, line, measure["columns"]) for n, line in enumerate(csv.DictReader(lines))]
    content = {**measure["definition"], "rows": rows}
    return Example(package["name"], package["title"], measure["about"], content)


def _row(number: int, line: dict[str, str], columns: dict[str, str]) -> dict[str, str]:
    cells = {role: line[columns[role]] for role in COLUMNS if role in columns}
    day = date.fromisoformat(cells["date"])
    return {"id": f"r{number + 1}", **cells, "date": f"{day:%d/%m/%Y}"}  # as people here write it
