import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.check_sheet import TOOL, CheckSheet
from practicum.tools.check_sheets.coach import coach, say_handing_on
from practicum.tools.check_sheets.tally import tally_of
from practicum.tools.draft import read_draft
from practicum.tools.plots.causes import causes_of

PLACES = st.tuples(st.sampled_from(["r0", "r1"]), st.sampled_from(["c0", "c1"]))


def sheet(counts, *, labels=("Forgot", "Torn", "Other"), columns=("Monday", "Tuesday"), **more):
    return {
        "period": "May 2026, Ward 5",
        "rows": [{"id": f"r{at}", "label": label} for at, label in enumerate(labels)],
        "columns": [{"id": f"c{at}", "label": label} for at, label in enumerate(columns)],
        "counts": [
            {"id": f"{row}:{column}", "row": row, "column": column, "n": n}
            for (row, column), n in counts.items()
        ],
        **more,
    }


def test_marks_add_up_by_row_by_column_and_together():
    tally = tally_of(sheet({("r0", "c0"): 3, ("r0", "c1"): 4, ("r1", "c1"): 2}))

    assert [line.total for line in tally.lines] == [7, 2, 0]
    assert tally.sums == (3, 6)
    assert tally.total == 9


def test_a_sheet_without_columns_has_one():
    tally = tally_of(sheet({("r0", "all"): 5}, columns=()))

    assert tally.columns == (("all", ""),)
    assert tally.total == 5


def test_what_is_no_count_is_told_and_counts_as_none():
    tally = tally_of(sheet({("r0", "c0"): "lots", ("r1", "c0"): "-2", ("r2", "c0"): 2.5}))

    assert tally.total == 0
    assert len(tally.unread) == 3
    assert "“lots”" in tally.unread[0]


def test_marks_of_rows_that_are_gone_are_left_out():
    assert tally_of(sheet({("gone", "c0"): 5, ("r0", "c0"): 1})).total == 1


def test_the_totals_are_the_bars_of_a_pareto_chart():
    tally = tally_of(sheet({("r0", "c0"): 3, ("r0", "c1"): 4, ("r2", "c1"): 2}))

    causes = causes_of({"rows": tally.causes})

    assert dict(causes.counts) == {"Forgot": 7, "Torn": 0, "Other": 2}
    assert causes.mixed == "Other"


@given(st.dictionaries(PLACES, st.integers(0, 999)))
def test_columns_and_rows_have_the_same_sum(counts):
    tally = tally_of(sheet(counts))

    assert sum(tally.sums) == sum(line.total for line in tally.lines) == tally.total


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (sheet({}, labels=("Karen was late", "Other")), ["person-named"]),
        (sheet({}, labels=("Date of birth missing", "Other")), ["birth-date"]),
        (sheet({}, labels=("Forgot", "forgot", "Other")), ["same-cause"]),
        (sheet({}, labels=("Forgot", "Torn")), ["no-other"]),
        (sheet({}, counted="A mark when it goes wrong properly"), ["loose-words"]),
        (sheet({("r0", "c0"): 40}, period=""), ["no-period"]),
        (sheet({("r0", "c0"): 12}), ["few-events"]),
        (sheet({("r0", "c0"): 30, ("r2", "c0"): 20}), ["large-other"]),
        (sheet({("r0", "c0"): 40}), []),
        ({}, []),
    ],
)
def test_the_coach_sees_what_would_mislead(content, found):
    assert [finding.id for finding in coach(content)] == found


@pytest.mark.parametrize("name", TOOL.examples)
def test_every_example_is_complete_sound_and_large_enough(name):
    content = TOOL.examples[name]()

    assert read_draft(CheckSheet, content).problems == ()
    assert coach(content) == ()
    assert tally_of(content).total >= 30


def test_small_counts_are_warned_of_before_they_are_handed_on():
    assert "below 10" in say_handing_on(tally_of(sheet({("r0", "c0"): 3})))
    assert say_handing_on(tally_of(sheet({("r0", "c0"): 30}))) == ""
