import json
import runpy
from datetime import date

import pytest
from project_sheets import sheet

from practicum.figures.charted import chart_measure
from practicum.project.model import MARK, TITLE, model_sheets
from practicum.project.next_steps import gaps_of, next_step, steps_of
from practicum.project.thread import read_thread
from practicum.store.memory import MemoryStore
from practicum.tools.draft import read_draft
from practicum.tools.drivers.coach import coach, coach_ideas
from practicum.tools.drivers.facts import Facts, Named, read_cycles
from practicum.tools.measure_examples import data_folder
from practicum.tools.measures.plan import joined_findings, plan_findings
from practicum.tools.pdsas.log import entry_of, ramps_of
from practicum.tools.pdsas.ramp_checks import features_of, ramp_findings
from practicum.tools.registry import all_tools
from practicum.ui.home_tools import tools_by_kind
from practicum.ui.plan_facts import facts_of
from practicum.ui.session import Session

SHEETS = {(each.kind, each.key): each.content for each in model_sheets()}
OWN = [each for each in SHEETS if each != MARK]
DIAGRAM = SHEETS["driver-diagram", "main"]
WORDS = {node["id"]: node["text"] for node in DIAGRAM["nodes"]}
ENTRIES = [
    entry_of(key, content, WORDS) for (kind, key), content in SHEETS.items() if kind == "pdsa"
]
RAMPS = ramps_of(ENTRIES)
AS_OF = date(2026, 5, 23)


@pytest.fixture
def thread():
    return read_thread(sheet(kind, content, key) for (kind, key), content in SHEETS.items())


@pytest.fixture
def facts():
    measures = [(key, content) for (kind, key), content in SHEETS.items() if kind == "measure"]
    cycles = sorted((e.day, e.key) for e in ENTRIES)
    return Facts(
        measures=tuple(Named(key, each["name"], each.get("driver", "")) for key, each in measures),
        cycles=read_cycles([(key, SHEETS["pdsa", key]) for _, key in cycles]),
    )


@pytest.mark.parametrize("name", OWN, ids="/".join)
def test_every_sheet_is_complete(name):
    kind, _ = name

    assert read_draft(tools_by_kind()[kind].document, SHEETS[name]).problems == ()


@pytest.mark.parametrize("name", OWN, ids="/".join)
def test_the_coaches_have_nothing_to_say_of_any_sheet(name):
    kind, _ = name
    coaches = [each.coach for each in all_tools().values() if each.document.kind == kind]
    found = [each.id for one in coaches if one for each in one(SHEETS[name])]

    assert found == []


def test_the_coaches_have_nothing_to_say_of_diagram_and_ideas_as_they_stand(facts):
    found = [*coach(DIAGRAM, facts=facts), *coach_ideas(DIAGRAM, facts=facts)]

    assert [each.message for each in found] == []


def test_the_coach_has_nothing_to_say_of_the_plan():
    session = Session(MemoryStore(), "me")
    for (kind, key), content in SHEETS.items():
        session.store.save(session.project.id, kind, key, content, base=0, author="me")
    contents = {key: content for (kind, key), content in SHEETS.items() if kind == "measure"}
    plan = facts_of(session).plan(contents)
    found = [*plan_findings(plan), *(one for key in contents for one in joined_findings(plan, key))]

    assert [each.message for each in found] == []


def test_there_are_twelve_cycles_in_three_ramps_and_an_idea_that_was_let_go():
    assert sorted(len(ramp.cycles) for ramp in RAMPS) == [1, 3, 3, 5]
    assert [ramp.cycles[0].decision for ramp in RAMPS if len(ramp.cycles) == 1] == ["abandon"]


@pytest.mark.parametrize("ramp", RAMPS, ids=lambda ramp: ramp.idea)
def test_ramps_grow_one_cycle_on_the_other(ramp):
    assert ramp_findings(ramp) == ()
    if len(ramp.cycles) > 1:
        assert all(feature.met for feature in features_of(ramp))


def test_some_predictions_were_wrong_and_the_comparison_says_so():
    matches = [each.match for each in ENTRIES if each.stage == "act"]

    assert matches.count("no") == 4
    assert matches.count("matched") == 6


def test_one_cycle_is_under_way_and_comes_next(thread):
    assert all(step.done for step in steps_of(thread))
    assert next_step(thread).words == "Write down what happened in “A red box in sight”"


def test_everything_joins(thread):
    assert thread.loose == ()
    assert set(gaps_of(thread)) <= {
        "Fewer than 10 points so far for “Bags handed over at the door”."
    }


def test_the_outcome_has_improved_by_the_rules():
    charted = chart_measure(SHEETS["measure", "bags"], today=AS_OF)
    first, last = charted.result.phases[0].centre, charted.result.phases[-1].centre

    assert (round(first), round(last)) == (33, 65)
    assert "shift" in {signal.rule for signal in charted.result.signals}


def test_the_balancing_measure_shows_no_lasting_harm():
    charted = chart_measure(SHEETS["measure", "minutes"], today=AS_OF)

    assert charted.result.signals == ()


def test_the_figures_are_made_again_to_the_last_byte():
    folder = data_folder() / "book-bag-project"
    made = runpy.run_path(str(folder / "make.py"))["rows"]()

    assert (folder / "figures.csv").read_bytes() == ("\n".join(made) + "\n").encode()


def test_it_says_that_it_is_made_up():
    described = json.loads(
        (data_folder() / "book-bag-project" / "datapackage.json").read_text(encoding="utf-8")
    )

    assert "made up" in TITLE
    assert "Synthetic" in described["description"]
