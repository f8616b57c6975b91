import pytest

from practicum.learning.games.registry import UnknownGameError, find_game
from practicum.store.memory import MemoryStore
from practicum.store.protocol import StoreError
from practicum.ui.game import GameWidget, game
from practicum.ui.game_chart import chart_view
from practicum.ui.session import Session
from practicum.ui.widget import Refusal

CHOOSE = ("choose", {"service": "nursery"})
GUESS = ("guess", {"winner": "small", "bang": "80", "small": "90"})


EMPTY = {
    "id": "a", "title": "A", "points": [], "unit": "cm", "first": "Drop", "chart": "run",
    "freeze": None, "phases": {}, "target": 0.0, "better": "", "span": None,
    "rules": "", "words": [], "plain": False,
}  # fmt: skip


class FullStore(MemoryStore):
    """A store whose disk is full."""

    def save(self, *_args, **_kwargs):
        raise StoreError("The disk is full.")


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


def _widget(session):
    return GameWidget(find_game("two-teams"), session=session)


def _ids(answer):
    return [part["id"] for part in answer["parts"]]


def test_a_move_is_kept_and_a_reload_shows_the_play_as_it_was_left(session):
    widget = _widget(session)
    widget.move(*CHOOSE, 0)
    answer = widget.move(*GUESS, 1)
    again = _widget(session)

    assert again.parts == answer["parts"]
    assert again.revision == answer["revision"] == 2


def test_what_the_rules_do_not_have_is_told_beside_the_field_and_nothing_is_kept(session):
    widget = _widget(session)
    widget.move(*CHOOSE, 0)
    answer = widget.move("guess", {"winner": "small", "bang": "lots", "small": "90"}, 1)

    assert answer["trouble"]["field"] == "bang"
    assert _widget(session).revision == 1


def test_of_two_pages_the_later_one_is_shown_how_it_stands_and_moves_nothing(session):
    one, two = _widget(session), _widget(session)
    one.move(*CHOOSE, 0)
    answer = two.move("choose", {"service": "therapy"}, 0)

    assert "another page" in answer["said"]
    assert "Rowan Nursery" in str(answer["parts"])
    assert two.refresh(0)["revision"] == 1
    assert two.refresh(1) == {}


def test_begun_again_a_game_has_another_seed_and_the_play_before_stays_in_history(session):
    widget = _widget(session)
    seed = widget.seed
    widget.move(*CHOOSE, 0)
    answer = widget.again(1)

    assert _ids(answer) == ["choose"]
    assert widget.seed != seed
    assert session.store.revision(session.project.id, "game", "two-teams", 1).content["moves"]


def test_a_move_that_cannot_be_kept_says_why():
    widget = _widget(Session(FullStore(), "me"))
    with pytest.raises(Refusal, match="The disk is full"):
        widget.move(*CHOOSE, 0)


def test_a_play_kept_in_a_form_that_is_not_known_begins_anew(session):
    session.store.save(session.project.id, "game", "two-teams", {"odd": True}, base=0, author="me")

    assert _ids({"parts": _widget(session).parts}) == ["choose"]


def test_nonsense_from_a_page_is_refused(session):
    with pytest.raises(Refusal):
        _widget(session).move("x" * 100, {}, 0)


def test_a_chart_comes_with_its_figure_its_words_and_its_table_by_name_of_the_points(session):
    widget = _widget(session)
    widget.move(*CHOOSE, 0)
    widget.move(*GUESS, 1)
    answer = widget.move("end", {}, 2)
    (charts,) = [part for part in answer["parts"] if part["kind"] == "charts"]
    chart = charts["charts"][0]
    series = next(t for t in chart["figure"]["data"] if t["meta"]["role"] == "series")

    assert [line["day"] for line in chart["table"]][:2] == ["Week 1", "Week 2"]
    assert series["text"][0].startswith("Week 1: ")
    assert series["x"] == list(range(1, 41))


def test_a_signal_is_told_by_the_names_of_its_points():
    points = [
        {"label": f"Try {at}", "value": value, "parts": None, "note": ""}
        for at, value in enumerate([5, 9, 4, 8, 5, 9, 12, 13, 12, 14, 13, 12, 4, 8], 1)
    ]
    view = chart_view({**EMPTY, "points": points})

    assert "(Try 7 to Try 12)" in " ".join(view["words"])


def test_a_chart_with_one_point_or_none_is_a_chart_all_the_same():
    one = {"label": "Drop 1", "value": 4.0, "parts": None, "note": "far"}

    assert chart_view(EMPTY)["figure"] is None
    figure = chart_view({**EMPTY, "points": [one]})["figure"]
    assert [t["x"] for t in figure["data"] if t["meta"]["role"] == "series"] == [[1]]
    assert figure["layout"]["xaxis"]["type"] == "linear"


def test_a_notebook_asks_by_name():
    with pytest.raises(UnknownGameError, match="two-teams"):
        game("chess")


def test_before_the_day_of_charts_nothing_is_said_of_medians_signals_or_rules():
    points = [
        {"label": f"Week {at}", "value": value, "parts": None, "note": ""}
        for at, value in enumerate([5, 9, 4, 8, 5, 9, 12, 13, 12, 14, 13, 12, 4, 8], 1)
    ]
    view = chart_view({**EMPTY, "points": points, "freeze": 6, "target": None, "plain": True})

    assert view["words"] == [
        "The line is at 6.5 cm, the middle of the first 6 dots.",
        "Of the 8 dots since then, 7 lie above it and 1 below it.",
    ]
    assert {t["meta"]["role"] for t in view["figure"]["data"]} == {"median", "extended", "series"}
    assert "edian" not in str(view["figure"]["layout"]["annotations"]).replace("median-label", "")
    assert {name for name, _heading in view["columns"]}.isdisjoint({"side", "signals", "phase"})


def test_cycles_are_told_by_the_level_of_each():
    points = [
        {"label": str(at), "value": value, "parts": None, "note": ""}
        for at, value in enumerate([4, 5, 6, 7, 7, 9], 1)
    ]
    view = chart_view({**EMPTY, "points": points, "phases": {3: "cycle 2"}, "plain": True})

    assert view["words"] == ["The line is at 5 cm at first and 7 cm in cycle 2."]
