"""The aim's page as a person meets it: its fields by their labels, its sentence, its coach."""

from playwright.sync_api import expect

PAGE = "1-developing-your-ideas/03-writing-an-aim"
WHOLE = {
    "What will you measure?": "Book bags returned each week",
    "For whom?": "P1 pupils",
    "Where?": "Calder Primary School",
    "Where are you now?": "35%",
    "Where do you want to be?": "80%",
    "By when?": "30 June 2027",
}
MEASURE = "What will you measure?"
WHY = "Why does it matter?"


class AimPage:
    """The team's own aim on an open page."""

    def __init__(self, page):
        self.page = page
        self.root = page.get_by_role("region", name="Your team’s aim", exact=True)
        self.sentence = self.root.locator(".p-aim-sentence")
        self.coach = self.root.get_by_role("group", name="Your coach")
        self.state = self.root.locator(".p-saved")
        self.conflict = self.root.locator(".p-conflict")

    def field(self, label):
        return self.root.get_by_label(label).and_(self.root.locator(".p-input"))

    def write(self, fields):
        for label, words in fields.items():
            self.field(label).fill(words)

    def button(self, name):
        return self.root.get_by_role("button", name=name, exact=True)

    def wait_until_saved(self):
        expect(self.state).to_have_attribute("data-state", "saved")
        expect(self.state).to_contain_text("Saved ")


def open_aim(page, served, ready):
    """Open the page and wait until it can be used."""
    page.goto(served.url(PAGE))
    ready(page)
    return AimPage(page)
