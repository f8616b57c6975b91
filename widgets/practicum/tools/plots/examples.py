"""Worked examples of the charts that show no time, from the data sets that name a ``plot``."""

from __future__ import annotations

import csv
import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from practicum.tools.measure_examples import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable

SETS = {
    "pareto": "cancelled-visits",
    "histogram": "repair-days",
    "scatter": "handover-medicines",
    "small-multiples": "nursery-rooms",
}


def plot_examples(tool: str) -> dict[str, Callable[[], dict[str, Any]]]:
    """Give a tool's worked example by the name of its data set.

    Examples
    --------
    >>> list(plot_examples("pareto"))
    ['cancelled-visits']
    """
    return {SETS[tool]: partial(plot_content, SETS[tool])}


def plot_content(name: str) -> dict[str, Any]:
    """Give a data set as if somebody had typed it.

    Parameters
    ----------
    name : str
        Its folder under ``data/``.

    Returns
    -------
    dict
        A sheet's content: its fields, and ``rows``.
    """
    folder = data_folder() / name
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    columns: dict[str, str] = package["plot"]["columns"]
    with (folder / package["resources"][0]["path"]).open(encoding="utf-8", newline="") as lines:
        rows = [
            {"id": f"r{number}", **{field: _typed(line[name]) for field, name in columns.items()}}
            for number, line in enumerate(csv.DictReader(lines), 1)
        ]
    return {**package["plot"]["definition"], "rows": rows}


def _typed(cell: str) -> str:
    try:
        return f"{date.fromisoformat(cell):%d/%m/%Y}"  # as people here write it
    except ValueError:
        return cell
