import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.learning.games.bench import FACTORS, HANDS, SURFACES, Setting, drop, spin
from practicum.learning.games.game import MoveError
from practicum.learning.games.pdsa_game import PdsaGame
from practicum.learning.games.pdsa_game_state import CYCLES, DROPS, MOST, WAYS

GAME = PdsaGame()


def play(*moves, seed=3):
    state = GAME.begin(seed)
    for name, values in moves:
        state = GAME.play(state, name, values)
    return state


CHOOSE = ("choose", {"way": "coin"})
PLAN = ("plan", {"change": "With two fingers", "low": "4", "high": "8.5"})
LEARN = ("learn", {"learned": "Less wobble", "ending": "adapt"})


def tries(*results):
    return [("try", {"result": str(each)}) for each in results]


CYCLE = [PLAN, *tries(5, 7, 6), ("study", {}), LEARN]


def parts(state):
    return {part["id"]: part for part in GAME.show(state)}


def test_the_prediction_comes_before_the_tries():
    with pytest.raises(MoveError, match="cannot be done now"):
        play(CHOOSE, *tries(5))


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"change": "", "low": "1", "high": "2"}, "change"),
        ({"change": "x", "low": "", "high": "2"}, "low"),
        ({"change": "x", "low": "6", "high": "4"}, "high"),
        ({"change": "x", "low": "1", "high": "much"}, "high"),
    ],
)
def test_what_is_wrong_in_a_plan_is_said_beside_its_field(values, field):
    with pytest.raises(MoveError) as error:
        play(CHOOSE, ("plan", values))

    assert error.value.field == field


def test_a_cycle_needs_three_tries_before_it_is_studied_and_takes_ten_at_most():
    with pytest.raises(MoveError):
        play(CHOOSE, PLAN, *tries(5, 6), ("study", {}))
    with pytest.raises(MoveError, match="enough"):
        play(CHOOSE, PLAN, *tries(*range(1, MOST + 2)))


def test_the_last_try_can_be_taken_back():
    state = play(CHOOSE, PLAN, *tries(5, 66), ("back", {}), *tries(6))

    assert state.cycles[0].tries == (5, 6)


def test_the_prediction_is_held_against_the_middle_of_the_tries():
    shown = parts(play(CHOOSE, PLAN, *tries(5, 9, 30), ("study", {})))["study-1"]
    told = {fact["name"]: fact for fact in shown["facts"]}

    assert told["You predicted"]["value"] == "4 to 8.5 seconds"
    assert told["The middle of your tries"]["value"] == "9 seconds"
    assert "more than you predicted" in told["The middle of your tries"]["more"]
    assert told["Tries inside"]["value"] == "1 of 3"


def test_each_cycle_is_a_phase_of_the_chart_and_a_row_of_the_table():
    shown = parts(play(CHOOSE, *CYCLE, *CYCLE))
    chart = shown["charts"]["charts"][0]

    assert [each["label"] for each in chart["points"]] == ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"]
    assert chart["phases"] == {3: "cycle 2"}
    assert [row[0] for row in shown["cycles"]["rows"]] == ["Cycle 1", "Cycle 2"]
    assert shown["cycles"]["rows"][0][4:] == ["yes", "Less wobble", "Adapt"]


def test_after_four_cycles_comes_a_bet_on_tampering_and_no_fifth_cycle():
    state = play(CHOOSE, *CYCLE * CYCLES)

    assert {"ramp", "bet"} <= set(parts(state))
    with pytest.raises(MoveError):
        GAME.play(state, *PLAN)


def test_in_the_adjusted_half_the_hand_moves_by_the_last_miss_the_other_way():
    drops = [("drop", {"rest": str(each)}) for each in [0] * DROPS + [6, -2]]
    state = play(CHOOSE, *CYCLE * CYCLES, ("bet", {"bet": "better"}), *drops)

    assert state.aim == -4
    assert "4 cm to the left" in parts(state)["drop"]["lead"]


def test_at_the_end_both_spreads_and_the_bet_are_told():
    rests = [1, -1] * (DROPS // 2) + [9, -9] * (DROPS // 2)
    drops = [("drop", {"rest": str(each)}) for each in rests]
    state = play(CHOOSE, *CYCLE * CYCLES, ("bet", {"bet": "better"}), *drops)
    shown = parts(state)

    assert shown["tampering"]["lines"][0] == (
        "The adjusted drops lie further apart. You bet otherwise."
    )
    assert parts(GAME.play(state, "felt", {"felt": "Like a staircase"}))["felt-said"]["lines"] == [
        "Like a staircase"
    ]


@given(st.integers(0, 2**31 - 1))
@settings(max_examples=10, deadline=None)
def test_alone_at_the_desk_the_same_seed_gives_the_same_spins(seed):
    setting = {"surface": "glass", "hand": "pull", "coin": "ten", "low": "4", "high": "9"}
    moves = [("choose", {"way": "desk"}), ("plan", setting), *[("try", {})] * 5]

    assert play(*moves, seed=seed) == play(*moves, seed=seed)
    assert all(0.5 <= each <= 60 for each in play(*moves, seed=seed).cycles[0].tries)


def test_on_the_bench_each_change_works_the_way_its_factor_says_on_average():
    def usual(setting):
        return sum(spin(setting, seed, 1, 0) for seed in range(200))

    by_hand = sorted(HANDS, key=lambda name: usual(Setting(hand=name)))
    by_surface = sorted(SURFACES, key=lambda name: usual(Setting(surface=name)))

    assert by_hand == sorted(HANDS, key=FACTORS.get)
    assert by_surface == sorted(SURFACES, key=FACTORS.get)


def test_adjusting_each_drop_widens_the_spread_about_one_and_four_tenths_times():
    still, moved = [], []
    for seed in range(300):
        aim = 0.0
        for number in range(DROPS):
            still.append(drop(0.0, seed, 0, number))
            rest = drop(aim, seed, 1, number)
            aim -= rest
            moved.append(rest)
    ratio = (sum(x * x for x in moved) / sum(x * x for x in still)) ** 0.5

    assert 1.25 < ratio < 1.5


@pytest.mark.parametrize("way", WAYS)
def test_every_game_of_the_room_can_be_begun_and_says_what_to_do(way):
    state = play(("choose", {"way": way}))

    assert parts(state)["about"]["lines"][0] == WAYS[way].how
    assert "plan-1" in parts(state)
