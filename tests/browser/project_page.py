"""“My project” as a person meets it, and the thread under every tool."""

from playwright.sync_api import expect

PAGE = "my-project"


class ProjectPage:
    """All of the project at a glance."""

    def __init__(self, page):
        self.page = page
        self.root = page.get_by_role("region", name="My project at a glance", exact=True)
        self.dialog = self.root.get_by_role("dialog")
        self.next = self.root.locator(".p-glance-next")
        self.model = self.root.get_by_role("group", name="Model project")

    def part(self, name):
        return self.root.get_by_role("group", name=name, exact=True)

    def button(self, name):
        return self.root.get_by_role("button", name=name, exact=True)

    def open_model(self):
        self.button("Look at the model project").click()
        expect(self.model).to_be_visible()


class ThreadPanel:
    """The panel under a tool."""

    def __init__(self, root):
        self.root = root.locator(".p-thread")
        self.line = self.root.locator("summary")
        self.tree = self.root.get_by_role("list", name="From the aim down")

    def open(self):
        self.line.focus()
        self.line.press("Enter")
        expect(self.tree).to_be_visible()

    def link(self, name):
        return self.root.get_by_role("link", name=name)


def open_project(page, served, ready):
    """Open the page and wait until it has been drawn."""
    page.goto(served.url(PAGE))
    ready(page)
    found = ProjectPage(page)
    expect(found.next).to_be_visible()
    return found
