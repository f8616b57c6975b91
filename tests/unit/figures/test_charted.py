import itertools
import json
from datetime import date, timedelta
from math import isnan

import plotly.graph_objects as go
import pytest

from practicum.figures.chart_figure import chart_figure
from practicum.figures.chart_table import chart_table, export_rows
from practicum.figures.charted import chart_measure
from practicum.figures.cycles import Cycle, cycles_of
from practicum.spc.charts.catalogue import find_chart
from practicum.spc.conventions import PRINTED
from practicum.spc.rules import RULE_SETS
from practicum.spc.shewhart import analyse_shewhart_chart
from practicum.tools.measure_settings import CHARTS, RULES

FIRST = date(2026, 1, 5)


def day(n):
    return f"{FIRST + timedelta(weeks=n):%d/%m/%Y}"


def measured(values, **more):
    rows = [{"id": f"r{n}", "date": day(n), "value": str(v)} for n, v in enumerate(values)]
    return {"name": "Waits", "unit": "days", "direction": "down", "rows": rows, **more}


def counted(counts, sizes, unit="%", **more):
    rows = [
        {"id": f"r{n}", "date": day(n), "numerator": str(count), "denominator": str(size)}
        for n, (count, size) in enumerate(zip(counts, sizes, strict=True))
    ]
    return {"name": "Bags", "unit": unit, "direction": "up", "rows": rows, **more}


def grouped(groups, **more):
    rows = [
        {"id": f"g{n}{k}", "date": day(n), "value": str(value)}
        for n, group in enumerate(groups)
        for k, value in enumerate(group)
    ]
    return {"name": "Minutes", "unit": "minutes", "rows": rows, **more}


def decision(what, row="", points="", reason="We know why", **more):
    made = {"id": f"d-{what}-{row}", "what": what, "row": row, "points": points, "reason": reason}
    return {**made, "made": "2026-05-01T10:00:00+00:00", **more}


WAITS = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 4, 3, 4, 2, 3, 4, 3]
COUNTS = [3, 5, 2, 4, 6, 3, 4, 5, 2, 4, 7, 3]
SIZES = [30, 32, 28, 30, 31, 29, 30, 33, 30, 30, 30, 30]
GROUPS = [[4, 5, 6], [5, 6, 7], [3, 5, 4], [6, 6, 5], [4, 4, 7], [5, 5, 5]] * 2
CONTENTS = {
    **dict.fromkeys(("run", "i", "mr", "g", "t"), measured(WAITS)),
    "c": measured(COUNTS),
    **dict.fromkeys(
        ("p", "p-prime", "u", "u-prime", "np", "i-prime", "ms"), counted(COUNTS, SIZES)
    ),
    **dict.fromkeys(("xbar", "xbar-r", "s", "r"), grouped(GROUPS)),
}


def drawn(content, cycles=()):
    made = chart_figure(chart_measure(content), cycles)
    return go.Figure(json.loads(json.dumps(made, allow_nan=False)))


def roles(figure):
    return {trace.meta["role"] for trace in figure.data}


def test_the_names_of_charts_and_rules_are_those_of_the_engine():
    for chart in set(CHARTS) - {"run"}:
        assert find_chart(chart, PRINTED)

    assert list(RULES) == list(RULE_SETS)


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_is_drawn_with_its_lines_and_can_be_sent(chart):
    figure = drawn({**CONTENTS[chart], "chart": chart})
    limited = {"limit"} if chart != "run" else set()

    assert chart_measure({**CONTENTS[chart], "chart": chart}).refused == ""
    assert {"series", "median", *limited} <= roles(figure)
    assert "color" not in figure.to_json()


def test_shares_are_in_per_cent_and_rates_in_the_unit_of_the_measure():
    share = chart_measure(counted([12], [30], chart="p"))
    rate = chart_measure(counted([3, 5], [700, 650], "falls per 1000 bed days", chart="u"))
    plain = analyse_shewhart_chart([3, 5], chart="u", denominators=[700, 650])

    assert share.result.centre == (40.0,)
    assert rate.result.lines.upper[0] == pytest.approx(plain.lines.upper[0] * 1000)
    assert rate.names.unit == "falls per 1000 bed days"


def test_an_i_chart_of_shares_has_no_limit_below_zero():
    low = chart_measure(counted([0, 3, 0, 4, 0, 3], [30] * 6, chart="i"))
    days = chart_measure(measured([0, 3, 0, 4, 0, 3], chart="i"))

    assert min(low.result.lines.lower) == 0
    assert min(days.result.lines.lower) < 0


@pytest.mark.parametrize(
    ("content", "chart", "words"),
    [
        (measured(WAITS), "p", "how many, and out of how many"),
        (measured(WAITS), "xbar", "the same date"),
        (measured([3, 0, 4]), "t", "times above zero"),
        (measured([3, -1, 4]), "c", "fewer than none"),
        (counted([40], [30], "errors per form"), "p", "try a U chart"),
    ],
)
def test_figures_that_do_not_suit_a_chart_get_a_run_chart_and_the_reason(content, chart, words):
    charted = chart_measure({**content, "chart": chart})

    assert charted.chart == "run"
    assert words in charted.refused


def test_rows_of_one_date_are_one_point_of_an_x_bar_chart():
    charted = chart_measure(grouped([[4, 6], [5, 9], [2, 4]], chart="xbar"))

    assert charted.result.values == (5.0, 7.0, 3.0)
    assert charted.given.rows[0] == ("g00", "g01")
    assert [point.row for point in charted.series.points] == ["g00", "g10", "g20"]


