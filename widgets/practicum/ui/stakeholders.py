"""The widget of the stakeholders: a list, the grid of power and impact, gaps, prompts, files.

What ``static/tools/stakeholders.js`` gets beyond `practicum.ui.tool_widget.ToolWidget`:

Trait ``fields``
    The fields of a group, as `practicum.tools.form.Field`.
Trait ``grid``
    The two axes and the quarters, as `practicum.ui.quarters.axes_view` gives them.
Trait ``nine``
    The nine Cs: ``[{"id", "title", "ask", "often"}]``.
Trait ``words``
    Headings of a table that is read (``columns``), why the list is private (``privacy``).
In every ``reading``
    ``groups``: ``[{"id", "number", "text", "box", "gap"}]``; ``spots`` on the grid; ``gaps``, the
    most powerful first, as they are shown; ``aloud``: sentences; ``sides``: how many groups came
    in by each C; ``wrong``: what cannot be read, by group and field; ``private``: whether it is
    left out of what is passed on; ``unread``: rows of a table that wait.

==========  ===================  ==============================================================
ask         with                 answer
==========  ===================  ==============================================================
``import``  ``content text``,    ``groups`` and ``unread``; nothing is saved: the page takes
            or a file as buffer  them over, and can undo it
``export``  ``content form``     ``csv xlsx svg template``: name, type, and the file as buffer
==========  ===================  ==============================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets as t

from practicum.project.privacy import is_private
from practicum.tools.form import form_of
from practicum.tools.people.aloud import read_aloud
from practicum.tools.people.groups import QUARTERS, TITLES, Group, gaps, read_groups, spots
from practicum.tools.people.nine import NINE
from practicum.tools.people.svg import draw_svg
from practicum.tools.people.table import (
    HEADINGS,
    read_table,
    table_rows,
    template_rows,
    unread_rows,
)
from practicum.tools.stakeholders import Stakeholder, Stakeholders
from practicum.tools.table.write import CSV_TYPE, XLSX_TYPE, write_csv, write_xlsx
from practicum.ui.quarters import axes_view
from practicum.ui.takes_files import TakesFiles, read_taken
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from practicum.project.revision import Content
    from practicum.ui.tool_widget import View

PRIVACY = {
    "title": "This list stays with your team",
    "why": (
        "What you write about people could hurt them if they read it, or if their manager did. So "
        "it is left out of reports, storyboards and files that you pass on. It stays where your "
        "project is kept."
    ),
    "share": "Let this list go along when we pass our work on",
    "shared": "This list goes along with what you pass on. Look through it once more first.",
}


class StakeholdersTool(TakesFiles):
    """The team's own list of stakeholders."""

    module: ClassVar[str] = "tools/stakeholders.js"

    fields = t.List(help="The fields of a group").tag(sync=True)
    grid = t.Dict(help="The axes and quarters of the grid").tag(sync=True)
    nine = t.List(help="The nine ways in which people come in").tag(sync=True)
    words = t.Dict(help="Headings of a table, and why the list is private").tag(sync=True)

    @t.default("fields")  # type: ignore[untyped-decorator]
    def _show_fields(self) -> list[View]:
        return [
            {**field._asdict(), "choices": [choice._asdict() for choice in field.choices]}
            for field in form_of(Stakeholder)
        ]

    @t.default("grid")  # type: ignore[untyped-decorator]
    def _show_grid(self) -> View:
        axes = axes_view("Impact", "Power", ("group", "groups"), QUARTERS)
        return {**axes, "label": "Power and impact"}

    @t.default("nine")  # type: ignore[untyped-decorator]
    def _show_nine(self) -> list[View]:
        return [each._asdict() for each in NINE]

    @t.default("words")  # type: ignore[untyped-decorator]
    def _show_words(self) -> View:
        return {"columns": dict(HEADINGS), "privacy": dict(PRIVACY)}

    def read(self, content: Content) -> View:
        """Add the grid, the gaps, the reading in words and the rows that wait."""
        groups = read_groups(content)
        view = super().read(content)
        titles = {name: title for name, title, _ in QUARTERS.values()}
        return {
            **view,
            "groups": [
                {
                    "id": each.id,
                    "number": each.number,
                    "text": each.name,
                    "box": titles.get(each.quarter, ""),
                    "gap": each.step,
                }
                for each in groups
            ],
            "spots": [each._asdict() for each in spots(groups)],
            "gaps": [_gap(each) for each in gaps(groups) if each.name],
            "aloud": list(read_aloud(groups)),
            "sides": {
                side.id: sum(each.side == side.id and bool(each.name) for each in groups)
                for side in NINE
            },
            "wrong": _wrong(view["problems"], content),
            "private": is_private(Stakeholders, content),
            "unread": [
                {
                    "id": row["id"],
                    "line": row.get("line"),
                    "reasons": dict(checked.reasons),
                    "found": {"fields": dict(checked.fields)} if checked.fields else None,
                }
                for row, checked in unread_rows(content)
            ],
        }

    @answers("import")
    def take_in(self, content: View, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read a table of stakeholders, pasted or as a file."""
        found = read_taken(lambda grid: read_table(grid, content), text, buffers)
        return {
            "groups": [dict(each) for each in found.groups],
            "unread": [dict(each) for each in found.unread],
        }

    @answers("export")
    def export(self, content: View, form: str) -> Answer:
        """Give the list as a table or as a drawing, or an empty table to fill in."""
        if form not in _FILES:
            raise Refusal("There is no such file.")
        name, kind, make = _FILES[form]
        return Answer({"name": name, "type": kind}, [make(content)])


def _svg(content: View) -> bytes:
    groups = read_groups(content)
    return draw_svg(groups, described=" ".join(read_aloud(groups))).encode()


_FILES: Mapping[str, tuple[str, str, Callable[[View], bytes]]] = {
    "csv": ("stakeholders.csv", CSV_TYPE, lambda content: write_csv(table_rows(content))),
    "xlsx": (
        "stakeholders.xlsx",
        XLSX_TYPE,
        lambda content: write_xlsx({"Stakeholders": table_rows(content)}),
    ),
    "svg": ("stakeholders.svg", "image/svg+xml", _svg),
    "template": (
        "stakeholders-template.csv",
        CSV_TYPE,
        lambda _content: write_csv(template_rows()),
    ),
}


def _gap(group: Group) -> View:
    return {
        "id": group.id,
        "number": group.number,
        "text": group.name,
        "power": group.power,
        "now": TITLES[group.now],
        "needed": TITLES[group.needed],
        "step": group.step,
        "action": group.action,
        "who": group.who,
        "when": group.when,
    }


def _wrong(problems: Sequence[View], content: Content) -> dict[str, dict[str, str]]:
    """Say what cannot be read, by the id of the group and by its field."""
    rows = content.get("groups")
    found: dict[str, dict[str, str]] = {}
    for problem in problems:
        parts = problem["field"].split(".")
        if len(parts) < 3 or parts[0] != "groups" or not isinstance(rows, list):  # noqa: PLR2004 - groups.0.power
            continue
        row = rows[int(parts[1])]
        if isinstance(row, dict):
            found.setdefault(str(row.get("id")), {})[parts[2]] = problem["message"]
    return found
