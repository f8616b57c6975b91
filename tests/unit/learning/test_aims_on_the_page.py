import re
from datetime import date

import nbformat
import pytest

from practicum.learning.course_file import course_folder
from practicum.tools.aims.checks import coach_text
from practicum.tools.aims.examples import MODEL_AIMS

WRITTEN = date(2026, 11, 22)
PAGE = course_folder() / "1-developing-your-ideas" / "03-writing-an-aim.ipynb"


@pytest.fixture(scope="module")
def cells():
    return {cell.id: cell.source for cell in nbformat.read(PAGE, as_version=4).cells}


def _found(text):
    return [finding.id for finding in coach_text(text, today=WRITTEN)]


def test_the_page_shows_the_model_aims_that_the_tool_shows(cells):
    shown = re.findall(r"(?m)^\| ([A-Z][\w ]+) \| (.+\.) \|$", cells["models"])

    assert shown == [(model.service, model.text) for model in MODEL_AIMS]


def test_the_aim_that_the_page_takes_apart_is_sound_and_has_the_parts_it_is_said_to_have(cells):
    (aim,) = re.findall(r"(?m)^> (.+)$", cells["idea"])
    parts = re.findall(r"(?m)^\| .+ \| .+\? \| (.+) \|$", cells["idea"])

    assert _found(aim) == []
    assert len(parts) == 5
    assert all(part in aim for part in parts)


def test_the_coach_finds_something_to_mend_in_every_aim_that_is_there_to_be_mended(cells):
    aims = re.findall(r"(?m)^\d\. \*(.+)\*$", cells["try"])

    assert [bool(_found(aim)) for aim in aims] == [True, True, True]


def test_the_coach_finds_what_the_page_says_is_wrong(cells):
    vague, checklist, everybody = re.findall(r"(?m)^\d\. \*(.+)\*$", cells["try"])

    assert "vague-verb" in _found(vague)
    assert "solution-inside" in _found(checklist)
    assert {"all-or-nothing", "date-far"} <= set(_found(everybody))


def test_the_mended_aims_are_sound(cells):
    mended = re.findall(r"\*([A-Z][^*]+ by [^*]+\.)\*", cells["mended"])

    assert len(mended) == 3
    assert [_found(aim) for aim in mended] == [[], [], []]
