"""The process map for everybody: axe, reading, paper, files, speed."""

import re
import struct

import pytest
from accessible import LOOKS, violations
from map_page import keep, open_map
from playwright.sync_api import expect

from practicum.tools.process_maps.examples import book_bags, speech_therapy

LISTED = """\
- list:
  - listitem: "Start: Letter comes (Desk)"
  - listitem: Read it (Nurse). 5 min of work
  - listitem:
    - text: "Decision: Is it clear? (Nurse)"
    - list:
      - listitem: "If yes: go on to 4, “It is filed”"
      - listitem: "If no (20%): back to 2, “Read it”"
  - listitem: "End: It is filed (Desk)"
"""


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
def looked_at(request, chromium, tools, guard, ready):
    context = chromium.new_context(**request.param, reduced_motion="reduce")
    expect.set_options(timeout=20_000)
    keep(tools, speech_therapy())
    yield open_map(guard.watch(context.new_page()), tools, ready)
    context.close()
    guard.check()


@pytest.fixture
def open_own(page, tools, ready):
    """Open the page with a map that the team has saved."""

    def opened(content, base=0):
        keep(tools, content, base=base)
        return open_map(page, tools, ready)

    return opened


def test_axe_finds_nothing_on_the_maps_page(looked_at):
    map_ = looked_at
    map_.root.evaluate("root => root.querySelectorAll('details').forEach(d => { d.open = true })")
    map_.lines.nth(3).fill("Better communication")
    map_.field("Step 3: working time").fill("ages")
    expect(map_.coach).to_contain_text("is not something that somebody does")
    found = {"now": violations(map_.page)}
    map_.side("Side by side")
    expect(map_.root.locator(".p-pm-beside [data-mark=added]").first).to_be_visible()
    found["side by side"] = violations(map_.page)
    map_.side("As it could be")
    map_.box("2 Ring the").dblclick()
    found["renaming"] = violations(map_.page)
    map_.keys.press("Escape")
    for name in ("Paste a list", "Table in or out"):
        map_.button(name).click()
        expect(map_.page.get_by_role("dialog")).to_be_visible()
        found[name] = violations(map_.page)
        map_.keys.press("Escape")

    assert {name: each for name, each in found.items() if each} == {}


def test_axe_finds_nothing_on_an_empty_map(page, tools, ready):
    map_ = open_map(page, tools, ready)
    found = violations(map_.page)
    map_.side("As it could be")

    assert found + violations(map_.page) == []


def test_a_screen_reader_gets_the_map_as_an_ordered_list_with_its_ways(open_own):
    map_ = open_own(small())
    map_.root.get_by_text("Read it as a list").click()

    expect(map_.root.locator(".p-pm-spoken > ol")).to_match_aria_snapshot(LISTED)
    expect(map_.root.locator(".p-pm-spoken > p")).to_have_text(
        "1 step, 1 decision, 2 hand-offs and 1 loop back."
    )


def test_every_box_of_the_drawing_says_what_it_is_who_does_it_and_what_comes_before(open_own):
    map_ = open_own(small())

    names = [box.get_attribute("aria-label") for box in map_.boxes.all()]
    assert names == [
        "Start: Letter comes. Desk",
        "Step: Read it. After Letter comes and Is it clear?. Nurse. 5 min of work",
        "Decision: Is it clear?. After Read it. Nurse",
        "End: It is filed. After Is it clear?. Desk",
    ]
    assert map_.drawing.locator("[role=button][tabindex='0']").count() == 1


def test_fields_of_the_list_say_which_step_and_what_they_are(open_own):
    map_ = open_own(small())

    row = map_.list.get_by_role("listitem").nth(1)
    names = [each.get_attribute("aria-label") for each in row.locator("[aria-label]").all()]
    assert names == [
        "Step 2",
        "Step 2: who does it",
        "Step 2: working time",
        "Step 2: waiting before it",
        "Step 2: value or waste",
        "Step 2: what it is",
    ]


