"""The same notebooks, tools and project in JupyterLab."""

import os
import re
import subprocess
import sys
from contextlib import closing, suppress

import aim_page
import chart_page
import pytest
from playwright.sync_api import TimeoutError as TooLate
from playwright.sync_api import expect

from practicum.store.open import open_store

OPEN = re.compile(r"open at (http\S+)")
TALL = {"width": 1280, "height": 12_000}  # JupyterLab draws only the cells that are in sight
WORDS = "Book bags returned each week"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab of its own: its address with the token, and where it keeps the projects."""
    folder = tmp_path_factory.mktemp("lab")
    data = folder / "data"
    command = [sys.executable, "-m", "practicum", "lab", "--no-browser", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--data", str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "JUPYTER_CONFIG_DIR": str(folder / "config")},
    )
    lines = []
    for line in process.stdout:
        lines.append(line)
        if found := OPEN.search(line):
            break
    assert found, "".join(lines)
    yield found[1], data
    process.terminate()
    process.communicate(timeout=30)


@pytest.fixture(autouse=True)
def _what_jupyterlab_itself_logs(guard):
    guard.allow("Could not restore the debugger state")  # where its page is left


def run(page, lab, notebook):
    """Open a notebook and run its cells."""
    address, _data = lab
    page.set_viewport_size(TALL)
    page.goto(address.replace("/lab/tree/index.ipynb", f"/lab/tree/{notebook}.ipynb"))
    cells = page.locator(".jp-CodeCell:visible")
    expect(cells.first).to_be_visible()
    expect(page.locator(".jp-Notebook-ExecutionIndicator:visible")).to_have_attribute(
        "data-status", "idle"
    )
    ran = page.locator(".jp-InputPrompt:visible", has_text="[1]").first
    for _ in range(20):  # JupyterLab passes over what is asked before it is quite there
        cells.first.locator(".cm-content").focus()
        page.keyboard.press("Shift+Enter")
        with suppress(TooLate):
            ran.wait_for(timeout=3000)
            break
    page.keyboard.press("Escape")
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def kept(lab, kind):
    """Look up what the project holds of a kind."""
    with closing(open_store(str(lab[1]))) as store:
        return dict(store.documents(store.current("me").id, kind)[0].content)


def test_an_aim_is_written_in_jupyterlab_and_kept_in_the_project(lab, page):
    run(page, lab, aim_page.PAGE)
    aim = aim_page.AimPage(page)
    aim.field(aim_page.MEASURE).fill(WORDS)
    aim.wait_until_saved()

    expect(aim.sentence).to_contain_text("book bags returned")
    expect(page.get_by_text("Jupyter news")).to_have_count(0)
    assert kept(lab, "aim")["measure"] == WORDS


def test_a_run_chart_is_drawn_in_jupyterlab(lab, page):
    run(page, lab, chart_page.PAGE)
    chart = chart_page.ChartPage(page)
    chart.upload("bags.tsv", chart_page.SPREADSHEET.encode())
    chart.take()
    chart.wait_until_drawn()
    chart.wait_until_saved()

    expect(chart.words).to_contain_text("a shift of six points in a row above the median")
    assert len(kept(lab, "measure")["rows"]) == 14
