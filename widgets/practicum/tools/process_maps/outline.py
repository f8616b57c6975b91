"""A whole process from lines of text: typed one by one, or pasted at once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from practicum.tools.process_maps.flow import NEXT, NOW, lane_rows, step_rows
from practicum.tools.process_maps.line import Read, lane_before, read_line
from practicum.tools.process_maps.ways import Way, begins_as_way, read_ways, with_other
from practicum.tools.process_maps.wording import WASTES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MOST_LINES = 300
Row = dict[str, Any]


class Parsed(NamedTuple):
    """What lines of text became.

    Attributes
    ----------
    steps : tuple of dict
        A row for each line that is a step, in order.
    lanes : tuple of dict
        Rows of lanes that the map has not yet.
    branches : tuple of dict
        Rows that say where the steps go on to.
    told : tuple of str
        What is odd about a line, in sentences; the line is there all the same.
    """

    steps: tuple[Row, ...]
    lanes: tuple[Row, ...]
    branches: tuple[Row, ...]
    told: tuple[str, ...] = ()


def new_id() -> str:
    """Give an id that no row has."""
    return f"n{uuid4().hex[:8]}"


def read_lines(
    text: str,
    content: Mapping[str, Any],
    *,
    side: str = NOW,
    make_id: Callable[[], str] = new_id,
) -> Parsed:
    r"""Read lines of text as steps.

    Parameters
    ----------
    text : str
        One step a line. A line “If no, back to 3” belongs to the question before it. Numbers speak
        of the lines' own numbers where they have some, and count the lines where they have none.
    content : mapping
        The map that they will be put into; its lanes are known.
    side : {'now', 'future'}
        Which side of it.
    make_id : callable
        Gives ids for new rows.

    Returns
    -------
    Parsed
        Every line that is not empty is in it.

    Examples
    --------
    >>> lines = "Parent: pack the bag, 5 min\nIs the book in it?\nIf no, back to 1\nEnd: handed in"
    >>> found = read_lines(lines, {})
    >>> [row["kind"] for row in found.steps], [row["when"] for row in found.branches]
    (['step', 'decision', 'end'], ['yes', 'no'])
    >>> found.lanes[0]["name"], found.steps[0]["work"]
    ('Parent', '5 min')
    """
    lines = [line for line in text.splitlines() if line.strip()][:MOST_LINES]
    known = [str(row.get("name") or "") for row in lane_rows(content)]
    said = Counter(name for line in lines if (name := lane_before(line)))
    known += [name for name, times in said.items() if times > 1]
    read = _join(lines, known)
    return build(read, content, side=side, make_id=make_id)


def build(
    read: Sequence[Read],
    content: Mapping[str, Any],
    *,
    side: str = NOW,
    make_id: Callable[[], str] = new_id,
    own: str = "",
) -> Parsed:
    """Make rows of lines that were read.

    Parameters
    ----------
    read : sequence of Read
        The lines.
    content, side, make_id
        As for `read_lines`.
    own : str
        Id of the one step that the only line stands for already; its numbers speak of the map.

    Returns
    -------
    Parsed
    """
    return _Builder(content, side, make_id, own).build(read)


def _join(lines: Sequence[str], known: Sequence[str]) -> list[Read]:
    """Read lines, and give each answer to the question before it."""
    read: list[Read] = []
    answers: set[int] = set()
    for line in lines:
        ways = read_ways(line) if read and begins_as_way(line) else ()
        if ways:
            last = len(read) - 1
            held = () if last not in answers and len(read[last].ways) != 1 else read[last].ways
            answers.add(last)
            fields = {**read[last].fields, "kind": "decision"}
            read[last] = read[last]._replace(fields=fields, ways=(*held, *ways))
        else:
            read.append(read_line(line, known))
    for place in answers:
        read[place] = read[place]._replace(ways=with_other(read[place].ways))
    return read


class _Builder:
    def __init__(
        self, content: Mapping[str, Any], side: str, make_id: Callable[[], str], own: str
    ) -> None:
        self._make_id = make_id
        self._own = own
        self._map = [row["id"] for row in step_rows(content, side)]
        self._lanes = {_key(row.get("name")): row["id"] for row in lane_rows(content)}
        self._new_lanes: list[Row] = []
        self._told: list[str] = []

    def build(self, read: Sequence[Read]) -> Parsed:
        ids = [self._own or self._make_id() for _ in read]
        steps = [self._step(each, ident) for each, ident in zip(read, ids, strict=True)]
        places = self._places(read, ids)
        branches = [
            row
            for each, ident in zip(read, ids, strict=True)
            for row in self._branches(each, ident, ids, places)
        ]
        return Parsed(tuple(steps), tuple(self._new_lanes), tuple(branches), tuple(self._told))

    def _step(self, each: Read, ident: str) -> Row:
        row: Row = {"id": ident, **each.fields}
        if each.lane:
            row["lane"] = self._lane(each.lane)
        if row.get("waste") and row["waste"] not in WASTES:
            self._told.append(f"“{row['waste']}” is none of the eight wastes.")
            row["says"] = f"({row.pop('waste')})"
        return row

    def _lane(self, name: str) -> str:
        found = self._lanes.get(_key(name))
        if found is None:
            found = self._lanes[_key(name)] = self._make_id()
            self._new_lanes.append({"id": found, "name": name[:1].upper() + name[1:]})
        return found

    def _places(self, read: Sequence[Read], ids: Sequence[str]) -> dict[str, str]:
        """Say which step a number means."""
        if self._own:
            return {str(number): ident for number, ident in enumerate(self._map, 1)}
        if any(each.number for each in read):
            return {each.number: ident for each, ident in zip(read, ids, strict=True)}
        return {str(number): ident for number, ident in enumerate(ids, 1)}

    def _branches(
        self, each: Read, ident: str, ids: Sequence[str], places: Mapping[str, str]
    ) -> list[Row]:
        if not each.ways and each.fields["kind"] == "decision":
            # both answers are there to be filled in
            ways: tuple[Way, ...] = (Way("yes", NEXT), Way("no", ""))
        else:
            ways = each.ways
        whole = self._map if self._own else ids
        return [
            self._branch(way, ident, number, whole, places) for number, way in enumerate(ways, 1)
        ]

    def _branch(
        self, way: Way, ident: str, number: int, whole: Sequence[str], places: Mapping[str, str]
    ) -> Row:
        row: Row = {
            "id": self._make_id(),
            "step": ident,
            "to": NEXT,
            "when": way.when,
            "order": number,
        }
        if way.share:
            row["share"] = way.share
        if way.to in ("start", "end") and whole:
            row["to"] = whole[0] if way.to == "start" else whole[-1]
        elif way.to != NEXT:
            row["to"] = places.get(way.to, "")
            if way.to and not row["to"]:
                row["typed"] = way.to
                self._told.append(f"There is no step {way.to} to go to.")
        return row


def _key(name: object) -> str:
    return " ".join(str(name or "").split()).casefold()
