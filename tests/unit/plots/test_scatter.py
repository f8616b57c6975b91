from practicum.figures.scatter import Axes, scatter_figure
from practicum.figures.scatter_words import NO_CAUSE, scatter_words
from practicum.spc.scatter import scatter
from practicum.tools.plots.pairs import Pair, pairs_of
from practicum.tools.scatter import coach

UP = ([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4, 3, 6, 5, 8, 7])
CLOUD = ([1, 2, 3, 4, 5, 6, 7, 8], [4, 1, 8, 3, 6, 2, 7, 4])
AXES = Axes("Rain", "mm", "Late buses", "buses")


def pairs(x, y):
    return [Pair(f"r{n}", "", *each) for n, each in enumerate(zip(x, y, strict=True))]


def test_pairs_are_read_and_what_is_none_keeps_its_reason():
    rows = [
        {"id": "a", "label": "Mon", "x": "1", "y": "2"},
        {"id": "b", "x": "3", "y": "x"},
        {"id": "c", "x": "5"},
        {"id": "d"},
    ]
    found = pairs_of({"rows": rows})

    assert found.pairs == (Pair("a", "Mon", 1.0, 2.0),)
    assert [(each.number, each.field) for each in found.unread] == [(2, "y")]
    assert found.said == ("Row 3 has one number only and is not drawn.",)


def test_what_goes_together_is_said_with_its_doubt_and_that_it_is_no_cause():
    words = scatter_words(scatter(*UP), AXES)

    assert "the higher “Rain” is, the higher “Late buses” is" in words[0]
    assert "closely" in words[0]
    assert "likely between" in words[0]
    assert words[-1] == NO_CAUSE


def test_what_falls_is_said_to_fall():
    words = scatter_words(scatter(UP[0], [-each for each in UP[1]]), AXES)

    assert "the lower “Late buses” is" in words[0]
    assert words[1].endswith("less.")


def test_a_cloud_is_called_what_chance_could_make_and_gets_no_line():
    found = scatter(*CLOUD)
    roles = [trace["meta"]["role"] for trace in scatter_figure(pairs(*CLOUD), found)["data"]]

    assert "no sign that they go together" in scatter_words(found)[0]
    assert roles == ["dot"]


def test_a_line_is_drawn_where_there_is_one_from_the_first_dot_to_the_last():
    fit, dots = scatter_figure(pairs(*UP), scatter(*UP), AXES)["data"]

    assert fit["meta"]["role"] == "fit"
    assert fit["x"] == [1, 8]
    assert len(dots["x"]) == 8


def test_too_few_pairs_none_and_one_that_does_not_vary_have_a_sentence():
    assert scatter_words(scatter([], [])) == [
        "Nothing has been measured in pairs yet, so there is nothing to read."
    ]
    assert "too early" in scatter_words(scatter([1, 2], [1, 2]))[0]
    assert "does not vary" in scatter_words(scatter([1, 1, 1, 1], [1, 2, 3, 4]))[0]


def test_one_odd_pair_is_pointed_at():
    found = scatter([1, 2, 3, 4, 5, 30], [3, 2, 3, 2, 2.5, 30])

    assert any("odd pairs" in each for each in scatter_words(found))


def test_a_single_dot_can_be_drawn_and_no_colour_is_in_the_figure():
    figure = scatter_figure(pairs([3], [4]), scatter([3], [4]), AXES)

    assert figure["layout"]["xaxis"]["title"]["text"] == "Rain (mm)"
    assert "color" not in str(figure)


def test_the_coach_waits_for_twelve_pairs_and_sees_what_cannot_work():
    level = {"rows": [{"x": "1", "y": str(n)} for n in range(12)]}

    assert [each.id for each in coach({"rows": [{"x": "1", "y": "2"}]})] == ["few-pairs"]
    assert [each.id for each in coach(level)] == ["one-level"]
    assert [each.id for each in coach({"x_name": "Rain", "y_name": "rain"})] == ["same-name"]
    assert coach({}) == ()
