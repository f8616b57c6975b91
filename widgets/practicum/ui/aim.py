"""The widget of the aim: a form whose sentence builds itself, and a place to paste an aim.

What ``static/tools/aim.js`` gets and may ask, beyond `practicum.ui.tool_widget.ToolWidget`:

Trait ``examples``
    Six model aims: ``[{"id", "service", "text", "fields": {…}, "sentence"}]``.
Trait ``repairs``
    Aims to mend: ``[{"id", "service", "text", "findings": [{"id", "message", "why", "how"}],
    "better"}]``.
In every ``reading``
    ``sentence``: the aim as one sentence, “…” where something is still to come, ``""`` at first;
    ``settled``: ``{"deadline": "22 May 2027"}`` if the deadline was typed as a length of time from
    today (“within six months”), else ``{}``. When the field is left, the page puts the settled text
    into it, so that the deadline does not move on by a day every day.
    ``understood``: ``{"deadline": "30 June 2027", "baseline": "35%", "target": "80%"}``: how what
    was typed is read, for a quiet line under the field; what cannot be read is left out.
    ``apart``: ``{"measure": ["the percentage of", "who arrive late"]}``: what the sentence has in
    several places, because the people stand in between; else ``{}``.
    In ``findings`` the ``no-…`` ids speak of a field that is still empty: show them once the field
    was left empty, or at the end.

==========  ==========  =========================================================================
ask         with        answer
==========  ==========  =========================================================================
``split``   ``text``    ``content``: the fields that were found; ``left``: what was not used;
                        ``sentence``: of those fields; ``findings``: on the text as it stands
==========  ==========  =========================================================================

Nothing is saved by ``split``: the page shows what was found and the person takes it over.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

import traitlets as t

from practicum.tools.aim import sentence, split_aim
from practicum.tools.aims.checks import coach_text
from practicum.tools.aims.examples import MODEL_AIMS, REPAIRS
from practicum.tools.aims.figures import say_date, say_level
from practicum.tools.aims.levels import common_levels, try_level
from practicum.tools.aims.sentence import join_aim
from practicum.tools.words.dates import find_dates, read_date
from practicum.ui.tool_widget import ToolWidget, View
from practicum.ui.widget import answers

if TYPE_CHECKING:
    from practicum.project.revision import Content


class AimTool(ToolWidget):
    """The aim tool with the team's own aim in it."""

    module: ClassVar[str] = "tools/aim.js"

    examples = t.List(help="Model aims from different services").tag(sync=True)
    repairs = t.List(help="Aims to mend, with what a coach says of them").tag(sync=True)

    @t.default("examples")  # type: ignore[untyped-decorator]
    def _show_examples(self) -> list[View]:
        return [{**each._asdict(), "sentence": sentence(each.fields)} for each in MODEL_AIMS]

    @t.default("repairs")  # type: ignore[untyped-decorator]
    def _show_repairs(self) -> list[View]:
        return [{**each._asdict(), "findings": _findings(each.text)} for each in REPAIRS]

    def read(self, content: Content) -> View:
        """Add the sentence, and how numbers and date were understood."""
        today = date.today()  # noqa: DTZ011 - the day on the wall where the person sits
        return {
            **super().read(content),
            "sentence": sentence(content, today=today),
            "settled": _settled(content, today),
            "understood": _understood(content, today),
            "apart": _apart(content),
        }

    @answers("split")
    def split(self, text: str) -> View:
        """Find an aim's fields in text that was pasted."""
        found = split_aim(text)
        return {
            "content": dict(found.content),
            "left": found.left,
            "sentence": sentence(found.content),
            "findings": _findings(text),
        }


def _findings(text: str) -> list[View]:
    return [finding._asdict() for finding in coach_text(text)]


def _settled(content: Content, today: date) -> View:
    typed = str(content.get("deadline") or "")[:200]
    spans = [found for found in find_dates(typed, today=today) if found.span]
    if len(spans) != 1:
        return {}
    return {"deadline": say_date(spans[0].date)}


def _apart(content: Content) -> View:
    parts = join_aim(content).apart
    return {"measure": list(parts)} if parts else {}


def _understood(content: Content, today: date) -> View:
    levels = common_levels(
        try_level(content.get("baseline")),
        try_level(content.get("target")),
        str(content.get("unit") or ""),
    )
    view = {
        name: say_level(value, levels.unit)
        for name, value in (("baseline", levels.baseline), ("target", levels.target))
        if value is not None
    }
    try:
        return {**view, "deadline": say_date(read_date(str(content.get("deadline")), today=today))}
    except ValueError:
        return view
