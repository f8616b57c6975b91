"""A check sheet in the browser: marks by press, by finger and by key; sums; the Pareto chart."""

import re

import pytest
from playwright.sync_api import expect

PAGE = "2-focus-on-measurement/04-collecting-it"
NO_PRINTER = """window.print = () => {
  const { dataset } = document.documentElement;
  dataset.printed = document.querySelector(".p-alone").outerHTML;
  dispatchEvent(new Event("afterprint"));
}"""


class SheetPage:
    """The team's own check sheet on its page."""

    def __init__(self, page):
        self.page = page
        self.root = page.get_by_role("region", name="Check sheet", exact=True)
        self.table = self.root.locator(".p-check-table")

    def button(self, name, **options):
        return self.root.get_by_role("button", name=name, **options)

    def mark(self, cell):
        return self.table.get_by_role("button", name=f"{cell}:")

    def sum(self, name):
        return self.table.locator(f'[data-sum="{name}"]')

    def wait_until_saved(self):
        expect(self.root.locator(".p-saved")).to_have_attribute("data-state", "saved")
        expect(self.root.locator(".p-saved")).to_contain_text("Saved ")


def open_sheet(page, served, ready):
    page.add_init_script(NO_PRINTER)
    page.goto(served.url(PAGE))
    ready(page)
    sheet = SheetPage(page)
    expect(sheet.table).to_be_visible()
    return sheet


@pytest.fixture
def sheet(page, tools, ready):
    return open_sheet(page, tools, ready)


def begin(sheet):
    for cause in ("Forgot", "Torn"):
        sheet.button("Add a cause").click()
        sheet.page.keyboard.type(cause)
    sheet.root.get_by_label("Fill the columns with").select_option("Three shifts")


def test_a_press_makes_a_mark_and_the_sums_and_the_chart_follow(sheet, kept):
    begin(sheet)
    for _ in range(3):
        sheet.mark("Torn, Night").click()
    sheet.mark("Forgot, Morning").click()
    expect(sheet.sum("all")).to_have_text("4")
    expect(sheet.root.get_by_role("img", name=re.compile("Torn"))).to_be_visible()
    sheet.root.get_by_text("A press takes one off").click()
    sheet.mark("Torn, Night").click()
    expect(sheet.sum("all")).to_have_text("3")
    sheet.button("Undo").click()
    expect(sheet.sum("all")).to_have_text("4")
    sheet.wait_until_saved()

    content = kept("check-sheet")
    marks = {each["n"] for each in content["counts"]}
    assert marks == {3, 1}
    assert [each["label"] for each in content["columns"]] == ["Morning", "Afternoon", "Night"]


def test_marks_go_by_keys_alone(sheet):
    begin(sheet)
    keys = sheet.page.keyboard
    sheet.mark("Forgot, Morning").focus()
    keys.press("Enter")
    keys.press("+")
    keys.press("+")
    keys.press("-")
    expect(sheet.mark("Forgot, Morning")).to_contain_text("2")
    keys.press("ArrowRight")
    keys.press("ArrowDown")
    expect(sheet.mark("Torn, Afternoon")).to_be_focused()
    keys.press("1")
    keys.press("2")

    field = sheet.table.get_by_role("textbox", name="Torn, Afternoon")
    expect(field).to_be_focused()
    expect(field).to_have_value("12")
    expect(sheet.sum("all")).to_have_text("14")


def test_what_is_no_count_stays_as_it_was_typed_and_is_told(sheet):
    begin(sheet)
    sheet.root.get_by_text("Type the numbers").click()
    field = sheet.table.get_by_role("textbox", name="Torn, Night")
    field.fill("lots")

    expect(sheet.root.locator(".p-check-unread")).to_contain_text("lots")
    expect(field).to_have_value("lots")


def test_a_cause_with_a_name_in_it_is_warned_of(sheet):
    sheet.button("Add a cause").click()
    sheet.page.keyboard.type("Karen was late")

    expect(sheet.root.get_by_role("group", name="Your coach")).to_contain_text("“Karen”")


def test_a_phone_shows_one_column_at_a_time_and_marks_by_touch(chromium, tools, ready, guard):
    context = chromium.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    expect.set_options(timeout=20_000)
    sheet = open_sheet(guard.watch(context.new_page()), tools, ready)
    begin(sheet)
    sheet.root.get_by_label("Column", exact=True).select_option("Night")
    expect(sheet.mark("Torn, Morning")).to_be_hidden()
    sheet.mark("Torn, Night").tap()
    sheet.mark("Torn, Night").tap()

    expect(sheet.mark("Torn, Night")).to_contain_text("2")
    context.close()
    guard.check()


def test_the_sheet_prints_blank_and_filled_and_leaves_as_a_file(sheet):
    begin(sheet)
    for _ in range(2):
        sheet.mark("Torn, Night").click()
    expect(sheet.sum("all")).to_have_text("2")
    html = sheet.page.locator("html")
    sheet.button("Print it filled in").click()
    expect(html).to_have_attribute("data-printed", re.compile("<td>2</td>"))
    sheet.button("Print it blank").click()
    expect(html).to_have_attribute("data-printed", re.compile(r"Torn</th><td></td>"))
    expect(sheet.root.locator(".p-check-warning")).to_contain_text("below 10")
    with sheet.page.expect_download() as download:
        sheet.button("Figures (CSV)").click()

    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Cause,Morning,Afternoon,Night,Together,Note"
    assert lines[2] == "Torn,0,0,2,2,"


def test_a_chart_of_the_totals_is_made_opened_by_its_address_and_taken_away(sheet):
    begin(sheet)
    sheet.mark("Forgot, Morning").click()
    sheet.root.get_by_label("What you count").fill("Late bags")
    sheet.wait_until_saved()
    sheet.button("Make a Pareto chart of it").click()
    sheet.button("Take it away again").click()
    sheet.button("Bring it back").click()
    sheet.root.get_by_role("link", name="Open it").click()
    chart = sheet.page.get_by_role("region", name="Pareto chart", exact=True)

    expect(chart.get_by_label("What went wrong, or what you counted")).to_have_value("Late bags")
    expect(chart.get_by_role("heading", name="Pareto chart")).to_be_in_viewport()
