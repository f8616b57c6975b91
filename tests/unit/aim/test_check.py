"""``practicum check aim``: one answer a line, whatever the line."""

import json
from datetime import date

import pytest
from typer.testing import CliRunner

from practicum.cli import app
from practicum.cli.check import CHECKERS, answers

TODAY = date(2026, 11, 22)
RUN = CliRunner()


def _answers(*lines):
    return [json.loads(each) for each in answers(lines, CHECKERS["aim"], TODAY)]


def test_text_and_fields_get_findings_a_sentence_and_fields():
    text = "Increase attendance for P1 pupils from 80% to 60% by June 2027."
    flat = {"id": "b", "measure": "Falls", "where": "Ward 4", "baseline": 12, "target": "6"}
    nested = {"id": "c", "fields": {"measure": "Falls", "by_when": "June 2020"}}

    one, two, three = _answers(
        *(json.dumps(line).encode() for line in ({"id": "a", "text": text}, flat, nested))
    )

    assert [finding["id"] for finding in one["findings"]] == ["wrong-direction"]
    assert set(one["findings"][0]) == {"id", "message", "why", "how"}
    assert one["fields"]["baseline"] == "80%"
    assert [finding["id"] for finding in two["findings"]] == ["no-date"]
    assert two["sentence"] == "We will reduce falls on Ward 4 from 12 to 6 by …."
    assert "date-past" in [finding["id"] for finding in three["findings"]]


@pytest.mark.parametrize(
    ("line", "ident", "why"),
    [
        (b"no json", 1, "This line is not JSON."),
        (b"[1]", 1, "This line is JSON, but no object in curly brackets."),
        (b"\xff\xfe", 1, "This line is not in UTF-8."),
        (b'{"id": "x"}', "x", "This line has no “text” and no field of an aim, such as “measure”."),
        (b'{"id": 4, "text": 5}', 4, "The “text” of this line is no text."),
        (b'{"id": 4, "fields": 5}', 4, "The “fields” of this line are no JSON object."),
        (
            b'{"id": 4, "measure": ["x"]}',
            4,
            "The “measure” of this line is neither text nor a number.",
        ),
        (
            b'{"id": 4, "fields": {"target": {}}}',
            4,
            "The “target” of this line is neither text nor a number.",
        ),
        (
            b'{"id": 4, "target": NaN}',
            4,
            "The “target” of this line is neither text nor a number.",
        ),
        (b"[" * 100_000, 1, "This line is not JSON."),
    ],
)
def test_a_line_that_cannot_be_read_gets_a_sentence_and_stops_nothing(line, ident, why):
    bad, good = _answers(line, b'{"id": "next", "text": "Reduce falls"}')

    assert bad == {"id": ident, "error": why}
    assert good["id"] == "next"
    assert good["findings"]


def test_answers_are_utf_8_as_people_read_it_and_half_characters_survive():
    (answer,) = answers(
        [b'\xef\xbb\xbf{"id": "\\ud800", "measure": "caf\xc3\xa9"}\n'], CHECKERS["aim"], TODAY
    )

    assert "café".encode() in answer
    assert b"\\ud800" in answer


def test_each_line_is_answered_before_the_next_is_read():
    def lines():
        yield b'{"id": 1, "text": "a"}'
        pytest.fail("the second line was read before the first was answered")

    assert json.loads(next(answers(lines(), CHECKERS["aim"], TODAY)))["id"] == 1


def test_standard_input_is_read_and_blank_lines_are_passed_over():
    result = RUN.invoke(
        app,
        ["check", "aim", "-", "--today", "2026-11-22"],
        input=b'\n{"id": 7, "text": "By June 2026"}\n\n',
    )

    assert result.exit_code == 0
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == [7]
    assert "date-past" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["check", "waste", "-"], "“waste” cannot be checked. These can:"),
        (["check", "aim", "no-such-file.jsonl"], "The file “no-such-file.jsonl” cannot be read"),
        (["check", "aim", "-", "--today", "soon"], "We could not read “soon” as a date."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(arguments, why):
    result = RUN.invoke(app, arguments)

    assert result.exit_code == 2
    assert result.stderr.startswith(why)
