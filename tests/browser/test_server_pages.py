"""Pages as a learner meets them: text first, tools in their places, the right front end."""

import pytest
from playwright.sync_api import expect


def test_an_anywidget_is_drawn_and_answers_without_voilas_front_end(page, trial, ready, guard):
    page.goto(trial.url("m1/lean"))
    ready(page)
    page.click(".counter")

    expect(page.locator(".counter")).to_have_text("Count 1")
    assert not [url for url in guard.requests if "/voila/" in url]


def test_a_page_with_stock_widgets_gets_voilas_front_end_by_itself(page, trial, ready):
    page.goto(trial.url("m1/stock"))
    ready(page)
    handle = page.locator(".widget-slider .noUi-handle").nth(1)
    handle.focus()
    page.keyboard.press("ArrowRight")

    expect(page.get_by_text("4 times two is 8")).to_be_visible()
    expect(page.locator(".widget-readout").first).to_have_text("7")
    expect(page.get_by_text("bold words")).to_be_visible()


def test_a_stock_widget_that_comes_later_brings_voilas_front_end(page, trial, ready):
    page.goto(trial.url("m1/late"))
    ready(page)
    page.click(".maker")
    page.wait_for_url("**/m1/late?front=stock")
    ready(page)

    expect(page.locator("body")).to_have_attribute("data-voila", "voila")


def test_a_failed_cell_says_so_kindly_and_the_others_still_run(page, trial, ready):
    page.goto(trial.url("m1/broken"))
    ready(page)

    expect(page.get_by_role("alert")).to_contain_text("This part of the page did not start.")
    expect(page.get_by_text("still here")).to_be_visible()
    assert "ZeroDivisionError" not in page.content()
    assert "secret" not in page.content()
    trial.wait_for_line("ZeroDivisionError")


def test_the_text_is_there_while_a_cell_still_runs(page, trial):
    page.goto(trial.url("m1/slow"), wait_until="commit")

    expect(page.get_by_role("heading", level=1)).to_have_text("Slow page")
    expect(page.get_by_role("link", name="Next")).to_be_visible()
    assert page.locator("html[data-ready]").count() == 0
    expect(page.get_by_text("'done'")).to_be_visible()


def test_a_page_without_code_starts_no_kernel(page, trial, ready):
    page.goto(trial.url("m1/text"))
    ready(page)

    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert page.request.get(f"{trial.address}api/kernels").status == 404


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_a_page_fits_its_window(page, trial, ready, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(trial.url("m1/lean"))
    ready(page)

    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


def test_what_arrives_moves_nothing(page, trial, ready):
    page.add_init_script(
        """window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) window.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });"""
    )
    for _visit in range(2):
        page.goto(trial.url("m1/lean"))
        ready(page)
        shift = page.evaluate("window.shift")

        assert shift < 0.05


def test_the_colours_chosen_are_kept(page, trial):
    page.goto(trial.url("m1/text"))
    page.get_by_label("Colours").select_option("Dark")
    page.goto(trial.url())

    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_label("Colours")).to_have_value("dark")


def test_a_page_is_finished_with_the_keyboard_and_stays_so(page, trial):
    page.goto(trial.url("m1/text"))
    page.get_by_role("button", name="I have finished this page").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("This page is marked as finished.")).to_be_visible()
    page.goto(trial.url())

    expect(page.get_by_role("link", name="finished Text page")).to_be_visible()
    expect(page.get_by_text("1 of 10 pages finished")).to_be_visible()


def test_a_link_to_the_front_pages_notebook_leads_to_the_front_page(page, trial, ready):
    page.goto(trial.url("index"))
    ready(page)

    assert page.url == trial.address
