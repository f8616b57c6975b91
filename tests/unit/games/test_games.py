import pytest

from practicum.learning.games.game import Move, Play, replay, seed_for
from practicum.learning.games.parts import MoveError, choice_in, number_in, words_in
from practicum.learning.games.registry import GAMES, UnknownGameError, find_game
from practicum.learning.games.two_teams import TwoTeams, better_off
from practicum.learning.worlds import SERVICES, find_service

TEAMS = TwoTeams()
GUESS = ("guess", {"winner": "small", "bang": "80", "small": "90"})


def play(*moves, seed=3):
    state = TEAMS.begin(seed)
    for name, values in moves:
        state = TEAMS.play(state, name, values)
    return state


@pytest.mark.parametrize("name", GAMES)
def test_every_game_has_a_name_a_title_and_something_to_begin_with(name):
    game = find_game(name)

    assert game.name == name
    assert game.summary.endswith((".", "?"))
    assert game.show(game.begin(1))


@pytest.mark.parametrize("name", GAMES)
def test_the_parts_of_a_game_have_ids_of_their_own_and_kinds_that_the_page_knows(name):
    game = find_game(name)
    parts = game.show(game.begin(1))

    assert len({part["id"] for part in parts}) == len(parts)
    assert {part["kind"] for part in parts} <= {
        "text", "facts", "table", "log", "form", "buttons", "charts"
    }  # fmt: skip


@pytest.mark.parametrize("name", GAMES)
def test_a_move_that_no_rule_knows_is_refused_in_a_sentence(name):
    game = find_game(name)
    with pytest.raises(MoveError):
        game.play(game.begin(1), "fly", {})


def test_a_game_that_is_not_there_is_named():
    with pytest.raises(UnknownGameError, match="no game called “chess”"):
        find_game("chess")


def test_a_play_gone_through_again_comes_to_the_same_state():
    moves = [("choose", {"service": "nursery"}), GUESS, ("on", {})]
    kept = Play(moves=tuple(Move(name=name, values=values) for name, values in moves))

    assert replay(TEAMS, kept, "p") == play(*moves, seed=seed_for("p", "two-teams", 0))


def test_a_move_that_the_rules_no_longer_have_is_passed_over():
    kept = Play(moves=(Move(name="old"), Move(name="choose", values={"service": "nursery"})))

    assert replay(TEAMS, kept, "p").service == "nursery"


def test_each_project_and_each_round_has_chances_of_its_own():
    seeds = {seed_for(p, g, n) for p in "ab" for g in ("x", "y") for n in range(3)}

    assert len(seeds) == 12
    assert all(0 <= seed < 2**31 for seed in seeds)


def test_a_number_that_is_missing_wrong_or_out_of_bounds_is_told_at_its_field():
    for typed in ("", "many", "140"):
        with pytest.raises(MoveError) as error:
            number_in({"guess": typed}, "guess", 0, 100)

        assert error.value.field == "guess"
    with pytest.raises(MoveError, match="Choose one"):
        choice_in({"a": "x"}, "a", ["y"])
    assert len(words_in({"a": "x" * 5000}, "a")) == 600


def test_the_guess_comes_before_the_play_and_both_teams_are_held_against_it():
    with pytest.raises(MoveError):
        play(("choose", {"service": "nursery"}), ("on", {}))
    state = play(("choose", {"service": "nursery"}), GUESS, ("end", {}))
    parts = {part["id"]: part for part in TEAMS.show(state)}
    bang, small = parts["compared"]["rows"]

    assert (bang[2], small[2]) == ("80%", "90%")
    assert parts["verdict"]["lines"][0].startswith("The small-tests team ended up better off.")


def test_the_charts_grow_by_four_periods_at_a_time_and_show_nothing_to_come():
    state = play(("choose", {"service": "therapy"}), GUESS, ("on", {}), ("on", {}))
    parts = {part["id"]: part for part in TEAMS.show(state)}

    assert [len(chart["points"]) for chart in parts["charts"]["charts"]] == [8, 8]
    assert "compared" not in parts


def test_thirty_more_worlds_are_counted_and_told_with_what_they_are_made_of():
    moves = [("choose", {"service": "medication"}), GUESS, ("end", {}), ("more", {})]
    (tally,) = [part for part in TEAMS.show(play(*moves)) if part["id"] == "tally"]

    assert "In 30 more worlds" in tally["lines"][0]
    assert "made up" in tally["lines"][1]


@pytest.mark.parametrize("service", SERVICES)
def test_a_difference_within_chance_is_none(service):
    found = find_service(service)
    up = found.better == "up"

    assert better_off(found, 50, 50.3) == "same"
    assert better_off(found, 20, 60) == ("small" if up else "bang")


def test_a_test_that_went_worse_and_goes_on_says_why():
    told = ""
    for seed in range(12):
        state = play(("choose", {"service": "nursery"}), GUESS, ("end", {}), seed=seed)
        logs = [part for part in TEAMS.show(state) if part["kind"] == "log"]
        told += " ".join(line for part in logs for line in part["lines"])

    assert "That is too few to judge by. They go on." in told
