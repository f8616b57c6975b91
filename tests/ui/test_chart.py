import io
import time
from datetime import date, timedelta
from statistics import median

import openpyxl
import pytest

from practicum.spc.rules import RULE_SETS
from practicum.store.memory import MemoryStore
from practicum.tools.measure_examples import measure_content
from practicum.tools.registry import find_tool
from practicum.ui.chart import ChartTool
from practicum.ui.project_view import view_project
from practicum.ui.run_chart import RunChartTool
from practicum.ui.session import Session

SHIFTED = [9, 8, 9, 6, 7, 5, 6, 8, 9, 6, 7, 4, 3, 4, 2, 3, 4, 3]


@pytest.fixture
def session():
    return Session(MemoryStore(), "me")


@pytest.fixture
def widget(session):
    return open_page(session)


def open_page(session, name="chart", made=ChartTool, **options):
    """A widget whose answers can be read, as the browser would get them."""
    page = made(find_tool(name), session=session, **options)
    page.sent = []
    page.send = lambda content, buffers=None: page.sent.append((content, buffers or []))
    return page


def ask(widget, verb, **fields):
    widget._hear(widget, {"id": 1, "ask": verb, **fields}, ())
    message, out = widget.sent[-1]
    return message.get("answer", message.get("error")), out


def look(widget, content):
    return ask(widget, "look", content=content)[0]["reading"]


def measure(values, **more):
    days = [date(2026, 1, 5) + timedelta(weeks=n) for n in range(len(values))]
    rows = [
        {"id": f"r{n}", "date": f"{day:%d/%m/%Y}", "value": str(value)}
        for n, (day, value) in enumerate(zip(days, values, strict=True))
    ]
    return {"name": "Falls", "unit": "falls", "direction": "down", "rows": rows, **more}


def test_a_new_page_shows_a_run_chart_and_all_that_there_is_to_choose(widget):
    names = [chart["name"] for group in widget.choices["charts"] for chart in group["charts"]]

    assert widget.reading["choice"]["chart"] == "run"
    assert len(names) == len(set(names)) == 17
    assert all(rules["citation"] and rules["stand"] for rules in widget.choices["rules"])


def test_bags_of_a_nursery_are_advised_a_p_prime_chart_with_the_reason(widget):
    reading = look(widget, measure_content("nursery-book-bags"))
    advice = reading["choice"]["advice"]

    assert (advice["chart"], advice["taken"]) == ("p-prime", False)
    assert "vary more than counting alone explains" in advice["reason"]


@pytest.mark.parametrize(
    ("content", "chart"),
    [
        (measure([4, 5, 6]), "run"),
        (measure(SHIFTED), "i"),
        (measure([n + 1 for n in SHIFTED], figures_are="time-between"), "t"),
        (measure(SHIFTED, figures_are="cases-between"), "g"),
        (measure([5, 4, 6, 5, 3, 7, 5, 4, 6, 5, 4, 6], figures_are="count"), "c"),
        (measure_content("ward-falls"), "u"),
    ],
)
def test_the_kind_of_figures_leads_to_the_chart(widget, content, chart):
    assert look(widget, content)["choice"]["advice"]["chart"] == chart


def test_a_chart_whose_assumption_is_broken_comes_with_a_warning(widget):
    rows = [
        {"id": f"r{n}", "date": f"{n + 1}/3/2026", "numerator": "0", "denominator": str(20 + n)}
        for n in range(25)
    ]
    rows[3]["numerator"] = "2"
    warnings = look(widget, {"unit": "%", "chart": "np", "rows": rows})["choice"]["advice"][
        "warnings"
    ]

    assert any("More than half of the points are at zero" in each for each in warnings)
    assert any("wants the same number each time" in each for each in warnings)


def test_a_chart_with_limits_tells_facts_signals_and_the_limit_used(widget):
    reading = look(widget, measure([*SHIFTED, 30], chart="i", rules="making-data-count"))
    found = {each["rule"]: each["found"][0] for each in reading["signals"]}

    assert [fact["name"] for fact in reading["facts"]] == ["Mean", "Limits", "Signals"]
    assert found["outside-limits"]["limit"].startswith("The upper limit there is ")
    assert found["shift"]["limit"] == "The rule asks for seven in a row."
    assert [name for name, _ in reading["columns"]][2:5] == ["centre", "lower", "upper"]


