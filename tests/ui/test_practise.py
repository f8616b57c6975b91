import json

import pytest

from practicum.learning.practice import ANSWERS, KINDS, make_case, mark
from practicum.learning.practice.mastery import Mastery
from practicum.store.memory import MemoryStore
from practicum.store.protocol import StoreError
from practicum.ui.practise import PractiseWidget, UnknownPracticeError, practise
from practicum.ui.practise_view import case_view, verdict_view
from practicum.ui.session import Session
from practicum.ui.widget import Refusal


class FullStore(MemoryStore):
    """A store whose disk is full."""

    def save(self, *_args, **_kwargs):
        raise StoreError("The disk is full.")


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


def _truth(widget):
    """Look the key up where the page cannot."""
    mastery, _ = widget._load()
    return make_case(mastery.case.kind, mastery.case.level, mastery.case.seed).truth


def _rows(points):
    return [f"p{at}" for at in points]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_the_page_gets_tells_the_key(kind):
    case = make_case(kind, 2, 4)
    view = case_view(case, 1)
    text = json.dumps({key: each for key, each in view.items() if key != "options"})
    roles = {trace["meta"]["role"] for trace in view["figure"]["data"]}
    # a fixed baseline is drawn on charts of several kinds
    telling = {*ANSWERS, *KINDS, "side", "seed", "truth"} - {"baseline"}

    assert roles <= {"series", "median", "extended"}
    assert ANSWERS[case.truth.answer].why not in text
    assert not any(f'"{word}"' in text for word in telling)


def test_notes_on_the_chart_are_whole_and_keep_no_click_from_a_point():
    case = make_case("definition", 3, 4)
    drawn = case_view(case, 1)["figure"]["layout"]["annotations"]
    notes = [item for item in drawn if item["name"] == "note"]

    assert sorted(item["text"] for item in notes) == sorted(case.notes.values())
    assert all("hovertext" not in item for item in drawn)


def test_the_page_is_sent_no_kind_no_seed_and_no_truth_with_the_first_case(session):
    widget = PractiseWidget(session=session)
    sent = json.dumps(widget.get_state())

    assert widget.view["verdict"] is None
    assert '"seed"' not in sent
    assert '"must"' not in sent
    assert '"level"' not in sent


def test_a_right_answer_is_told_so_on_the_very_points_and_kept(session):
    widget = PractiseWidget(session=session)
    truth = _truth(widget)
    answer = widget.answer(truth.answer, _rows(truth.must), 0)["view"]

    assert answer["verdict"]["right"]
    assert set(answer["verdict"]["states"]) == set(_rows(truth.must))
    assert answer["verdict"]["words"]
    assert answer["revision"] == 1
    assert session.store.load(session.project.id, "mastery", "signals").content["given"]


def test_a_case_that_was_answered_is_there_with_its_verdict_after_a_reload(session):
    widget = PractiseWidget(session=session)
    widget.answer("season", ["p1"], 0)
    again = PractiseWidget(session=session)

    assert again.view == widget.view
    assert again.view["given"]["choice"] == "season"


def test_an_open_case_is_the_same_after_a_reload_and_the_next_is_another(session):
    widget, again = PractiseWidget(session=session), PractiseWidget(session=session)
    first = widget.view["case"]
    widget.answer("trend", [], 0)
    following = widget.go_on(1)["view"]

    assert again.view["case"] == first
    assert following["case"]["number"] == 2
    assert following["verdict"] is None


def test_a_second_answer_to_the_same_case_changes_nothing(session):
    one, two = PractiseWidget(session=session), PractiseWidget(session=session)
    one.answer("trend", [], 0)
    late = two.answer("shift", [], 0)

    assert "another page" in late["said"]
    assert late["view"]["given"]["choice"] == "trend"


def test_a_page_that_comes_back_sees_what_another_page_did(session):
    one, two = PractiseWidget(session=session), PractiseWidget(session=session)
    one.answer("trend", [], 0)

    assert two.refresh(0)["view"] == one.view
    assert one.refresh(1) == {}


def test_points_go_both_ways_between_what_is_typed_and_what_is_marked(session):
    widget = PractiseWidget(session=session)

    assert widget.points(text="2-4") == {"rows": ["p1", "p2", "p3"], "text": "2-4"}
    assert widget.points(rows=["p1", "p2", "p3", "nonsense", "p999"])["text"] == "2-4"
    assert "no point" in widget.points(text="all")["trouble"]


def test_an_answer_without_a_choice_is_asked_for_again_and_not_kept(session):
    widget = PractiseWidget(session=session)

    assert widget.answer("", [], 0) == {"trouble": "Choose what you see."}
    assert session.store.load(session.project.id, "mastery", "signals") is None


def test_an_answer_that_cannot_be_kept_says_why():
    widget = PractiseWidget(session=Session(FullStore(), "me"))

    with pytest.raises(Refusal, match="The disk is full"):
        widget.answer("trend", [], 0)


def test_mastery_is_told_kind_by_kind_weakest_first(session):
    widget = PractiseWidget(session=session)
    truth = _truth(widget)
    wrong = "season" if truth.answer != "season" else "trend"
    mastery = widget.answer(wrong, [], 0)["view"]["mastery"]

    assert (
        mastery["lead"] == f"You have 0 of {len(KINDS)} kinds, have tried 1, and 0 are on the way."
    )
    assert mastery["rows"][0]["words"] == "Worth another look"
    assert mastery["rows"][0]["last"] == "not yet"


def test_a_hundred_seeded_cases_are_told_right_when_they_are_and_only_then(session):
    widget = PractiseWidget(session=session)
    for number in range(100):
        truth, revision = _truth(widget), widget.view["revision"]
        answer = truth.answer if number % 3 else next(a for a in ANSWERS if a != truth.answer)
        told = widget.answer(answer, _rows(truth.must), revision)["view"]
        widget.go_on(told["revision"])

        assert told["verdict"]["right"] == (answer == truth.answer), told["case"]["title"]


def test_practice_kept_in_a_form_that_is_not_known_begins_anew(session):
    session.store.save(session.project.id, Mastery.kind, "signals", {"odd": 1}, base=0, author="me")
    widget = PractiseWidget(session=session)

    assert widget.view["case"]["number"] == 1
    assert widget.view["revision"] == 1


def test_a_notebook_asks_by_name():
    with pytest.raises(UnknownPracticeError, match="signals"):
        practise("magic")


def test_what_rules_find_behind_a_false_friend_is_not_called_a_change():
    case = make_case("season", 1, 11)
    view = verdict_view(case, mark(case, "season", []))

    assert view["title"] == "That’s right"
    assert "Something may have changed" not in " ".join(view["words"])
    assert "What lies behind them" in view["words"][-1]
