"""Write docs/what-the-coach-says.md: what it finds in the examples, tool by tool.

``python scripts/coach_says.py`` after a change of a coach or of an example.
"""

from __future__ import annotations

import inspect
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.aims.checks import coach_text
from practicum.tools.aims.examples import REPAIRS
from practicum.tools.measures.examples import plan_examples, plan_measures
from practicum.tools.measures.plan import joined_findings, plan_findings
from practicum.tools.registry import all_tools
from practicum.ui.plan_facts import facts_of_example

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from practicum.tools.coach import Finding
    from practicum.tools.registry import Tool

PAGE = Path(__file__).parents[1] / "docs" / "what-the-coach-says.md"
WRITTEN = date(2026, 11, 22)
"""The day for which the examples were written; the coach of the aim asks for dates to come."""
TO_MEND = "to-mend"
HEAD = """# What the coach says

Every tool has a model example, of which its coach has nothing to say, and many have one with faults in it. Here is what the coach finds in each, word for word. The services are made up.

`python scripts/coach_says.py` writes this page, and a test holds it.
"""  # noqa: E501 - a paragraph of Markdown is one line


class Case(NamedTuple):
    """One example and what is found in it; `name` says which it is."""

    name: str
    findings: tuple[Finding, ...]


def models() -> dict[str, Case]:
    """Give what the coach finds in each tool's model example, by the tool's name."""
    plan = next(iter(plan_examples()))
    found = {name: _model(tool) for name, tool in _coached().items()}
    return found | {"measurement-plan": Case(plan, _of_plan(plan))}


def faulty() -> dict[str, tuple[Case, ...]]:
    """Give what the coach finds in the examples with faults, by the tool's name."""
    tools = _coached().items()
    mend = {n: (Case(TO_MEND, _ask(t, TO_MEND)),) for n, t in tools if TO_MEND in t.examples}
    plan = "nursery-with-faults"
    aims = tuple(Case(f"“{each.text}”", coach_text(each.text, today=WRITTEN)) for each in REPAIRS)
    return mend | {"aim": aims, "measurement-plan": (Case(plan, _of_plan(plan)),)}


def coach_page() -> str:
    """Give the page as coaches and examples stand now."""
    tools, good, bad = _coached(), models(), faulty()
    parts = [HEAD, *(_section(tools[name], good[name], bad[name]) for name in tools if name in bad)]
    rest = [f"{tools[name].title} (`{good[name].name}`)" for name in tools if name not in bad]
    quiet = "These have a model example only, and the coach has nothing to say about it: "
    return "\n".join([*parts, "## Other tools\n", f"{quiet}{', '.join(rest)}.\n"])


def _coached() -> Mapping[str, Tool]:
    """Give our own tools: what another package brings is no part of the page."""
    own = {n: t for n, t in all_tools().items() if t.document.__module__.startswith("practicum.")}
    return {name: own[name] for name in sorted(own) if own[name].coach and own[name].examples}


def _model(tool: Tool) -> Case:
    name = next(iter(tool.examples))
    return Case(name, _ask(tool, name))


def _ask(tool: Tool, name: str) -> tuple[Finding, ...]:
    if tool.coach is None:
        return ()
    takes_a_day = "today" in inspect.signature(tool.coach).parameters
    more: dict[str, Any] = {"today": WRITTEN} if takes_a_day else {}
    return tuple(tool.coach(tool.examples[name](), **more))


def _of_plan(name: str) -> tuple[Finding, ...]:
    """Give what is said of a whole plan, and then of each of its measures."""
    measures = {f"m{n}": content for n, content in enumerate(plan_measures(name), 1)}
    plan = facts_of_example(plan_examples()[name]).plan(measures)
    each = (finding for key in measures for finding in joined_findings(plan, key))
    return (*plan_findings(plan), *each)


def _section(tool: Tool, good: Case, bad: Sequence[Case]) -> str:
    lines = [f"## {tool.title}\n", f"Of the model example, `{good.name}`:\n", *_said(good)]
    for case in bad:
        name = case.name if case.name.startswith("“") else f"`{case.name}`"
        lines += [f"Of the one with faults, {name}:\n", *_said(case)]
    return "\n".join(lines)


def _said(case: Case) -> Iterator[str]:
    if not case.findings:
        yield "- nothing"
    for finding in case.findings:
        yield f"- `{finding.id}`: {finding.message}"
    yield ""


def main() -> int:
    """Write the page."""
    PAGE.write_text(coach_page(), encoding="utf-8")
    print(f"Written: {PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
