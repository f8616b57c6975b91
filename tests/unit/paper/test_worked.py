import pytest

from practicum.serve.paper.worked import worked_lines
from practicum.tools.registry import all_tools, find_tool


def texts(tool, example):
    found = find_tool(tool)
    return [line.text for line in worked_lines(found, found.examples[example]())]


@pytest.mark.parametrize("tool", all_tools().values(), ids=lambda tool: tool.name)
def test_every_example_can_be_written_out(tool):
    for make in tool.examples.values():
        assert all(line.text.strip() for line in worked_lines(tool, make()))


def test_a_map_is_a_list_of_steps_with_its_times_and_ways():
    lines = texts("process-map", "nursery-book-bags")

    assert lines[1].startswith("2. ")
    assert any("60%" in line or "If no" in line for line in lines)


def test_a_plan_is_written_out_field_by_field():
    lines = texts("pdsa", "surgery-first-names")

    assert "What do you think will happen? 3 to 5 of the 5 will book within three days" in lines


def test_a_measure_comes_with_its_figures_in_order_of_time():
    (figures,) = (line for line in texts("run-chart", "nursery-book-bags") if "figures, in" in line)

    assert figures.startswith("Its figures, in order of time: 18 Aug 2025: 54.8%; 25 Aug")
    assert figures.count(";") > 20


def test_whys_stand_under_what_they_explain():
    tool = find_tool("five-whys")
    depths = [line.depth for line in worked_lines(tool, tool.examples["nursery-book-bags"]())]

    assert depths[:3] == [0, 1, 2]
