import sys
from pathlib import Path

import pytest

from practicum.tools.registry import all_tools

sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))
from coach_says import PAGE, coach_page, faulty, models

IMPROVEMENT = {
    "driver-diagram", "change-ideas", "pdsa", "measurement-plan", "process-map", "five-whys",
    "fishbone", "stakeholders",
}  # fmt: skip
FAULTY = faulty()


def test_the_page_of_what_the_coach_says_is_as_coaches_and_examples_are():
    assert PAGE.read_text(encoding="utf-8") == coach_page(), "run scripts/coach_says.py"


def test_every_tool_with_a_coach_is_on_the_page_and_its_model_example_is_left_alone():
    coached = {name for name, tool in all_tools().items() if tool.coach and tool.examples}

    assert models().keys() == coached
    assert {name: case for name, case in models().items() if case.findings} == {}


@pytest.mark.parametrize("name", sorted(IMPROVEMENT))
def test_a_tool_of_improvement_has_an_example_with_several_faults(name):
    found = {finding.id for case in FAULTY[name] for finding in case.findings}

    assert len(found) >= 3
