"""The core journey in Firefox: read, write an aim, find it again, edit a chart, go."""

import shutil
from urllib.parse import urlsplit

import pytest
from aim_page import MEASURE
from aim_page import PAGE as AIM
from chart_page import PAGE as CHART
from firefox import Firefox

NAMES = ("firefox", "firefox-esr")
READY = "() => document.documentElement.dataset.ready"
SAVED = "(name) => document.querySelector(`${name} .p-saved`)?.dataset.state === 'saved'"
FIELD = """(name, label) => {
  const labels = [...document.querySelectorAll(`${name} label`)];
  const found = labels.find((each) => each.textContent.startsWith(label));
  return found && document.getElementById(found.htmlFor)?.value;
}"""
TEAM = 'section.p-tool[aria-label="Your team’s aim"]'


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("No Firefox was found. On Debian or Ubuntu: sudo apt install firefox-esr")
    browser = Firefox(path, tmp_path_factory.mktemp("firefox"))
    yield browser
    browser.close()


@pytest.fixture
def tab(firefox):
    """The tab; it fails its test for an error on the console or a request to another host."""
    firefox.errors.clear()
    firefox.requests.clear()
    yield firefox
    parts = [urlsplit(url) for url in firefox.requests]

    assert firefox.errors == []
    assert {part.hostname for part in parts if part.scheme.startswith("http")} == {"127.0.0.1"}


def test_what_is_written_in_firefox_is_there_again(tab, fresh, kept):
    tab.goto(fresh.url(AIM))
    tab.wait_for(READY)
    tab.click(f"{TEAM} .p-input")
    tab.type("Book bags returned")
    tab.wait_for(SAVED, TEAM)
    tab.goto(fresh.url())
    tab.goto(fresh.url(AIM))
    tab.wait_for(READY)

    assert tab.wait_for(FIELD, TEAM, MEASURE) == "Book bags returned"
    assert kept()["measure"] == "Book bags returned"


def test_a_chart_is_drawn_in_firefox(tab, fresh):
    tab.goto(fresh.url(CHART))
    tab.wait_for(READY)

    assert tab.wait_for(
        "() => document.querySelector('.p-chart .scatterlayer .trace path')?.nodeName"
    )


def test_leaving_a_page_in_firefox_takes_its_kernel_along(tab, trial):
    tab.goto(trial.url("m1/lean"))
    tab.wait_for(READY)
    kernel = tab.evaluate("() => document.documentElement.dataset.kernel")
    tab.click(".counter")
    tab.wait_for("() => document.querySelector('.counter').textContent === 'Count 1'")
    tab.goto(trial.url("m1/text"))

    trial.wait_until(f"api/kernels/{kernel}", 404)
    assert tab.evaluate("() => document.documentElement.dataset.kernel") != kernel


def test_voilas_own_front_end_works_in_firefox(tab, trial):
    tab.goto(trial.url("m1/stock"))

    assert tab.wait_for(
        "() => document.querySelector('.noUi-handle')?.getAttribute('aria-valuenow')"
    )
