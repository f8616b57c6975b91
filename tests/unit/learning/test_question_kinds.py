from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.learning.course_file import course_folder
from practicum.learning.questions import QuestionError, load_questions
from practicum.learning.questions.order import longest_rising

BANK = """
- id: cycle
  outcome: test-next
  kind: order
  stem: Put the steps in order.
  why: Each step needs the one before.
  steps:
    - {id: plan, text: Plan, late: How would you know what to do?}
    - {id: do, text: Do, early: It has no plan., late: There is nothing to study yet.}
    - {id: study, text: Study, early: Nothing has been done., late: You would decide blind.}
    - {id: act, text: Act, early: On what would you decide?}
- id: parts
  outcome: aim-parts
  kind: match
  stem: Which part is it?
  places:
    - {id: target, text: Target}
    - {id: date, text: By when}
    - {id: spare, text: A spare one}
    - {id: people, text: For whom}
  items:
    - id: eighty
      text: "80%"
      place: target
      why: It says how good.
      feedback: {date: It is no day., spare: It has a use., people: It names nobody.}
    - id: june
      text: by June
      place: date
      why: It says when.
      feedback: {target: June is no level., spare: Not spare., people: June is nobody here.}
    - id: children
      text: children
      place: people
      why: It says who.
      feedback: {target: They are no number., date: They are no day., spare: Never spare.}
- id: kinds
  outcome: test-plan
  kind: sort
  stem: A test or a job?
  places:
    - {id: test, text: A test}
    - {id: job, text: A job}
  items:
    - {id: poster, text: Poster, place: job, why: Done or not., feedback: {test: What do you ask?}}
    - {id: phone, text: Phone, place: test, why: It can fail., feedback: {job: It has a question.}}
    - {id: train, text: Train, place: job, why: A large one., feedback: {test: Where is the guess?}}
"""


@pytest.fixture
def bank(tmp_path):
    return _load(tmp_path, BANK)


def _load(folder, text):
    (folder / "1-one").mkdir(exist_ok=True)
    (folder / "1-one" / "questions.yml").write_text(text, encoding="utf-8")
    return load_questions(folder)


def test_the_model_answer_of_every_kind_is_right(bank):
    for question in bank.values():
        assert question.check(question.model_answer).right


def test_an_order_names_the_one_step_that_was_moved_and_not_those_it_pushed_along(bank):
    verdict = bank["cycle"].check(["act", "plan", "do", "study"])

    assert verdict.message == "One step has to move."
    assert verdict.comments == (("act", False, "On what would you decide?"),)


@pytest.mark.parametrize(
    ("chosen", "feedback"),
    [
        (["do", "study", "act", "plan"], "How would you know what to do?"),
        (["plan", "study", "act", "do"], "There is nothing to study yet."),
        (["study", "plan", "do", "act"], "Nothing has been done."),
    ],
)
def test_a_step_is_told_whether_it_stands_too_early_or_too_late(bank, chosen, feedback):
    assert [each.feedback for each in bank["cycle"].check(chosen).comments] == [feedback]


@pytest.mark.parametrize("chosen", [[], ["plan", "do"], ["plan", "plan", "do", "study"]])
def test_an_order_asks_for_all_its_steps(bank, chosen):
    assert bank["cycle"].check(chosen) == (False, "Put all of them in order.", ())


def test_only_one_order_is_right_and_every_other_one_is_told_what_to_move(bank):
    for chosen in permutations(bank["cycle"].model_answer):
        verdict = bank["cycle"].check(chosen)

        assert verdict.right == (chosen == bank["cycle"].model_answer)
        assert verdict.right or all(each.feedback for each in verdict.comments)


@given(st.permutations(range(7)))
def test_what_stays_of_an_order_rises_and_no_single_move_would_leave_more(numbers):
    kept = [number for number in numbers if number in longest_rising(numbers)]

    assert kept == sorted(kept)
    for number in set(numbers) - set(kept):
        longer = [each for each in numbers if each in {*kept, number}]

        assert longer != sorted(longer)


def test_a_placement_is_answered_with_the_thought_behind_it(bank):
    verdict = bank["parts"].check(["eighty=date", "june=date"])

    assert not verdict.right
    assert verdict.message == "One is not where it belongs. One is still to be placed."
    assert verdict.comments == (
        ("eighty", False, "It is no day."),
        ("june", True, "It says when."),
    )


