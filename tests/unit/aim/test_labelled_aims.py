"""The coach's answers to aims whose flaws are known.

``data/aims.jsonl`` has one aim a line; ``wrong`` are the ids that the coach must find, no more
and no fewer. An empty list is a sound aim.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from practicum.tools.aims.checks import CHECKS, coach_text

TODAY = date(2026, 11, 22)
LINES = (Path(__file__).parents[1] / "data" / "aims.jsonl").read_text(encoding="utf-8")
AIMS = [json.loads(line) for line in LINES.splitlines()]


@pytest.mark.parametrize("aim", AIMS, ids=lambda aim: aim["id"])
def test_the_coach_finds_just_what_is_wrong_with_an_aim(aim):
    found = sorted(finding.id for finding in coach_text(aim["text"], today=TODAY))

    assert found == aim["wrong"]


def test_the_set_has_many_sound_aims_and_every_flaw_that_free_text_can_have():
    wrong = {each for aim in AIMS for each in aim["wrong"]}

    assert sum(not aim["wrong"] for aim in AIMS) >= 150
    assert wrong == set(CHECKS) - {"no-measure"}
