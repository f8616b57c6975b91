import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.games.funnel import Funnel, roll, usual_miss, wobbles
from practicum.learning.games.game import MoveError

GAME = Funnel()
BET = ("bet", {"bet": "2"})


def play(*moves, seed=3):
    state = GAME.begin(seed)
    for name, values in moves:
        state = GAME.play(state, name, values)
    return state


def parts(state):
    return {part["id"]: part for part in GAME.show(state)}


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=30))
@settings(max_examples=60)
def test_each_rule_does_what_it_says_from_marble_to_marble(wobble):
    still, moved, opposite, over = (roll(rule, wobble) for rule in "1234")

    assert still == pytest.approx(wobble)
    for at in range(1, len(wobble)):
        assert moved[at] == pytest.approx(wobble[at] - wobble[at - 1])
        assert opposite[at] == pytest.approx(max(-500, min(500, wobble[at] - opposite[at - 1])))
        assert over[at] == pytest.approx(max(-500, min(500, wobble[at] + over[at - 1])), abs=200)


def test_in_the_long_run_rule_two_widens_the_misses_by_the_root_of_two():
    still = [x for seed in range(200) for x in roll("1", wobbles(seed, 50))]
    moved = [x for seed in range(200) for x in roll("2", wobbles(seed, 50))[1:]]

    assert usual_miss(moved) / usual_miss(still) == pytest.approx(2**0.5, abs=0.04)


def test_by_rules_three_and_four_the_marbles_run_away():
    for rule in "34":
        late = [x for seed in range(200) for x in roll(rule, wobbles(seed, 50))[-10:]]

        assert usual_miss(late) > 4 * 5.0


def test_all_rules_are_played_with_the_same_chances_and_twenty_of_each_are_compared():
    drops = [("drop", {"rule": rule}) for rule in "12341234"]
    few, all_ = parts(play(BET, *drops[:-1])), parts(play(BET, *drops))

    assert "lesson" not in few
    assert "You bet on rule 2." in all_["lesson"]["lines"][0]
    assert [row[2] for row in all_["spreads"]["rows"]] == ["20"] * 4


def test_a_marble_can_be_aimed_by_hand_and_its_miss_is_told():
    state = play(BET, ("hand", {"aim": "3"}), ("hand", {"aim": "-2"}))

    assert [aim for aim, _ in state.by_hand] == [3, -2]
    assert "Marbles so far: 2" in parts(state)["hand"]["lead"]
    with pytest.raises(MoveError) as error:
        GAME.play(state, "hand", {"aim": "up"})
    assert error.value.field == "aim"


def test_fifty_marbles_are_enough_for_one_rule():
    state = play(BET, *[("drop", {"rule": "1"})] * 5)
    with pytest.raises(MoveError, match="enough"):
        GAME.play(state, "drop", {"rule": "1"})


def test_the_bet_comes_first():
    with pytest.raises(MoveError):
        play(("drop", {"rule": "1"}))


def test_a_chart_says_how_wide_the_marbles_go_and_nothing_of_signals():
    state = GAME.play(GAME.begin(3), "bet", {"bet": "1"})
    state = GAME.play(state, "drop", {"rule": "3"})
    charts = next(part for part in GAME.show(state) if part["kind"] == "charts")

    assert charts["charts"][0]["words"][0].startswith("10 marbles, with a usual miss of ")
