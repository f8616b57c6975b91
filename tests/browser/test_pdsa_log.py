"""A team's tests in the browser: from plan to the next cycle, the lock, the views, the table."""

import re

import pytest
from pdsa_page import PLAN, PRACTICE, open_log
from playwright.sync_api import expect


@pytest.fixture
def log(page, tools, ready):
    return open_log(page, tools, ready)


def begin(log):
    log.write(PLAN)
    log.tick("How will you tell if you were right?", "By a number")
    log.write({"At most": "1", "Of what?": "spills"})
    log.button("Begin Do and lock the prediction").click()
    log.wait_until_saved()


def test_a_cycle_goes_from_its_plan_to_the_next_cycle(log, kept):
    begin(log)
    expect(log.coach).to_contain_text("I see nothing amiss here.")
    log.write({"What did you see?": "He held the jug with both hands"})
    log.button("Go on to Study").click()
    expect(log.root.locator(".p-pdsa-recall")).to_contain_text("Hardly any spills (at most 1")
    log.write({"The number": "0"})
    expect(log.root.locator(".p-pdsa-verdict")).to_have_text(
        "You predicted at most 1 spills. It was 0: inside your range."
    )
    log.tick("Did it go as you predicted?", "It matched")
    log.write({"What do you know now that you did not know before?": "Both hands need the mat"})
    log.button("Go on to Act").click()
    log.tick("What will you do?", "Increase: test it with more")
    log.button("Begin the next cycle with what you learned").click()

    expect(log.field("What the cycle before taught you")).to_have_value("Both hands need the mat")
    expect(log.field("How many people?")).to_have_value("3")
    expect(log.field("What do you think will happen?")).to_have_value("")
    expect(log.cycles).to_contain_text("Cycle 2: Small jugs on one table (Plan)")
    assert kept("pdsa")["decision"] == "increase"
    assert kept("pdsa")["locked"]["prediction"] == "Hardly any spills"


def test_the_coach_waits_until_a_field_is_come_to_and_then_speaks(log):
    log.write({"What will you try?": "Small jugs"})
    log.wait_until_saved()
    expect(log.coach).to_contain_text("I see nothing amiss here.")
    log.write({"What do you think will happen?": "It will be better"})
    log.field("Who will do it?").focus()

    expect(log.coach).to_contain_text("this prediction could be called right")
    log.field("What do you think will happen?").fill("2 of 3 pour without help")
    expect(log.coach).not_to_contain_text("could be called right")


def test_another_tab_cannot_break_the_lock_and_loses_no_word(log, tools, ready, guard, kept):
    log.write(PLAN)
    log.wait_until_saved()
    other = open_log(guard.watch(log.page.context.new_page()), tools, ready)
    log.button("Begin Do and lock the prediction").click()
    log.wait_until_saved()
    other.write({"What do you think will happen?": "Ten spills", "Where?": "Room 2"})
    other.field("When?").focus()
    other.wait_until_saved()

    expect(other.lock).to_contain_text("Hardly any spills")
    expect(other.lock).to_contain_text("Ten spills")
    expect(other.field("Where?")).to_have_value("Room 2")
    content = kept("pdsa")
    assert content["prediction"] == "Hardly any spills"
    assert content["where"] == "Room 2"
    assert content["corrections"][0]["now"] == "Ten spills"


def test_a_correction_stands_beside_the_locked_prediction(log):
    begin(log)
    log.button("Plan, done").click()
    expect(log.field("What do you think will happen?")).to_be_hidden()
    log.button("Note a correction").click()
    log.dialog.get_by_label("What should it have said?").fill("At most two spills")
    log.dialog.get_by_label("Why?").fill("A slip of the pen")
    log.button("Note it").click()

    expect(log.lock).to_contain_text("Hardly any spills (at most 1 spills)")
    expect(log.lock).to_contain_text("At most two spills (A slip of the pen)")


def test_the_worked_ramp_is_read_out_drawn_and_listed(page, tools, ready):
    log = open_log(page, tools, ready, PRACTICE)
    log.button("See a worked ramp").click()
    expect(log.cycles).to_contain_text("Cycle 3")
    log.look_at("Ramps")
    picture = log.root.get_by_role("img", name=re.compile("A ramp of 3 cycles for “Let each child"))

    expect(picture).to_be_visible()
    expect(log.root.locator(".p-pdsa-circle")).to_have_count(3)
    expect(log.root.get_by_role("row")).to_have_count(4)
    expect(log.root).to_contain_text("2 of 3 predictions held, 1 in part.")
    log.look_at("Board")
    expect(log.root.locator(".p-pdsa-card")).to_have_count(3)
    log.look_at("Timeline")
    log.button("Three children, three books").click()
    expect(log.cycles.locator("option:checked")).to_contain_text("Three children, three books")


