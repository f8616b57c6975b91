"""Ramps: their order, what the coach says of them, how well a team predicts, how big a test is."""

from datetime import date

import pytest

from practicum.tools.pdsas.calibration import calibrate
from practicum.tools.pdsas.log import NO_IDEA, Entry, Ramp, entry_of, ramps_of
from practicum.tools.pdsas.picture import draw_ramp
from practicum.tools.pdsas.ramp_checks import features_of, ramp_findings
from practicum.tools.pdsas.span import draw_span
from practicum.tools.pdsas.test_size import STEPS, advise_size

TODAY = date(2026, 3, 20)
BELIEFS, READY = ("low", "medium", "high"), ("against", "unsure", "ready")


def _entry(number, **more):
    content = {
        "idea": "Jugs",
        "driver": "Easy to pour",
        "number": str(number),
        "change": f"Jug {number}",
        "people": str(2 * number - 1),
        "prediction": "No spills",
        "measure": "Spills",
        "result": "0",
        "stage": "act",
        "started": f"{number}/3/2026",
        "ended": f"{number}/3/2026",
    }
    return entry_of(f"c{number}", {**content, **more})


def _ids(*entries):
    return [finding.id for finding in ramp_findings(Ramp("Jugs", entries))]


def test_cycles_of_one_idea_make_a_ramp_in_order_whatever_the_capitals():
    one, two, other = _entry(1), _entry(2, idea=" JUGS "), _entry(1, idea="")

    ramps = ramps_of([two, other, one])

    assert [ramp.idea for ramp in ramps] == ["Jugs", NO_IDEA]
    assert [each.key for each in ramps[0].cycles] == ["c1", "c2"]


def test_a_sound_ramp_and_a_single_cycle_are_left_alone():
    assert _ids(_entry(1), _entry(2), _entry(3)) == []
    assert _ids(_entry(1, driver="")) == []


@pytest.mark.parametrize(
    ("entries", "wrong"),
    [
        ([_entry(1), _entry(2, change="Jug 1", people="1")], "ramp-nothing-changed"),
        ([_entry(n, people="1") for n in (1, 2, 3)], "ramp-never-grows"),
        ([_entry(1, driver=""), _entry(2, driver="")], "ramp-no-driver"),
        ([_entry(1), _entry(2, started="1/9/2026", ended="")], "ramp-long-gap"),
    ],
)
def test_the_coach_finds_what_keeps_a_ramp_from_rising(entries, wrong):
    assert _ids(*entries) == [wrong]


@pytest.mark.parametrize(
    "other",
    [
        {"where": "Room 2"},
        {"who": "Night staff"},
        {"objective": "Does it hold when the room is full?"},
        {"when": "Saturday 14 March"},
        {"when": "Tuesday 10 March, night shift"},
        {"when": "A wet Tuesday"},
        {"people": "3"},
    ],
)
def test_the_same_change_in_other_conditions_is_a_new_test(other):
    first = {"change": "Jug 1", "people": "1", "where": "Room 1", "when": "Tuesday 3 March"}

    assert "ramp-nothing-changed" not in _ids(_entry(1, **first), _entry(2, **{**first, **other}))


@pytest.mark.parametrize(
    "other",
    [
        {"change": "jug 1."},
        {"where": "room 1!"},
        {"when": "Thursday 12 March"},
        {"when": "10/3/2026"},
        {"prediction": "One spill", "learned": "Lids"},
    ],
)
def test_another_date_or_another_stop_does_not_make_a_new_test(other):
    first = {"change": "Jug 1", "people": "1", "where": "Room 1", "when": "Tuesday 3 March"}
    first["started"] = ""
    cycles = (_entry(1, **first), _entry(2, **{**first, **other}))

    assert _ids(*cycles) == ["ramp-nothing-changed"]
    assert not features_of(Ramp("Jugs", cycles))[0].met


def test_an_idea_that_does_not_work_need_not_grow():
    failed = [_entry(n, people="1", compared="no") for n in (1, 2, 3)]

    assert _ids(*failed) == []


def test_the_four_marks_of_sound_testing_are_told_one_by_one():
    sound = features_of(Ramp("Jugs", (_entry(1), _entry(2))))
    weak = features_of(Ramp("Jugs", (_entry(1, people="40", driver="", result=""),)))

    assert [each.met for each in sound] == [True] * 4
    assert [each.met for each in weak] == [False] * 4


@pytest.mark.parametrize(
    ("matched", "missed", "words"),
    [
        (0, 0, "No prediction has been compared"),
        (1, 0, "1 of 1 prediction held. That is too few"),
        (9, 1, "Nearly all hold"),
        (3, 3, "that is how one learns"),
        (1, 5, "Many do not hold"),
    ],
)
def test_calibration_says_what_the_count_suggests(matched, missed, words):
    held = [Entry("a", "A", "act", prediction="p", match="matched")] * matched
    not_held = [Entry("b", "B", "act", prediction="p", match="no")] * missed

    assert words in calibrate([*held, *not_held, Entry("c", "C", "act")]).words


def test_the_picture_rises_and_its_circles_grow_with_the_people():
    drawn = draw_ramp(Ramp("Jugs", (_entry(1), _entry(2), _entry(3, people=""))))

    first, second, third = drawn["steps"]
    assert first["y"] > second["y"] > third["y"]
    assert first["r"] < second["r"]
    assert third["size"] == "?"
    assert "Cycle 2, Jug 2, with 3" in drawn["text"]


def test_the_line_of_time_holds_what_has_a_date_and_counts_what_has_none():
    open_one = _entry(3, stage="do", ended="")
    drawn = draw_span([Ramp("Jugs", (_entry(1), open_one, _entry(4, started="", ended="")))], TODAY)

    closed, still = drawn["rows"][0]["bars"]
    assert drawn["undated"] == 1
    assert still["open"]
    assert still["x"] + still["width"] == pytest.approx(drawn["today"])
    assert 0 <= closed["x"] < still["x"]


def test_a_log_without_dates_has_no_line():
    assert draw_span([Ramp("Jugs", (_entry(1, started="", ended=""),))], TODAY)["rows"] == []


def test_no_advice_until_all_three_questions_are_answered():
    assert advise_size({"belief": "high", "cost": "small"}) is None
    assert advise_size({"belief": "high", "cost": "small", "readiness": "?"}) is None


def test_more_belief_and_readiness_never_ask_for_a_smaller_test_and_cost_never_for_a_larger():
    def size(belief, cost, readiness):
        advice = advise_size({"belief": belief, "cost": cost, "readiness": readiness})
        return STEPS.index(advice.size)

    for cost in ("small", "large"):
        for ready in READY:
            sizes = [size(belief, cost, ready) for belief in BELIEFS]
            assert sizes == sorted(sizes)
        for belief in BELIEFS:
            sizes = [size(belief, cost, ready) for ready in READY]
            assert sizes == sorted(sizes)
    assert all(size(b, "large", r) <= size(b, "small", r) for b in BELIEFS for r in READY)


def test_the_advice_names_each_reason():
    why = advise_size({"belief": "low", "cost": "large", "readiness": "against"}).why

    assert "not sure" in why
    assert "cost a lot" in why
    assert "against it" in why
