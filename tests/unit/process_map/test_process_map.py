import math
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_maps import maps, written

from practicum.tools.draft import read_draft
from practicum.tools.process_map import TOOL, ProcessMap
from practicum.tools.process_maps.compare import compare
from practicum.tools.process_maps.durations import read_minutes, say_minutes
from practicum.tools.process_maps.examples import book_bags, speech_therapy
from practicum.tools.process_maps.exports import to_mermaid
from practicum.tools.process_maps.flow import read_flow
from practicum.tools.process_maps.line import read_line
from practicum.tools.process_maps.outline import read_lines
from practicum.tools.process_maps.paper import LEAST, fit_paper
from practicum.tools.process_maps.sums import Times, add_up, expect, usual_way
from practicum.tools.process_maps.sums import count as count_all
from practicum.tools.process_maps.table import read_table, table_rows, template_rows
from practicum.tools.process_maps.telling import tell
from practicum.tools.table.files import read_file
from practicum.tools.table.grid import TableError
from practicum.tools.table.text import split_cells
from practicum.tools.table.write import write_csv

EXAMPLES = {name: make() for name, make in TOOL.examples.items()}
SOUND = {name: content for name, content in EXAMPLES.items() if name != "to-mend"}


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("10 min", 10),
        ("2 days", 2880),
        ("1½ h", 90),
        ("1 1/2 h", 90),
        ("1h30", 90),
        ("half an hour", 30),
        ("a couple of days", 2880),
        ("10 to 15 minutes", 12.5),
        ("about 2 weeks", 20160),
        ("1 day 4 hours", 1680),
        ("1,5 h", 90),
        ("90", 90),
        ("none", 0),
        ("2 working days", 2 * 1.4 * 1440),
    ],
)
def test_times_are_read_as_people_write_them(typed, minutes):
    assert read_minutes(typed) == pytest.approx(minutes)


@pytest.mark.parametrize("typed", ["ages", "overnight", "5 apples", "10 min each way", "-5 min"])
def test_what_is_no_time_is_said_in_a_sentence(typed):
    with pytest.raises(ValueError, match=r"\.$"):
        read_minutes(typed)


def test_a_day_of_work_is_shorter_than_a_day_of_waiting():
    assert read_minutes("1 day", work=True) == 450
    assert read_minutes("1 week", work=True) == 5 * 450


@given(st.integers(0, 10**6))
def test_a_time_that_is_said_can_be_read_again(minutes):
    said = say_minutes(minutes)

    assert read_minutes(said) == pytest.approx(minutes, abs=31)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_are_complete_and_the_coach_leaves_the_sound_ones_alone(name):
    assert read_draft(ProcessMap, EXAMPLES[name]).problems == ()
    assert name == "to-mend" or TOOL.coach(EXAMPLES[name]) == ()


def test_the_example_to_mend_has_faults_of_many_kinds():
    found = {each.id for each in TOOL.coach(EXAMPLES["to-mend"])}

    assert found >= {"no-end", "no-lane", "no-times", "all-value", "wait-inside-step"}
    assert found >= {"question-not-decision", "one-way-decision", "not-a-deed"}
    assert "handoff-without-receiver" in found


def test_the_usual_way_takes_the_branch_that_is_taken_most_often_and_never_goes_back():
    way = usual_way(read_flow(book_bags()))

    assert [step.id for step in way] == [
        "b1",
        "b2",
        "b3",
        "b4",
        "b5",
        "b6",
        "b8",
        "b9",
        "b10",
        "b11",
    ]


def test_the_shares_of_value_and_work_are_out_of_the_lead_time():
    times = Times(value=10, necessary=20, waste=5, unsaid=5, wait=160)

    assert times.lead == 200
    assert times.value_share == 5
    assert times.activity == 20
    assert Times().value_share is None


def test_the_expected_time_counts_loops_by_their_shares():
    lines = ["Try it, 10 min", "Is it right? If no, back to 1 (75%)", "End: done"]

    assert expect(read_flow(written(lines))).work == pytest.approx(40)


