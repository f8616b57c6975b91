"""Five whys and fishbone for everybody: axe, reading, paper, files, speed."""

import re
import struct

import pytest
from accessible import LOOKS, violations
from playwright.sync_api import expect
from whys_page import keep_causes, open_whys

from practicum.tools.whys.examples import book_bags, to_mend

LISTED = """\
- list:
  - listitem:
    - text: "Problem: Late"
    - list:
      - listitem:
        - text: "Why? Rain. No evidence yet"
        - list:
          - listitem: "Why? No roof. We work on this. We saw it: A puddle. We can act on it"
      - listitem: "Why? No clock. No evidence yet"
"""
ON_BONES = """\
- list:
  - listitem:
    - text: "Problem: Late"
    - list:
      - listitem: "Our team: nothing yet"
      - listitem: "How we work: nothing yet"
      - listitem:
        - text: "Place and equipment: 2 causes"
        - list:
          - listitem:
            - text: "Why? Rain. No evidence yet"
            - list:
              - listitem: /No roof/
      - listitem: "Information: nothing yet"
      - listitem: "Rules and policy: nothing yet"
      - listitem: "The people we serve: nothing yet"
      - listitem:
        - text: "Time: 1 cause"
        - list:
          - listitem: "Why? No clock. No evidence yet"
"""


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
def looked_at(request, chromium, tools, guard, ready):
    context = chromium.new_context(**request.param, reduced_motion="reduce")
    expect.set_options(timeout=20_000)
    yield lambda: open_whys(guard.watch(context.new_page()), tools, ready)
    context.close()
    guard.check()


@pytest.fixture
def open_with(page, tools, ready):
    """Open the page with causes that the team has saved."""

    def opened(content):
        keep_causes(tools, content)
        return open_whys(page, tools, ready)

    return opened


def test_axe_finds_nothing_on_the_page(looked_at, tools):
    waiting = [{"id": "u", "line": 3, "cause": "Rain", "explains": "A storm"}]
    keep_causes(tools, {**to_mend(), "unread": waiting})
    whys, fish = looked_at()
    found = {"opened": violations(whys.page)}
    whys.line("Lack of interest in reading at home").click()
    fish.line("Time").click()
    whys.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    found["all folds open"] = violations(whys.page)
    whys.button("Causes from a table").click()
    expect(whys.page.get_by_role("dialog")).to_be_visible()
    found["table"] = violations(whys.page)
    whys.keys.press("Escape")
    whys.box("Human error").dblclick()
    found["renaming"] = violations(whys.page)

    assert {name: each for name, each in found.items() if each} == {}


def test_a_screen_reader_gets_the_tree_as_a_list_in_a_list(open_with):
    whys, fish = open_with(small())
    for window, listed in ((whys, LISTED), (fish, ON_BONES)):
        window.root.get_by_text("Read it as a list").click()

        expect(window.root.locator(".p-dd-spoken > ul").first).to_match_aria_snapshot(listed)


def test_every_box_says_what_it_is_and_one_of_a_drawing_is_a_stop_of_tab(open_with):
    whys, fish = open_with(small())

    names = [box.get_attribute("aria-label") for box in whys.boxes.all()]
    assert names == [
        "Problem: Late",
        "Cause: Rain. No evidence yet",
        "Cause: No roof. Explains Rain. We work on this. We saw it: A puddle. We can act on it",
        "Cause: No clock. No evidence yet",
    ]
    for window in (whys, fish):
        assert window.root.locator(".p-dd-box[tabindex='0']").count() == 1
        assert window.root.locator(".p-dd-outline textarea[tabindex='0']").count() == 1


def test_lines_of_the_outline_say_which_why_they_are(open_with):
    whys, _ = open_with(small())

    assert [line.get_attribute("aria-label") for line in whys.lines.all()] == [
        "The problem",
        "Why 1: a cause of the problem",
        "Why 2: a cause of Rain, we work on this",
        "Why 1: a cause of the problem",
    ]


def test_at_320_pixels_nothing_but_the_drawings_scrolls_sideways(chromium, tools, guard, ready):
    keep_causes(tools, book_bags())
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    whys, _ = open_whys(guard.watch(context.new_page()), tools, ready)

    assert whys.page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("count", [3, 60])
@pytest.mark.parametrize(("paper", "size"), [("A3", (842, 1191)), ("A4", (595, 842))])
def test_both_drawings_print_on_one_sheet(open_with, count, paper, size):
    windows = open_with(small() if count == 3 else sixty())
    page = windows[0].page
    page.evaluate("() => { window.print = () => { window.asked = true } }")
    for window in windows:
        window.button(f"Print on {paper}").click()
        expect(page.locator(".p-dd-sheet")).to_have_count(1)
        pdf = page.pdf(prefer_css_page_size=True)
        page.evaluate("dispatchEvent(new Event('afterprint'))")

        boxes = {
            tuple(map(float, each))
            for each in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
        }
        assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
        ((wide, high),) = boxes
        assert sorted((round(wide), round(high))) == pytest.approx(size, abs=1)


@pytest.mark.parametrize(
    ("name", "ending", "begins"),
    [
        ("Drawing (SVG)", "svg", b"<svg "),
        ("Picture (PNG)", "png", b"\x89PNG"),
        ("Table (CSV)", "csv", b"\xef\xbb\xbfCause"),
        ("Text for a wiki (Mermaid)", "mmd", b"flowchart"),
    ],
)
def test_both_windows_give_their_files(open_with, name, ending, begins):
    for window, stem in zip(open_with(book_bags()), ("five-whys", "fishbone"), strict=True):
        with window.page.expect_download() as coming:
            window.button(name).click()

        data = coming.value.path().read_bytes()
        assert coming.value.suggested_filename == f"{stem}.{ending}"
        assert data.startswith(begins)
        if ending == "png":
            assert struct.unpack(">II", data[16:24])[0] > 1000


def small():
    root = {"root": True, "act": "yes", "evidence": "saw", "seen": "A puddle"}
    rows = [
        {"id": "a", "text": "Rain", "order": 1, "category": "place"},
        {"id": "b", "text": "No roof", "parent": "a", "order": 1, **root},
        {"id": "c", "text": "No clock", "order": 2, "category": "time"},
    ]
    return {"what": "Late", "causes": rows}


def sixty():
    rows = [
        {"id": f"c{n}", "text": f"Rain {n}", "parent": f"c{n // 3}" if n > 6 else "", "order": n}
        for n in range(60)
    ]
    kinds = ["team", "work", "place", "information", "rules", "served", "time"]
    firsts = [{**row, "category": kinds[n]} for n, row in enumerate(rows[:7])]
    return {"what": "13 of 20 bags stay at home", "causes": [*firsts, *rows[7:]]}