def test_each_point_of_a_signal_is_explained_by_itself(widget):
    reading = look(widget, measure(SHIFTED))
    first = next(each for each in reading["marked"] if each["row"] == "r11")

    assert [each["row"] for each in reading["marked"]] == [f"r{n}" for n in range(11, 18)]
    assert first["words"] == "23 March 2026: 4 falls"
    assert first["says"] == [
        (
            "A shift below the median: point 1 of 7, from 23 Mar 2026 to 4 May 2026. "
            "The rule asks for six in a row. The way you want."
        )
    ]
    assert first["do"][0].endswith("Ask what was different when the first of them came.")


def test_every_rule_of_every_set_has_words_for_what_it_may_mean(widget):
    wild = [5, 5.2] * 9 + [9, 1] * 8 + [5] * 3 + [12] * 8 + [3, 4, 5, 6, 7, 8, 9, 20]
    for rules in RULE_SETS:
        for chart in ("run", "i"):
            reading = look(widget, measure(wild, chart=chart, rules=rules))

            assert all(each["meaning"] for each in reading["signals"]), (rules, chart)


def test_variation_and_assurance_come_with_words_and_only_where_they_can_be_judged(widget):
    content = measure(SHIFTED, chart="i", target="4")
    icons = look(widget, content)["icons"]
    neither = look(widget, {**content, "direction": ""})["icons"]

    assert [(each["icon"], each["kind"]) for each in icons] == [
        ("variation", "improvement"),
        ("assurance", "hit-or-miss"),
    ]
    assert icons[0]["title"] == "Improvement, to lower values"
    assert [each["kind"] for each in neither] == ["neither"]
    assert look(widget, measure(SHIFTED))["icons"] == []
    assert look(widget, measure([4, 5], chart="i"))["icons"] == []


def test_a_decision_without_a_reason_is_not_taken(widget):
    content = measure(SHIFTED)
    asked = {"what": "phase", "row": "r11", "points": "", "reason": ""}
    answer, _ = ask(widget, "decide", content=content, decision=asked)

    assert [each["field"] for each in answer["problems"]] == ["reason"]


def test_a_decision_bears_its_day_and_stands_in_the_history(widget):
    content = measure(SHIFTED)
    asked = {"what": "phase", "row": "r11", "points": "", "reason": "New rota"}
    made = ask(widget, "decide", content=content, decision=asked)[0]["decision"]
    reading = look(widget, {**content, "decisions": [made]})
    (told,) = reading["decisions"]

    assert made["made"]
    assert made["by"] == "me"
    assert told["words"] == "New phase from 23 Mar 2026"
    assert told["holds"]
    assert reading["words"][0].startswith("The chart has two phases, with medians of 7 falls")


def test_a_decision_taken_back_stays_in_the_history_and_changes_nothing(widget):
    back = {
        "id": "d1",
        "what": "phase",
        "row": "r11",
        "reason": "New rota",
        "made": "2026-05-04T10:00:00+00:00",
        "ended": "2026-05-05T10:00:00Z",
    }
    reading = look(widget, measure(SHIFTED, decisions=[back]))

    assert reading["decisions"][0]["ended"] == "5 May 2026"
    assert not reading["decisions"][0]["holds"]
    assert reading["facts"][0]["value"] == "6 falls"


def test_a_decision_whose_point_is_gone_says_so(widget):
    lost = {"id": "d1", "what": "leave-out", "row": "gone", "reason": "Snow"}
    told = look(widget, measure(SHIFTED, decisions=[lost]))["decisions"][0]

    assert told["words"] == "Left out: a point"
    assert "not on the chart any more" in told["lost"]


