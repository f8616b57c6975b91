import pytest

from practicum.learning.games.cry_wolf import CHANGE, RULES, TEAMS, CryWolf, alarms, figures
from practicum.learning.games.game import MoveError
from practicum.spc.false_alarms import false_alarm_chance
from practicum.spc.run_chart import analyse_run_chart

GAME = CryWolf()


def parts(state):
    return {part["id"]: part for part in GAME.show(state)}


def test_nothing_is_drawn_before_the_guess_and_a_guess_is_a_number_of_charts():
    state = GAME.begin(1)

    assert list(parts(state)) == ["ask"]
    for guess in ("", "21", "some"):
        with pytest.raises(MoveError) as caught:
            GAME.play(state, "guess", {"guess": guess})
        assert caught.value.field == "guess"


def test_the_counts_are_those_of_the_engine_and_grow_by_twenty():
    state = GAME.play(GAME.begin(1), "guess", {"guess": "2"})
    found = sum(bool(analyse_run_chart(team).signals) for team in figures(1, 0, 0.0))

    assert parts(state)["counts"]["rows"][0][1] == f"{found} of 20"
    assert f"It was {found}," in parts(state)["told"]["lines"][0]
    assert parts(GAME.play(state, "more", {}))["counts"]["rows"][0][1].endswith("of 40")


def test_teams_shown_are_some_whose_charts_have_a_signal():
    state = GAME.play(GAME.begin(4), "guess", {"guess": "2"})
    shown = parts(state)["charts"]["charts"]

    assert [each["id"] for each in shown] == [
        f"team-{at + 1}" for at in alarms(figures(4, 0, 0.0), "perla")[:2]
    ]


@pytest.mark.parametrize("rules", RULES)
def test_in_the_long_run_they_cry_wolf_as_often_as_the_page_says(rules):
    counts = [len(alarms(figures(seed, 0, 0.0), rules)) for seed in range(60)]
    seen = [len(alarms(figures(seed, 0, CHANGE), rules)) for seed in range(60)]
    chart = "i" if rules == "making-data-count" else "run"
    wanted = false_alarm_chance(rules, 24, chart=chart).chance

    assert sum(counts) / (60 * TEAMS) == pytest.approx(wanted, abs=0.045)
    assert sum(seen) > 2 * sum(counts)