def test_nobody_can_say_what_it_takes_on_average_without_the_shares():
    lines = ["Try it, 10 min", "Is it right? If no, back to 1", "End: done"]

    assert "share" in expect(read_flow(written(lines))).why_not


def test_a_process_that_never_ends_has_no_average():
    content = written(["Try it, 10 min", "Is it right? If no, back to 1 (100%)", "End: done"])

    assert "never ends" in expect(read_flow(content)).why_not


@settings(deadline=None)
@given(maps())
def test_expected_visits_balance_at_every_step(content):
    flow = read_flow(content)
    found = expect(flow)
    if found.why_not or not flow.steps:
        return
    first = next(iter(flow.steps))

    assert found.visits[first] >= 1 - 1e-9
    assert all(times >= 0 and math.isfinite(times) for times in found.visits.values())


@settings(deadline=None)
@given(maps())
def test_sums_hold_for_any_map(content):
    flow = read_flow(content)
    counts, times, way = count_all(flow), add_up(flow), usual_way(flow)

    assert len({step.id for step in way}) == len(way)
    assert counts.steps + counts.decisions <= len(flow.steps)
    assert counts.loops <= len(flow.drawn)
    assert times.lead == pytest.approx(sum((step.work or 0) + (step.wait or 0) for step in way))
    assert tell(flow, read_flow(content, "future"), compare(flow, flow)).sentences


@settings(deadline=None)
@given(maps())
def test_the_coach_speaks_only_of_steps_that_are_there(content):
    findings = TOOL.coach(content)
    fields = {f"steps.{row['id']}" for row in content["steps"]} | {""}

    assert {finding.field for finding in findings} <= fields
    assert len({(each.id, each.field) for each in findings}) == len(findings)


def test_a_step_nobody_could_follow_is_taken_out_and_the_arrow_goes_past_it():
    content = book_bags()
    content["steps"] = [row for row in content["steps"] if row["id"] != "b3"]
    flow = read_flow(content)

    assert [arrow.target for arrow in flow.out["b2"]] == ["b4"]


def test_a_branch_to_a_step_that_is_gone_leads_nowhere_and_is_kept():
    content = book_bags()
    content["steps"] = [row for row in content["steps"] if row["id"] != "b7"]
    flow = read_flow(content)

    assert [arrow.target for arrow in flow.out["b6"]] == ["b8", ""]


def test_the_future_says_what_is_new_gone_and_changed():
    content = speech_therapy()
    changes = compare(read_flow(content), read_flow(content, "future"))

    assert [each.future for each in changes.added] == ["f2", "f3", "f4"]
    assert [each.now for each in changes.removed] == ["s2", "s3", "s4", "s5", "s6", "s7"]
    assert [each.now for each in changes.changed] == ["s8", "s9"]
    assert changes.marks("now")["s9"] == "changed"


def test_a_step_that_only_stands_elsewhere_is_told_once():
    rows = [{"id": each, "text": each.upper(), "order": n} for n, each in enumerate("abcd")]
    order = [rows[3], *rows[:3]]
    future = [
        {**row, "id": f"{row['id']}~f", "was": row["id"], "order": n} for n, row in enumerate(order)
    ]
    content = {"steps": rows, "future": future}
    changes = compare(read_flow(content), read_flow(content, "future"))

    assert [each.words for each in changes.changed] == [
        "Step 4, “D”, comes in another place, as step 1."
    ]


def test_numbers_in_pasted_lines_are_those_that_the_lines_have():
    lines = "10. Ring\n20. Is anybody there?\nIf no, back to 10\n30. Talk"
    found = read_lines(lines, {})

    assert found.branches[1]["to"] == found.steps[0]["id"]


