import re
import time
from itertools import combinations, pairwise
from statistics import median

from hypothesis import given, settings
from written_maps import maps, written

from practicum.tools.process_maps.examples import book_bags, discharge_medicines, speech_therapy
from practicum.tools.process_maps.flow import read_flow
from practicum.tools.process_maps.layout import lay_out

SLACK = 0.2


def drawn(content, side="now"):
    return lay_out(read_flow(content, side))


def segments(line):
    return list(pairwise(line.points))


@settings(deadline=None)
@given(maps())
def test_no_two_boxes_overlap_and_all_are_inside_the_picture(content):
    layout = drawn(content)

    for box in layout.boxes:
        assert 0 <= box.x < box.x + box.width <= layout.width
        assert 0 <= box.y < box.bottom <= layout.height
    for one, two in combinations(layout.boxes, 2):
        assert (
            one.x + one.width <= two.x
            or two.x + two.width <= one.x
            or one.bottom <= two.y + SLACK
            or two.bottom <= one.y + SLACK
        )


@settings(deadline=None)
@given(maps())
def test_every_arrow_that_leads_somewhere_is_drawn_from_box_to_box(content):
    flow = read_flow(content)
    layout = lay_out(flow)
    boxes = {box.id: box for box in layout.boxes}

    assert [(line.parent, line.child) for line in layout.lines] == [
        (arrow.source, arrow.target) for arrow in flow.drawn
    ]
    for line in layout.lines:
        source, target = boxes[line.parent], boxes[line.child]
        (x, y), (end, bottom) = line.points[0], line.points[-1]
        assert x in (source.x, source.middle, source.x + source.width)
        assert source.y <= y <= source.bottom
        assert target.x < end < target.x + target.width
        assert bottom == target.y


@settings(deadline=None)
@given(maps())
def test_arrows_run_at_right_angles_and_through_no_box(content):
    layout = drawn(content)

    for line in layout.lines:
        for (x1, y1), (x2, y2) in segments(line):
            assert abs(x1 - x2) < SLACK or abs(y1 - y2) < SLACK
            for box in layout.boxes:
                assert (
                    max(x1, x2) <= box.x + SLACK
                    or min(x1, x2) >= box.x + box.width - SLACK
                    or max(y1, y2) <= box.y + SLACK
                    or min(y1, y2) >= box.bottom - SLACK
                )


@settings(deadline=None)
@given(maps())
def test_arrows_to_different_steps_never_run_on_top_of_each_other(content):
    lines = drawn(content).lines

    for one, two in combinations(lines, 2):
        if one.child != two.child:
            assert not any(_lie_together(a, b) for a in segments(one) for b in segments(two)), (
                one,
                two,
            )


@settings(deadline=None)
@given(maps())
def test_every_box_stands_in_the_band_of_its_lane(content):
    flow = read_flow(content)
    layout = lay_out(flow)
    bands = {band.id: band for band in layout.bands}

    for box in layout.boxes:
        band = bands[flow.steps[box.id].lane]
        assert band.x <= box.x
        assert box.x + box.width <= band.x + band.width


@settings(deadline=None)
@given(maps())
def test_the_same_map_is_drawn_alike_whatever_the_order_of_its_rows(content):
    turned = {n: rows[::-1] if isinstance(rows, list) else rows for n, rows in content.items()}

    assert drawn(content) == drawn(turned)


@settings(deadline=None)
@given(maps())
def test_words_on_arrows_are_where_no_box_is(content):
    layout = drawn(content)

    for words in layout.headings:
        if words.kind == "branch":
            assert not any(
                box.x < words.x < box.x + box.width and box.y < words.y - 2 < box.bottom
                for box in layout.boxes
            )


def test_steps_follow_each_other_down_the_page():
    boxes = drawn(book_bags()).boxes

    assert [box.y for box in boxes] == sorted(box.y for box in boxes)


def test_two_ways_on_stand_side_by_side_in_their_lanes():
    lines = ["@A Urgent? yes -> 2, no -> 3", "@A Ring → 4", "@B Write → 4", "End: @A Told"]
    first, ring, write, _ = drawn(written(lines)).boxes

    assert ring.y == write.y > first.y


def test_a_loop_back_looks_other_than_a_way_on():
    looks = {line.look for line in drawn(book_bags()).lines}

    assert looks == {"on", "back"}


def test_a_step_that_nobody_does_stands_in_a_lane_that_says_so():
    layout = drawn({"steps": [{"id": "s", "text": "Open the post"}]})

    assert [words.text for words in layout.headings] == ["Nobody yet"]


def test_an_empty_map_is_a_sheet_with_its_lanes():
    layout = drawn({"lanes": [{"id": "a", "name": "Nurse"}]})

    assert layout.boxes == ()
    assert layout.height > 60
    assert [band.id for band in layout.bands] == ["a"]


def test_a_long_word_in_a_name_of_a_lane_is_broken():
    layout = drawn({"lanes": [{"id": "a", "name": "Occupational-therapy-and-physio team"}]})

    assert len(layout.headings) == 2


def test_the_examples_fit_the_width_of_a_card():
    sides = [(book_bags(), "now"), (discharge_medicines(), "now"), (speech_therapy(), "future")]

    assert all(drawn(content, side).width < 1200 for content, side in sides)


def test_sixty_steps_are_laid_out_in_a_moment():
    flow = read_flow(sixty())
    times = []
    for _ in range(9):
        start = time.perf_counter()
        lay_out(flow)
        times.append(time.perf_counter() - start)

    assert median(times) < 0.05


def sixty():
    steps = [
        {
            "id": f"s{n}",
            "text": f"Do thing number {n} with care",
            "lane": "abc"[n * 7 % 3],
            "order": n,
            "kind": "decision" if n % 7 == 3 else "step",
        }
        for n in range(60)
    ]
    branches = [
        {"id": f"{n}{when}", "step": f"s{n}", "to": to, "when": when}
        for n in range(3, 60, 7)
        for when, to in (("yes", "next"), ("no", f"s{(n + (13 if n % 2 else -11)) % 60}"))
    ]
    lanes = [{"id": each, "name": each, "order": n} for n, each in enumerate("abc")]
    return {"steps": steps, "branches": branches, "lanes": lanes}


def test_paths_are_drawn_with_round_numbers():
    paths = [line.path for line in drawn(book_bags()).lines]

    assert not any(re.search(r"\.\d{3}", path) for path in paths)


def _lie_together(one, two):
    """Tell whether two parts run along one line for more than a point."""
    for axis in (0, 1):
        places = {round(point[axis], 1) for part in (one, two) for point in part}
        if len(places) == 1:
            a, b = (sorted(point[1 - axis] for point in part) for part in (one, two))
            return min(a[1], b[1]) - max(a[0], b[0]) > SLACK
    return False
