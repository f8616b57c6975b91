import pytest

from practicum.figures.pareto import pareto_figure
from practicum.figures.pareto_words import pareto_words
from practicum.spc.pareto import pareto
from practicum.tools.pareto import coach
from practicum.tools.plots.causes import causes_of, is_mixed


def table(*rows):
    cells = [dict(zip(("label", "count", "note"), row, strict=False)) for row in rows]
    return {"rows": [{"id": f"r{n}", **each} for n, each in enumerate(cells)]}


def test_rows_of_one_cause_are_added_up_however_it_is_written():
    causes = causes_of(table(("No car free", "3"), ("no car  free", "4"), ("Child ill", "2")))

    assert causes.counts == {"No car free": 7.0, "Child ill": 2.0}
    assert causes.said == ("Rows of the same cause are added up.",)


def test_a_plain_list_of_events_is_counted():
    causes = causes_of(table(("late",), ("lost",), ("late",)))

    assert causes.counts == {"late": 2.0, "lost": 1.0}
    assert causes.said == ("Rows 1, 2 and 3 have no number and count as one each.",)


@pytest.mark.parametrize(
    ("row", "field", "word"),
    [
        (("late", "many"), "count", "not a number"),
        (("late", "-2"), "count", "fewer than none"),
        (("late", "35%"), "count", "percentage"),
        (("", "4"), "label", "no cause"),
        (("Grand total", "96"), "label", "sum"),
    ],
)
def test_what_cannot_be_counted_is_listed_with_its_reason(row, field, word):
    causes = causes_of(table(("lost", "5"), row))

    assert causes.counts == {"lost": 5.0}
    assert [(each.number, each.field) for each in causes.unread] == [(2, field)]
    assert word in causes.unread[0].reason


def test_a_mixed_bag_is_known_by_its_name():
    assert all(map(is_mixed, ["Other", "others", "Other reasons", "Misc.", "All other causes"]))
    assert not any(map(is_mixed, ["Other hospital full", "Mother ill", "Rest room locked"]))


def test_content_of_any_kind_is_no_crash():
    for content in ({}, {"rows": "x"}, {"rows": [None, 3, {"label": ["a"], "count": 4}]}):
        assert causes_of(content).unread == ()


def test_few_causes_are_named_with_their_share_and_the_way_to_eighty():
    words = pareto_words(pareto({"a": 36, "b": 26, "c": 11, "d": 9, "e": 8, "f": 6}))

    assert words == [
        ("Two of six causes, a and b, together make 65% of all 96. It takes four to reach 80%."),
        "Begin with a: it is the largest, with 36.",
    ]


def test_two_nearly_as_large_are_not_told_apart():
    assert pareto_words(pareto({"a": 30, "b": 28, "c": 4, "d": 3, "e": 2}))[1] == (
        "a and b are nearly as large as each other."
    )


def test_even_causes_are_not_called_few():
    words = pareto_words(pareto(dict.fromkeys("abcdefg", 10)))

    assert words[0].startswith("No few causes stand out: of seven, it takes six to reach 80%.")


def test_one_cause_and_none_at_all_have_a_sentence():
    assert pareto_words(pareto({"a": 5, "b": 0})) == ["All 5 have one cause so far: a."]
    assert len(pareto_words(pareto({}))) == 1


def test_the_few_differ_from_the_rest_by_more_than_colour():
    figure = pareto_figure(pareto({"a": 8, "b": 1, "c": 1}))
    few, rest, line = figure["data"]

    assert [each["meta"]["role"] for each in (few, rest, line)] == [
        *("bar-vital", "bar", "cumulative")
    ]
    assert "pattern" in rest["marker"]
    assert "pattern" not in few["marker"]
    assert line["x"] == [0.8, 0.9, 1.0]


def test_no_colour_is_in_the_figure_and_no_tag_in_a_name():
    figure = pareto_figure(pareto({"<b>a</b>": 8, "b": 1}))

    assert "color" not in str(figure)
    assert "<b>" not in str(figure)


def test_the_coach_asks_for_the_period_more_events_fewer_causes_and_what_other_holds():
    few = coach(table(("late", "5")))
    many = coach({**table(*((f"cause {n}", "9") for n in range(12))), "period": "May"})

    assert [each.id for each in few] == ["no-period", "few-events"]
    assert [each.id for each in many] == ["many-causes"]
    assert coach({}) == ()
