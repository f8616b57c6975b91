import re
import time
from statistics import quantiles

import pytest
from drawn_causes import outside, overlapping, trees
from hypothesis import given, settings

from practicum.tools.drivers.svg import draw_svg
from practicum.tools.drivers.text import width_of
from practicum.tools.whys.categories import USUAL, Category, categories_of
from practicum.tools.whys.examples import book_bags
from practicum.tools.whys.fish_layout import lay_out_fish
from practicum.tools.whys.fish_parts import LONG, NO_CATEGORY, SCREEN, WIDE
from practicum.tools.whys.looks import FISH
from practicum.tools.whys.tree import read_tree


def fish(content, **options):
    return lay_out_fish(read_tree(content), categories_of(content), **options)


def ends(path):
    """Give where a stroke of two points begins and ends."""
    one, two = re.findall(r"([\d.]+) ([\d.]+)", path)
    return tuple(map(float, one)), tuple(map(float, two))


@settings(deadline=None, max_examples=150)
@given(trees())
def test_nothing_lies_on_anything_with_3_causes_or_with_60(content):
    notes = {row["id"]: ["We work on this"] for row in content["causes"] if row["root"]}
    for room in (SCREEN, WIDE, LONG):
        layout = fish(content, notes=notes, room=room)

        assert overlapping(layout.boxes) == []
        assert outside(layout) == []


@settings(deadline=None)
@given(trees())
def test_no_bone_runs_through_words(content):
    layout = fish(content)
    bones = [ends(line.path) for line in layout.lines if line.look == "bone"]

    for (x1, y1), (x2, y2) in bones:
        for box in layout.boxes:
            if box.kind in {"twig", "rooted"}:
                for y in (box.y, box.y + box.height):
                    if min(y1, y2) <= y <= max(y1, y2):
                        x = x1 + (x2 - x1) * (y - y1) / (y2 - y1)
                        assert not box.x + 0.2 < x < box.x + box.width - 0.2


@settings(deadline=None)
@given(trees())
def test_every_cause_that_is_not_folded_away_is_drawn_once(content):
    drawn = [box.id for box in fish(content).boxes if box.kind in {"twig", "rooted"}]

    assert len(drawn) == len(set(drawn))
    folded = {row["id"] for row in content["causes"] if row["collapsed"]}
    if not folded:
        assert set(drawn) == {row["id"] for row in content["causes"]}


@settings(deadline=None)
@given(trees(most=20))
def test_the_same_fish_is_drawn_alike_whatever_the_order_of_its_rows(content):
    turned = {**content, "causes": content["causes"][::-1]}

    assert fish(content) == fish(turned)


def test_causes_without_a_category_have_a_bone_of_their_own():
    layout = fish({"causes": [{"id": "a", "text": "Rain"}]})

    assert [box.id for box in layout.boxes][-2:] == [NO_CATEGORY, "a"]


def test_a_cause_of_another_kind_than_its_effect_sits_on_its_own_bone():
    rows = [
        {"id": "a", "text": "Rain", "category": "time"},
        {"id": "b", "text": "No roof", "parent": "a", "category": "place"},
        {"id": "c", "text": "No money", "parent": "b"},
    ]
    lines = {line.child: line.parent for line in fish({"causes": rows}).lines}

    assert lines["b"] == "place"
    assert lines["c"] == "b"


def test_bare_bones_are_left_out_of_a_file():
    content = {"causes": [{"id": "a", "text": "Rain", "category": "time"}]}

    assert len([b for b in fish(content).boxes if b.kind == "bone"]) == len(USUAL)
    assert [b.id for b in fish(content, bare=False).boxes if b.kind == "bone"] == ["time"]


def test_bones_can_be_renamed_added_and_taken_away():
    changed = [
        {"id": "time", "name": "The clock"},
        {"id": "rules", "gone": True},
        {"id": "own", "name": "Weather"},
    ]
    names = [each.name for each in categories_of({"categories": changed})]

    assert names[-2:] == ["The clock", "Weather"]
    assert "Rules and policy" not in names


def test_causes_of_a_bone_that_was_taken_away_have_no_category():
    content = {
        "causes": [{"id": "a", "text": "Rain", "category": "rules"}],
        "categories": [{"id": "rules", "gone": True}],
    }

    assert [box.id for box in fish(content).boxes][-2:] == [NO_CATEGORY, "a"]


@pytest.mark.parametrize(
    "text", ["w" * 300, "読み聞かせの時間を毎日つくる" * 5, "🙂" * 80, "a-b " * 90]
)
def test_long_words_of_any_writing_stay_on_their_twig(text):
    rows = [{"id": "a", "text": text, "category": "time"}]
    layout = lay_out_fish(read_tree({"what": text, "causes": rows}), (Category("time", text),))

    assert overlapping(layout.boxes) == []
    for box in layout.boxes:
        assert all(width_of(line, 13.5) <= box.width for line in box.lines)


@pytest.mark.usefixtures("settled_memory")
def test_sixty_causes_are_laid_out_within_a_blink():
    rows = [
        {
            "id": f"c{n}",
            "text": "Nobody tells those who come later",
            "parent": f"c{n // 3}" if n > 6 else "",
            "category": USUAL[n % 7].id if n < 7 else "",
            "order": n,
        }
        for n in range(60)
    ]
    tree = read_tree({"what": "Late", "causes": rows})
    times = []
    for _ in range(20):
        start = time.process_time()
        lay_out_fish(tree, USUAL)
        times.append(time.process_time() - start)

    assert quantiles(times, n=20)[-1] < 0.05


def test_the_drawing_is_a_file_of_its_own_and_says_what_it_is():
    drawn = draw_svg(fish(book_bags(), bare=False), look=FISH, described="10 causes")

    assert "<title>Fishbone</title>" in drawn
    assert "<desc>10 causes</desc>" in drawn
    assert "href" not in drawn
