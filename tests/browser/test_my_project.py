"""All of the project at a glance, its report, the model project, and the thread under tools."""

import pytest
from accessible import violations
from aim_page import WHOLE, open_aim
from driver_page import keep, open_drivers
from pdsa_page import open_log
from playwright.sync_api import expect
from project_page import ThreadPanel, open_project

STEP = {"stage": "plan", "change": "Small jugs", "title": "Jugs for one", "idea": "i1"}
NODES = [
    {"id": "p1", "text": "Reminders", "kind": "primary", "order": 1},
    {"id": "i1", "text": "Text on Fridays", "kind": "idea", "order": 1},
]
DIAGRAM = {"nodes": NODES, "links": [{"id": "i1>p1", "child": "i1", "parent": "p1"}]}


@pytest.fixture
def project(page, fresh, ready):
    return open_project(page, fresh, ready)


def test_an_empty_project_invites_and_leads_to_the_aim(project, page, ready):
    expect(project.root).to_contain_text("Nothing is in your project yet.")
    project.next.get_by_role("link", name="Write your aim").click()
    ready(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("Writing an aim")


def test_every_page_leads_to_my_project(page, fresh, ready):
    page.goto(fresh.url())
    page.get_by_role("navigation", name="Your work").get_by_role("link", name="My project").click()
    ready(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("My project")


def test_the_model_project_is_looked_at_and_left_by_keyboard(project, page):
    project.button("Look at the model project").focus()
    page.keyboard.press("Enter")
    expect(project.model).to_contain_text("The nursery, its people and its figures are made up.")
    expect(project.root.locator("[data-head]")).to_be_focused()
    expect(project.part("Your charts").get_by_role("img")).to_have_count(5)
    expect(project.part("Tests under way")).to_contain_text("A red box in sight")
    expect(project.part("Your tests, idea by idea").get_by_role("img")).to_have_count(4)
    project.button("Back to A trial").focus()
    page.keyboard.press("Enter")

    expect(project.model).to_have_count(0)
    expect(project.root).to_contain_text("Nothing is in your project yet.")


def test_a_part_of_the_model_is_copied_into_ones_own_project(project, kept):
    project.open_model()
    project.model.get_by_text("Copy a part into my own project").click()
    project.model.get_by_role("button", name="Copy Aim").click()
    expect(project.root.get_by_role("status")).to_contain_text("It is now in “A trial”.")
    project.button("Back to A trial").click()
    expect(project.root.locator(".p-glance-aim")).to_contain_text("from 35% to 80%")

    assert kept("aim")["baseline"] == "35%"


def test_the_report_is_asked_what_to_do_with_private_sheets(project, page, tmp_path):
    project.open_model()
    project.button("Download a report to read and print").click()
    expect(project.dialog).to_contain_text("Stakeholders")
    expect(
        project.dialog.get_by_label("No, leave it out. It stays here, with you.")
    ).to_be_checked()
    with page.expect_download() as coming:
        project.dialog.get_by_role("button", name="Make the report").click()
    file = tmp_path / coming.value.suggested_filename
    coming.value.save_as(file)
    page.goto(file.as_uri())

    assert file.name == "model-project-book-bags-made-up-report.html"
    expect(page.get_by_role("heading", level=1)).to_have_text("Model project: book bags (made up)")
    assert page.locator("svg.chart").count() == 5
    assert page.locator("#stakeholders").count() == 0
    assert violations(page) == []


def test_the_report_fits_a_phone_and_paper(project, page, tmp_path):
    project.open_model()
    project.button("Download a report to read and print").click()
    with page.expect_download() as coming:
        project.dialog.get_by_role("button", name="Make the report").click()
    file = tmp_path / "report.html"
    coming.value.save_as(file)
    page.goto(file.as_uri())
    page.set_viewport_size({"width": 320, "height": 800})
    wide = page.evaluate("document.documentElement.scrollWidth")
    page.emulate_media(media="print")
    breaks = page.locator("h2").first.evaluate("h => getComputedStyle(h).breakBefore")

    assert wide == 320
    assert breaks == "page"


def test_axe_finds_nothing_wide_or_narrow_light_or_dark(project, page):
    found = {"empty": violations(page)}
    project.open_model()
    expect(project.part("Your charts").get_by_role("img")).to_have_count(5)
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") == width
    page.get_by_label("Colours").select_option("dark")
    page.evaluate("() => Promise.allSettled(document.getAnimations().map((each) => each.finished))")
    found["dark"] = violations(page)

    assert found == {"empty": [], 1280: [], 390: [], "dark": []}


# The thread under a tool -----------------------------------------------------------------------


def test_a_tool_says_in_one_line_where_it_belongs_and_leads_to_the_next_step(page, fresh, ready):
    aim = open_aim(page, fresh, ready)
    panel = ThreadPanel(aim.root)
    expect(panel.line).to_contain_text("Your project has no aim yet · Next: write your aim")
    aim.write(WHOLE)
    aim.wait_until_saved()
    expect(panel.line).to_contain_text("Next: choose an outcome measure")
    panel.open()
    panel.link("Choose an outcome measure").focus()
    page.keyboard.press("Enter")
    ready(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("Choosing measures")


def test_the_tree_is_read_as_lists_in_lists_and_says_where_one_is(page, fresh, ready):
    keep(fresh, "driver-diagram", "main", DIAGRAM)
    keep(fresh, "pdsa", "main", STEP)
    log = open_log(page, fresh, ready)
    panel = ThreadPanel(log.root)
    expect(panel.line).to_contain_text(
        "This belongs to: idea “Text on Fridays” · driver “Reminders”"
    )
    panel.open()

    expect(panel.root.locator("[aria-current]")).to_contain_text("Jugs for one")
    expect(panel.tree).to_match_aria_snapshot(
        """
        - list "From the aim down":
          - listitem:
            - link "not written yet"
            - list:
              - listitem:
                - link "Reminders"
                - list:
                  - listitem:
                    - link "Text on Fridays"
                    - list:
                      - listitem:
                        - link "Jugs for one"
        """
    )


def test_the_panel_follows_what_another_tab_saves(page, fresh, ready, guard):
    keep(fresh, "driver-diagram", "main", DIAGRAM)
    drivers = open_drivers(page, fresh, ready)
    panel = ThreadPanel(drivers.root)
    expect(panel.line).to_contain_text("1 driver · 1 idea")
    other = open_aim(guard.watch(page.context.new_page()), fresh, ready)
    other.write(WHOLE)
    other.wait_until_saved()
    page.bring_to_front()

    expect(panel.line).to_contain_text("This belongs to: aim “We will increase book bags")


def test_a_link_leads_to_the_very_box(page, fresh, ready):
    keep(fresh, "driver-diagram", "main", DIAGRAM)
    keep(fresh, "pdsa", "main", STEP)
    log = open_log(page, fresh, ready)
    panel = ThreadPanel(log.root)
    panel.open()
    panel.link("Text on Fridays").click()
    ready(page)

    expect(page.locator(":focus")).to_have_value("Text on Fridays")


def test_a_practice_tool_has_no_panel(page, fresh, ready):
    open_log(page, fresh, ready)
    practice = page.get_by_role("region", name="PDSA log to practise with", exact=True)

    expect(practice.locator(".p-thread")).to_have_count(0)


def test_taking_out_an_idea_says_what_tests_it_and_can_be_undone(page, fresh, ready):
    keep(fresh, "driver-diagram", "main", DIAGRAM)
    keep(fresh, "pdsa", "main", STEP)
    drivers = open_drivers(page, fresh, ready)
    drivers.box("Text on Fridays").focus()
    page.keyboard.press("Delete")
    dialog = drivers.root.get_by_role("dialog")
    expect(dialog).to_contain_text("1 cycle tests it.")
    dialog.get_by_role("button", name="Remove it").click()
    expect(drivers.boxes).to_have_count(2)
    drivers.wait_until_saved()
    drivers.button("Undo").click()
    drivers.wait_until_saved()

    expect(drivers.box("Text on Fridays")).to_contain_text("A test is planned")
