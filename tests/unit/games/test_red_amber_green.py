import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.games.game import MoveError
from practicum.learning.games.red_amber_green import RedAmberGreen, make_table
from practicum.learning.practice.judge import rules_met

GAME = RedAmberGreen()


@given(st.integers(0, 2**31 - 1), st.integers(0, 11))
@settings(max_examples=30, deadline=None)
def test_one_measure_has_changed_and_the_boldest_arrow_belongs_to_another(seed, number):
    lines, real = make_table(seed, number)
    changed = [at for at, line in enumerate(lines) if rules_met(line.values)]
    boldest = max(lines, key=lambda line: abs(line.step))

    assert changed == [real]
    assert boldest is not lines[real]
    assert len({line.story.title for line in lines}) == 6


@given(st.integers(0, 2**31 - 1))
@settings(max_examples=20, deadline=None)
def test_arrows_and_colours_say_what_they_say(seed):
    for line in make_table(seed, 0)[0]:
        better = line.values[-1] > line.values[-2]
        if line.story.better == "down":
            better = line.values[-1] < line.values[-2]
        reached = (
            line.values[-1] >= line.target
            if line.story.better == "up"
            else line.values[-1] <= line.target
        )

        assert line.arrow.endswith("better") == better
        assert (line.colour == "Green") == reached


def test_before_the_bet_no_chart_is_shown_and_nothing_tells_which_it_is():
    parts = GAME.show(GAME.begin(4))

    assert [part["kind"] for part in parts] == ["table", "form"]
    assert "→" in str(parts[0]) or "better" in str(parts[0])


def test_a_bet_that_comes_true_is_counted_and_the_charts_are_shown():
    state = GAME.begin(4)
    real = state.table[1]
    state = GAME.play(state, "bet", {"bet": str(real)})
    parts = {part["kind"]: part for part in GAME.show(state)}

    assert state.right == 1
    assert len(parts["charts"]["charts"]) == 6
    with pytest.raises(MoveError):
        GAME.play(state, "bet", {"bet": "0"})
    assert GAME.play(state, "more", {}).number == 1


def test_who_says_that_the_table_cannot_tell_is_told_that_this_is_right():
    state = GAME.play(GAME.begin(4), "bet", {"bet": "none"})

    assert "You are right that it cannot." in str(GAME.show(state)[0])


def test_the_words_for_colours_have_the_colours_that_they_name():
    board = GAME.show(GAME.begin(1))[0]

    assert board["tones"] == {"Green": "good", "Amber": "think", "Red": "bad"}
    assert {row[-1] for row in board["rows"]} <= set(board["tones"])
