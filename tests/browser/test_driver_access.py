"""The driver diagram and the bank of ideas for everybody: axe, reading, paper, files, speed."""

import re
import struct

import pytest
from accessible import LOOKS, violations
from driver_page import IDEAS, PAGE, keep, open_drivers
from playwright.sync_api import expect

from practicum.tools.drivers.examples import book_bags

LISTED = """\
- list:
  - listitem:
    - text: "Aim: More bags back"
    - list:
      - listitem:
        - text: "Primary driver: Reliable reminders"
        - list:
          - listitem: "Change idea: Text parents on Thursday. Not tested yet"
      - listitem: "Primary driver: A swift handover"
"""


@pytest.fixture(params=LOOKS.values(), ids=LOOKS)
def page_of(request, chromium, tools, guard, ready):
    context = chromium.new_context(**request.param, reduced_motion="reduce")
    expect.set_options(timeout=20_000)
    yield lambda slug: open_drivers(guard.watch(context.new_page()), tools, ready, slug)
    context.close()
    guard.check()


@pytest.fixture
def open_own(page, tools, ready):
    """Open the page with a diagram that the team has saved."""

    def opened(content, base=0):
        keep(tools, "driver-diagram", "main", content, base)
        return open_drivers(page, tools, ready)

    return opened


def test_axe_finds_nothing_on_the_diagrams_page(page_of):
    diagram = page_of(PAGE)
    found = {"empty": violations(diagram.page)}
    diagram.write_all()
    diagram.lines.last.fill("Better communication")
    expect(diagram.coach).to_contain_text("says what you want")
    diagram.root.evaluate(
        "root => root.querySelectorAll('details').forEach(d => { d.open = true })"
    )
    found["written and opened"] = violations(diagram.page)
    diagram.box("Reliable").dblclick()
    found["renaming"] = violations(diagram.page)
    diagram.keys.press("Escape")
    diagram.button("What has changed?").click()
    expect(diagram.page.get_by_role("dialog")).to_contain_text("only this one version")
    found["versions"] = violations(diagram.page)

    assert {name: each for name, each in found.items() if each} == {}


def test_axe_finds_nothing_on_the_page_of_ideas(page_of, tools):
    waiting = [{"id": "u", "line": 3, "idea": "A walk", "driver": "Nobody", "effort": "lots"}]
    keep(tools, "driver-diagram", "main", {**book_bags(), "unread": waiting})
    page = page_of(IDEAS).page
    root = page.get_by_role("region", name="Your team’s change ideas", exact=True)
    for number in (0, 1):
        root.locator(".p-ci-summary").nth(number).click()
    found = {"opened": violations(page)}
    for name in ("Change concepts", "Ideas from a table"):
        root.get_by_role("button", name=name).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        if name == "Change concepts":
            page.get_by_role("button", name="Show all").click()
        found[name] = violations(page)
        page.keyboard.press("Escape")

    assert {name: each for name, each in found.items() if each} == {}


def test_a_screen_reader_gets_the_diagram_as_a_list_in_a_list(open_own):
    diagram = open_own(small())
    diagram.root.get_by_text("Read it as a list").click()

    expect(diagram.root.locator(".p-dd-spoken > ul")).to_match_aria_snapshot(LISTED)
    expect(diagram.root.locator(".p-dd-spoken > p")).to_have_text(
        "The aim has 2 primary drivers. There is 1 change idea."
    )


def test_every_box_of_the_drawing_says_what_it_is_and_one_is_a_stop_of_tab(open_own):
    diagram = open_own(small())

    drawing = diagram.root.get_by_role("group", name="The diagram as a drawing")
    names = [box.get_attribute("aria-label") for box in drawing.get_by_role("button").all()]
    assert names == [
        "Aim: More bags back",
        "Primary driver: Reliable reminders",
        "Change idea: Text parents on Thursday. Belongs to Reliable reminders. Not tested yet",
        "Primary driver: A swift handover",
    ]
    assert drawing.locator("[role=button][tabindex='0']").count() == 1


def test_lines_of_the_outline_say_what_they_are_and_what_they_stand_under(open_own):
    diagram = open_own(small())

    names = [line.get_attribute("aria-label") for line in diagram.lines.all()]
    assert names == [
        "Aim",
        "Primary driver",
        "Change idea, under Reliable reminders",
        "Primary driver",
    ]


