"""What ``practicum chart`` tells on request: advice, false alarms, places for a new phase."""

import json

import pytest
from typer.testing import CliRunner

from practicum.cli import app

RUN = CliRunner()
STEADY = [5, 6, 5, 7, 6, 5, 6, 7]
FALLEN = [*STEADY, 3, 2, 3, 2, 2, 3, 2, 3, 2]


@pytest.fixture
def chart(tmp_path):
    def run(values, *options):
        rows = (
            f"{1 + at % 28:02}/{1 + at // 28:02}/2026,{each},9" for at, each in enumerate(values)
        )
        file = tmp_path / "data.csv"
        file.write_text("day,value,of\n" + "\n".join(rows), encoding="utf-8")
        return RUN.invoke(app, ["chart", str(file), "--value", "value", *options])

    return run


def test_an_exact_chance_of_a_false_alarm_is_told_without_an_about(chart):
    words = chart(FALLEN, "--rules", "anhoej", "--false-alarms").stdout.splitlines()[-1]

    assert words.startswith("On charts of 17 points that only chance moves, the rules of Anhøj")
    assert "signal in 0.886% of cases" in words


def test_a_simulated_chance_says_about_and_json_has_its_error(chart):
    told = json.loads(chart(FALLEN, "--false-alarms", "--json").stdout)["false_alarms"]

    assert "about" in chart(FALLEN, "--false-alarms").stdout
    assert told["points"] == 17
    assert not told["exact"]
    assert 0 < told["error"] < 0.01 < told["chance"]


def test_no_chance_is_made_up_for_charts_without_one(chart):
    result = chart(FALLEN, "--chart", "c", "--false-alarms")

    assert result.exit_code == 2
    assert "run charts" in result.stderr


def test_a_proposal_is_told_with_its_question_and_changes_nothing(chart):
    result = chart(FALLEN, "--propose")
    told = json.loads(chart(FALLEN, "--propose", "--json").stdout)

    assert "A new phase might begin at point 9: " in result.stdout
    assert "what changed?" in result.stdout
    assert [each["start"] for each in told["proposals"]] == [8]
    assert len(told["phases"]) == 1


def test_where_there_is_nothing_to_propose_that_is_said(chart):
    assert "No run is long enough" in chart(STEADY, "--propose").stdout
    assert "No run is long enough" in chart(FALLEN, "--propose", "--rephase", "9: it").stdout


def test_advice_gives_the_chart_its_reason_and_its_warnings(chart):
    result = chart(STEADY, "--chart", "auto", "--denominator", "of")
    told = json.loads(chart(STEADY, "--chart", "auto", "--denominator", "of", "--json").stdout)

    assert "a P chart." in result.stdout
    assert "fewer than 10 points" in result.stdout
    assert told["chart"] == "p"
    assert len(told["advice"]) == 2


def test_some_rules_of_a_set_can_be_chosen(chart):
    told = json.loads(chart(FALLEN, "--rules", "Perla: runs", "--json").stdout)

    assert told["rules"] == "perla: runs"
    assert {each["rule"] for each in told["signals"]} <= {"too-few-runs", "too-many-runs"}
    assert "has no rule called" in chart(FALLEN, "--rules", "perla: luck").stderr