def test_the_sums_are_a_table_with_heads(open_own):
    map_ = open_own(speech_therapy())
    map_.root.get_by_text("The numbers as a table").click()
    table = map_.sums.get_by_role("table", name="Counts and times of the process")

    assert table.get_by_role("columnheader").all_inner_texts() == ["Now", "In future", "Difference"]
    row = table.get_by_role("row").filter(has_text="Lead time").first
    expect(row).to_contain_text("109 days 2 h")
    expect(row).to_contain_text("66 days less")


def test_at_320_pixels_nothing_but_the_drawing_scrolls_sideways(chromium, tools, guard, ready):
    keep(tools, speech_therapy())
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    map_ = open_map(guard.watch(context.new_page()), tools, ready)
    map_.root.evaluate("root => root.querySelectorAll('details').forEach(d => { d.open = true })")

    assert map_.page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize(
    ("name", "points", "count"), [("Print on A3", (842, 1191), 3), ("Print on A4", (595, 842), 60)]
)
def test_the_map_prints_with_letters_that_can_be_read(open_own, name, points, count):
    map_ = open_own(small() if count == 3 else sixty())
    page = map_.page
    page.evaluate("() => { window.print = () => { window.asked = true } }")
    map_.button(name).click()
    expect(page.locator(".p-dd-sheet").first).to_be_attached()
    sheets = page.locator(".p-dd-sheet").count()
    paper = page.pdf(prefer_css_page_size=True)

    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    assert len(re.findall(rb"/Type /Page\b", paper)) == sheets
    assert sheets == 1 if count == 3 else sheets > 2
    assert {tuple(sorted(round(float(side)) for side in each)) for each in found} == {points}
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".p-dd-sheet")).to_have_count(0)


@pytest.mark.parametrize(
    ("name", "ending", "begins"),
    [
        ("Drawing (SVG)", "svg", b"<svg "),
        ("Picture (PNG)", "png", b"\x89PNG"),
        ("Table (CSV)", "csv", b"\xef\xbb\xbfStep"),
        ("Text for a wiki (Mermaid)", "mmd", b"flowchart"),
    ],
)
def test_the_map_is_taken_away_as_a_file(open_own, name, ending, begins):
    map_ = open_own(book_bags())
    with map_.page.expect_download() as coming:
        map_.button(name).click()

    data = coming.value.path().read_bytes()
    assert coming.value.suggested_filename == f"process-map.{ending}"
    assert data.startswith(begins)
    if ending == "png":
        assert struct.unpack(">II", data[16:24])[0] > 800


def small():
    return {
        "name": "A letter",
        "lanes": [
            {"id": "d", "name": "Desk", "order": 1},
            {"id": "n", "name": "Nurse", "order": 2},
        ],
        "steps": [
            {"id": "a", "kind": "start", "text": "Letter comes", "lane": "d", "order": 1},
            {"id": "b", "text": "Read it", "lane": "n", "order": 2, "work": "5 min"},
            {"id": "c", "kind": "decision", "text": "Is it clear?", "lane": "n", "order": 3},
            {"id": "e", "kind": "end", "text": "It is filed", "lane": "d", "order": 4},
        ],
        "branches": [
            {"id": "y", "step": "c", "to": "next", "when": "yes", "order": 1},
            {"id": "n", "step": "c", "to": "b", "when": "no", "share": "20%", "order": 2},
        ],
    }


def sixty():
    lanes = [{"id": each, "name": each.upper(), "order": n} for n, each in enumerate("abcde")]
    steps = [
        {"id": f"s{n}", "text": f"Do thing {n}", "lane": "abcde"[n * 7 % 5], "order": n,
         "work": "5 min", "kind": "decision" if n % 9 == 8 else "step"}
        for n in range(60)
    ]  # fmt: skip
    branches = [
        {"id": f"{n}{when}", "step": f"s{n}", "to": to, "when": when}
        for n in range(8, 59, 9)
        for when, to in (("yes", "next"), ("no", f"s{n - 5}"))
    ]
    return {"name": "Long", "lanes": lanes, "steps": steps, "branches": branches}
