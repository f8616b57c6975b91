import pytest

from practicum.tools.draft import read_draft
from practicum.tools.measure import Measure
from practicum.tools.measure_decisions import Decision, check_decision, decisions_of

OLD = {
    "name": "Book bags returned",
    "unit": "%",
    "type": "outcome",
    "direction": "up",
    "counted": "Book bags back in the box by 9:30 on Friday",
    "frequency": "weekly",
    "rows": [{"id": "a", "date": "12/3/26", "value": "40"}],
}
ROWS = [f"r{n}" for n in range(20)]


def test_a_measure_from_before_the_chart_tool_reads_as_it_did():
    measure = read_draft(Measure, OLD).document

    assert (measure.chart, measure.rules, measure.figures_are, measure.limits) == ("", "", "", "")
    assert measure.decisions == ()
    assert measure.goal is None


def test_settings_and_decisions_are_kept_in_the_measure():
    made = {"id": "d1", "what": "phase", "row": "a", "reason": "New rota"}
    settings = {"chart": "p-prime", "rules": "nelson", "limits": "screened", "goal": "70%"}
    measure = read_draft(Measure, {**OLD, **settings, "decisions": [made]}).document

    assert (measure.chart, measure.rules, measure.goal) == ("p-prime", "nelson", 70)
    assert measure.decisions[0].reason == "New rota"


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("chart", "pie", "There is no chart called “pie”. Choose one of the list."),
        ("rules", "mine", "There is no set of rules called “mine”. Choose one of the list."),
        ("figures_are", 7, "There is no kind of figures called “7”. Choose one of the list."),
        ("goal", "high", "“high” is not a number"),
    ],
)
def test_a_setting_that_is_not_known_has_a_sentence(field, value, words):
    (problem,) = read_draft(Measure, {**OLD, field: value}).problems

    assert problem.field == field
    assert words in problem.message


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"what": "phase", "row": "r5", "reason": " "}, "reason"),
        ({"what": "phase", "row": "r5", "reason": "x" * 301}, "reason"),
        ({"what": "phase", "row": "gone", "reason": "New rota"}, "row"),
        ({"what": "phase", "row": "r0", "reason": "New rota"}, "row"),
        ({"what": "phase", "row": "r5", "points": "some", "reason": "New rota"}, "points"),
        ({"what": "leave-out", "row": "r3", "reason": "Snow"}, "row"),
        ({"what": "baseline", "points": "", "reason": "Before"}, "points"),
        ({"what": "baseline", "points": "1", "reason": "Before"}, "points"),
        ({"what": "baseline", "points": "21", "reason": "Before"}, "points"),
        ({"what": "erase", "reason": "Because"}, "what"),
    ],
)
def test_a_decision_that_cannot_be_taken_says_why(asked, field):
    taken = [Decision(id="d", what="leave-out", row="r3", reason="Snow")]

    assert [each.field for each in check_decision(Decision(**asked), ROWS, taken)] == [field]


@pytest.mark.parametrize(
    "asked",
    [
        {"what": "phase", "row": "r5", "reason": "New rota"},
        {"what": "phase", "row": "r5", "points": "8", "reason": "New rota"},
        {"what": "leave-out", "row": "r3", "reason": "Snow"},
        {"what": "baseline", "points": "12", "reason": "Before the change"},
    ],
)
def test_a_decision_with_its_reason_is_taken(asked):
    taken_back = [Decision(id="d", what="leave-out", row="r3", ended="2026-05-01")]

    assert check_decision(Decision(**asked), ROWS, taken_back) == []


@pytest.mark.parametrize("junk", [None, "baseline", 7, [None, "x", 3], {"what": "phase"}])
def test_what_is_no_list_of_decisions_is_none(junk):
    assert decisions_of({"decisions": junk}) == ()
