"""The process map's page as a person meets it: its list, its drawing, its sums."""

import re
from contextlib import closing

from playwright.sync_api import expect

from practicum.store.open import open_store

PAGE = "toolkit/process-map"
LINES = (
    "Children: choose three books on Friday",
    "Key worker: puts the books into the bag, 3 min",
    "Parent: reads with the child, 15 min, wait 2 days, value",
    "Is the bag packed? If no, back to 3 (40%)",
    "Key worker: ticks the name, 4 min",
)
STEPS = [
    "Choose three books on Friday",
    "Puts the books into the bag",
    "Reads with the child",
    "Is the bag packed?",
    "Ticks the name",
]


class MapPage:
    """The team's own map on an open page."""

    def __init__(self, page, name="Your team’s process map"):
        self.page = page
        self.root = page.get_by_role("region", name=name, exact=True)
        self.list = self.root.get_by_role("list", name="The map as a list")
        self.lines = self.list.locator(".p-pm-text")
        self.drawing = self.root.get_by_role("group", name="The map as a drawing")
        self.boxes = self.drawing.locator(".p-dd-box")
        self.coach = self.root.get_by_role("group", name="Your coach")
        self.panel = self.root.get_by_role("group", name="About the chosen step")
        self.sums = self.root.get_by_role("group", name="What it adds up to")
        self.state = self.root.locator(".p-saved")
        self.keys = page.keyboard

    def words(self):
        return [line.input_value() for line in self.lines.all()]

    def field(self, name):
        return self.root.get_by_label(name, exact=True)

    def box(self, words):
        return self.boxes.filter(has_text=words)

    def lane_of(self, number):
        return self.list.get_by_label(re.compile(rf"^Step {number}(,.*)?: who")).input_value()

    def button(self, name):
        return self.root.get_by_role("button", name=name, exact=True)

    def side(self, name):
        self.root.get_by_role("radio", name=name).check()

    def wait_until_saved(self):
        expect(self.state).to_have_attribute("data-state", "saved")
        expect(self.state).to_contain_text("Saved ")

    def write_all(self):
        """Type a small map into the list, with keys alone."""
        self.button("Add a step").focus()
        self.keys.press("Enter")
        for place, line in enumerate(LINES):
            if place:
                self.keys.press("Enter")
                expect(self.lines.nth(place - 1)).to_have_value(STEPS[place - 1])
            self.keys.type(line)
        self.keys.press("Enter")
        expect(self.lines.nth(4)).to_have_value(STEPS[4])
        self.keys.type("The bag hangs on its hook")
        self.wait_until_saved()


def open_map(page, served, ready):
    """Open the page and wait until it can be used."""
    page.goto(served.url(PAGE))
    ready(page)
    return MapPage(page)


def keep(served, content, kind="process-map", key="main", base=0):
    """Save a document into the project that the served course shows."""
    with closing(open_store(str(served.data))) as store:
        project = store.current("me").id
        store.save(project, kind, key, content, base=base, author="ann")
