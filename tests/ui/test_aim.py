"""The aim's widget: what its page is told."""

import pytest

from practicum.store.memory import MemoryStore
from practicum.tools.aim import TOOL
from practicum.ui.aim import AimTool
from practicum.ui.session import Session


@pytest.fixture
def widget():
    return AimTool(TOOL, session=Session(MemoryStore(), "ann"))


def test_a_blank_aim_has_no_sentence_and_no_findings(widget):
    assert widget.reading["sentence"] == ""
    assert widget.reading["findings"] == []
    assert not widget.reading["complete"]


def test_a_reading_tells_how_numbers_and_date_were_understood(widget):
    content = {"baseline": "half", "target": "9 out of 10", "deadline": "30/6/2027"}

    reading = widget.look(content)["reading"]

    assert reading["understood"] == {"baseline": "50%", "target": "90%", "deadline": "30 June 2027"}
    assert reading["settled"] == {}
    assert "from 50% to 90% by 30 June 2027" in reading["sentence"]


def test_a_length_of_time_is_offered_as_the_day_it_means(widget):
    reading = widget.look({"deadline": "within six months"})["reading"]

    assert reading["settled"]["deadline"] == reading["understood"]["deadline"]


def test_a_pasted_aim_comes_back_as_fields_and_nothing_is_saved(widget):
    answer = widget.split("Reduce falls on Ward 4 from 12 to 6 by 2019. We meet weekly.")

    assert answer["content"]["where"] == "Ward 4"
    assert answer["left"] == "We meet weekly."
    assert "date-past" in [finding["id"] for finding in answer["findings"]]
    assert widget.saved["revision"] == 0


def test_the_page_gets_six_model_aims_and_six_to_mend(widget):
    assert len(widget.examples) == len(widget.repairs) == 6
    assert all(example["sentence"].startswith("We will ") for example in widget.examples)
    assert all(repair["findings"] for repair in widget.repairs)
