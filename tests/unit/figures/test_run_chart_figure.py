import json
import subprocess
import sys
from datetime import date, timedelta

import plotly.graph_objects as go
import pytest

from practicum.figures.chart_figure import chart_figure
from practicum.figures.chart_table import chart_table, export_rows
from practicum.figures.charted import Names, chart_measure
from practicum.figures.words import plain

SHIFTED = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 4, 3, 4, 2, 3, 4, 3]


def content(values, unit="", notes=()):
    days = [date(2026, 1, 5) + timedelta(weeks=n) for n in range(len(values))]
    rows = [
        {
            "id": f"r{n}",
            "date": f"{day:%d/%m/%Y}",
            "value": str(value),
            "note": dict(notes).get(n, ""),
        }
        for n, (day, value) in enumerate(zip(days, values, strict=True))
    ]
    return {"unit": unit, "rows": rows}


def figure(measure, names=None):
    charted = chart_measure(measure, chart="run")
    return go.Figure(chart_figure(charted._replace(names=names or Names("Falls", measure["unit"]))))


def by_role(made):
    return {trace.meta["role"]: trace for trace in made.data}


def words(made):
    return {each.name: each for each in made.layout.annotations}


def test_every_part_has_a_role_and_none_has_a_colour():
    made = figure(content(SHIFTED, "days"), Names("Falls", "days", 5))

    assert set(by_role(made)) == {"median", "target", "series", "shift"}
    assert "color" not in made.to_json()


def test_points_stand_at_their_dates_and_a_gap_stays_a_gap():
    series = by_role(figure(content([4, "", 7])))["series"]

    assert list(series.x) == ["2026-01-05", "2026-01-12", "2026-01-19"]
    assert list(series.y) == [4, None, 7]
    assert series.connectgaps is False


def test_the_median_is_a_line_with_its_words():
    made = figure(content([4, 7, 5, 6], "days"))

    assert list(by_role(made)["median"].y) == [5.5, 5.5]
    assert words(made)["median-label"].text == "Median 5.5"


def test_signals_are_marked_by_a_shape_of_their_own():
    roles = by_role(figure(content(SHIFTED)))

    assert roles["shift"].marker.symbol == "diamond"
    assert roles["series"].marker.symbol == "circle"
    assert list(roles["shift"].y) == [4, 3, 4, 2, 3, 4, 3]


def test_a_trend_within_a_shift_is_seen_as_both():
    roles = by_role(figure(content([5, 6] * 5 + [1, 2, 3, 4, 4.5, 4.6, 4.7])))

    assert {"shift", "trend"} <= set(roles)
    assert roles["trend"].marker.symbol == "triangle-up-open"
    assert roles["trend"].marker.size > roles["shift"].marker.size


def test_points_of_one_date_stand_side_by_side():
    measure = content([4, 7, 5])
    measure["rows"][1]["date"] = measure["rows"][0]["date"]
    made = figure(measure)

    assert list(by_role(made)["series"].x) == [1, 2, 3]
    assert made.layout.meta["spacing"] == "even"
    assert made.layout.xaxis.ticktext[0] == "5 Jan<br>2026"


def test_a_note_stands_at_its_point_and_a_holiday_of_two_weeks_is_named_once():
    made = figure(content([4, "", "", 7], notes={1: "Holiday", 2: "Holiday", 3: "Snow"}.items()))
    notes = [each for each in made.layout.annotations if each.name == "note"]

    assert [(each.text, each.x) for each in notes] == [
        ("Holiday", "2026-01-12"),
        ("Snow", "2026-01-26"),
    ]
    assert made.layout.meta["notes"] == ["12 January 2026: Holiday", "26 January 2026: Snow"]


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "<a href='javascript:x'>y</a>", "Tea & <b>cake</b>"]
)
def test_what_looks_like_a_tag_is_shown_as_it_was_typed(text):
    made = figure(content([4], unit=text, notes={0: text}.items()), Names(text, text, 3.0))

    assert "<" not in "".join(each.text for each in made.layout.annotations)
    assert "<" not in by_role(made)["series"].text[0]
    assert "&lt;" in words(made)["note"].text or "&amp;" in words(made)["note"].text


def test_one_endless_word_is_cut():
    assert len(plain("x" * 100_000, 28)) == 28


def test_percentages_go_from_0_to_100_and_far_values_keep_their_own_scale():
    assert figure(content([10, 90], "%")).layout.yaxis.range[0] == 0
    assert figure(content([10, 90], "%")).layout.yaxis.range[1] >= 100
    assert figure(content([101, 102])).layout.yaxis.range is None


def test_a_hover_says_a_point_in_words():
    measure = content([""], "%", notes={0: "snow"}.items())
    measure["rows"][0] |= {"numerator": "12", "denominator": "30"}

    assert by_role(figure(measure))["series"].text == ("5 January 2026: 40% (12 of 30). snow",)


def test_a_figure_is_small_enough_to_send_at_each_key():
    made = json.dumps(figure(content([n % 7 for n in range(52)])).to_plotly_json())

    assert len(made) < 12_000


def test_a_chart_is_drawn_without_plotly_in_the_kernel():
    code = (
        "import sys; from practicum.figures.chart_figure import chart_figure;"
        "from practicum.figures.charted import chart_measure;"
        "chart_figure(chart_measure({'rows': [{'id': 'a', 'date': '5/1/26', 'value': '4'}]}));"
        "print('plotly' in sys.modules)"
    )
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert asked.stdout.strip() == "False"


def table(measure):
    charted = chart_measure(measure, chart="run")
    return charted, chart_table(charted, measure)


def test_the_table_says_on_which_side_of_the_median_each_point_lies():
    assert [line.side for line in table(content([4, 5, 6, ""]))[1]] == ["below", "on", "above", ""]


def test_the_table_names_the_signals_of_each_point():
    lines = table(content(SHIFTED))[1]

    assert [line.signals for line in lines[10:12]] == [(), ("shift",)]


def test_a_file_holds_the_unread_rows_too_with_the_reason():
    measure = content([4, "closed", 6], "days")
    charted, lines = table(measure)
    head, *rows = export_rows(measure, charted, lines)

    assert head[1] == "Value (days)"
    assert [row[1] for row in rows] == [4, 6, "closed"]
    assert rows[-1][0] == "12/01/2026"
    assert "not a number" in rows[-1][-1]
