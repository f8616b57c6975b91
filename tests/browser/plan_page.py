"""The measurement plan as a person meets it: the team's own, on the page that completes it."""

from playwright.sync_api import expect

PAGE = "2-focus-on-measurement/10-your-measurement-plan"
OWN, PRACTICE = "Your team’s measurement plan", "Measurement plan to practise with"
BAGS = {
    "Name of the measure": "Book bags returned",
    "What is counted": "Bags back in the box by 9:30 on Friday",
    "Out of how many": "Bags sent home that week",
    "Unit": "%",
    "Where the figures come from": "The sheet by the door",
    "Who collects them": "The key worker",
}


class PlanPage:
    """One of the two plans on the page: the team's own, or the one for practice."""

    def __init__(self, page, name):
        self.page = page
        self.root = page.get_by_role("region", name=name, exact=True)
        self.cards = self.root.locator(".p-plan-card")
        self.measure = self.root.locator(".p-plan-measure")
        self.coach = self.root.get_by_role("group", name="Your coach on this measure")
        self.whole = self.root.get_by_role("group", name="Your coach on the whole plan")
        self.dialog = self.root.get_by_role("dialog")

    def field(self, label):
        return self.measure.get_by_label(label).and_(self.measure.locator(".p-input"))

    def write(self, fields):
        for label, words in fields.items():
            self.field(label).fill(words)

    def button(self, name):
        return self.root.get_by_role("button", name=name)

    def tick(self, group, answer):
        self.measure.get_by_role("group", name=group).get_by_text(answer, exact=True).click()

    def open(self, name):
        self.cards.get_by_role("button", name=name, exact=True).click()
        self.expect_open(name)

    def expect_open(self, name):
        expect(self.measure.get_by_role("heading", level=3).first).to_have_text(name)

    def wait_until_saved(self):
        expect(self.root.locator(".p-saved")).to_have_attribute("data-state", "saved")
        expect(self.root.locator(".p-saved")).to_contain_text("Saved ")


def open_plan(page, served, ready, name=OWN):
    """Open the page and wait until the plan can be used."""
    page.goto(served.url(PAGE))
    ready(page)
    plan = PlanPage(page, name)
    expect(plan.measure).to_be_visible()
    return plan
