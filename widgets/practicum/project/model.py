"""The model project: a made-up nursery's book bags, from the aim to the third ramp.

Its figures and cycles lie under ``data/book-bag-project``; aim, diagram, definitions and the sheets
of other tools are the model answers of those tools.
"""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.aims.examples import MODEL_AIMS
from practicum.tools.drivers.examples import book_bags
from practicum.tools.measure_examples import data_folder
from practicum.tools.measures.nursery import NURSERY
from practicum.tools.pdsas.lock import hold
from practicum.tools.registry import all_tools
from practicum.tools.table.days import read_day

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "Model project: book bags (made up)"
MARK = ("model-project", "main")
"""Kind and key of the sheet that marks a project as this one."""

EXAMPLE = "nursery-book-bags"
AUTHOR = "Calder Primary (made up)"
FOLDER = "book-bag-project"
PARKED = ("i1", "i2", "i6", "i7", "i9")
"""Ideas that the team has put aside for now."""

MEASURES = {
    "bags": ("Book bags returned", ""),
    "texts": ("Thursday texts sent", "s2"),
    "chosen": ("Books chosen by the child", "s5"),
    "gate": ("Bags handed over at the door", "s3"),
    "minutes": ("Time at the door on Friday", ""),
}
"""By the name of their figures: the name of the definition, and the driver that it tells about."""

DECISIONS: tuple[dict[str, str], ...] = (
    {
        "id": "d1",
        "what": "baseline",
        "points": "12",
        "reason": "Twelve weeks before anything was changed for all families",
        "made": "2025-12-04",
    },
    {
        "id": "d2",
        "what": "phase",
        "row": "r29",
        "points": "",
        "reason": "Children choose in all rooms",
        "made": "2026-05-01",
    },
)


class Sheet(NamedTuple):
    """One document of the model project."""

    kind: str
    key: str
    content: dict[str, Any]
    version: int = 1


def model_sheets() -> tuple[Sheet, ...]:
    """Give all sheets of the model project.

    Returns
    -------
    tuple of Sheet
        Also one for each other tool that has an example of the same nursery.

    Examples
    --------
    >>> [sheet.key for sheet in model_sheets() if sheet.kind == "measure"]
    ['bags', 'texts', 'chosen', 'gate', 'minutes']
    """
    own = (
        Sheet(*MARK, {"name": TITLE}),
        Sheet("aim", "main", dict(MODEL_AIMS[0].fields)),
        Sheet("driver-diagram", "main", _diagram()),
        *_measures(),
        *_cycles(),
    )
    return (*own, *_others({sheet.kind for sheet in own}))


def _diagram() -> dict[str, Any]:
    diagram = book_bags()
    nodes = [node | ({"parked": True} if node["id"] in PARKED else {}) for node in diagram["nodes"]]
    return {**diagram, "nodes": nodes}


def _measures() -> Iterator[Sheet]:
    definitions = {each["name"]: each for each in NURSERY}
    rows = _rows()
    for key, (name, driver) in MEASURES.items():
        kept = {n: v for n, v in definitions[name].items() if n not in ("data", "driver")}
        more: dict[str, Any] = {"driver": driver} if driver else {}
        if key == "bags":
            more["decisions"] = [{**each, "by": AUTHOR} for each in DECISIONS]
        yield Sheet("measure", key, {**kept, **more, "rows": rows[key]})


def _rows() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {key: [] for key in MEASURES}
    with (data_folder() / FOLDER / "figures.csv").open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines):
            rows = found[line.pop("measure")]
            day = date.fromisoformat(line.pop("day"))
            cells = {name: value for name, value in line.items() if value}
            rows.append({"id": f"r{len(rows) + 1}", "date": f"{day:%d/%m/%Y}", **cells})
    return found


def _cycles() -> Iterator[Sheet]:
    file = data_folder() / FOLDER / "cycles.json"
    for key, content in json.loads(file.read_text(encoding="utf-8")).items():
        day = read_day(content["started"]) or date.min
        begun = datetime.combine(day, time(9), UTC)
        yield Sheet("pdsa", key, hold(content, {}, {}, author=AUTHOR, at=begun))


def _others(taken: set[str]) -> Iterator[Sheet]:
    for tool in all_tools().values():
        kind = tool.document.kind
        if kind not in taken and EXAMPLE in tool.examples:
            taken.add(kind)
            yield Sheet(kind, "main", dict(tool.examples[EXAMPLE]()), tool.document.version)
