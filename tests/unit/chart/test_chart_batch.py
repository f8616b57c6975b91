"""``practicum chart --batch``: one answer a line, whatever the line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from practicum.cli import app
from practicum.cli.chart_batch import CHUNK, answers

RUN = CliRunner()
WEEKS = [f"week {each}" for each in range(1, 13)]
VALUES = [5, 6, 5, 7, 6, 5, 12, 13, 12, 14, 13, 12]


def ask(*lines):
    data = [each if isinstance(each, bytes) else json.dumps(each).encode() for each in lines]
    return [json.loads(each) for each in answers(data)]


def test_every_field_is_heeded():
    (answer,) = ask({
        "id": "a", "chart": "p", "values": VALUES, "denominators": [20] * 12, "dates": WEEKS,
        "rules": "nhs-england", "freeze": 4, "excluded": ["week 2", {"at": 2, "reason": "snow"}],
        "phases": [{"date": "week 7", "reason": "new rota", "baseline": 5}], "target": 0.5,
        "improvement": "increase", "reading": True, "screen": False, "conventions": "printed",
    })  # fmt: skip

    assert answer["id"] == "a"
    assert answer["chart"] == "p"
    assert answer["rules"] == "making-data-count"
    assert [each["start"] for each in answer["phases"]] == [0, 6]
    assert [each["fixed"] for each in answer["phases"]] == [4, 11]
    assert answer["phases"][1]["reason"] == "new rota"
    assert answer["excluded"] == [1, 2]
    assert answer["excluded_because"] == {"2": "snow"}
    assert answer["target"] == 0.5
    assert answer["assurance"] == "hit or miss"
    assert answer["variation"]["kind"] == "common cause"
    assert "week" in " ".join(answer["reading"]) or answer["signals"] == []


def test_subgroups_and_units_are_heeded():
    (answer,) = ask({
        "values": [1, 3, 5, 7], "subgroups": ["a", "a", "b", "b"], "chart": "xbar",
        "unit": "days", "reading": True,
    })  # fmt: skip

    assert answer["values"] == [2, 6]
    assert "4 days" in answer["reading"][0]


def test_a_line_without_an_id_is_named_by_its_number():
    assert [each["id"] for each in ask({"values": [1]}, {"values": [2]})] == [1, 2]


def test_an_id_may_be_anything_that_json_has():
    for ident in ("a", 7, 7.5, None, True, {"a": [1]}, "\ud800"):
        assert ask({"id": ident, "values": [1]})[0]["id"] == ident
    assert ask(b'{"id": NaN, "values": [1]}')[0]["id"] == 1


def test_null_is_the_same_as_not_said():
    names = (
        "chart", "denominators", "subgroups", "dates", "rules", "freeze", "phases", "excluded",
        "target", "improvement", "screen", "conventions", "reading", "unit",
    )  # fmt: skip
    said, unsaid = ask({"values": VALUES, **dict.fromkeys(names)}, {"values": VALUES})

    assert {**said, "id": 0} == {**unsaid, "id": 0}


BAD = {
    "a string for a number": {"values": [1, "x"]},
    "a number in quotation marks": {"values": ["1", 2]},
    "NaN as text": {"values": ["NaN"]},
    "true for a number": {"values": [True]},
    "a list in the list": {"values": [[1], [2]]},
    "an object for a list": {"values": {"a": 1}},
    "no values": {},
    "values that are null": {"values": None},
    "infinity": b'{"id": 7, "values": [Infinity]}',
    "a number too large for any computer": b'{"id": 7, "values": [1' + b"0" * 400 + b"]}",
    "an unknown field": {"values": [1], "colour": "red"},
    "an unknown chart": {"values": [1], "chart": "pie"},
    "a chart that is a number": {"values": [1], "chart": 5},
    "unknown rules": {"values": [1], "rules": "astrology"},
    "rules that are a list": {"values": [1], "rules": ["perla"]},
    "unknown conventions": {"values": [1], "conventions": "odd"},
    "too few denominators": {"values": [1, 2], "denominators": [3]},
    "a denominator below zero": {"values": [1], "denominators": [-3], "chart": "u"},
    "a denominator that is text": {"values": [1], "denominators": ["3"], "chart": "u"},
    "no denominators": {"values": [1], "chart": "p"},
    "more than all": {"values": [4], "denominators": [3], "chart": "p"},
    "a count below zero": {"values": [-4], "chart": "c"},
    "no time between events": {"values": [0], "chart": "t"},
    "too few dates": {"values": [1, 2], "dates": ["a"]},
    "a date that is null": {"values": [1], "dates": [None]},
    "too few subgroups": {"values": [1, 2], "subgroups": ["a"], "chart": "xbar"},
    "subgroups that are lists": {"values": [1], "subgroups": [[1]], "chart": "xbar"},
    "no subgroups": {"values": [1], "chart": "xbar"},
    "a freeze of none": {"values": [1], "freeze": 0},
    "half a freeze": {"values": [1], "freeze": 1.5},
    "a freeze that is true": {"values": [1], "freeze": True},
    "a phase past the end": {"values": [1], "phases": [4]},
    "a phase before the start": {"values": [1], "phases": [-1]},
    "the same phase twice": {"values": [1, 2], "phases": [1, 1]},
    "a phase by an unknown date": {"values": [1], "dates": ["a"], "phases": ["b"]},
    "a phase by a date without dates": {"values": [1], "phases": ["a"]},
    "a phase with a colour": {"values": [1, 2], "phases": [{"start": 1, "colour": 2}]},
    "a point to leave out past the end": {"values": [1], "excluded": [4]},
    "a point to leave out that is no list": {"values": [1], "excluded": 4},
    "a target that is text": {"values": [1], "target": "5"},
    "a target that is no number": b'{"id": 7, "values": [1], "target": NaN}',
    "a target of 90 for a proportion": {
        "values": [1],
        "denominators": [2],
        "chart": "p",
        "target": 90,
    },
    "an unknown direction": {"values": [1], "improvement": "sideways"},
    "a direction that is a list": {"values": [1], "improvement": ["up"]},
    "a reading that is yes": {"values": [1], "reading": "yes"},
    "a unit that is a number": {"values": [1], "unit": 5},
    "no JSON": b"values: 1, 2",
    "half an object": b'{"id": 7, "values": [1',
    "a list": b"[1, 2]",
    "a word": b'"values"',
    "no UTF-8": b'{"id": "\xff", "values": [1]}',
    "a well of brackets": b"[" * 100_000,
}


@pytest.mark.parametrize("line", BAD.values(), ids=BAD)
def test_a_line_that_cannot_be_read_gives_an_error_in_words_and_stops_nothing(line):
    line = {"id": 7, **line} if isinstance(line, dict) else line
    before, answer, after = ask({"values": [1]}, line, {"values": [2]})

    assert set(answer) == {"id", "error"}
    assert answer["id"] in {7, 2}
    assert answer["error"][0].isupper() or answer["error"][0] == "“"
    assert answer["error"].endswith(".")
    assert "values" in before
    assert "values" in after


@given(
    st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
        lambda inner: st.one_of(
            st.lists(inner, max_size=4),
            st.dictionaries(
                st.one_of(st.text(), st.sampled_from(sorted(ask({"values": [1]})[0]))), inner,
                max_size=4,
            ),
        ),
        max_leaves=12,
    )
)  # fmt: skip
def test_any_json_at_all_gets_exactly_one_answer(thing):
    answer, after = ask(thing, {"id": "after", "values": [1]})

    assert ("error" in answer) != ("chart" in answer)
    assert after["id"] == "after"


def test_blank_lines_are_passed_over_and_a_byte_order_mark_is_no_error():
    assert len(ask(b"", b"  \n", b"\xef\xbb\xbf" + json.dumps({"values": [1]}).encode())) == 1


def test_answers_come_in_order_over_many_chunks_of_many_kinds():
    kinds = ["run", "i", "banana", "c"]
    lines = [
        {"id": at, "chart": kinds[at % 4], "values": [at % 7, 3, 5]} for at in range(CHUNK * 2 + 5)
    ]
    answered = ask(*lines)

    assert [each["id"] for each in answered] == list(range(CHUNK * 2 + 5))
    assert all(("error" in each) == (each["id"] % 4 == 2) for each in answered)


def test_the_command_reads_a_file_or_standard_in_and_shows_how_far_it_is(tmp_path):
    lines = "\n".join(json.dumps({"id": each, "values": VALUES}) for each in range(3)) + "\n"
    (tmp_path / "in.jsonl").write_text(lines)
    by_file = RUN.invoke(app, ["chart", "--batch", str(tmp_path / "in.jsonl")])
    by_pipe = RUN.invoke(app, ["chart", "--batch", "-"], input=lines)

    assert by_file.exit_code == by_pipe.exit_code == 0
    assert by_file.stdout == by_pipe.stdout
    assert len(by_file.stdout.splitlines()) == 3
    assert "Charts" in by_file.stderr


def test_the_command_writes_to_a_file_but_not_over_its_input(tmp_path):
    given_file, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given_file.write_text('{"values": [1]}\n')
    written = RUN.invoke(app, ["chart", "--batch", str(given_file), str(out)])
    refused = RUN.invoke(app, ["chart", "--batch", str(given_file), str(given_file)])

    assert written.exit_code == 0
    assert len(out.read_text().splitlines()) == 1
    assert refused.exit_code == 2
    assert given_file.read_text() == '{"values": [1]}\n'
