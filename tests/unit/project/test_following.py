from hypothesis import given
from hypothesis import strategies as st
from project_sheets import NODES, PROCESS, cycle, diagram, sheet

from practicum.project.following import changed_names, follow
from practicum.project.thread import read_thread

BEFORE = {"nodes": NODES}


def _renamed(ident, text):
    return {"nodes": [node | ({"text": text} if node["id"] == ident else {}) for node in NODES]}


def _without(ident):
    return {"nodes": [node for node in NODES if node["id"] != ident]}


def test_what_named_a_box_by_its_old_words_takes_its_id():
    named = sheet("measure", PROCESS, "texts")
    (change,) = follow(changed_names(BEFORE, _renamed("p1", "Good reminders")), [named])

    assert change.content == {**PROCESS, "driver": "p1"}


def test_what_names_a_box_by_its_id_stays_as_it_is():
    named = cycle("c1", idea="i1")

    assert follow(changed_names(BEFORE, _renamed("i1", "Texts")), [named]) == []


def test_what_named_a_box_that_is_gone_keeps_its_words():
    named = cycle("c1", idea="i1", driver="p1")
    (change,) = follow(changed_names(BEFORE, _without("i1")), [named])

    assert (change.content["idea"], change.content["driver"]) == ("Text on Fridays", "p1")


def test_a_box_that_comes_back_has_its_cycles_again():
    gone = cycle("c1", idea="Text on Fridays")
    thread = read_thread([diagram(), gone])

    assert [piece.id for piece in thread.under("box:i1")] == ["cycle:c1"]


def test_words_that_another_box_has_now_are_that_boxs():
    swapped = {"nodes": [{**NODES[0], "text": "Choice"}, {**NODES[1], "text": "Reminders"}]}

    assert "reminders" not in changed_names({"nodes": NODES[:2]}, swapped)


def test_practice_is_left_alone():
    named = cycle("practice-1", idea="Text on Fridays")

    assert follow(changed_names(BEFORE, _renamed("i1", "Texts")), [named]) == []


@given(st.text(max_size=20))
def test_a_cycle_stays_on_its_idea_whatever_that_is_called(words):
    after = _renamed("i1", words)
    named = cycle("c1", idea="text on  fridays")
    changes = follow(changed_names(BEFORE, after), [named])
    content = changes[0].content if changes else named.content
    thread = read_thread([diagram(**after), cycle("c1", **content)])
    there = " ".join(words.split())

    assert [piece.id for piece in thread.under("box:i1")] == (["cycle:c1"] if there else [])
