"""The PDSA log as a person meets it: the team's own, on the page of the first test."""

from playwright.sync_api import expect

PAGE = "1-developing-your-ideas/07-your-first-test"
OWN, PRACTICE = "Your team’s PDSA log", "PDSA log to practise with"
PLAN = {
    "Change idea": "Small jugs",
    "Driver it works on": "Easy to pour",
    "What do you want to find out?": "Can children pour for themselves?",
    "What will you try?": "Small jugs on one table",
    "What do you think will happen?": "Hardly any spills",
    "How many people?": "1",
    "Who, and for how long?": "child, one snack",
    "Who will do it?": "Key worker",
    "When?": "Monday 2 March",
    "What will you count or ask?": "Spills, tally",
}


class PdsaPage:
    """One of the two logs on the page: the team's own, or the one for practice."""

    def __init__(self, page, name):
        self.page = page
        self.root = page.get_by_role("region", name=name, exact=True)
        self.coach = self.root.get_by_role("group", name="Your coach")
        self.lock = self.root.locator(".p-pdsa-lock")
        self.cycles = self.root.get_by_label("Cycle", exact=True)
        self.dialog = self.root.get_by_role("dialog")

    def field(self, label):
        return self.root.get_by_label(label).and_(self.root.locator(".p-input"))

    def write(self, fields):
        for label, words in fields.items():
            self.field(label).fill(words)

    def button(self, name):
        return self.root.get_by_role("button", name=name)

    def tick(self, group, answer):
        self.root.get_by_role("group", name=group).get_by_text(answer, exact=True).click()

    def look_at(self, name):
        self.root.get_by_role("tab", name=name).click()
        expect(self.root.get_by_role("tabpanel", name=name)).to_be_visible()

    def wait_until_saved(self):
        expect(self.root.locator(".p-saved")).to_have_attribute("data-state", "saved")
        expect(self.root.locator(".p-saved")).to_contain_text("Saved ")


def open_log(page, served, ready, name=OWN):
    """Open the page and wait until the log can be used."""
    page.goto(served.url(PAGE))
    ready(page)
    log = PdsaPage(page, name)
    expect(log.root.locator(".p-pdsa-cycle")).to_be_visible()
    return log
