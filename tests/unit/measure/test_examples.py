import csv
import json
import runpy
from datetime import date
from statistics import mean

import pytest

from practicum.spc import analyse_run_chart
from practicum.tools.draft import read_draft
from practicum.tools.measure import Measure
from practicum.tools.measure_examples import data_folder, measure_examples
from practicum.tools.series import series_of

SETS = ["nursery-book-bags", "speech-therapy-waits", "ward-falls"]


def package(name):
    return json.loads((data_folder() / name / "datapackage.json").read_text(encoding="utf-8"))


def chart(name):
    series = series_of(measure_examples()[name].content)
    return series, analyse_run_chart(series.values)


def test_every_set_is_offered():
    assert set(SETS) <= set(measure_examples())


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_made_again_to_the_last_byte(name):
    (resource,) = package(name)["resources"]
    made = runpy.run_path(str(data_folder() / name / "make.py"))["rows"]()

    assert (data_folder() / name / resource["path"]).read_bytes() == (
        "\n".join(made) + "\n"
    ).encode()


@pytest.mark.parametrize("name", SETS)
def test_a_set_says_that_it_is_made_up_and_under_what_licence(name):
    described = package(name)

    assert described["name"] == name
    assert "Synthetic" in described["description"]
    assert described["licenses"][0]["name"] == "CC-BY-4.0"


@pytest.mark.parametrize("name", SETS)
def test_the_schema_is_true_of_every_row(name):
    (resource,) = package(name)["resources"]
    fields = resource["schema"]["fields"]
    text = (data_folder() / name / resource["path"]).read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))

    assert list(rows[0]) == [field["name"] for field in fields]
    for field in fields:
        cells = [row[field["name"]] for row in rows]
        limits = field.get("constraints", {})
        if limits.get("required"):
            assert all(cells)
        if limits.get("unique"):
            assert len(set(cells)) == len(cells)
        if field["type"] == "date":
            assert all(date.fromisoformat(cell) for cell in cells)
        if field["type"] == "integer":
            assert all(int(cell) >= limits["minimum"] for cell in cells if cell)


@pytest.mark.parametrize("name", SETS)
def test_an_example_is_a_complete_measure_of_which_every_row_is_read(name):
    content = measure_examples()[name].content
    series = series_of(content)

    assert read_draft(Measure, content).document
    assert not series.unread
    assert len(series.points) == len(content["rows"])
    assert not any("future" in sentence for sentence in series.said)


def test_book_bags_move_up_when_families_choose_the_book():
    series, result = chart("nursery-book-bags")
    above = [
        signal for signal in result.signals if (signal.rule, signal.direction) == ("shift", "above")
    ]

    assert series.points[above[0].first].note == "Families choose the book"
    assert sum(not point.measured for point in series.points) == 5


def test_waits_are_longer_with_a_vacant_post_and_shorter_with_phone_calls():
    series, result = chart("speech-therapy-waits")
    vacant = next(n for n, point in enumerate(series.points) if point.note == "One post vacant")
    calls = next(n for n, point in enumerate(series.points) if "Phone call" in point.note)
    shifts = {s.direction: s for s in result.signals if s.rule == "shift" and s.first >= vacant - 1}

    assert shifts["above"].first <= vacant + 3
    assert shifts["above"].last < calls
    assert shifts["below"].first >= calls
    assert series.shares_dates


def test_falls_show_no_signal_though_two_averages_would_say_a_quarter_fewer():
    series, result = chart("ward-falls")
    alarms = next(n for n, point in enumerate(series.points) if point.note == "Bed alarms bought")
    before, after = series.values[:alarms], series.values[alarms:]

    assert result.signals == ()
    assert mean(after) / mean(before) < 0.78
