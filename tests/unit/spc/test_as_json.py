"""Results as JSON: whole, without nan, and lines that do not change told once."""

import json

from hypothesis import given
from hypothesis import strategies as st

from practicum.spc import Phase, analyse_run_chart
from practicum.spc.as_json import as_json
from practicum.spc.shewhart import analyse_shewhart_chart


@given(st.lists(st.one_of(st.none(), st.integers(0, 9)), max_size=25))
def test_any_result_is_valid_json(values):
    for result in (analyse_run_chart(values), analyse_shewhart_chart(values, rules="nelson")):
        told = as_json(result)

        assert json.loads(json.dumps(told, allow_nan=False))["values"] == [
            None if each is None else float(each) for each in values
        ]


def test_a_line_is_one_number_unless_it_changes():
    flat = as_json(analyse_shewhart_chart([4, 5, 6], chart="p", denominators=[9, 9, 9]))
    stepped = as_json(analyse_shewhart_chart([1, 2, 1], chart="p", denominators=[90, 80, 70]))

    assert isinstance(flat["phases"][0]["upper"], float)
    assert len(stepped["phases"][0]["upper"]) == 3
    assert stepped["sizes"] == [90, 80, 70]


def test_signals_and_phases_tell_all_there_is():
    told = as_json(analyse_run_chart([1, 2] * 5 + [9] * 8, freeze=10, phases=[Phase(12, "new")]))

    assert told["phases"][1]["reason"] == "new"
    assert set(told["phases"][0]) >= {"start", "stop", "fixed", "centre", "useful", "longest_run"}
    assert all({"rule", "first", "last", "direction", "limit"} <= set(e) for e in told["signals"])
