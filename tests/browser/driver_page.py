"""The driver diagram's page as a person meets it: its outline, its drawing, its coach."""

from contextlib import closing

from playwright.sync_api import expect

from practicum.store.open import open_store

PAGE = "1-developing-your-ideas/04-your-theory-of-change"
IDEAS = "1-developing-your-ideas/05-what-change-can-we-make"
WHOLE = """Raise book bags back each week to 80%
Reliable reminders
> Text parents on Thursday at four
Swift handover at the door
> Put a box at the gate"""


class DriverPage:
    """The team's own diagram on an open page."""

    def __init__(self, page, name="Your team’s driver diagram"):
        self.page = page
        self.root = page.get_by_role("region", name=name, exact=True)
        self.outline = self.root.get_by_role("list", name="The diagram as an outline")
        self.lines = self.outline.get_by_role("textbox")
        self.drawing = self.root.locator(".p-dd-diagram")
        self.boxes = self.root.locator(".p-dd-box")
        self.coach = self.root.get_by_role("group", name="Your coach")
        self.state = self.root.locator(".p-saved")
        self.keys = page.keyboard

    def line(self, words):
        """The line of the outline that says these words."""
        place = self.words().index(words)
        return self.lines.nth(place)

    def words(self):
        return [line.input_value() for line in self.lines.all()]

    def shape(self):
        """The outline in short: the kind's first letter and the words, a step a level."""
        rows = self.outline.locator(".p-dd-outline-row:has(textarea)").all()
        return [
            "  " * int(row.evaluate("r => getComputedStyle(r).getPropertyValue('--depth')"))
            + row.locator("textarea").input_value()
            for row in rows
        ]

    def box(self, words):
        return self.boxes.filter(has_text=words)

    def named(self):
        return [box.get_attribute("aria-label") for box in self.boxes.all()]

    def button(self, name):
        return self.root.get_by_role("button", name=name, exact=True)

    def wait_until_saved(self):
        expect(self.state).to_have_attribute("data-state", "saved")
        expect(self.state).to_contain_text("Saved ")

    def write_all(self):
        """Type a small sound diagram into the outline, with keys alone."""
        aim, *rest = WHOLE.splitlines()
        self.lines.first.fill(aim)
        for line in rest:
            self.keys.press("Enter")
            if line.startswith("> "):
                self.keys.press("Tab")
                self.keys.press("Tab")
                self.keys.type(line.removeprefix("> "))
            else:
                if "Swift" in line:
                    self.keys.press("Shift+Tab")
                    self.keys.press("Shift+Tab")
                self.keys.type(line)
        self.wait_until_saved()


def open_drivers(page, served, ready, slug=PAGE):
    """Open the page and wait until it can be used."""
    page.goto(served.url(slug))
    ready(page)
    return DriverPage(page)


def keep(served, kind, key, content, base=0):
    """Save a document into the project that the served course shows."""
    with closing(open_store(str(served.data))) as store:
        project = store.current("me").id
        store.save(project, kind, key, content, base=base, author="ann" if not base else "me")
