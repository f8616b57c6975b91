"""The section on tests: each ramp, cycle by cycle."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from practicum.tools.pdsas.foretold import say_prediction
from practicum.tools.pdsas.picture import draw_ramp
from practicum.tools.pdsas.sheet import COMPARED, DECIDED, scale_of, text_in
from practicum.ui.pdsa_overview import say_days
from practicum.ui.report.parts import Section, facts, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from practicum.tools.pdsas.log import Entry, Ramp
    from practicum.ui.project_glance import Whole

CYCLE = "pdsa"
PLAIN = (
    ("observations", "What was seen"),
    ("surprises", "What surprised us"),
    ("result", "What happened"),
)


def tests_section(whole: Whole) -> Iterator[Section]:
    """Show each idea's tests in their order."""
    contents = {each.key: each.content for each in whole.own if each.kind == CYCLE}
    ramps = sorted(whole.ramps, key=_first_day)
    html = "".join(_ramp(each, contents) for each in ramps)
    if html:
        yield Section("tests", "Tests of change", html)


def _ramp(ramp: Ramp, contents: Mapping[str, Mapping[str, Any]]) -> str:
    driver = next((each.driver for each in ramp.cycles if each.driver), "")
    lead = paragraph(draw_ramp(ramp)["text"], "quiet") if ramp.cycles[0].idea else ""
    cycles = "".join(_cycle(each, contents[each.key]) for each in ramp.cycles)
    works = paragraph(f"Works on: {driver}", "quiet") if driver else ""
    return f"<h3>{escape(ramp.idea)}</h3>{works}{lead}{cycles}"


def _cycle(entry: Entry, content: Mapping[str, Any]) -> str:
    def said(name: str) -> str:
        return text_in(content, name)

    number = f"Cycle {entry.number:g}: " if entry.number else ""
    compared = f"{COMPARED.get(said('compared'), '')} {said('comparison')}".strip()
    decided = f"{DECIDED.get(entry.decision, '')} {said('next')}".strip()
    told = [
        ("When", say_days(entry) or said("when")),
        ("What we wanted to find out", said("objective")),
        ("What we tried", entry.change),
        ("With how many", scale_of(content)),
        ("Who and where", ", ".join(each for each in (said("who"), said("where")) if each)),
        ("What we predicted", say_prediction(content)),
        ("What was counted", said("measure")),
        *((label, said(name)) for name, label in PLAIN),
        ("Compared with the prediction", compared),
        ("What we learned", entry.learned),
        ("What we decided", decided),
    ]
    return f'<div class="cycle"><h4>{escape(number + entry.title)}</h4>{facts(told)}</div>'


def _first_day(ramp: Ramp) -> str:
    return min((each.day.isoformat() for each in ramp.cycles if each.day), default="9")
