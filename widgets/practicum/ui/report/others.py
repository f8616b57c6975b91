"""The sections on sheets of other tools: drawn where there is a drawing, and in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.project.kinds import AIM, CYCLE, DIAGRAM, MEASURE
from practicum.ui.home_tools import tools_by_kind
from practicum.ui.report.fields import said_fields
from practicum.ui.report.parts import Section, bullets, facts, picture, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from practicum.project.revision import Revision
    from practicum.ui.project_glance import Whole

CORE = (AIM, MEASURE, CYCLE, DIAGRAM)
UNTOLD = ("id", "order", "collapsed", "typed")


class Shown(NamedTuple):
    """A sheet as a picture, as sentences, and what else belongs to it, as HTML."""

    svg: str
    words: tuple[str, ...]
    table: str = ""


def other_sections(whole: Whole, private: set[tuple[str, str]]) -> Iterator[Section]:
    """Show the sheets of other tools, one section a kind."""
    for kind, tool in tools_by_kind().items():
        sheets = [
            each
            for each in whole.own
            if each.kind == kind and kind not in CORE and (kind, each.key) not in private
        ]
        html = "".join(_sheet(each, whole) for each in sheets)
        if html:
            yield Section(kind, tool.title, html)


def _sheet(sheet: Revision, whole: Whole) -> str:
    tool = tools_by_kind()[sheet.kind]
    drawn = DRAWN.get(sheet.kind)
    fields = facts(said_fields(tool.document, sheet.content))
    if drawn:
        shown = drawn(sheet.content, whole)
        chart = picture(shown.svg, f"{tool.title} as a picture")
        return fields + shown.table + chart + bullets(shown.words)
    line = tool.line(sheet.content) if tool.line else ""
    rows = "".join(_rows(name, value) for name, value in sheet.content.items())
    return f"<h3>{escape(line or tool.title)}</h3>{fields}{rows}"


def _rows(name: str, value: object) -> str:
    """Write rows as they were typed."""
    rows = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
    heads = list(dict.fromkeys(head for row in rows for head in row if head not in UNTOLD))
    if not heads:
        return ""
    lines = [[_cell(row.get(head)) for head in heads] for row in rows]
    return table(_label(name), [_label(each) for each in heads], lines)


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return f"{value:.0f}"
    return str(value) if isinstance(value, str | int | float) and value is not False else ""


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _map(content: Mapping[str, Any], _whole: Whole) -> Shown:
    from practicum.tools.process_maps.aloud import read_aloud  # noqa: PLC0415 - if there is one
    from practicum.tools.process_maps.flow import read_flow  # noqa: PLC0415
    from practicum.tools.process_maps.layout import lay_out  # noqa: PLC0415
    from practicum.tools.process_maps.svg import draw_svg  # noqa: PLC0415

    flow = read_flow(content)
    reading = read_aloud(flow)
    steps = (f"{each.words} {' '.join(each.ways)}".strip() for each in reading.steps)
    return Shown(draw_svg(lay_out(flow), described=reading.summary), (reading.summary, *steps))


def _whys(content: Mapping[str, Any], whole: Whole) -> Shown:
    from practicum.tools.drivers.svg import draw_svg  # noqa: PLC0415 - if there is one
    from practicum.tools.whys.aloud import read_whys  # noqa: PLC0415
    from practicum.tools.whys.looks import TREE  # noqa: PLC0415
    from practicum.tools.whys.tree_layout import lay_out_tree  # noqa: PLC0415
    from practicum.ui.whys_reading import Causes  # noqa: PLC0415

    causes = Causes(content, {each.own: each.name for each in whole.thread.pieces.values()})
    reading = read_whys(causes.tree, causes.notes)
    layout = lay_out_tree(causes.tree, causes.notes, fails=causes.fails)
    svg = draw_svg(layout, look=TREE, described=reading.summary)
    return Shown(svg, (reading.summary, *_flat((reading.whole,))))


def _flat(spoken: Sequence[Any], level: int = 0) -> Iterator[str]:
    for each in spoken:
        notes = f" ({'; '.join(each.notes)})" if each.notes else ""
        yield f"{each.words}{notes}"
        yield from _flat(each.inside, level + 1)


def _people(content: Mapping[str, Any], _whole: Whole) -> Shown:
    from practicum.tools.people.aloud import read_aloud  # noqa: PLC0415 - if there is one
    from practicum.tools.people.groups import read_groups  # noqa: PLC0415
    from practicum.tools.people.svg import draw_svg  # noqa: PLC0415

    groups = read_groups(content)
    words = read_aloud(groups)
    return Shown(draw_svg(groups, described=" ".join(words[:1])), words)


def _causes(content: Mapping[str, Any], _whole: Whole) -> Shown:
    from practicum.figures.pareto_words import pareto_words  # noqa: PLC0415 - if there is one
    from practicum.spc.pareto import pareto  # noqa: PLC0415
    from practicum.tools.plots.causes import causes_of  # noqa: PLC0415
    from practicum.ui.report.pareto import draw_pareto  # noqa: PLC0415

    causes = causes_of(content)
    bars = pareto(causes.counts, last=causes.mixed or "Other")
    words = pareto_words(bars)
    notes = (f"{label}: {note}" for label, note in causes.notes.items() if note)
    return Shown(draw_pareto(bars, described=" ".join(words)), (*words, *notes))


def _marks(content: Mapping[str, Any], whole: Whole) -> Shown:
    from practicum.tools.check_sheets.tally import tally_of  # noqa: PLC0415 - if there is one
    from practicum.ui.check_sheet import tally_rows  # noqa: PLC0415

    tally = tally_of(content)
    head, *lines = [[_cell(each) for each in row] for row in tally_rows(tally)]
    counted = table("The sheet, with its sums", head, lines) if tally.lines else ""
    shown = _causes({"rows": [{**each, "note": ""} for each in tally.causes]}, whole)
    return shown._replace(table=counted)


DRAWN: dict[str, Callable[[Mapping[str, Any], Whole], Shown]] = {
    "process-map": _map,
    "whys": _whys,
    "stakeholders": _people,
    "pareto": _causes,
    "check-sheet": _marks,
}
"""Kinds that have a drawing of their own; any other is shown by its fields and rows."""
