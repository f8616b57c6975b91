"""The page of a chart stands alone, tells everything in words too, and trusts no text."""

import itertools
import re
from html.parser import HTMLParser

import pytest

from practicum.figures.chart_page import chart_page
from practicum.figures.svg_axis import axis_for
from practicum.figures.svg_chart import svg_chart
from practicum.spc import Phase, analyse_run_chart, read_aloud
from practicum.spc.shewhart import analyse_shewhart_chart
from practicum.spc.wording import Telling

VALUES = [5, 6, 5, 7, 6, 5, 12, None, 12, 14, 13, 12, 12, 13]
EVIL = '<script>alert("x")</script>'


def page(result, **more):
    return chart_page(result, read_aloud(result), title="Book bags", **more)


class Outline(HTMLParser):
    """Collects tags, and checks that each that is opened is closed."""

    VOID = frozenset({"meta", "line", "path", "circle", "link", "br"})

    def __init__(self, text):
        super().__init__()
        self.tags, self.open = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def named(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


def test_the_page_asks_no_other_host_and_runs_no_script():
    text = page(analyse_shewhart_chart(VALUES))

    assert not re.search(r"https?://|src=|@import|url\(|<script|<link", text)
    assert 'lang="en-GB"' in text
    assert "prefers-color-scheme: dark" in text


def test_every_point_stands_in_the_table_with_its_lines_and_remarks():
    result = analyse_shewhart_chart(VALUES, phases=[Phase(6, "new rota")], excluded=[3])
    outline = Outline(page(result, left_out={3: "snow day"}))
    text = page(result, left_out={3: "snow day"})

    assert not outline.open
    assert len(outline.named("tr")) == len(VALUES) + 1
    assert "left out: snow day" in text
    assert "new phase: new rota" in text
    assert [each.get("scope") for each in outline.named("th")].count("row") == len(VALUES)


def test_the_drawing_has_the_reading_as_its_text_and_can_be_reached_by_keyboard():
    result = analyse_run_chart(VALUES)
    outline = Outline(page(result))
    (drawing,) = outline.named("svg")

    assert drawing["role"] == "img"
    assert drawing["aria-label"] == " ".join(read_aloud(result))
    assert [each["tabindex"] for each in outline.named("div") if "role" in each] == ["0", "0"]


def test_every_signal_is_told_however_many_there_are():
    result = analyse_shewhart_chart([5, 6] * 8 + [9, 1] * 5, freeze=16)
    text = page(result)

    assert len(result.signals) > 5
    assert text.count("control limit (") >= len(result.beyond)


def test_whatever_people_write_stays_text():
    result = analyse_run_chart(VALUES, phases=[Phase(6, EVIL)], excluded=[1])
    told = Telling(EVIL, [EVIL] * len(VALUES))
    text = chart_page(result, [EVIL], title=EVIL, told=told, left_out={1: EVIL}, target=9)

    assert "<script" not in text
    assert not Outline(text).open


@pytest.mark.parametrize("values", [[], [None], [4], [3] * 12, [1e12, 2e12], [1e-9, 3e-9]])
def test_any_series_can_be_drawn(values):
    for result in (analyse_run_chart(values), analyse_shewhart_chart(values)):
        text = page(result, target=5)

        assert not Outline(text).open
        assert not re.search(r"\bnan\b|\binf\b", text)


def test_a_unit_in_words_stands_once_and_a_sign_at_every_number():
    result = analyse_run_chart([10, 20, 30])
    days, share = (svg_chart(result, told=Telling(unit)) for unit in ("days", "%"))

    assert days.count("days</text>") == 1
    assert share.count("%</text>") > 3


def test_labels_of_lines_never_lie_on_top_of_each_other():
    drawn = svg_chart(analyse_shewhart_chart([100, 100.1] * 6 + [0]))
    notes = re.findall(r'class="note [a-z-]+" x="[\d.]+" y="([\d.]+)"', drawn)
    heights = sorted(map(float, notes))

    assert len(heights) == 3
    assert all(b - a >= 16 for a, b in itertools.pairwise(heights))


def test_reasons_of_phases_are_cut_to_the_room_there_is():
    drawn = svg_chart(analyse_run_chart([1, 2] * 20, phases=[Phase(20, "a " * 90), Phase(22, "b")]))

    assert "a a a" not in drawn or "…" in drawn


def test_dates_of_several_years_say_which():
    spelt = [f"1 January {2020 + each}" for each in range(4)]
    one_year = svg_chart(analyse_run_chart([1, 2]), told=Telling("", ["1 May 2026", "2 May 2026"]))

    assert "1 Jan 22" in svg_chart(analyse_run_chart([1, 2, 3, 4]), told=Telling("", spelt))
    assert ">1 May<" in one_year


@pytest.mark.parametrize(
    "heights", [[], [0], [5], [-3, 4], [1e-12, 2e-12], [1e15, 1e15 + 1], [7, 7]]
)
def test_an_axis_holds_every_height_between_round_numbers(heights):
    axis = axis_for(heights)

    assert axis.low < axis.high
    assert all(axis.low <= each <= axis.high for each in heights)
    assert 2 <= len(axis.ticks) <= 15
