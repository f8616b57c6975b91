"""The stakeholders as a team meets them: list, place, plan, keep private, take away."""

import re

import pytest
from accessible import violations
from driver_page import keep
from playwright.sync_api import expect

from practicum.tools.people.examples import book_bags

PAGE = "toolkit/stakeholders"
NAME = "Your team’s stakeholders"
TABLE = "Group,Power,Impact,Now\nCooks,7,8,in doubt\nPorters,lots,2,\n,5,5,against"


@pytest.fixture
def people(page, tools, ready):
    """The team's own list, with nobody on it yet."""
    page.goto(tools.url(PAGE))
    ready(page)
    return page.get_by_role("region", name=NAME, exact=True)


@pytest.fixture
def full(page, tools, ready):
    """The team's own list, with eight groups on it."""
    keep(tools, "stakeholders", "main", book_bags())
    page.goto(tools.url(PAGE))
    ready(page)
    return page.get_by_role("region", name=NAME, exact=True)


def card(people, words):
    return people.locator(".p-ci-card").filter(has_text=words)


def dot(people, words):
    grid = people.locator("svg[aria-label='Power and impact']")
    return grid.get_by_role("button", name=re.compile(words))


def saved(people):
    expect(people.locator(".p-saved")).to_have_attribute("data-state", "saved")
    expect(people.locator(".p-saved")).to_contain_text("Saved ")


def drag(page, element, to):
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(*to, steps=5)
    page.mouse.up()


def test_a_list_is_made_with_keys_alone_and_is_there_after_a_reload(people, page, ready, kept):
    people.get_by_label("Who is touched by it").focus()
    page.keyboard.type("Night staff")
    page.keyboard.press("Enter")
    page.keyboard.type("Patients over 75")
    page.keyboard.press("Enter")
    card(people, "Night staff").locator("summary").focus()
    page.keyboard.press("Enter")
    card(people, "Night staff").get_by_label("Power").focus()
    page.keyboard.type("8")
    page.keyboard.press("Tab")
    page.keyboard.type("9")
    card(people, "Night staff").get_by_label("In doubt").first.focus()
    page.keyboard.press("Space")
    expect(card(people, "Night staff").locator("summary")).to_contain_text("Manage")
    saved(people)
    page.reload()
    ready(page)

    expect(dot(people, "Night staff")).to_have_attribute(
        "aria-label", re.compile("Impact 9, power 8")
    )
    assert [row["group"] for row in kept("stakeholders")["groups"]] == [
        "Night staff",
        "Patients over 75",
    ]
    assert kept("stakeholders")["groups"][0]["now"] == "doubtful"


def test_a_group_is_dragged_onto_the_grid_and_moved_there_by_mouse_and_keys(people, page):
    field = people.get_by_label("Who is touched by it")
    field.fill("Porters")
    field.press("Enter")
    chip = people.get_by_role("button", name=re.compile("1 ?Porters$"))
    grid = people.locator("svg[aria-label='Power and impact']")
    grid.scroll_into_view_if_needed()
    box = grid.bounding_box()
    drag(page, chip, (box["x"] + box["width"] * 0.8, box["y"] + box["height"] * 0.2))
    expect(card(people, "Porters").locator("summary")).to_contain_text("Manage")
    expect(chip).to_have_count(0)

    drag(
        page,
        dot(people, "Porters"),
        (box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.75),
    )
    expect(card(people, "Porters").locator("summary")).to_contain_text("Monitor")
    before = dot(people, "Porters").get_attribute("aria-label")
    page.keyboard.press("ArrowRight")
    expect(dot(people, "Porters")).not_to_have_attribute("aria-label", before)


def test_a_group_without_numbers_is_put_into_the_middle_with_one_press(people, page):
    field = people.get_by_label("Who is touched by it")
    field.fill("Porters")
    field.press("Enter")
    people.get_by_role("group", name="Not on the grid yet").get_by_role("button").press("Enter")
    expect(dot(people, "Porters")).to_be_focused()

    page.keyboard.press("ArrowUp")
    expect(dot(people, "Porters")).to_have_attribute("aria-label", re.compile("Impact 5, power 6"))


def test_the_list_says_why_it_is_private_and_is_shared_only_by_choice(full, page, ready, kept):
    note = full.get_by_role("note", name="Who sees this list")
    expect(note).to_contain_text("could hurt them")
    expect(note).to_contain_text("left out of reports, storyboards and files")
    assert "shared" not in kept("stakeholders")

    note.get_by_role("checkbox").check()
    expect(note).to_contain_text("This list is shared")
    saved(full)
    assert kept("stakeholders")["shared"] is True
    page.reload()
    ready(page)
    expect(note.get_by_role("checkbox")).to_be_checked()
    note.get_by_role("checkbox").uncheck()
    expect(note).to_contain_text("This list stays with your team")
    saved(full)
    assert kept("stakeholders")["shared"] is False