def test_dates_alone_make_a_t_chart_of_the_days_between():
    rows = [{"id": str(n), "date": text} for n, text in enumerate(("1/3/26", "4/3/26", "14/3/26"))]
    charted = chart_measure({"chart": "t", "rows": rows})

    assert isnan(charted.result.values[0])
    assert charted.result.values[1:] == (3.0, 10.0)


def test_a_fixed_baseline_makes_the_line_and_is_drawn_on_dashed():
    content = measured(WAITS, decisions=[decision("baseline", points="11")])
    figure = drawn(content)
    lines = {trace.meta["role"]: trace for trace in figure.data}

    assert chart_measure(content).result.phases[0].centre == 7
    assert lines["median"].line.dash == "solid"
    assert (lines["extended"].line.dash, list(lines["extended"].y)) == ("6px,4px", [7, 7])
    assert [shape.name for shape in figure.layout.shapes] == ["baseline"]


def test_a_new_phase_has_its_own_line_its_reason_and_leaves_the_old_line():
    content = measured(WAITS, decisions=[decision("phase", "r11", reason="<b>New rota</b>")])
    figure = drawn(content)
    lines = [trace for trace in figure.data if trace.meta["role"] == "median"]
    words = {each.name: each.text for each in figure.layout.annotations}

    assert [line.y[0] for line in lines] == [7, 3]
    assert words["phase-label"] == "2: &lt;b&gt;New rota&lt;/b&gt;"
    assert [(shape.name, shape.x0) for shape in figure.layout.shapes] == [("phase", "2026-03-23")]


def test_a_point_left_out_is_a_ghost_and_makes_no_line():
    content = measured([5, 6, 5, 90, 6, 5], decisions=[decision("leave-out", "r3")])
    figure = drawn(content)
    traces = {trace.meta["role"]: trace for trace in figure.data}

    assert list(traces["ghost"].y) == [90]
    assert 90 not in traces["series"].y
    assert traces["median"].y[0] == 5


def test_a_decision_that_was_taken_back_or_has_lost_its_point_changes_nothing():
    back = decision("leave-out", "r3", ended="2026-05-02T10:00:00+00:00")
    charted = chart_measure(measured([5, 6, 5, 9], decisions=[back, decision("phase", "gone")]))

    assert charted.laid.excluded == ()
    assert charted.laid.phases == ()
    assert charted.laid.lost == {"d-phase-gone"}


def test_decisions_speak_of_rows_so_they_stay_when_rows_are_sorted_or_added():
    content = measured(WAITS, decisions=[decision("phase", "r11")])
    earlier = {"id": "new", "date": "29/12/2025", "value": "8"}
    content["rows"] = [*reversed(content["rows"]), earlier]

    assert chart_measure(content).laid.phases[0].start == 12


def test_target_and_goal_have_lines_only_where_the_unit_is_the_same():
    content = counted(COUNTS, SIZES, target="60", goal="70")

    assert {"target", "goal"} <= roles(drawn({**content, "chart": "p"}))
    assert not {"target", "goal"} & roles(drawn({**content, "chart": "np"}))
    assert not {"target", "goal"} & roles(drawn({**content, "chart": "mr"}))


def test_cycles_stand_at_their_dates_and_those_outside_are_left_out():
    cycles = cycles_of(
        [
            {"title": "Two families", "started": "12/1/2026", "ended": "26/1/2026"},
            {"title": "", "started": "2/2/2026"},
            {"title": "Last year", "started": "2/2/2025", "ended": "1/3/2025"},
            {"title": "When?", "started": "soon", "ended": None},
        ]
    )
    figure = drawn(measured(WAITS), cycles)
    named = [(each.text, each.x) for each in figure.layout.annotations if each.name == "cycle"]

    assert cycles[1] == Cycle("Two families", date(2026, 1, 12), date(2026, 1, 26))
    assert named == [("Two families", "2026-01-12"), ("PDSA cycle", "2026-02-02")]
    assert [shape.name for shape in figure.layout.shapes] == ["cycle", "cycle-strip", "cycle"]
    assert "PDSA, 12 January 2026 to 26 January 2026: Two families" in figure.layout.meta["notes"]


def test_a_cycle_between_evenly_spaced_points_stands_at_the_next_point():
    content = measured([4, 5, 6])
    content["rows"][1]["date"] = content["rows"][0]["date"]
    (shape,) = drawn(content, [Cycle("Test", FIRST + timedelta(days=3), None)]).layout.shapes

    assert shape.x0 == 3


def test_names_of_lines_at_one_level_do_not_cover_each_other():
    figure = drawn(measured([10, 20] * 6, chart="i", target="15", goal="15"))
    heights = sorted(
        each.y for each in figure.layout.annotations if each.name.endswith("-label") and each.x == 1
    )

    assert min(b - a for a, b in itertools.pairwise(heights)) > 1


def test_a_file_holds_limits_phases_and_reasons():
    content = measured(
        WAITS,
        chart="i",
        decisions=[decision("phase", "r11", reason="=1+1"), decision("leave-out", "r0")],
    )
    charted = chart_measure(content)
    head, *rows = export_rows(content, charted, chart_table(charted, content))

    assert head[5:11] == ["Mean", "Signal", "Lower limit", "Upper limit", "Phase",
                          "Phase begins because"]  # fmt: skip
    assert rows[11][9:11] == [2, "=1+1"]
    assert rows[0][11] == "We know why"
    assert rows[11][7] < rows[11][5] < rows[11][8]
