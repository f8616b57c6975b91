import pytest

from practicum.tools.measures.collection import collection_sheet
from practicum.tools.measures.examples import plan_measures

(BAGS, *_) = plan_measures("nursery-book-bags")


def test_the_definition_stands_at_the_top_and_who_counts_and_when():
    facts = dict(collection_sheet(BAGS)["facts"])

    assert facts["What is counted"] == BAGS["counted"]
    assert facts["Left out"] == BAGS["excluded"]
    assert BAGS["collector"] in facts["Who, and when"]
    assert BAGS["when"] in facts["Who, and when"]


def test_a_share_has_a_column_for_its_denominator_and_a_count_has_none():
    share = collection_sheet(BAGS)["columns"]
    count = collection_sheet({"name": "Falls", "unit": "falls"})["columns"]

    assert share == ["Week of", "How many", "Out of how many", "What was different"]
    assert count == ["Day", "How many (falls)", "What was different"]


@pytest.mark.parametrize(
    ("often", "dates"),
    [
        ("daily", ["30 January 2027", "31 January 2027", "1 February 2027"]),
        ("weekly", ["30 January 2027", "6 February 2027", "13 February 2027"]),
        ("fortnightly", ["30 January 2027", "13 February 2027", "27 February 2027"]),
        ("monthly", ["January 2027", "February 2027", "March 2027"]),
        ("each", ["", "", ""]),
    ],
)
def test_days_follow_from_how_often(often, dates):
    assert collection_sheet({"frequency": often}, "30/1/2027", 3)["dates"] == dates


def test_without_a_first_day_the_days_are_left_to_be_written():
    assert collection_sheet(BAGS, "", 2)["dates"] == ["", ""]


@pytest.mark.parametrize(("first", "points"), [("soon", 5), ("", 0), ("", 61)])
def test_what_cannot_be_printed_is_told_in_a_sentence(first, points):
    with pytest.raises(ValueError, match=r"\w+ .*\."):
        collection_sheet(BAGS, first, points)


def test_the_sheet_asks_for_no_names():
    assert "No names" in collection_sheet(BAGS)["rules"][0]