def test_at_320_pixels_nothing_but_the_drawing_scrolls_sideways(chromium, tools, guard, ready):
    keep(tools, "driver-diagram", "main", book_bags())
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    for slug in (PAGE, IDEAS):
        page = open_drivers(guard.watch(context.new_page()), tools, ready, slug).page

        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


@pytest.mark.parametrize("count", [3, 60])
def test_the_diagram_prints_on_one_sheet_of_a3(open_own, count):
    diagram = open_own(small() if count == 3 else sixty())
    page = diagram.page
    page.evaluate("() => { window.print = () => { window.asked = true } }")
    diagram.button("Print on A3").click()
    expect(page.locator(".p-dd-sheet")).to_have_count(1)
    paper = page.pdf(prefer_css_page_size=True)

    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
    boxes = {tuple(map(float, each)) for each in found}
    assert len(re.findall(rb"/Type /Page\b", paper)) == 1
    ((wide, high),) = boxes
    assert sorted((round(wide), round(high))) == pytest.approx([842, 1191], abs=1)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".p-dd-sheet")).to_have_count(0)
    expect(diagram.boxes.first).to_be_visible()


@pytest.mark.parametrize(
    ("name", "ending", "begins"),
    [
        ("Drawing (SVG)", "svg", b"<svg "),
        ("Picture (PNG)", "png", b"\x89PNG"),
        ("Table (CSV)", "csv", b"\xef\xbb\xbfKind"),
        ("Text for a wiki (Mermaid)", "mmd", b"flowchart"),
    ],
)
def test_the_diagram_is_taken_away_as_a_file(open_own, name, ending, begins):
    diagram = open_own(book_bags())
    with diagram.page.expect_download() as coming:
        diagram.button(name).click()

    data = coming.value.path().read_bytes()
    assert coming.value.suggested_filename == f"driver-diagram.{ending}"
    assert data.startswith(begins)
    if ending == "png":
        assert struct.unpack(">II", data[16:24])[0] > 1500


def small():
    return {
        "nodes": [
            {"id": "aim", "kind": "aim", "text": "More bags back"},
            {"id": "p1", "kind": "primary", "text": "Reliable reminders", "order": 1},
            {"id": "p2", "kind": "primary", "text": "A swift handover", "order": 2},
            {"id": "i1", "kind": "idea", "text": "Text parents on Thursday", "order": 3},
        ],
        "links": [{"id": "i1>p1", "child": "i1", "parent": "p1"}],
    }


def sixty():
    counts = {"primary": 5, "secondary": 13, "idea": 42}
    words = {"primary": "Quiet room", "secondary": "Clear sign", "idea": "Put a card into bag"}
    nodes = [
        {"id": f"{kind[0]}{n}", "kind": kind, "text": f"{words[kind]} {n}", "order": n}
        for kind, count in counts.items()
        for n in range(count)
    ]
    links = [(f"s{n}", f"p{n % 5}") for n in range(13)]
    links += [(f"i{n}", f"s{n % 13}") for n in range(42)]
    return {
        "nodes": nodes,
        "links": [{"id": f"{one}>{two}", "child": one, "parent": two} for one, two in links],
    }


def test_the_folds_of_a_lesson_are_open_on_paper_and_shut_again_afterwards(page, fresh, ready):
    open_drivers(page, fresh, ready)
    fold = page.locator(".p-text details").first
    opened = "() => document.querySelector('.p-text details').open"
    assert fold.count() == 1

    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(opened) is True
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(opened) is False


def test_a_box_leads_to_its_measure_and_its_cycle_with_that_sheet_open(page, tools, ready):
    keep(tools, "measure", "m1", {"name": "Texts sent"})
    keep(tools, "pdsa", "first", {"idea": "i3", "change": "Text Ann’s parents", "title": "One"})
    keep(tools, "pdsa", "second", {"idea": "i5", "change": "A box at the gate", "title": "Box"})
    content = {**book_bags(), "measures": [{"id": "x", "node": "i3", "measure": "m1"}]}
    keep(tools, "driver-diagram", "main", content)
    diagram = open_drivers(page, tools, ready)
    diagram.box("Send a text").click()
    links = diagram.root.get_by_role("group", name="About the chosen box").get_by_role("link")
    expect(links).to_have_count(2)
    assert links.first.get_attribute("href").endswith("#measure=m1")

    links.last.click()
    log = page.get_by_role("region", name="Your team’s PDSA log", exact=True)
    expect(log.get_by_label("Short name")).to_have_value("One")
    assert page.url.endswith("#cycle=first")
