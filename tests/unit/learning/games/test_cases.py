import pytest

from practicum.learning.games.cases import CasesError, CasesState, read_cases
from practicum.learning.games.game import MoveError
from practicum.learning.games.registry import find_game
from practicum.spc.run_chart import analyse_run_chart
from practicum.ui.game_chart import chart_view

GAMES = ("phases", "displays")


@pytest.fixture(params=GAMES)
def game(request):
    return find_game(request.param)


def play_all(game, choose):
    state = game.begin(1)
    for case in game.cases:
        state = game.play(state, "decide", {"side": choose(case)})
        state = game.play(state, "on", {})
    return state


def ours(case):
    return next(side.id for side in case.sides if side.ours)


def others(case):
    return next(side.id for side in case.sides if not side.ours)


def test_every_case_has_one_way_that_we_would_go_and_an_argument_for_each(game):
    for case in game.cases:
        assert sum(side.ours for side in case.sides) == 1
        assert len({side.id for side in case.sides}) == len(case.sides) >= 3
        assert all(len(side.argument.split()) > 6 for side in case.sides)


def test_no_argument_is_shown_before_the_case_is_decided(game):
    shown = str(game.show(game.begin(1)))

    assert not any(side.argument in shown for side in game.cases[0].sides)


def test_a_decision_shows_every_argument_and_the_way_on(game):
    case = game.cases[0]

    parts = game.show(game.play(game.begin(1), "decide", {"side": others(case)}))

    assert all(side.argument in str(parts) for side in case.sides)
    assert parts[-1]["kind"] == "buttons"


def test_the_end_tells_how_many_were_decided_as_we_would(game):
    all_ours, none = (game.show(play_all(game, choose)) for choose in (ours, others))

    assert all_ours[0]["facts"][0]["value"] == f"{len(game.cases)} of {len(game.cases)}"
    assert none[0]["facts"][0]["value"] == f"0 of {len(game.cases)}"


def test_a_case_is_decided_once_and_not_passed_over(game):
    with pytest.raises(MoveError):
        game.play(game.begin(1), "on", {})
    with pytest.raises(MoveError):
        game.play(CasesState(decided=("x",)), "decide", {"side": ours(game.cases[0])})


def test_every_chart_can_be_drawn_and_read(game):
    for case in game.cases:
        parts = [each.part("x") for each in (*case.shown, *case.after)]
        drawn = [each for part in parts if part["kind"] == "charts" for each in part["charts"]]
        assert all(chart_view(each)["words"] for each in drawn)


def rules_broken(game, ident):
    case = next(case for case in find_game(game).cases if case.id == ident)
    drawn = next(each for each in (*case.shown, *case.after) if hasattr(each, "values"))
    result = analyse_run_chart(drawn.values, rules="perla", freeze=drawn.freeze)
    return {signal.rule for signal in result.signals}


def test_the_figures_are_what_their_stories_say():
    shifts = {name for name in PHASES if "shift" in rules_broken("phases", name)}

    assert shifts == {"reminders", "lucky", "counted", "left", "climb"}
    assert rules_broken("phases", "target") == set()
    assert rules_broken("displays", "traffic") == set()
    assert "trend" in rules_broken("displays", "before-after")
    assert "shift" in rules_broken("displays", "quarters")


def test_a_new_phase_that_we_would_begin_is_calm():
    case = next(case for case in find_game("phases").cases if case.id == "reminders")
    view = chart_view(case.after[0].part("x")["charts"][0])

    assert "There is no signal" in " ".join(view["words"])


PHASES = ("reminders", "lucky", "target", "snow", "counted", "five", "left", "climb")


def test_there_are_eight_cases_of_phases_and_five_displays():
    assert tuple(case.id for case in find_game("phases").cases) == PHASES
    assert len(find_game("displays").cases) == 5


def test_averages_that_a_table_tells_are_those_of_its_points():
    case = next(each for each in find_game("displays").cases if each.id == "before-after")
    values = case.after[0].values

    assert [row[1] for row in case.shown[0].rows] == [
        f"{sum(values[:6]) / 6:.0f}%",
        f"{sum(values[6:]) / 6:.0f}%",
    ]


def test_the_quarters_that_a_table_tells_are_those_of_its_points():
    case = next(each for each in find_game("displays").cases if each.id == "quarters")
    values = case.after[0].values
    sums = [sum(values[start : start + 6]) for start in range(0, 24, 6)]

    assert [row[1] for row in case.shown[0].rows] == [f"{each:g}" for each in sums]


def test_a_file_of_cases_that_is_wrong_says_where(tmp_path):
    path = tmp_path / "odd.yml"
    path.write_text("- {id: a, title: A, story: [S], shown: [], sides: []}", encoding="utf-8")

    with pytest.raises(CasesError, match=r"odd\.yml cannot be used"):
        read_cases(path)
