"""The learner's project on the front page: name, sheets, versions, its way in and out."""

import json

import pytest
from accessible import violations
from aim_page import WHOLE, open_aim
from playwright.sync_api import expect


class Panel:
    """The project on the open front page."""

    def __init__(self, page):
        self.page = page
        self.root = page.get_by_role("region", name="What is in my project").locator(".p-project")
        self.title = self.root.get_by_role("heading", level=3)
        self.wrong = self.root.get_by_role("alert")
        self.dialog = page.get_by_role("dialog")

    def press(self, name):
        self.root.get_by_role("button", name=name, exact=True).click()

    def bring_in(self, path):
        self.root.locator("input[type=file]").set_input_files(path)


@pytest.fixture
def front(page, tools, ready):
    page.goto(tools.url())
    ready(page)
    return Panel(page)


def test_the_aim_is_on_the_front_page_and_one_click_leads_back_to_it(front, page, tools, ready):
    expect(front.root).to_contain_text("Nothing is in it yet.")
    aim = open_aim(page, tools, ready)
    aim.write(WHOLE)
    aim.wait_until_saved()
    page.goto(tools.url())
    ready(page)
    expect(front.root.locator(".p-sheet-line")).to_contain_text("from 35% to 80%")
    front.root.get_by_role("link", name="Go on").click()
    ready(page)

    expect(aim.field("By when?")).to_have_value("30 June 2027")


def test_a_project_gets_another_name_by_keyboard(front, page, ready):
    front.root.get_by_role("button", name="Rename").focus()
    page.keyboard.press("Enter")
    expect(front.dialog).to_be_visible()
    page.keyboard.type("Book bags <b>at</b> home")
    page.keyboard.press("Enter")
    expect(front.title).to_have_text("Book bags <b>at</b> home")
    expect(front.root.get_by_role("button", name="Rename")).to_be_focused()
    page.reload()
    ready(page)

    expect(front.title).to_have_text("Book bags <b>at</b> home")


def test_a_name_is_asked_for_where_none_is_typed(front):
    front.press("New project")
    front.dialog.get_by_role("button", name="Begin").click()

    expect(front.dialog.get_by_role("alert")).to_have_text("Please give it a name.")
    expect(front.dialog.get_by_role("textbox")).to_be_focused()


def test_a_new_project_begins_empty_and_one_can_go_back_to_the_other(front, page, tools, ready):
    aim = open_aim(page, tools, ready)
    aim.write(WHOLE)
    aim.wait_until_saved()
    page.goto(tools.url())
    ready(page)
    front.press("New project")
    front.dialog.get_by_role("textbox").fill("Ward falls")
    front.dialog.get_by_role("button", name="Begin").click()
    expect(front.title).to_have_text("Ward falls")
    expect(front.root).to_contain_text("Nothing is in it yet.")
    front.press("Switch project")
    front.dialog.get_by_role("button", name="Work on A trial").first.click()

    expect(front.title).to_have_text("A trial")
    expect(front.root.locator(".p-sheet-line")).to_contain_text("from 35% to 80%")


def test_a_project_leaves_as_one_file_and_comes_in_again(front, page, tools, ready, tmp_path):
    aim = open_aim(page, tools, ready)
    aim.write(WHOLE)
    aim.wait_until_saved()
    page.goto(tools.url())
    ready(page)
    with page.expect_download() as coming:
        front.press("Download as one file")
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    front.bring_in(file)
    expect(front.title).not_to_have_text("A trial")

    assert file.name == "a-trial.practicum.json"
    assert json.loads(file.read_text(encoding="utf-8"))["format"] == "practicum-project"
    expect(front.root.locator(".p-sheet-line")).to_contain_text("from 35% to 80%")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7", "This is not a Practicum project file."),
        (b"", "is empty."),
        (b'{"format": "practicum-project", "version": 99}', "newer version of Practicum"),
    ],
    ids=["a PDF", "an empty file", "a newer version's"],
)
def test_a_file_that_is_none_of_ours_gets_a_clear_sentence(front, tmp_path, data, words):
    file = tmp_path / "strange.json"
    file.write_bytes(data)
    front.bring_in(file)
    expect(front.wrong).to_contain_text(words)

    expect(front.title).to_have_text("A trial")


def test_a_file_that_is_too_large_is_not_even_sent(front, tmp_path):
    file = tmp_path / "large.json"
    with file.open("wb") as large:
        large.truncate(64_000_001)
    front.bring_in(file)

    expect(front.wrong).to_contain_text("is larger than a project file can be (64 MB)")


def test_axe_finds_nothing_on_the_front_page(front, page, tools, ready):
    aim = open_aim(page, tools, ready)
    aim.write(WHOLE)
    aim.wait_until_saved()
    page.goto(tools.url())
    ready(page)
    found = {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = violations(page)
    front.press("Switch project")
    found["dialog"] = violations(page)

    assert found == {1280: [], 390: [], "dialog": []}
