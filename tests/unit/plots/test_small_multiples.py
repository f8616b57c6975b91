from datetime import date, timedelta

import pytest

from practicum.figures.small_multiples import (
    common_scale,
    make_panels,
    panel_figure,
    sheet_figure,
)
from practicum.figures.small_multiples_words import BY_CHANCE, panel_words, together_words
from practicum.tools.plots.parts import parts_of
from practicum.tools.small_multiples import coach

FLAT = [5, 4, 7, 8, 5, 6, 8, 7, 4, 8, 5, 7]
SHIFTED = [4, 5, 3, 5, 4, 3, 9, 8, 9, 10, 8, 9]


def rows(part, values):
    first = date(2026, 1, 5)
    return [
        {
            "id": f"{part}{n}",
            "part": part,
            "date": f"{first + timedelta(weeks=n):%d/%m/%Y}",
            "value": str(value),
        }
        for n, value in enumerate(values)
    ]


@pytest.fixture
def panels():
    content = {"unit": "falls", "rows": [*rows("Ward 3", FLAT), *rows("Ward 5", SHIFTED)]}
    return make_panels(parts_of(content).parts)


def test_rows_go_to_their_parts_however_the_name_is_written():
    mixed = [*rows("Ward 3", [1, 2]), *rows("ward 3 ", [3]), *rows("Ward 5", [4])]
    parts = parts_of({"rows": mixed}).parts

    assert [(part.name, len(part.series.points)) for part in parts] == [
        ("Ward 3", 3),
        ("Ward 5", 1),
    ]


def test_a_row_without_its_part_or_its_date_keeps_its_reason_and_its_number():
    typed = [
        *rows("Ward 3", [1]),
        {"id": "x", "date": "5/1/26", "value": "3"},
        {"id": "y", "part": "Ward 3", "date": "soon", "value": "3"},
    ]
    unread = parts_of({"rows": typed}).unread

    assert [(each.number, each.field) for each in unread] == [(2, "part"), (3, "date")]


def test_what_is_said_of_rows_names_the_part():
    said = parts_of({"rows": rows("Ward 3", [1, 2])[::-1]}).said

    assert said[0].startswith("Ward 3: Your rows are with the newest first.")


def test_each_part_has_its_own_median_and_signals(panels):
    assert [panel.result.median for panel in panels] == [6.5, 6.5]
    assert [bool(panel.result.signals) for panel in panels] == [False, True]


def test_the_charts_are_read_one_by_one_and_together(panels):
    assert panel_words(panels[0])[0] == "The median of 12 points is 6.5 falls."
    assert together_words(panels, common=True) == [
        "One of the two charts shows a signal: Ward 5.",
        "The medians are all the same.",
    ]


def test_levels_are_compared_only_on_one_scale(panels):
    assert len(together_words(panels, common=False)) == 1


def test_many_charts_come_with_a_warning(panels):
    assert together_words(panels * 3, common=False)[-1] == BY_CHANCE


def test_two_charts_are_both_or_neither(panels):
    assert together_words(panels[1:] * 2, common=False) == ["Both charts show a signal."]
    assert together_words(panels[:1] * 2, common=False) == ["Neither chart shows a signal."]


def test_no_charts_have_a_sentence():
    assert len(together_words((), common=True)) == 1


def test_all_charts_share_their_days_and_their_scale_if_asked(panels):
    common = [panel_figure(each, common_scale(panels, common=True)) for each in panels]
    own = [panel_figure(each, common_scale(panels, common=False)) for each in panels]

    assert common[0]["layout"]["yaxis"]["range"] == common[1]["layout"]["yaxis"]["range"]
    assert own[0]["layout"]["yaxis"]["range"] != own[1]["layout"]["yaxis"]["range"]
    assert own[0]["layout"]["xaxis"]["range"] == own[1]["layout"]["xaxis"]["range"]


def test_a_short_time_is_told_in_days_and_a_long_one_in_months():
    week = make_panels(parts_of({"rows": rows("A", [1])}).parts)
    year = make_panels(parts_of({"rows": rows("A", range(52))}).parts)
    forms = [
        panel_figure(each[0], common_scale(each, common=True))["layout"]["xaxis"]["tickformat"]
        for each in (week, year)
    ]

    assert forms == ["%-d %b<br>%Y", "%b<br>%Y"]


def test_the_sheet_to_take_away_holds_them_all_with_their_names(panels):
    figure = sheet_figure(panels, common_scale(panels, common=True))
    names = [each["text"] for each in figure["layout"]["annotations"]]

    assert names == ["<b>Ward 3</b>", "<b>Ward 5</b>"]
    assert {trace["xaxis"] for trace in figure["data"]} == {"x", "x2"}
    assert "color" not in str(figure)


def test_a_part_without_any_value_is_not_drawn():
    parts = parts_of({"rows": [*rows("A", [1, 2]), *rows("B", ["-", "n/a"])]}).parts

    assert [panel.part.name for panel in make_panels(parts)] == ["A"]


def test_the_coach_asks_for_a_second_part_and_longer_ones():
    short = {"source": "split", "rows": [*rows("A", [1, 2]), *rows("B", FLAT)]}
    many = {"source": "split", "rows": [row for n in range(13) for row in rows(f"W{n}", FLAT)]}

    assert [each.id for each in coach(short)] == ["short-parts"]
    assert [each.id for each in coach(many)] == ["many-parts"]
    assert coach({"source": "measures"}) == ()
