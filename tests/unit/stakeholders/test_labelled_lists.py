"""Lists of stakeholders as teams write them, each with what the coach is to say about it."""

import json
from pathlib import Path

import pytest

from practicum.tools.people.advice import ADVICE
from practicum.tools.people.coach import coach

LISTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "lists.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", LISTS, ids=[case["list"] for case in LISTS])
def test_the_coach_says_what_the_label_says_and_nothing_else(case):
    found = {finding.id for finding in coach({"groups": case["groups"]})}

    assert sorted(found) == case["found"]


def test_the_labelled_set_is_large_and_has_sound_lists_and_every_finding():
    sound = [case for case in LISTS if not case["found"]]

    assert len(LISTS) >= 50
    assert len(sound) >= 15
    assert {name for case in LISTS for name in case["found"]} == set(ADVICE)
