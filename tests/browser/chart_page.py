"""The run chart's page as a person sees it: its own tool, its table, its chart."""

from playwright.sync_api import expect

PAGE = "2-focus-on-measurement/05-your-first-run-chart"
DRAWN = ".js-plotly-plot .main-svg"
SPREADSHEET = "Week\tReturned\tSent\n" + "\n".join(
    f"{day:02}/{month:02}/2026\t{returned}\t40"
    for (day, month), returned in zip(
        [
            *((5, 1), (12, 1), (19, 1), (26, 1), (2, 2), (9, 2), (16, 2), (23, 2)),
            *((2, 3), (9, 3), (16, 3), (23, 3), (30, 3), (6, 4)),
        ],
        [14, 17, 12, 18, 15, 13, 19, 16, 24, 26, 23, 27, 25, 28],
        strict=True,
    )
)


class ChartPage:
    """The team's own run chart on the teaching page (the first on it is for practice)."""

    def __init__(self, page):
        self.page = page
        self.root = page.get_by_role("region", name="Run chart", exact=True)
        self.importing = self.root.locator(".p-import")
        self.dialog = self.root.get_by_role("dialog")
        self.words = self.root.locator(".p-says-words")
        self.unread = self.root.locator(".p-unread")
        self.notes = self.root.locator(".p-chart .annotation-text")

    def cell(self, title, row):
        return self.root.get_by_label(f"{title}, row {row}", exact=True)

    def button(self, name):
        return self.root.get_by_role("button", name=name, exact=True)

    def points(self):
        return self.root.locator(".p-chart .scatterlayer .trace").filter(
            has=self.page.locator("path.js-line")
        )

    def rows(self):
        return self.root.locator(".p-cells tbody tr")

    def cells(self):
        """What the table holds, without its empty last row."""
        return self.page.evaluate(
            """(root) => [...root.querySelectorAll(".p-cells tbody tr")].slice(0, -1).map((row) =>
               [...row.querySelectorAll("input")].map((input) => input.value))""",
            self.root.element_handle(),
        )

    def open_import(self):
        if self.importing.get_attribute("open") is None:
            self.importing.locator("summary").click()

    def paste(self, text):
        """Paste into the place for two columns, as Ctrl+V does."""
        self.open_import()
        self.page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
        self.root.get_by_label("Paste two columns").focus()
        self.page.keyboard.press("Control+V")

    def upload(self, name, data, kind="text/csv"):
        self.open_import()
        self.root.get_by_label("Or choose a file").set_input_files(
            {"name": name, "mimeType": kind, "buffer": data}
        )

    def take(self):
        expect(self.dialog).to_be_visible()
        self.dialog.get_by_role("button", name="Use these figures").click()
        expect(self.dialog).to_have_count(0)

    def wait_until_saved(self):
        expect(self.root.locator(".p-saved[data-state=saved]")).to_contain_text("Saved")

    def wait_until_drawn(self):
        expect(self.root.locator(DRAWN).first).to_be_visible()


def open_chart(page, served, ready):
    """Open the page and wait until the tool is there."""
    page.goto(served.url(PAGE))
    ready(page)
    chart = ChartPage(page)
    expect(chart.root.locator(".p-cells")).to_be_visible()
    return chart
