"""The page that ``practicum chart --html`` makes, opened from a file, for everybody."""

import pytest
from accessible import violations
from typer.testing import CliRunner

from practicum.cli import app

ROWS = "\n".join(f"{5 + at}/01/2026,{12 + at % 5 + 6 * (at > 9)},30" for at in range(20))
KINDS = {
    "run chart": ["--freeze", "8", "--unit", "days"],
    "P chart": [
        "--denominator", "of", "--chart", "p", "--rephase", "11: a new rota that everybody likes",
        "--exclude", "3: snow", "--target", "0.9", "--improvement", "up",
    ],
}  # fmt: skip


@pytest.fixture(params=KINDS.values(), ids=KINDS)
def chart_file(request, tmp_path):
    data, page = tmp_path / "data.csv", tmp_path / "chart.html"
    data.write_text(f"day,returned,of\n{ROWS}\n", encoding="utf-8")
    asked = [str(data), str(page), "--value", "returned", "--date", "day", "--html"]
    result = CliRunner().invoke(app, ["chart", *asked, *request.param])
    assert result.exit_code == 0, result.output
    return page.as_uri()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (320, "light")])
def test_the_page_of_a_chart_is_for_everybody_and_asks_nobody(chromium, chart_file, width, scheme):
    page = chromium.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(chart_file)
    found = violations(page)
    reach = page.evaluate("document.documentElement.scrollWidth")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.close()

    assert found == []
    assert asked == [chart_file]
    assert said == []
    assert reach <= width
    assert focused == "Chart"