def test_what_is_still_to_be_placed_is_counted_and_not_spoken_of(bank):
    verdict = bank["kinds"].check(["poster=job", "phone=test"])

    assert verdict.message == "Right so far. One is still to be placed."
    assert {each.option for each in verdict.comments} == {"poster", "phone"}


@pytest.mark.parametrize("chosen", [[], ["poster=nowhere"], ["ghost=job"], ["poster"], ["="]])
def test_placements_that_the_question_does_not_have_are_passed_over(bank, chosen):
    assert bank["kinds"].check(chosen) == (False, "Place at least one of them.", ())


def test_the_order_on_the_page_is_never_the_right_one_and_always_the_same_for_a_learner(bank):
    for seed in map(str, range(200)):
        view = bank["cycle"].view(seed)
        shown = tuple(each["id"] for each in view["items"])

        assert shown != bank["cycle"].model_answer
        assert view == bank["cycle"].view(seed)


def test_two_learners_see_different_orders_and_partners_do_not_stand_side_by_side(bank):
    views = [bank["parts"].view(str(seed)) for seed in range(50)]
    orders = {tuple(each["id"] for each in view["items"]) for view in views}
    places = {tuple(each["id"] for each in view["places"]) for view in views}

    assert len(orders) == 6
    assert len(places) > 10


def test_what_the_page_gets_holds_no_key_and_no_feedback(bank):
    for question in bank.values():
        view = question.view("ann")

        assert set(view) <= {"id", "kind", "stem", "items", "places"}
        assert all(
            set(each) == {"id", "text"} for each in [*view["items"], *view.get("places", [])]
        )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("{id: plan, text: Plan, late", "{id: plan, text: Plan, early", "first needs “early”"),
        (", late: There is nothing to study yet.", "", "do: every step but the last needs “late”"),
        ("{id: act", "{id: plan", "two steps have the same id"),
        ("feedback: {test: What do you ask?}", "feedback: {}", "poster: needs feedback for test"),
        ("{test: What do you ask?}", "{test: A, job: B}", "poster: needs feedback for test"),
        ("place: date", "place: target", "needs feedback for date"),
        ("place: people", "place: nobody", "no place called 'nobody'"),
        ("- id: june", "- id: eighty", "two items or two places have the same id"),
    ],
)
def test_a_fault_is_refused_and_named(tmp_path, old, new, sentence):
    with pytest.raises(QuestionError, match=sentence):
        _load(tmp_path, BANK.replace(old, new, 1))


def test_two_items_with_one_partner_are_refused(tmp_path):
    twin = BANK.replace("place: date", "place: target").replace(
        "{target: June is no level., spare: Not spare.", "{date: A day., spare: Not spare."
    )

    with pytest.raises(QuestionError, match="two items have the same partner"):
        _load(tmp_path, twin)


def test_a_group_without_members_is_refused(tmp_path):
    text = BANK.replace(
        "{id: phone, text: Phone, place: test, why: It can fail., feedback: {job:",
        "{id: phone, text: Phone, place: job, why: It can fail., feedback: {test:",
    )

    with pytest.raises(QuestionError, match="nothing belongs to test"):
        _load(tmp_path, text)


def test_an_answer_stands_beside_the_right_order_and_says_which_steps_were_to_move(bank):
    explained = bank["cycle"].explain(["do", "plan", "study", "act"])

    assert [(line.text, line.right) for line in explained.chosen] == [
        ("Do", False),
        ("Plan", None),
        ("Study", None),
        ("Act", None),
    ]
    assert [line.text for line in explained.key] == ["Plan", "Do", "Study", "Act"]
    assert explained.why == "Each step needs the one before."


def test_of_things_that_were_placed_only_those_elsewhere_are_said_again(bank):
    explained = bank["parts"].explain(["eighty=date", "june=date"])

    assert [(line.place, line.right) for line in explained.chosen] == [
        ("By when", False),
        ("By when", True),
    ]
    assert [(line.text, line.place, line.why) for line in explained.key] == [
        ("80%", "Target", "It says how good."),
        ("children", "For whom", "It says who."),
    ]


def test_beside_a_right_answer_nothing_else_is_right_and_without_one_all_of_it_is():
    for question in load_questions(course_folder()).values():
        assert question.explain(question.model_answer).key == ()
        none = question.explain([])
        assert none.chosen == ()
        assert len(none.key) == len(question.model_answer)
