"""The causes of a problem as a person meets them: outline, drawing, panel, coach."""

from contextlib import closing

from driver_page import keep
from playwright.sync_api import expect

from practicum.store.open import open_store

PAGE = "toolkit/five-whys"
WHYS = "Your team’s five whys"
FISH = "Your team’s fishbone"

SHAPE = """list => [...list.querySelectorAll('.p-dd-outline-row:has(textarea)')].map((row) =>
  '  '.repeat(Number(getComputedStyle(row).getPropertyValue('--depth')))
  + row.querySelector('textarea').value)"""


class Window:
    """One of the two windows on the team's causes."""

    def __init__(self, page, name):
        self.page = page
        self.root = page.get_by_role("region", name=name, exact=True)
        self.outline = self.root.locator(".p-dd-outline")
        self.lines = self.outline.get_by_role("textbox")
        self.boxes = self.root.locator(".p-dd-box")
        self.panel = self.root.get_by_role("group", name="About the chosen cause")
        self.coach = self.root.get_by_role("group", name="Your coach")
        self.chains = self.root.locator(".p-why-chain")
        self.state = self.root.locator(".p-saved")
        self.keys = page.keyboard

    def field(self, name):
        return self.root.get_by_label(name, exact=True)

    def button(self, name):
        return self.root.get_by_role("button", name=name, exact=True)

    def box(self, words):
        return self.boxes.filter(has_text=words).first

    def line(self, words):
        """The line of the outline that says these words."""
        return self.lines.nth([line.input_value() for line in self.lines.all()].index(words))

    def shape(self):
        """The outline in short: two spaces a step, and the words."""
        return self.outline.evaluate(SHAPE)

    def wait_until_saved(self):
        expect(self.state).to_have_attribute("data-state", "saved")
        expect(self.state).to_contain_text("Saved ")

    def wait_for_lines(self, count):
        expect(self.lines).to_have_count(count)


def open_whys(page, served, ready):
    """Open the page and wait until it can be used: both windows on the team's causes."""
    page.goto(served.url(PAGE))
    ready(page)
    return Window(page, WHYS), Window(page, FISH)


def keep_causes(served, content, base=0):
    keep(served, "whys", "main", content, base)


def stored(served, kind, key="main"):
    with closing(open_store(str(served.data))) as store:
        found = store.load(store.current("me").id, kind, key)
        return dict(found.content) if found else {}
