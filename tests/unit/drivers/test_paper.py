import sys
from xml.etree import ElementTree as ET

import pytest
from drawn_boxes import diagram

from practicum.tools.drivers.examples import book_bags
from practicum.tools.drivers.graph import read_graph
from practicum.tools.drivers.paper import MARGIN, fit_a3
from practicum.tools.drivers.svg import draw_svg

SIXTY = diagram(
    *(f"p{n}: Something that has to be right" for n in range(5)),
    *(f"s{n} p{n % 5}: What makes it so, for all families" for n in range(12)),
    *(f"i{n} s{n % 12}: Put a card with four pictures into the bag" for n in range(42)),
)


@pytest.mark.parametrize("content", [diagram("p1"), book_bags(), SIXTY], ids=["3", "19", "60"])
def test_a_diagram_fits_on_one_sheet_of_a3_and_can_be_read(content):
    sheet = fit_a3(read_graph(content))
    wide, high = (420, 297) if sheet.way == "landscape" else (297, 420)

    assert sheet.width <= wide - 2 * MARGIN + 0.01
    assert sheet.height <= high - 2 * MARGIN
    assert sheet.letters >= 7


def test_the_sheet_lies_as_it_suits_the_diagram():
    assert fit_a3(read_graph(book_bags())).way == "landscape"
    assert fit_a3(read_graph(SIXTY)).way == "portrait"


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "A & B", 'say "yes"', "Zoë 🙂"])
def test_the_drawing_is_sound_whatever_the_words_are(words):
    drawn = draw_svg(fit_a3(read_graph(diagram(f"p1: {words}"))).layout, described=words)
    root = ET.fromstring(drawn)  # noqa: S314 - we wrote it ourselves
    texts = "".join(root.itertext())

    assert root.attrib["role"] == "img"
    assert words.split()[0] in texts
    assert "script" not in {each.tag.rpartition("}")[2] for each in root.iter()}
    assert sys.getsizeof(drawn) < 20_000
