"""Where a thing of a project is used by others: said before it is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.project.alone import hang_on_it_alone, only_measure_of
from practicum.project.kinds import CYCLE, DIAGRAM, FIRST, MEASURE
from practicum.project.practice import is_practice
from practicum.project.refers import fields_that_name, made_from, refers_to
from practicum.tools.drivers.graph import count_of, rows_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from practicum.project.revision import Revision

LEFT_BOX = "They stay, but they will stand on no box. You can undo this."
LEFT_SHEET = "If you bring it back, all is joined again."
LEFT_MADE = f"That stays. {LEFT_SHEET}"
FREE_TEXT = {CYCLE: ("measure",)}
"""Fields that only look as if they named a sheet."""

TESTS = {DIAGRAM: ("tests it", "test it"), MEASURE: ("should move it", "should move it")}
JOINED = (MEASURE, CYCLE)
MADE = ("was made from it", "were made from it")
PROPER = ("Pareto",)
"""What keeps its capital letter within a sentence."""

TITLES: Mapping[str, str] = {}


class Uses(NamedTuple):
    """What uses a thing.

    Attributes
    ----------
    cycles, measures, sheets : tuple of Revision
        Cycles that test it or follow from it, measures that tell about it, sheets of other tools.
    boxes : int
        Boxes of the driver diagram on which it stands.
    grown : int
        Boxes of the driver diagram that came from it.
    hanging : int
        Boxes that have no other driver over them.
    only : tuple of str
        Of what it is the only measure, in words.
    """

    cycles: tuple[Revision, ...] = ()
    measures: tuple[Revision, ...] = ()
    sheets: tuple[Revision, ...] = ()
    boxes: int = 0
    grown: int = 0
    hanging: int = 0
    only: tuple[str, ...] = ()


def uses_of(documents: Iterable[Revision], kind: str, key: str, row: str = "") -> Uses:
    """Find what uses a sheet, or a box of the driver diagram.

    Parameters
    ----------
    documents : iterable of Revision
        The newest of each document of the project.
    kind, key : str
        The sheet.
    row : str
        The box, if it is one that is taken away.

    Returns
    -------
    Uses
        Practice sheets use nothing.
    """
    own = [each for each in documents if not is_practice(each.key)]
    diagram = next((each for each in own if (each.kind, each.key) == (DIAGRAM, FIRST)), None)
    if kind == DIAGRAM:
        return _uses_of_box(own, diagram, row)
    if kind not in (MEASURE, CYCLE):
        return _made_from(own, diagram, kind, key)
    users = [each for each in own if (each.kind, each.key) != (kind, key) and _names(each, key)]
    drawn = diagram.content if diagram else {}
    return _of_measure(_sorted(users), own, drawn, key) if kind == MEASURE else _sorted(users)


def _of_measure(uses: Uses, own: Sequence[Revision], diagram: Mapping[str, Any], key: str) -> Uses:
    ties = [tie for tie in rows_in(diagram, "measures") if tie.get("measure") == key]
    boxes = len({tie.get("node") for tie in ties})
    return uses._replace(boxes=boxes, only=only_measure_of(own, diagram, key))


def _uses_of_box(own: Sequence[Revision], diagram: Revision | None, row: str) -> Uses:
    if diagram is None or not row:
        return Uses()
    nodes = {node["id"]: node for node in rows_in(diagram.content, "nodes")}
    words = str(nodes.get(row, {}).get("text") or "")
    ties = rows_in(diagram.content, "measures")
    tied = {str(tie.get("measure")) for tie in ties if tie.get("node") == row}
    users = [
        each
        for each in own
        if each.kind != DIAGRAM
        and (_names(each, row, words) or (each.kind == MEASURE and each.key in tied))
    ]
    return _sorted(users)._replace(hanging=hang_on_it_alone(diagram.content, row))


def _made_from(own: Sequence[Revision], diagram: Revision | None, kind: str, key: str) -> Uses:
    """Find what was made from a sheet of any other tool: sheets, and boxes that it names."""
    sheet = next((each for each in own if (each.kind, each.key) == (kind, key)), None)
    named = set(refers_to(sheet.content)) if sheet else set()
    nodes = rows_in(diagram.content, "nodes") if diagram else []
    made = [each for each in own if made_from(each.content) == f"{kind}:{key}"]
    return _sorted(made)._replace(grown=sum(node["id"] in named for node in nodes))


def _names(sheet: Revision, *names: str) -> bool:
    fields = fields_that_name(sheet.content, *names)
    return any(each not in FREE_TEXT.get(sheet.kind, ()) for each in fields)


def _sorted(users: Sequence[Revision]) -> Uses:
    core = (CYCLE, MEASURE, DIAGRAM)
    return Uses(
        cycles=tuple(each for each in users if each.kind == CYCLE),
        measures=tuple(each for each in users if each.kind == MEASURE),
        sheets=tuple(each for each in users if each.kind not in core),
    )


def say_uses(uses: Uses, kind: str, titles: Mapping[str, str] = TITLES) -> str:
    """Say what would be left without the thing.

    Parameters
    ----------
    uses : Uses
        From `uses_of`.
    kind : str
        Of the sheet: a box of the driver diagram, a measure, a cycle.
    titles : mapping of str to str
        What sheets of other kinds are called.

    Returns
    -------
    str
        Empty if nothing uses it.

    Examples
    --------
    >>> say_uses(Uses(boxes=2), "measure")[:36]
    'It stands on 2 boxes of your driver '
    """
    parts = [each for each in _parts(uses, kind, titles) if each]
    if not parts:
        return ""
    said = ", and ".join(parts)
    left = LEFT_BOX if kind == DIAGRAM else LEFT_SHEET if kind in JOINED else LEFT_MADE
    return f"{said[:1].upper()}{said[1:]}. {left}"


def _parts(uses: Uses, kind: str, titles: Mapping[str, str]) -> list[str]:
    test = TESTS.get(kind, ("follows from it", "follow from it"))
    named = [titles.get(each.kind, "other sheet") for each in uses.sheets]
    speaks = ("speaks of it", "speak of it") if kind in (DIAGRAM, *JOINED) else MADE
    return [
        f"it stands on {_boxes(uses.boxes)} of your driver diagram" if uses.boxes else "",
        f"{_boxes(uses.grown)} of your driver diagram came from it" if uses.grown else "",
        _said(len(uses.cycles), "cycle", *test),
        _said(len(uses.measures), "measure", "tells about it", "tell about it"),
        *(_said(named.count(name), _within(name), *speaks) for name in dict.fromkeys(named)),
        _hanging(uses.hanging),
        *(f"it is {each}" for each in uses.only),
    ]


def _within(title: str) -> str:
    return title if title.startswith(PROPER) else f"{title[:1].lower()}{title[1:]}"


def _said(number: int, name: str, one: str, many: str) -> str:
    return f"{count_of(number, name)} {one if number == 1 else many}" if number else ""


def _hanging(number: int) -> str:
    return f"{_boxes(number)} {'hangs' if number == 1 else 'hang'} on it alone" if number else ""


def _boxes(number: int) -> str:
    return "1 box" if number == 1 else f"{number} boxes"
