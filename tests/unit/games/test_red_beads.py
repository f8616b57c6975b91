import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.games.game import MoveError
from practicum.learning.games.red_beads import FEWER, PADDLE, RED, RedBeads, draw_day

GAME = RedBeads()
HIRE = ("hire", {"workers": "6", "bet": "praise"})
PRAISE = ("work", {"order": "praise"})


def play(*moves, seed=3):
    state = GAME.begin(seed)
    for name, values in moves:
        state = GAME.play(state, name, values)
    return state


def parts(state):
    return {part["id"]: part for part in GAME.show(state)}


@given(st.integers(0, 2**31 - 1), st.integers(2, 12), st.sampled_from(["praise", "warn", "poster"]))
@settings(max_examples=40, deadline=None)
def test_what_the_boss_says_changes_no_bead(seed, workers, order):
    hire = ("hire", {"workers": str(workers), "bet": "none"})
    one = play(hire, PRAISE, PRAISE, seed=seed)
    other = play(hire, ("work", {"order": order}), ("work", {"order": "target"}), seed=seed)

    assert one.reds == other.reds
    assert all(0 <= red <= PADDLE for day in one.reds for red in day)


def test_a_worker_more_changes_nothing_for_the_others():
    few, many = draw_day(5, 2, 4), draw_day(5, 2, 12)

    assert many[:4] == few


def test_the_share_of_red_is_that_of_the_box_before_and_after_it_is_changed():
    before = [red for seed in range(60) for red in draw_day(seed, 0, 12)]
    after = [red for seed in range(60) for red in draw_day(seed, 0, 12, changed=True)]

    assert sum(before) / len(before) / PADDLE == pytest.approx(RED / 1000, abs=0.01)
    assert sum(after) / len(after) / PADDLE == pytest.approx(FEWER / 1000, abs=0.01)


def test_the_box_can_be_looked_into_only_after_four_days():
    with pytest.raises(MoveError):
        play(HIRE, PRAISE, ("box", {}))
    state = play(HIRE, *[PRAISE] * 3, ("box", {}))

    assert state.changed == 4
    assert parts(state)["charts"]["charts"][0]["phases"] == {24: "another box"}
    assert "for everybody at once" in parts(state)["after"]["lines"][0]


def test_the_chart_grows_by_one_point_for_each_worker_and_day():
    chart = parts(play(HIRE, PRAISE))["charts"]["charts"][0]

    assert len(chart["points"]) == 12
    assert chart["points"][6]["label"] == "Day 2, Ana"
    assert chart["chart"] == "p"


def test_a_play_ends_after_eight_days():
    state = play(HIRE, *[PRAISE] * 7)

    assert "orders" not in parts(state)
    with pytest.raises(MoveError):
        GAME.play(state, *PRAISE)


@pytest.mark.parametrize("workers", ["1", "13", "", "some"])
def test_two_to_twelve_workers_can_be_hired(workers):
    with pytest.raises(MoveError) as error:
        play(("hire", {"workers": workers, "bet": "none"}))

    assert error.value.field == "workers"


def test_the_lesson_names_the_bet_and_blames_nobody():
    lines = parts(play(HIRE, *[PRAISE] * 3))["lesson"]["lines"]

    assert "praise the best worker. It did nothing." in lines[1]
    assert not any(name in " ".join(lines) for name in ("Ana", "Ben", "Cal"))
