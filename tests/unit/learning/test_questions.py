import pytest

from practicum.learning.questions import (
    QuestionError,
    UnknownQuestionError,
    find_questions,
    load_questions,
    pick_questions,
)

BANK = """
- id: middle
  outcome: find-median
  kind: single
  stem: The median of 1, 2 and 9?
  options:
    - {id: two, text: "2", right: true, feedback: It stands in the middle.}
    - {id: four, text: "4", feedback: That is the average.}
- id: parts
  outcome: name-parts
  kind: several
  stem: What does an aim have?
  options:
    - {id: number, text: A number, right: true, feedback: "Yes, how much."}
    - {id: date, text: A date, right: true, feedback: "Yes, by when."}
    - {id: plan, text: A plan, feedback: That comes later.}
    - {id: boss, text: A boss, feedback: It blames nobody.}
"""


@pytest.fixture
def bank(tmp_path):
    return load_questions(_write(tmp_path, BANK))


def _write(folder, text, module="1-one"):
    (folder / module).mkdir()
    (folder / module / "questions.yml").write_text(text, encoding="utf-8")
    return folder


def test_the_right_option_of_a_single_choice_is_right(bank):
    verdict = bank["middle"].check(["two"])

    assert verdict.right
    assert verdict.comments == (("two", True, "It stands in the middle."),)


def test_a_wrong_option_is_answered_with_its_own_feedback_and_not_with_the_key(bank):
    verdict = bank["middle"].check(["four"])

    assert not verdict.right
    assert verdict.comments == (("four", False, "That is the average."),)
    assert "2" not in verdict.message


@pytest.mark.parametrize("chosen", [[], ["two", "four"], ["zebra"]])
def test_a_single_choice_asks_for_one_answer_if_there_is_not_exactly_one(bank, chosen):
    verdict = bank["middle"].check(chosen)

    assert verdict == (False, "Choose one answer.", ())


def test_several_is_right_only_when_all_are_found_and_nothing_else(bank):
    verdict = bank["parts"].check(["date", "number"])

    assert verdict.right
    assert [comment.option for comment in verdict.comments] == ["number", "date"]


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ([], "Choose at least one answer."),
        (["number"], "Right so far. There is 1 more to find."),
        (["number", "date", "plan"], "One of the answers you chose doesn’t belong here."),
        (["boss", "plan"], "2 of the answers you chose don’t belong here."),
    ],
)
def test_several_says_how_much_is_left_and_names_no_option_that_was_not_chosen(
    bank, chosen, message
):
    verdict = bank["parts"].check(chosen)

    assert not verdict.right
    assert verdict.message == message
    assert {comment.option for comment in verdict.comments} == set(chosen)


def test_what_the_page_gets_holds_no_key_and_no_feedback(bank):
    for question in bank.values():
        view = str(question.view())

        assert "right" not in view
        assert not any(option.feedback in view for option in question.options)
        assert all(option.text in view for option in question.options)


def test_the_right_option_stands_in_any_place_and_always_in_the_same_for_a_learner(bank):
    seeds = [str(seed) for seed in range(40)]
    places = {seed: _place_of(bank["middle"], "two", seed) for seed in seeds}

    assert set(places.values()) == {0, 1}
    assert places == {seed: _place_of(bank["middle"], "two", seed) for seed in seeds}


def test_options_with_an_order_of_their_own_keep_it(tmp_path):
    question = load_questions(
        _write(tmp_path, BANK.replace("kind: single", "kind: single\n  in_order: true"))
    )["middle"]

    assert {_place_of(question, "two", str(seed)) for seed in range(40)} == {0}


def _place_of(question, option, seed):
    return [each["id"] for each in question.view(seed)["options"]].index(option)


def test_the_model_answer_of_a_question_is_right(bank):
    for question in bank.values():
        assert question.check(question.model_answer).right


def test_questions_are_picked_in_the_order_they_are_asked_for(bank):
    picked = pick_questions(bank, ["parts", "middle"])

    assert [question.id for question in picked] == ["parts", "middle"]


def test_questions_are_found_without_reading_the_files_of_other_modules(tmp_path):
    _write(tmp_path, BANK)
    _write(tmp_path, "this: is [no list", module="2-two")

    found = find_questions(tmp_path, ["parts", "middle"])

    assert [question.id for question in found] == ["parts", "middle"]


def test_a_question_is_found_whatever_form_its_id_is_written_in(tmp_path):
    _write(tmp_path, BANK.replace("- id: middle", '- id: "middle"'))

    assert find_questions(tmp_path, ["middle"])[0].id == "middle"
    with pytest.raises(UnknownQuestionError, match="mid"):
        find_questions(tmp_path, ["mid"])


def test_a_question_that_is_not_there_is_said_to_be_unknown(bank):
    with pytest.raises(UnknownQuestionError, match="zebra"):
        pick_questions(bank, ["middle", "zebra"])


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("right: true, feedback: It", "feedback: It", "one option must be right, not 0"),
        ("feedback: That is the", "right: true, feedback: That is the", "must be right, not 2"),
        ("{id: plan", "{id: boss", "two options have the same id"),
        (", feedback: That comes later.", "", "feedback"),
        ("kind: several", "kind: guess", "guess"),
        ("id: parts", "id: middle", "two questions called 'middle'"),
    ],
)
def test_a_file_with_a_fault_is_refused_and_the_fault_named(tmp_path, old, new, sentence):
    with pytest.raises(QuestionError, match=sentence):
        load_questions(_write(tmp_path, BANK.replace(old, new, 1)))


def test_two_modules_cannot_have_a_question_of_one_name(tmp_path):
    _write(tmp_path, BANK)
    _write(tmp_path, BANK, module="2-two")

    with pytest.raises(QuestionError, match="two questions"):
        load_questions(tmp_path)
