"""The coach's answers to cycles whose flaws are known.

``data/pdsa_cycles.jsonl`` has one cycle a line, in the words of many services; ``wrong`` are the
ids that the coach must find, no more and no fewer. ``data/pdsa_phrases.json`` has, field by field,
words that are sound there and words that are not.
"""

import json
from pathlib import Path

import pytest

from practicum.tools.pdsas.checks import CHECKS, findings_on
from practicum.tools.pdsas.cycle import STAGES, read_cycle

DATA = Path(__file__).parents[1] / "data"
LINES = (DATA / "pdsa_cycles.jsonl").read_text(encoding="utf-8")
CYCLES = [json.loads(line) for line in LINES.splitlines()]
PHRASES = json.loads((DATA / "pdsa_phrases.json").read_text(encoding="utf-8"))
SOUND = {
    "stage": "act",
    "objective": "Will a picture card help?",
    "change": "Picture card",
    "prediction": "4 of 5 will do it",
    "scale": "5 people, one day",
    "who": "Ann",
    "when": "Tuesday 3 March",
    "measure": "tally",
    "result": "4",
    "compared": "matched",
    "learned": "Left-handed children hold it the wrong way round",
    "decision": "Adapt",
}


def _found(line):
    return sorted(finding.id for finding in findings_on(read_cycle(line)))


@pytest.mark.parametrize("cycle", CYCLES, ids=lambda cycle: cycle["id"])
def test_the_coach_finds_just_what_is_wrong_with_a_cycle(cycle):
    assert _found(cycle) == cycle["wrong"]


def test_the_set_has_many_voices_and_every_flaw_and_many_sound_cycles():
    wrong = {each for cycle in CYCLES for each in cycle["wrong"]}

    assert wrong == {name for checks in CHECKS.values() for name in checks}
    assert sum(not cycle["wrong"] for cycle in CYCLES) >= 280
    assert len({cycle["voice"] for cycle in CYCLES}) >= 20


@pytest.mark.parametrize(
    ("field", "ident", "words", "flawed"),
    [
        (each["field"], each["id"], words, flawed)
        for each in PHRASES
        for flawed in (False, True)
        for words in each["flawed" if flawed else "sound"]
    ],
)
def test_words_are_found_fault_with_only_where_they_say_too_little(field, ident, words, flawed):
    assert (ident in _found({**SOUND, field: words})) is flawed


def test_a_cycle_is_asked_only_for_what_its_stage_can_have():
    empty = dict.fromkeys(SOUND, "")

    plan, do, study, act = (_found({**empty, "stage": each}) for each in STAGES)

    assert plan == do == ["no-data-plan", "no-prediction", "no-who-when"]
    assert set(study) - set(do) == {"no-learning", "study-without-comparison"}
    assert set(act) - set(study) == {"act-without-decision"}