def test_every_line_is_kept_and_a_step_that_is_not_there_is_told():
    found = read_lines("Ring\nIs anybody there? If no, back to 9\n\nTalk", {})

    assert [row["text"] for row in found.steps] == ["Ring", "Is anybody there?", "Talk"]
    assert found.branches[1]["typed"] == "9"
    assert found.told == ("There is no step 9 to go to.",)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_reader_and_every_line_is_in_it(text):
    found = read_lines(text, {})
    lines = [line for line in text.splitlines() if line.strip()]

    assert len(found.steps) <= len(lines)
    assert len(found.steps) + len(found.branches) >= min(len(lines), 1)


@pytest.mark.parametrize(
    ("line", "lane", "text"),
    [
        ("Porter: takes the bag up", "Porter", "Takes the bag up"),
        ("[Ward clerk] print the form", "Ward clerk", "Print the form"),
        ("Print the form @Clerk", "Clerk", "Print the form"),
        ("Call handler: write a ticket", "Call handler", "Write a ticket"),
        ("Surveyor: look at the wall", "Surveyor", "Look at the wall"),
        ("Electricians: make it safe", "Electricians", "Make it safe"),
        ("Second letter: send it by post", "", "Second letter: send it by post"),
        ("October: all staff are told", "", "October: all staff are told"),
        ("Friday: books go home", "", "Friday: books go home"),
        ("Note: bring the red book", "", "Note: bring the red book"),
    ],
)
def test_who_does_it_is_read_where_it_is_clear(line, lane, text):
    read = read_line(line)

    assert (read.lane, read.fields["text"]) == (lane, text)


# a table's reader gives a decision the answer that it lacks, and so mends the other one
@pytest.mark.parametrize("content", SOUND.values(), ids=SOUND)
def test_a_table_that_was_taken_away_comes_back_as_the_same_map(content):
    flow = read_flow(content)
    numbers = count(1)
    grid = read_file(write_csv(table_rows(flow)))
    found = read_table(grid, {}, make_id=lambda: f"i{next(numbers)}")
    again = read_flow({"steps": list(found.parsed.steps), "lanes": list(found.parsed.lanes),
                       "branches": list(found.parsed.branches)})  # fmt: skip

    assert [each.told for each in found.rows if each.told] == []
    assert table_rows(again) == table_rows(flow)


def test_the_template_can_be_read():
    found = read_table(split_cells(write_csv(template_rows()).decode("utf-8-sig")), {})

    assert len(found.parsed.steps) == 4
    assert not any(each.told for each in found.rows)


def test_odd_cells_are_told_and_kept():
    text = "What happens,Kind,Value,Goes on to\nOpen,thing,huge,somewhere else\n,,,\n,Step,,"
    found = read_table(split_cells(text), {})

    (first, second) = found.rows
    assert len(first.told) == 3
    assert found.parsed.steps[0]["text"] == "Open (somewhere else) (thing) (huge)"
    assert second.told == ("It does not say what happens.",)


def test_a_table_without_steps_is_refused():
    with pytest.raises(TableError, match="no steps"):
        read_table(split_cells("What happens,Who\n,"), {})


@pytest.mark.parametrize("paper", ["a4", "a3"])
@settings(deadline=None, max_examples=30)
@given(content=maps(most=40))
def test_sheets_of_paper_show_all_of_a_map_in_letters_that_can_be_read(paper, content):
    sheets = fit_paper(read_flow(content), paper=paper)

    assert sheets.parts[0][0] == 0
    assert sheets.parts[-1][1] == sheets.layout.height
    assert all(
        later[0] <= earlier[1]
        for earlier, later in zip(sheets.parts, sheets.parts[1:], strict=False)
    )
    assert sheets.letters >= LEAST or sheets.layout.width > 600
    for box in sheets.layout.boxes:
        assert any(top <= box.y and box.bottom <= bottom for top, bottom in sheets.parts)


def test_mermaid_has_a_lane_for_each_role_and_words_on_its_arrows():
    text = to_mermaid(read_flow(book_bags()))

    assert 'subgraph l1["Key worker"]' in text
    assert '-->|"no, 40%"|' in text