def test_conventions_propose_a_phase_and_change_nothing(widget):
    reading = look(widget, measure([8, 9, 8, 7, 9, 8, 7, 8, 3, 2, 3, 4, 3, 2, 3, 4, 3, 2]))
    proposal = reading["proposals"][0]

    assert proposal["title"].startswith("Healthcare Improvement Scotland")
    assert "Nine points in a row below the line begin on 2 March 2026." in proposal["words"]
    assert (proposal["row"], proposal["points"]) == ("r8", 8)
    assert reading["decisions"] == []


def test_proposals_look_at_the_phase_of_today_only(widget):
    values = [8, 9, 8, 7, 9, 8, 7, 8, 3, 2, 3, 4, 3, 2, 3, 4, 3, 2]
    phase = {"id": "d1", "what": "phase", "row": "r8", "reason": "New rota"}

    assert look(widget, measure(values, decisions=[phase]))["proposals"] == []


def test_rule_sets_stand_side_by_side_and_say_where_they_disagree(widget):
    view, _ = ask(widget, "compare", content=measure(SHIFTED))
    sets = {each["name"]: each for each in view["sets"]}

    assert list(sets) == list(RULE_SETS)
    assert sets["perla"]["chosen"]
    assert sets["perla"]["found"] == "Too few runs and one shift."
    assert sets["perla"]["marks"] == list(range(11, 18))
    assert (sets["nelson"]["on"], sets["nelson"]["chart"]) == ("Individuals chart (XmR)", "i")
    assert "limits-only" in sets
    assert sum(each["points"] for each in view["disputed"]) >= 7
    assert "They disagree about" in view["said"]


def test_rule_sets_that_find_nothing_say_so_in_a_sentence(widget):
    view, _ = ask(widget, "compare", content=measure([4, 5, 6]))

    assert view["said"] == "None of the 12 rule sets finds a signal."
    assert view["disputed"] == []


def test_the_chance_to_cry_wolf_is_told_for_these_rules_and_this_length(widget):
    view, _ = ask(widget, "wolf", content=measure([n * 7 % 11 for n in range(24)]), size="3")
    none, half, *_, most = [row["chance"] for row in view["rows"]]

    assert view["said"][0].endswith("of 100 charts with 24 points.")
    assert "moved by 3 falls half way" in view["said"][1]
    assert 28 <= int(none) <= 42
    assert int(none) <= int(half) < 60
    assert most in {"100", "99", "98", "more than 99"}
    assert any(row["change"].startswith("The size you typed") for row in view["rows"])


def test_exact_chances_are_not_called_about(widget):
    content = measure([n * 7 % 11 for n in range(24)], rules="anhoej")
    said = ask(widget, "wolf", content=content)[0]["said"]

    assert "a signal in 3 of 100 charts" in said[0]


@pytest.mark.parametrize("size", ["many", "-3", "0"])
def test_a_size_that_is_no_number_above_zero_has_a_sentence(widget, size):
    view, _ = ask(widget, "wolf", content=measure(SHIFTED), size=size)

    assert view["problem"] == "Write a number above zero, in the measure's unit."
    assert len(view["rows"]) == 5


def test_too_few_points_cannot_cry_wolf(widget):
    view, _ = ask(widget, "wolf", content=measure([4, 5]))

    assert view["rows"] == []
    assert "cannot cry wolf" in view["said"][0]


def test_pdsa_cycles_of_the_project_stand_on_the_chart_and_none_on_a_practice_sheet(session):
    content = measure(SHIFTED)
    session.store.save(session.project.id, "measure", "main", content, base=0, author="me")
    cycle = {"title": "Bed alarms", "started": "12 January 2026", "ended": "soon"}
    session.store.save(session.project.id, "pdsa", "one", cycle, base=0, author="me")
    own = look(open_page(session), content)
    practice = look(open_page(session, key="practice-1"), content)

    def cycles(reading):
        layout = reading["figure"]["layout"]
        return [each["text"] for each in layout["annotations"] if each["name"] == "cycle"]

    assert cycles(own) == ["Bed alarms"]
    assert cycles(practice) == []


