from practicum.figures.histogram import histogram_figure
from practicum.figures.histogram_words import find_heaps, histogram_words
from practicum.spc.histogram import histogram
from practicum.tools.histogram import coach
from practicum.tools.plots.numbers import numbers_of
from practicum.ui.histogram import sort_values

TWO_HEAPS = [5, 6, 6, 7, 5, 6, 8, 4, 7, 6, 5, 9, 25, 26, 24, 27, 25, 26, 24, 25, 15]
ONE_HEAP = [10, 11, 12, 12, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16, 17, 18, 13, 15]


def told(values, **more):
    width = more.pop("width", None)
    return histogram_words(histogram(values, width=width), values, **more)


def test_values_are_read_and_what_is_none_keeps_its_reason():
    rows = [{"id": "a", "value": "1,200"}, {"id": "b", "value": "soon"}, {"id": "c", "value": "-"}]
    numbers = numbers_of({"rows": rows})

    assert numbers.values == (1200.0,)
    assert [each.row for each in numbers.unread] == ["b"]


def test_two_heaps_are_asked_about():
    words = told(TWO_HEAPS, unit="days", width=4)

    assert words[1].startswith("There seem to be two heaps: one at 4 to under 8 days")
    assert find_heaps([1, 9, 3, 2, 3, 8, 1]) == [1, 5]


def test_one_heap_with_a_comb_in_it_is_one():
    assert find_heaps([2, 8, 6, 7, 3]) == [1]
    assert find_heaps([9, 0, 3, 0, 1]) == [0]


def test_an_even_heap_and_a_long_tail_are_told_apart():
    assert "evenly to both sides" in told(ONE_HEAP, width=2)[1]
    assert "A few high values pull the average up to" in told([*ONE_HEAP, 60, 70], width=5)[1]


def test_the_shape_of_few_values_is_not_told():
    assert len(told([1, 2, 9])) == 1


def test_how_many_lie_above_a_level_is_said():
    assert told([1, 2, 9], limit=5, unit="days")[-1] == "One of the three lies above 5 days."
    assert told([1, 2, 9], limit=9)[-1] == "None of them lies above 9."


def test_equal_values_one_value_and_none_have_a_sentence():
    assert told([4, 4, 4], unit="days") == ["All 3 values are 4 days."]
    assert told([4]) == ["The value is 4."]
    assert len(told([])) == 1


def test_a_width_that_cannot_be_used_is_said_and_replaced():
    for width in (-1.0, 0.0001):
        found, said = sort_values(TWO_HEAPS, width)

        assert found.measured == len(TWO_HEAPS)
        assert said[0].endswith("So we chose one.")


def test_the_figure_has_a_bar_for_each_class_and_a_line_for_the_level():
    figure = histogram_figure(histogram([1, 2, 2, 3, 9], width=5), unit="days", limit=28)
    shapes = [each["name"] for each in figure["layout"]["shapes"]]

    assert figure["data"][0]["x"] == [2.5, 7.5]
    assert shapes == ["median-line", "limit-line"]
    assert figure["layout"]["xaxis"]["range"][1] > 28
    assert "color" not in str(figure)


def test_the_coach_waits_for_twenty_values_and_wonders_at_equal_ones():
    same = {"rows": [{"value": "4"}] * 25}

    assert [each.id for each in coach({"rows": [{"value": "4"}]})] == ["few-values"]
    assert [each.id for each in coach(same)] == ["all-alike"]
    assert coach({}) == ()
