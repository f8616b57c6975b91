import pytest

from practicum.learning.games.definition import NO, YES, Definition
from practicum.learning.games.definition_cases import TOPICS
from practicum.learning.games.game import MoveError

GAME = Definition()


@pytest.fixture(params=TOPICS.values(), ids=TOPICS)
def topic(request):
    return request.param


def begin(topic, people="Ann, Bob", seed=1):
    return GAME.play(GAME.begin(seed), "begin", {"topic": topic.name, "people": people})


def by_the_rules(topic):
    return {case.ident: YES if case.counts else NO for case in topic.cases}


def all_yes(topic):
    return {case.ident: YES for case in topic.cases}


def judge(state, *answers):
    for each in answers:
        state = GAME.play(state, "judge", each)
    return state


def parts(state):
    return {part["id"]: part for part in GAME.show(state)}


def fact(state, part, name):
    return next(each["value"] for each in parts(state)[part]["facts"] if each["name"] == name)


def test_a_topic_has_twelve_cases_and_some_of_each_kind(topic):
    counts = sum(case.counts for case in topic.cases)

    assert len({case.ident for case in topic.cases}) == len(topic.cases) == 12
    assert 4 <= counts <= 8


def test_each_judges_alone_in_another_order_and_sees_nothing_of_the_others(topic):
    first = begin(topic)
    second = judge(first, all_yes(topic))
    orders = [
        [each["name"] for each in parts(state)[f"judge-loose-{place}"]["fields"]]
        for place, state in enumerate((first, second))
    ]

    assert sorted(orders[0]) == sorted(orders[1])
    assert orders[0] != orders[1]
    assert set(parts(second)) == {"loose", "judge-loose-1"}


def test_when_all_have_judged_the_agreement_stands_there(topic):
    half = {**all_yes(topic), **dict.fromkeys([c.ident for c in topic.cases[:6]], NO)}

    state = judge(begin(topic), all_yes(topic), half)

    assert fact(state, "loose-facts", "Agreement") == "50%"
    assert fact(state, "loose-facts", "Kappa") == "0.00"
    assert fact(state, "loose-facts", "What you would report") == "6 to 12"


def test_the_tight_definition_comes_only_after_the_loose_one_was_judged(topic):
    state = begin(topic)

    with pytest.raises(MoveError):
        GAME.play(state, "open", {})
    assert topic.tight[0] not in str(GAME.show(state))


def test_the_key_is_not_told_before_all_have_judged_twice(topic):
    state = judge(begin(topic), all_yes(topic), by_the_rules(topic))
    opened = judge(GAME.play(state, "open", {}), by_the_rules(topic))
    over = judge(opened, by_the_rules(topic))

    assert "key" not in parts(state)
    assert "key" not in parts(opened)
    assert "Only the words have changed." in str(parts(over)["compared"])
    assert fact(over, "tight-facts", "Kappa") == "1.00"


def test_somebody_alone_judges_twice(topic):
    state = begin(topic, people="Me")

    assert state.people == ("Me, first time", "Me, second time")


def test_all_alike_leaves_kappa_open_and_says_why(topic):
    state = judge(begin(topic), all_yes(topic), all_yes(topic))

    assert fact(state, "loose-facts", "Kappa") == "cannot be told"
    assert "cannot be worked out" in str(parts(state)["meaning"])


def test_where_people_still_differ_is_the_place_to_mend(topic):
    one_off = {**by_the_rules(topic), topic.cases[0].ident: NO}
    state = judge(begin(topic), all_yes(topic), by_the_rules(topic))

    over = judge(GAME.play(state, "open", {}), by_the_rules(topic), one_off)

    assert "One case still divides you." in str(parts(over)["compared"])


@pytest.mark.parametrize(
    ("people", "words"),
    [(" , ", "Write who judges"), ("a,b,c,d,e,f", "At most 5"), ("Ann, ann", "same name")],
)
def test_what_cannot_be_people_is_said_beside_the_field(topic, people, words):
    with pytest.raises(MoveError, match=words) as caught:
        begin(topic, people)

    assert caught.value.field == "people"


def test_a_case_that_was_left_out_is_asked_for(topic):
    answers = all_yes(topic)
    left = topic.cases[3].ident
    del answers[left]

    with pytest.raises(MoveError) as caught:
        judge(begin(topic), answers)

    assert caught.value.field == left


def test_the_first_case_on_the_page_that_is_not_judged_is_the_one_told(topic):
    state = begin(topic)
    shown = [each["name"] for each in parts(state)["judge-loose-0"]["fields"]]
    judged = {ident: YES for ident in shown if ident not in (shown[2], shown[7])}
    with pytest.raises(MoveError) as caught:
        judge(state, judged)

    assert caught.value.field == shown[2]