def test_a_cycle_stands_on_the_chart_of_the_measure_that_it_should_move_and_on_no_other(session):
    content = measure(SHIFTED)
    for key, name in (("main", "Falls"), ("other", "Alarms fitted")):
        named = {**content, "name": name}
        session.store.save(session.project.id, "measure", key, named, base=0, author="me")
    for key, moves in (("a", "main"), ("b", "alarms fitted"), ("c", ""), ("d", "long gone")):
        cycle = {"title": f"Cycle {key}", "started": "12 January 2026", "moves": moves}
        session.store.save(session.project.id, "pdsa", key, cycle, base=0, author="me")

    def cycles(key):
        layout = look(open_page(session, key=key), content)["figure"]["layout"]
        return " ".join(each["text"] for each in layout["annotations"] if each["name"] == "cycle")

    assert [name in cycles("main") for name in ("Cycle a", "Cycle b", "Cycle c", "Cycle d")] == [
        *(True, False, True, True)
    ]
    assert "Cycle b" in cycles("other")
    assert "Cycle a" not in cycles("other")


def test_a_cycle_that_was_dated_meanwhile_comes_with_the_next_refresh(session):
    content = measure(SHIFTED)
    session.store.save(session.project.id, "measure", "main", content, base=0, author="me")
    page = open_page(session)
    cycle = {"title": "Bed alarms", "started": "12/1/2026"}
    session.store.save(session.project.id, "pdsa", "one", cycle, base=0, author="me")
    ask(page, "refresh", revision=1)
    names = [each["name"] for each in page.reading["figure"]["layout"]["annotations"]]

    assert "cycle" in names


def test_the_run_charts_page_stays_a_run_chart_and_keeps_to_the_decisions(session):
    phase = {"id": "d1", "what": "phase", "row": "r11", "reason": "New rota"}
    content = measure(SHIFTED, chart="i", rules="nelson", decisions=[phase])
    simple = open_page(session, "run-chart", RunChartTool)
    reading = look(simple, content)

    assert [fact["name"] for fact in reading["facts"]] == ["Median", "Points", "Runs"]
    assert reading["facts"][0]["value"] == "3 falls"
    assert any("chart tool holds here too" in each for each in reading["said"])
    assert "choice" not in reading


def test_the_front_page_leads_from_a_measure_to_the_run_charts_page(session):
    session.store.save(session.project.id, "measure", "main", measure([4]), base=0, author="me")
    (sheet,) = view_project(session.store, session.project)["sheets"]

    assert sheet["title"] == "Run chart"
    assert sheet["page"]["slug"] == "2-focus-on-measurement/05-your-first-run-chart"


def test_files_hold_the_chart_its_limits_and_its_decisions_formula_safe(widget):
    phase = {
        "id": "d1",
        "what": "phase",
        "row": "r11",
        "reason": "=HYPERLINK(1)",
        "made": "2026-05-04T10:00:00+00:00",
    }
    content = measure(SHIFTED, chart="i", decisions=[phase])
    _, (text,) = ask(widget, "export", content=content, form="csv")
    _, (data,) = ask(widget, "export", content=content, form="xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data))
    head, *lines = text.decode("utf-8-sig").splitlines()

    assert "Lower limit,Upper limit,Phase,Phase begins because,Left out because" in head
    assert "'=HYPERLINK(1)" in lines[11]
    assert book["Decisions"]["B2"].value == "23 Mar 2026"
    assert (book["Decisions"]["D2"].data_type, book["Decisions"]["E2"].value) == ("s", "2026-05-04")
    assert "Chart: Individuals chart (XmR)" in [row[0].value for row in book["Reading"]]


@pytest.mark.parametrize("points", [24, 100])
def test_an_edit_is_answered_well_within_60_ms(widget, points):
    content = measure([n * 7 % 11 for n in range(points)], chart="i")
    look(widget, content)
    times = []
    for n in range(15):
        rows = [dict(row) for row in content["rows"]]
        rows[3]["value"] = str(n)
        begun = time.perf_counter()
        look(widget, {**content, "rows": rows})
        times.append(time.perf_counter() - begun)

    assert median(times) < 0.06
