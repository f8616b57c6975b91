"""The coach's answers to aims in fields, and the fields and sentences of pasted aims.

``data/aim_fields.jsonl`` has one aim in fields a line, with the ids that the coach must find.
``data/aim_splits.jsonl`` has sound aims in free text, each with its fields and its sentence. In
part these are what the tool itself answered: a record that shows when an answer changes, no proof
that a careful reader would have written the same. A clumsy sentence may be among them; where a
change gives a better one, change the record.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from practicum.tools.aims.answers import answer_aim

TODAY = date(2026, 11, 22)
DATA = Path(__file__).parents[1] / "data"


def _lines(name):
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("aim", _lines("aim_fields.jsonl"), ids=lambda aim: aim["id"])
def test_the_coach_finds_just_what_is_wrong_with_an_aim_in_fields(aim):
    answer = answer_aim(aim["fields"], TODAY)

    assert sorted(finding["id"] for finding in answer["findings"]) == aim["wrong"]


@pytest.mark.parametrize("aim", _lines("aim_splits.jsonl"), ids=lambda aim: aim["id"])
def test_a_pasted_aim_is_still_split_as_recorded(aim):
    answer = answer_aim({"text": aim["text"]}, TODAY)

    assert answer["fields"] == aim["fields"]
    assert answer["sentence"] == aim["sentence"]
