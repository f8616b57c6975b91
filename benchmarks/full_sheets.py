# ruff: noqa: INP001 - a script by itself
"""Full sheets to measure edits on: as much in them as a busy team has after a year. All made up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.pdsas.examples import RAMP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Content = dict[str, Any]
PRIMARIES, QUESTION, SIDES = 5, 10, 5
"""Primary drivers of a diagram; every so many steps of a map one is a question; first whys."""


class Place(NamedTuple):
    """Where somebody types.

    Attributes
    ----------
    page : str
        Slug of the page.
    region : str
        What the tool is called there.
    field : str
        Selector of the fields of its rows; the one in the middle is typed into.
    opens : str
        Selector of what has to be opened first; empty if nothing has.
    sheets : callable
        From a size to keys and contents.
    """

    page: str
    region: str
    field: str
    opens: str
    sheets: Callable[[int], Iterator[tuple[str, Content]]]


def driver_diagram(size: int) -> Iterator[tuple[str, Content]]:
    """Give a diagram of so many boxes: five primary drivers, a secondary for each three ideas."""
    nodes: list[Content] = []
    for n in range(size):
        kind = "primary" if n < PRIMARIES else "secondary" if n % 4 == 1 else "idea"
        above = [each["id"] for each in nodes if each["kind"] == _above(kind)]
        parent = {"parents": [above[n % len(above)]]} if above else {}
        text = f"Each family hears of the book bags in week {n}"
        nodes.append({"id": f"n{n}", "text": text, "kind": kind, "order": n, **parent})
    links = [
        {"id": f"{node['id']}-{up}", "parent": up, "child": node["id"]}
        for node in nodes
        for up in node.pop("parents", [])
    ]
    yield "main", {"nodes": nodes, "links": links}


def _above(kind: str) -> str:
    return {"secondary": "primary", "idea": "secondary"}.get(kind, "")


def process_map(size: int) -> Iterator[tuple[str, Content]]:
    """Give a map of so many steps in four lanes; every tenth is a question that leads back."""
    lanes = [
        {"id": f"l{n}", "name": name, "order": n}
        for n, name in enumerate(("Family", "Key worker", "Room leader", "Office"))
    ]
    steps = [
        {
            "id": f"s{n}",
            "order": n,
            "text": f"Somebody does part {n} of the work",
            "kind": "decision" if n % QUESTION == QUESTION - 1 else "step",
            "lane": f"l{n % 4}",
            "work": "5 min",
            "wait": "1 day" if n % 3 else "",
        }
        for n in range(size)
    ]
    branches = [
        {"id": f"b{n}-{at}", "step": f"s{n}", "to": to, "when": when, "share": share}
        for n in range(QUESTION - 1, size, QUESTION)
        for at, (to, when, share) in enumerate((("next", "Yes", "80%"), (f"s{n - 5}", "No", "20%")))
    ]
    yield "main", {"name": "The whole work", "lanes": lanes, "steps": steps, "branches": branches}


def whys(size: int) -> Iterator[tuple[str, Content]]:
    """Give a problem with so many causes: five beside one another, the others behind them."""
    causes = [
        {
            "id": f"c{n}",
            "order": n,
            "text": f"Nobody has the task of looking into bag {n}",
            "parent": f"c{(n - SIDES) // 2}" if n >= SIDES else "",
            "evidence": "counted" if n % 2 else "saw",
            "seen": f"We counted {n} bags on Friday",
            "act": ("yes", "with", "no")[n % 3],
            "category": ("information", "work", "place", "time", "rules")[n % SIDES],
        }
        for n in range(size)
    ]
    yield "main", {"what": "Two in three book bags do not come back", "causes": causes}


def aim(size: int) -> Iterator[tuple[str, Content]]:
    """Give a whole aim; it has no size."""
    del size
    yield (
        "main",
        {
            "measure": "Book bags returned each week",
            "population": "children in the nursery class",
            "where": "Calder Primary",
            "baseline": "35%",
            "target": "80%",
            "unit": "%",
            "deadline": "30 June 2027",
        },
    )


def stakeholders(size: int) -> Iterator[tuple[str, Content]]:
    """Give a list of so many groups, all over the grid."""
    groups = [
        {
            "id": f"g{n}",
            "order": n,
            "group": f"Families of room {n}",
            "power": str(1 + n % 10),
            "impact": str(1 + (n * 7) % 10),
            "now": ("doubtful", "neutral", "supports")[n % 3],
            "needed": "supports",
            "action": "Talk with them at the gate",
        }
        for n in range(size)
    ]
    yield "main", {"groups": groups}


def pdsa(size: int) -> Iterator[tuple[str, Content]]:
    """Give so many cycles, one a week, in ramps of four."""
    first = date(2022, 1, 7)
    for n in range(size):
        began = first + timedelta(weeks=n)
        yield (
            f"c{n}",
            {
                **RAMP[n % len(RAMP)],
                "title": f"Test {n}",
                "idea": f"Idea {n // 4}",
                "number": str(1 + n % 4),
                "started": f"{began:%d/%m/%Y}",
                "ended": f"{began + timedelta(days=3):%d/%m/%Y}",
            },
        )


_FIRST_DAY = "1-developing-your-ideas/"
PLACES = {
    "driver-diagram": Place(
        f"{_FIRST_DAY}04-your-theory-of-change",
        "Your team’s driver diagram",
        ".p-dd-outline textarea",
        "",
        driver_diagram,
    ),
    "process-map": Place(
        "toolkit/process-map", "Your team’s process map", ".p-pm-text", "", process_map
    ),
    "whys": Place("toolkit/five-whys", "Your team’s five whys", ".p-dd-outline textarea", "", whys),
    "aim": Place(
        f"{_FIRST_DAY}03-writing-an-aim",
        "Your team’s aim",
        ".p-form textarea, .p-form input[type=text]",
        "",
        aim,
    ),
    "stakeholders": Place(
        "toolkit/stakeholders",
        "Your team’s stakeholders",
        ".p-ci-card[open] textarea, .p-ci-card[open] input[type=text]",
        ".p-ci-card summary",
        stakeholders,
    ),
    "pdsa": Place(
        f"{_FIRST_DAY}07-your-first-test",
        "Your team’s PDSA log",
        ".p-pdsa-cycle textarea:visible",
        "",
        pdsa,
    ),
}
