import pytest

from practicum.tools.draft import read_draft
from practicum.tools.measure import Measure
from practicum.tools.measurement_plan import TOOL
from practicum.tools.measures.examples import plan_examples, plan_measures
from practicum.tools.measures.plan import Driver, Plan, joined_findings, plan_findings

SOUND = ["nursery-book-bags", "ward-falls", "speech-therapy-waits"]


def plan_of(name):
    example = plan_examples()[name]
    drivers = tuple(Driver(words, words) for words in example.drivers)
    return Plan(dict(enumerate(plan_measures(name))), example.aim, drivers)


@pytest.mark.parametrize("name", SOUND)
def test_the_coach_has_nothing_to_say_of_a_model_plan(name):
    plan = plan_of(name)

    assert plan_findings(plan) == ()
    assert {key: joined_findings(plan, key) for key in plan.measures} == dict.fromkeys(
        plan.measures, ()
    )


@pytest.mark.parametrize("name", plan_examples())
def test_every_measure_of_an_example_is_complete(name):
    assert [read_draft(Measure, each).problems for each in plan_measures(name)] == [()] * len(
        plan_examples()[name].measures
    )


def test_model_plans_have_three_to_eight_measures_of_all_kinds():
    for name in SOUND:
        kinds = [each["type"] for each in plan_measures(name)]

        assert 3 <= len(kinds) <= 8
        assert set(kinds) == {"outcome", "process", "balancing"}


def test_the_plan_with_faults_has_many_to_find():
    plan = plan_of("nursery-with-faults")
    found = {each.id for key in plan.measures for each in joined_findings(plan, key)}

    assert len(plan_findings(plan)) == 3
    assert found >= {"direction-in-name", "no-denominator", "loose-words", "small-sample"}


def test_the_outcome_of_the_model_brings_its_figures():
    assert len(next(iter(TOOL.examples.values()))()["rows"]) > 20
