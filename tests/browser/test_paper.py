"""What the course has for paper: the facilitator's guide, handouts, a pack of everything."""

import io
import zipfile

import pytest
from accessible import violations
from playwright.sync_api import expect

MODULE = "1-developing-your-ideas"
AIM = f"{MODULE}/03-writing-an-aim"


def test_the_front_page_leads_to_a_guide_and_the_guide_to_slides_and_handouts(page, fresh, ready):
    page.goto(fresh.url())
    ready(page)

    page.get_by_role("link", name="For the facilitator of Developing your ideas").click()
    expect(page.get_by_role("heading", name="Developing your ideas", level=1)).to_be_visible()
    page.locator(".a-page", has_text="Writing an aim").first.get_by_role(
        "link", name="Handout"
    ).click()

    expect(page.get_by_role("heading", name="Writing an aim", level=1)).to_be_visible()


def test_a_lesson_leads_to_its_handout(page, fresh, ready):
    page.goto(fresh.url(AIM))
    ready(page)

    page.get_by_role("link", name="Handout to print").click()

    expect(page.get_by_text("To compare with")).to_be_visible()


def test_the_pack_can_be_fetched_from_the_guide(page, fresh):
    page.goto(f"{fresh.address}guide/{MODULE}")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Everything to print, in one file").click()

    data = waiting.value.path().read_bytes()

    assert f"{AIM}.html" in zipfile.ZipFile(io.BytesIO(data)).namelist()


@pytest.mark.parametrize("place", [f"guide/{MODULE}", f"handout/{AIM}"])
@pytest.mark.parametrize("width", [1280, 320])
def test_paper_is_right_on_a_screen_too(page, fresh, place, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{fresh.address}{place}")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_a_handout_of_no_page_and_a_guide_of_no_module_say_so_kindly(page, fresh, guard):
    guard.allow("status of 404")

    for place in ("handout/nothing", "guide/nothing", "pack/nothing.zip"):
        page.goto(f"{fresh.address}{place}")
        expect(page.get_by_role("heading", name="There is no page here")).to_be_visible()
