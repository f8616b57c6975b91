"""Nothing that is typed is lost: closing, killing, two tabs, hostile words."""

import os
import signal
from contextlib import closing
from urllib.parse import urlsplit

import psutil
import pytest
from aim_page import MEASURE, WHY, AimPage, open_aim
from playwright.sync_api import expect

from practicum.store.open import open_store


@pytest.fixture
def aim(page, tools, ready):
    return open_aim(page, tools, ready)


def test_half_a_sentence_is_there_again_after_the_page_was_left_at_once(aim, page, ready, kept):
    aim.field(MEASURE).press_sequentially("Book bags that come ba")
    page.reload()
    ready(page)
    expect(aim.field(MEASURE)).to_have_value("Book bags that come ba")
    aim.wait_until_saved()

    assert kept()["measure"] == "Book bags that come ba"


def test_half_a_sentence_outlives_the_kernel(own_server, page, ready, guard):
    guard.allow("WebSocket|net::ERR|status of 4")
    served = own_server()
    aim = open_aim(page, served, ready)
    aim.field(MEASURE).fill("Book bags")
    aim.wait_until_saved()
    for kernel in leaves(served.process.pid):
        kernel.kill()
    aim.field(MEASURE).press_sequentially(" that come back on Fri")
    page.get_by_role("button", name="Go on", exact=True).click()
    ready(page)

    expect(aim.field(MEASURE)).to_have_value("Book bags that come back on Fri")
    aim.wait_until_saved()


def leaves(pid):
    """Give the processes below one that have none below themselves: the kernels."""
    below = psutil.Process(pid).children(recursive=True)
    return [each for each in below if not each.children()]


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_half_a_sentence_outlives_the_server_and_the_page(own_server, context, guard, ready):
    guard.allow("WebSocket|net::ERR|status of 4")
    served = own_server()
    first = guard.watch(context.new_page())
    aim = open_aim(first, served, ready)
    aim.field(MEASURE).fill("Book bags")
    aim.wait_until_saved()
    served.stop(signal.SIGKILL)
    aim.field(MEASURE).press_sequentially(" that come ba")
    first.close()
    again = own_server(port=urlsplit(served.address).port)
    second = open_aim(guard.watch(context.new_page()), again, ready)
    expect(second.field(MEASURE)).to_have_value("Book bags that come ba")
    second.wait_until_saved()

    with closing(open_store(str(served.data))) as store:
        assert on_disk(store) == "Book bags that come ba"


def test_one_is_in_the_same_word_when_the_page_comes_back_by_itself(own_server, page, guard, ready):
    guard.allow("WebSocket|net::ERR|status of 4")
    served = own_server()
    aim = open_aim(page, served, ready)
    aim.field(MEASURE).fill("Book bags returned")
    for _ in " returned":
        page.keyboard.press("ArrowLeft")
    served.stop(signal.SIGKILL)
    page.evaluate("document.documentElement.dataset.before = true")
    own_server(port=urlsplit(served.address).port)
    expect(page.locator("html[data-before]")).to_have_count(0)
    ready(page)

    expect(aim.field(MEASURE)).to_be_focused()
    expect(aim.field(MEASURE)).to_have_js_property("selectionStart", 9)
    page.keyboard.type(" all")
    expect(aim.field(MEASURE)).to_have_value("Book bags all returned")


def on_disk(store):
    return store.load(store.current("me").id, "aim", "main").content["measure"]


@pytest.fixture
def two(aim, context, tools, guard, ready):
    """Two tabs of the same aim, both open from the same version."""
    aim.write({MEASURE: "Falls", WHY: "Because"})
    aim.wait_until_saved()
    other = open_aim(guard.watch(context.new_page()), tools, ready)
    expect(other.field(MEASURE)).to_have_value("Falls")
    return aim, other