def test_views_and_stages_go_by_keys_alone(log):
    keys = log.page.keyboard
    log.root.get_by_role("tab", name="This cycle").focus()
    keys.press("ArrowRight")
    expect(log.root.get_by_role("tab", name="Ramps")).to_be_focused()
    expect(log.root.get_by_role("tabpanel", name="Ramps")).to_be_visible()
    keys.press("Home")
    expect(log.root.get_by_role("tabpanel", name="This cycle")).to_be_visible()
    log.button("Study, still to come").focus()
    keys.press("Enter")
    expect(log.root.get_by_role("heading", name="Study", exact=True)).to_be_visible()
    log.button("Whole form").focus()
    keys.press("Enter")

    for stage in ("Plan", "Do", "Study", "Act"):
        expect(log.root.get_by_role("heading", name=stage, exact=True)).to_be_visible()


def test_jobs_are_added_ticked_removed_and_undone(log, kept):
    log.button("Add a job").click()
    log.page.keyboard.type("Buy a mat")
    log.root.get_by_label("Done").check()
    log.wait_until_saved()
    assert [(row["task"], row["done"]) for row in kept("pdsa")["tasks"]] == [("Buy a mat", True)]
    log.button("Remove job 1").click()
    expect(log.root.get_by_label("Job", exact=True)).to_have_count(0)
    log.button("Undo").click()

    expect(log.root.get_by_label("Job", exact=True)).to_have_value("Buy a mat")


def test_a_log_leaves_as_a_file_and_odd_rows_are_told_and_kept(log, tmp_path):
    begin(log)
    log.button("Table in or out").click()
    with log.page.expect_download() as download:
        log.button("Log (CSV)").click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    odd = tmp_path / "odd.csv"
    odd.write_text("Change idea,Change,Started\nBags,Red bags,soon\nBags,Blue bags,3/3/2026\n")
    log.dialog.get_by_label("Bring in a file").set_input_files(odd)
    expect(log.dialog).to_contain_text("2 cycles found. 1 row needs a look; nothing of it is lost.")
    expect(log.dialog).to_contain_text("Row 2, Red bags: Started: “soon” is not a date")
    log.button("Take them in").click()

    expect(log.root).to_contain_text("2 cycles are taken in.")
    expect(log.cycles.locator("option")).to_have_count(3)
    assert lines[0].startswith("Stage,Change idea")
    assert "Small jugs on one table" in lines[1]


def test_a_cycle_put_away_can_be_brought_back(log):
    begin(log)
    log.button("New cycle").click()
    log.write({"What will you try?": "Red jugs"})
    log.wait_until_saved()
    log.button("Put away").click()
    log.button("Put it away").click()
    expect(log.field("What will you try?")).to_have_count(1)
    expect(log.field("What will you try?")).not_to_have_value("Red jugs")
    log.button("Bring it back").click()

    expect(log.field("What will you try?")).to_have_value("Red jugs")


@pytest.mark.parametrize(("form", "begins"), [("SVG", b"<svg"), ("PNG", b"\x89PNG")])
def test_a_ramp_comes_as_a_picture(page, tools, ready, form, begins):
    log = open_log(page, tools, ready, PRACTICE)
    log.button("See a worked ramp").click()
    expect(log.cycles).to_contain_text("Cycle 3")
    log.look_at("Ramps")
    with page.expect_download() as coming:
        log.root.get_by_role("button", name=re.compile(rf"of the ramp .* \({form}\)")).click()

    assert coming.value.suggested_filename == f"ramp.{form.lower()}"
    assert coming.value.path().read_bytes().startswith(begins)


def test_another_cycles_plan_begins_a_new_one_without_its_prediction(log):
    begin(log)
    log.button("New cycle").click()
    expect(log.cycles.locator("option:checked")).to_contain_text("without a name")
    log.button("Use another plan").click()
    whose = log.dialog.get_by_label("Whose plan?")
    whose.select_option(label=whose.locator("option").filter(has_text="Small jugs").inner_text())
    log.button("Use this plan").click()

    expect(log.field("What will you try?")).to_have_value(PLAN["What will you try?"])
    expect(log.field("What do you think will happen?")).to_have_value("")
    expect(log.cycles.locator("option")).to_have_count(3)
