"""The sections on aim, drivers, ideas and what comes next."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from practicum.project.kinds import AIM, FIRST
from practicum.project.next_steps import gaps_of, next_step, steps_of
from practicum.tools.aim import Aim
from practicum.ui.report.fields import said_fields
from practicum.ui.report.parts import Section, bullets, facts, paragraph, picture, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from practicum.tools.drivers.aloud import Spoken
    from practicum.tools.drivers.graph import Node
    from practicum.ui.project_glance import Whole

SOURCES = {
    "concept": "a change concept",
    "front-line": "the front line",
    "evidence": "evidence",
}


def aim_section(whole: Whole) -> Iterator[Section]:
    """Write the aim, field by field."""
    sheet = next((each for each in whole.own if (each.kind, each.key) == (AIM, FIRST)), None)
    if sheet is not None and whole.thread.aim:
        # the sentence itself stands at the head of the report
        yield Section("aim", "The aim", facts(said_fields(Aim, sheet.content)))


def drivers_section(whole: Whole) -> Iterator[Section]:
    """Draw what has to be right to reach the aim, and say it as a list."""
    if whole.drivers_svg:
        aloud = whole.diagram.aloud
        lists = "".join(_spoken(each) for each in (aloud.whole, *aloud.apart))
        html = (
            paragraph(aloud.summary)
            + picture(whole.drivers_svg, "Driver diagram as a picture")
            + f'<h3>The same as a list</h3><div class="tree"><ul>{lists}</ul></div>'
        )
        yield Section("drivers", "What has to be right", html)


def _spoken(spoken: Spoken) -> str:
    notes = (
        f" <span class='quiet'>({escape('; '.join(spoken.notes))})</span>" if spoken.notes else ""
    )
    inside = "".join(_spoken(each) for each in spoken.inside)
    return f"<li>{escape(spoken.words)}{notes}{f'<ul>{inside}</ul>' if inside else ''}</li>"


def ideas_section(whole: Whole) -> Iterator[Section]:
    """List the change ideas and how far each has come."""
    graph, stands = whole.diagram.graph, whole.diagram.stands
    ideas = [each for each in graph.of_kind("idea") if each.text]
    heads = ("Idea", "Works on", "Comes from", "How it stands")
    rows = [
        (
            each.text,
            "; ".join(graph.nodes[parent].text for parent in graph.parents[each.id]),
            _source(each),
            stands[each.id].words if each.id in stands else "",
        )
        for each in ideas
    ]
    if rows:
        yield Section("ideas", "Ideas for change", table("The ideas", heads, rows))


def _source(node: Node) -> str:
    source = SOURCES.get(str(node.fields.get("source") or ""), "")
    origin = str(node.fields.get("origin") or "").strip()
    return f"{source}: {origin}" if source and origin else source or origin


def next_section(whole: Whole) -> Iterator[Section]:
    """Say what is missing, and what comes next."""
    steps = steps_of(whole.thread)
    done = sum(step.done for step in steps)
    html = (
        paragraph(f"Next: {next_step(whole.thread, steps).words}.")
        + paragraph(f"{done} of {len(steps)} steps from the aim to the next test are done.")
        + bullets(gaps_of(whole.thread))
    )
    yield Section("next", "What comes next", html)
