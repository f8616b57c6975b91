"""The chart tool: the run chart's page, with every chart, its rules and its decisions."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import uuid4

import traitlets as t

from practicum.figures.charted import chart_measure
from practicum.tools.measure_decisions import Decision, check_decision, decisions_of
from practicum.tools.series import series_of
from practicum.ui.chart_choice import choice_view, choices
from practicum.ui.chart_compare import compare_view
from practicum.ui.chart_decided import decision_views, proposal_views
from practicum.ui.chart_icons import icon_views
from practicum.ui.chart_reading import reading_view
from practicum.ui.chart_wolf import wolf_view
from practicum.ui.run_chart import RunChartTool
from practicum.ui.widget import answers

if TYPE_CHECKING:
    from datetime import date

    from practicum.project.revision import Content

View = dict[str, Any]


class ChartTool(RunChartTool):
    """Any chart of one of the project's measures, with what was decided about it."""

    module: ClassVar[str] = "tools/chart.js"
    own_chart: ClassVar[bool] = True

    choices = t.Dict(help="Charts, rule sets and kinds of figures to choose from").tag(sync=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        self.choices = choices()
        super().__init__(*args, **options)

    def chart(self, content: Content, today: date) -> View:
        """Say what the page shows: the chart that the measure names, advice, decisions, icons."""
        table = series_of(content, today=today)
        charted = chart_measure(content, series=table)
        return {
            **reading_view(content, charted, self._cycles),
            "choice": choice_view(content, charted, table),
            "icons": icon_views(charted),
            "decisions": decision_views(content, charted),
            "proposals": proposal_views(charted),
        }

    @answers("compare")
    def compare(self, content: View) -> View:
        """Judge the chart by every rule set."""
        return compare_view(content)

    @answers("wolf")
    def wolf(self, content: View, size: str = "") -> View:
        """Say how often these rules cry wolf, and how often they see a change."""
        return wolf_view(content, size)

    @answers("decide")
    def decide(self, content: View, decision: View) -> View:
        """Check a decision: what is missing, or the decision as it is kept."""
        asked = Decision.model_validate(decision)
        rows = [point.row for point in chart_measure(content).series.points]
        taken = decisions_of(content)
        problems = check_decision(asked, rows, taken)
        if problems:
            return {"problems": [each._asdict() for each in problems]}
        made = datetime.now(UTC).isoformat(timespec="seconds")
        stamp = {"id": f"d-{uuid4().hex[:8]}", "made": made, "by": self._session.learner}
        return {"decision": asked.model_copy(update={**stamp, "ended": ""}).model_dump()}