def test_two_tabs_that_change_different_fields_end_up_with_both(two, kept):
    one, other = two
    one.page.bring_to_front()
    one.field("For whom?").fill("patients on Ward 4")
    one.wait_until_saved()
    other.field(WHY).fill("Nobody should fall")
    expect(other.field("For whom?")).to_have_value("patients on Ward 4")
    other.wait_until_saved()

    assert kept()["population"] == "patients on Ward 4"
    assert kept()["why"] == "Nobody should fall"


def test_two_tabs_that_change_the_same_words_are_both_shown_and_the_reader_chooses(two, kept):
    one, other = two
    one.field(MEASURE).fill("Falls with harm")
    one.wait_until_saved()
    other.field(MEASURE).fill("Falls at night")
    expect(other.conflict).to_be_visible()
    shown = other.conflict.inner_text()
    during = kept()
    other.conflict.get_by_label("Yours, on this page").check()
    other.conflict.get_by_role("button", name="Keep what I chose").click()
    expect(other.conflict).to_be_hidden()
    other.wait_until_saved()

    assert "Falls with harm" in shown
    assert "Falls at night" in shown
    assert during["measure"] == "Falls with harm"
    assert kept()["measure"] == "Falls at night"


def test_a_clash_that_nobody_settled_is_there_again_with_both_versions(two, ready):
    one, other = two
    one.field(MEASURE).fill("Falls with harm")
    one.wait_until_saved()
    other.field(MEASURE).fill("Falls at night")
    expect(other.conflict).to_be_visible()
    other.page.reload()
    ready(other.page)

    expect(other.conflict).to_be_visible()
    expect(other.conflict).to_contain_text("Falls at night")
    expect(other.conflict).to_contain_text("Falls with harm")


HOSTILE = {
    "a script": "<script>window.owned = 1</script><img src=x onerror='window.owned = 1'>",
    "a formula": '=HYPERLINK("http://example.org";"click")',
    "emoji": "Book bags 👩‍👧‍👦🎒 returned",
    "right to left": "حقائب الكتب \u202e reversed",
    "letters of a template": "${1+1} {{7*7}} %s </textarea>",
}


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_are_only_words(aim, page, ready, kept, words):
    aim.write({MEASURE: words, "For whom?": words, WHY: words, "By when?": words})
    aim.field(WHY).focus()
    expect(aim.sentence).to_contain_text("by")
    aim.wait_until_saved()
    aim.button("Earlier versions").click()
    page.get_by_role("dialog").locator("summary").first.click()
    expect(page.get_by_role("dialog").locator("dd").first).to_have_text(words)
    page.keyboard.press("Escape")
    page.reload()
    ready(page)

    expect(aim.field(MEASURE)).to_have_value(words)
    assert kept()["measure"] == words
    assert page.evaluate("window.owned") is None
    assert aim.root.locator("img, script, a[href*=example]").count() == 0


def test_a_hundred_thousand_characters_do_not_freeze_the_page(aim, page, kept):
    words = "word " * 20_000
    aim.field(WHY).fill(words)
    slowest = page.evaluate(TYPE, WHY)
    aim.wait_until_saved()

    assert len(kept()["why"]) >= len(words)
    assert slowest < 200


TYPE = """async (label) => {
  const named = [...document.querySelectorAll("[aria-label='Your team’s aim'] .p-label")];
  const area = document.getElementById(
    named.find((each) => each.textContent.includes(label)).htmlFor);
  area.focus();
  const took = [];
  for (const letter of "and so on") {
    const start = performance.now();
    document.execCommand("insertText", false, letter);
    await new Promise(requestAnimationFrame);
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[Math.floor(took.length / 2)];
}"""


def test_a_practice_sheet_and_the_teams_own_aim_do_not_mix(page, fresh, ready, kept):
    aim = open_aim(page, fresh, ready)
    practice = AimPage(page)
    practice.root = page.get_by_role("region", name="An aim to practise on")
    practice.field(MEASURE).fill("Only practice")
    expect(practice.root.locator(".p-saved")).to_contain_text("Saved ")

    expect(aim.field(MEASURE)).to_have_value("")
    assert kept() == {}
