"""Charts that show no time, and small multiples: from pasted figures to the file."""

import pytest
from accessible import violations
from playwright.sync_api import expect

PAGES = {
    "pareto": ["Pareto chart"],
    "spread-and-pairs": ["Histogram", "Scatter chart"],
    "small-multiples": ["Small multiples"],
}
DRAWN = ".js-plotly-plot .main-svg"


class PlotPage:
    def __init__(self, page, name):
        self.page = page
        self.root = page.get_by_role("region", name=name, exact=True)
        self.practice = page.get_by_role("region", name=f"{name}, for practice")
        self.words = self.root.locator(".p-says-words")

    def paste(self, label, row, text):
        """Paste into a cell, as Ctrl+V does."""
        self.page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
        self.root.get_by_label(f"{label}, row {row}", exact=True).focus()
        self.page.keyboard.press("Control+V")

    def take(self):
        dialog = self.root.get_by_role("dialog")
        dialog.get_by_role("button", name="Use these figures").click()
        expect(dialog).to_have_count(0)
        expect(self.root.locator(DRAWN).first).to_be_visible()

    def download(self, name):
        with self.page.expect_download() as download:
            self.root.get_by_role("button", name=name).click()
        return download.value


@pytest.fixture
def open_plot(context, page, tools, ready):
    def open_page(slug, name):
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(tools.url(f"toolkit/{slug}"))
        ready(page)
        plot = PlotPage(page, name)
        expect(plot.root.locator(".p-cells")).to_be_attached()
        return plot

    return open_page


def test_a_button_hears_its_click_though_a_remark_goes_when_the_field_is_left(open_plot):
    plot = open_plot("pareto", "Pareto chart")
    plot.paste("Cause", 1, "Why\tHow many\nNotes missing\t31\nLift broken\t18\nOther\t9\nRoom\tx\n")
    plot.take()
    expect(plot.root.locator(".p-unread")).to_contain_text("“x” is not a number")
    plot.root.get_by_label("How many, row 4", exact=True).fill("2")

    assert plot.download("Figures (CSV)").suggested_filename.endswith(".csv")


def test_a_pasted_list_of_causes_becomes_a_chart_and_files_and_stays(open_plot, kept):
    plot = open_plot("pareto", "Pareto chart")
    plot.root.get_by_label("What went wrong, or what you counted").fill("Late starts")
    plot.paste("Cause", 1, "Why\tHow many\nNotes missing\t31\nLift broken\t18\nOther\t9\nRoom\tx\n")
    plot.take()
    expect(plot.words).to_contain_text("One of three causes, Notes missing, makes 53% of all 58.")
    expect(plot.root.locator(".p-unread")).to_contain_text("“x” is not a number")
    plot.root.get_by_label("How many, row 4", exact=True).fill("2")
    expect(plot.words).to_contain_text("of all 60")
    names = [
        plot.download(each).suggested_filename
        for each in ("Picture (PNG)", "Drawing (SVG)", "Figures (CSV)", "Workbook (XLSX)")
    ]
    expect(plot.root.locator(".p-saved[data-state=saved]")).to_contain_text("Saved")

    assert names == [f"Late-starts.{ending}" for ending in ("png", "svg", "csv", "xlsx")]
    assert [row["label"] for row in kept("pareto")["rows"]][-1] == "Room"


def test_values_and_pairs_are_read_in_words_as_they_are_typed(open_plot):
    plot = open_plot("spread-and-pairs", "Histogram")
    plot.root.get_by_label("Unit", exact=False).first.fill("days")
    plot.paste("Value", 1, "\n".join(map(str, [5, 6, 7, 8, 9] * 5)))
    plot.take()
    expect(plot.words).to_contain_text("The 25 values go from 5 to 9 days.")
    pairs = PlotPage(plot.page, "Scatter chart")
    pairs.paste("First measure", 1, "\n".join(f"{n}\t{2 * n + n % 3}" for n in range(1, 13)))
    pairs.take()

    expect(pairs.words).to_contain_text("they go closely together")


def test_a_measure_split_by_ward_has_a_chart_and_a_reading_for_each(open_plot):
    plot = open_plot("small-multiples", "Small multiples")
    plot.root.get_by_text("One measure, split by ward, room or team").click()
    lines = [
        f"{1 + n}/3/2026\t{ward}\t{n % 4 + high}"
        for ward, high in (("A", 1), ("B", 9))
        for n in range(12)
    ]
    plot.paste("Part", 1, "Date\tWard\tFalls\n" + "\n".join(lines))
    plot.take()
    panels = plot.root.locator(".p-small")
    expect(panels).to_have_count(2)
    expect(panels.nth(1)).to_contain_text("The median of 12 points is 10.5")
    expect(plot.words).to_contain_text("The median is highest in B")
    plot.root.get_by_text("Each chart has its own").click()
    expect(plot.words).not_to_contain_text("highest")
    plot.page.keyboard.press("Control+Z")

    expect(plot.words).to_contain_text("The median is highest in B")
    assert plot.download("Picture (PNG)").suggested_filename.endswith(".png")


@pytest.mark.parametrize("slug", PAGES)
def test_axe_finds_nothing_on_a_wide_or_a_narrow_page_and_nothing_sticks_out(open_plot, page, slug):
    open_plot(slug, PAGES[slug][0])
    for name in PAGES[slug]:
        practice = PlotPage(page, name).practice
        expect(practice.locator(DRAWN).first).to_be_visible()
        practice.get_by_text("The chart as a table", exact=True).click()
    found = {}
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        found[width] = violations(page) + ([f"{wide} wide"] if wide > width else [])

    assert found == {1280: [], 390: []}
