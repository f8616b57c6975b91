import re
from xml.etree import ElementTree as ET

import pytest

from practicum.figures.blank_sheets import BLANKS, WASTES, WIDE
from practicum.learning.course_file import course_folder, load_course
from practicum.tools.registry import all_tools


@pytest.fixture(params=BLANKS.values(), ids=BLANKS)
def drawing(request):
    return ET.fromstring(request.param())  # noqa: S314 - our own drawing


def test_a_sheet_is_as_wide_as_the_page_and_fits_on_it(drawing):
    _, _, width, high = map(float, drawing.get("viewBox").split())

    assert width == WIDE
    assert high <= 240


def test_everything_lies_on_the_sheet(drawing):
    _, _, width, high = map(float, drawing.get("viewBox").split())
    across = [
        float(part.get(name)) for part in drawing for name in ("x", "x1", "x2") if part.get(name)
    ]
    down = [
        float(part.get(name)) for part in drawing for name in ("y", "y1", "y2") if part.get(name)
    ]

    assert min(across) >= 0
    assert max(across) <= width
    assert min(down) >= 0
    assert max(down) <= high


def test_boxes_end_on_the_sheet(drawing):
    _, _, width, high = map(float, drawing.get("viewBox").split())
    boxes = [part for part in drawing if part.tag.endswith("rect")]

    assert all(float(box.get("x")) + float(box.get("width")) <= width + 0.01 for box in boxes)
    assert all(float(box.get("y")) + float(box.get("height")) <= high + 0.01 for box in boxes)


def test_a_sheet_tells_a_screen_reader_what_it_is(drawing):
    assert re.search("empty sheet", drawing.get("aria-label"))


def test_every_page_that_names_a_sheet_names_one_that_there_is():
    named = {name for page in load_course(course_folder()).pages for name in page.sheets}

    assert named
    assert named <= set(BLANKS)


def test_a_waste_walk_has_room_for_eight_kinds_and_spells_their_name():
    words = " ".join(ET.fromstring(BLANKS["waste-walk"]()).itertext())  # noqa: S314 - our own

    assert "Over-processing" in words
    assert "".join(letter for letter, _, _ in WASTES) == "TRIMWOOD"


def test_every_tool_that_names_a_sheet_names_one_that_there_is():
    named = {tool.blank for tool in all_tools().values() if tool.blank}

    assert named <= set(BLANKS)