def test_gaps_stand_by_power_and_lead_to_the_group(full):
    rows = full.get_by_role("table", name="Gaps, the most powerful first").locator("tbody tr")
    expect(rows).to_have_count(4)
    assert [row.locator("td").first.inner_text() for row in rows.all()] == ["8", "6", "6", "5"]

    full.get_by_role("button", name="Go to Parent council").click()
    expect(card(full, "Parent council").get_by_label("Who does it?")).to_be_visible()
    card(full, "Parent council").get_by_label("Neither for nor against").last.check()
    expect(rows).to_have_count(3)


def test_the_nine_questions_find_somebody_who_was_forgotten(full, page):
    full.get_by_role("button", name="Whom have we forgotten?").click()
    expect(page.get_by_role("dialog")).to_contain_text("1 on your list")
    page.get_by_role("button", name="Add somebody: Champions").click()
    expect(full.locator(".p-ci-card :is(textarea, input):focus")).to_have_count(1)
    page.keyboard.type("A nursery that did it last year")

    made = card(full, "A nursery that did it last year")
    expect(made.get_by_label("How do they come in?")).to_have_value("champions")


def test_the_coach_names_a_person_and_leads_to_the_row(people):
    field = people.get_by_label("Who is touched by it")
    field.fill("Karen Smith")
    field.press("Enter")
    coach = people.get_by_role("group", name="Your coach")
    expect(coach).to_contain_text("looks like a person’s name")

    coach.get_by_role("button", name="Go to this group").click()
    expect(card(people, "Karen Smith").locator("summary")).to_be_focused()
    card(people, "Karen Smith").get_by_label("Who?", exact=True).fill("Charge nurse")
    expect(coach).not_to_contain_text("person’s name")


def test_what_is_no_number_is_kept_and_told_beside_its_field(full, kept):
    card(full, "Janitor").locator("summary").click()
    power = card(full, "Janitor").get_by_label("Power")
    power.fill("lots")
    card(full, "Janitor").get_by_label("Impact").focus()

    expect(card(full, "Janitor").locator(".p-wrong:visible")).to_contain_text(
        "Please give a number from 1 to 10."
    )
    expect(power).to_have_value("lots")
    saved(full)
    (row,) = [row for row in kept("stakeholders")["groups"] if row["group"] == "Janitor"]
    assert row["power"] == "lots"


def test_a_removed_group_comes_back_by_undo(full):
    card(full, "Janitor").locator("summary").click()
    card(full, "Janitor").get_by_role("button", name="Remove from the list").click()
    expect(card(full, "Janitor")).to_have_count(0)

    full.get_by_role("button", name="Undo").click()
    expect(card(full, "Janitor")).to_have_count(1)


def test_rows_that_cannot_be_read_wait_are_mended_and_taken_in(people, page, ready):
    people.get_by_role("button", name="Groups from a table").click()
    page.get_by_label("Or paste the rows here").fill(TABLE)
    page.get_by_role("button", name="Read the table").click()
    expect(card(people, "Cooks").locator("summary")).to_contain_text("Manage")
    saved(people)
    page.reload()
    ready(page)
    waiting = people.get_by_role("group", name="Rows that wait")
    expect(waiting).to_contain_text("2 rows could not be read")

    row = waiting.locator("li").filter(has_text="Row 3")
    row.get_by_label("Power").fill("3")
    take = row.get_by_role("button", name="Take it in")
    expect(take).not_to_have_attribute("aria-disabled", "true")
    take.click()
    expect(card(people, "Porters").locator("summary")).to_contain_text("Monitor")
    waiting.get_by_role("button", name="Throw it away").click()
    expect(waiting).to_be_hidden()


@pytest.mark.parametrize(
    ("button", "file", "begins"),
    [
        ("Table (CSV)", "stakeholders.csv", b"\xef\xbb\xbfGroup or role"),
        ("Table (Excel)", "stakeholders.xlsx", b"PK"),
        ("Drawing (SVG)", "stakeholders.svg", b"<svg"),
        ("Picture (PNG)", "stakeholders.png", b"\x89PNG"),
    ],
)
def test_the_list_and_its_drawing_come_as_files(full, page, button, file, begins):
    with page.expect_download() as coming:
        full.get_by_role("button", name=button).click()

    assert coming.value.suggested_filename == file
    assert coming.value.path().read_bytes().startswith(begins)


def test_the_grid_is_read_out_in_words_and_as_a_table(full):
    full.get_by_text("The grid in words, and as a table").click()

    expect(full.get_by_text("Manage: Key workers.")).to_be_visible()
    table = full.get_by_role("table", name="All groups")
    expect(table.locator("tbody tr")).to_have_count(8)
    expect(table.get_by_role("row", name=re.compile("^Key workers"))).to_contain_text("Leading it")


LOOKS = [(1280, "light"), (1280, "dark"), (320, "light")]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_and_the_page_is_no_wider_than_the_screen(full, page, width, scheme):
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    card(full, "Key workers").locator("summary").click()
    full.get_by_text("The grid in words, and as a table").click()
    full.get_by_label("Who is touched by it").fill("Bus company")
    full.get_by_role("button", name="Add to the list").click()
    expect(full.get_by_role("group", name="Not on the grid yet")).to_be_visible()

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    full.get_by_role("button", name="Whom have we forgotten?").click()
    assert violations(page) == []
