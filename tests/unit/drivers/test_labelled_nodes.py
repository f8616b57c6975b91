"""Boxes as people write them: drivers and tasks, ideas and states, each with what it is."""

import json
from pathlib import Path

import pytest

from practicum.tools.drivers.wording import is_state, is_task

NODES = [
    json.loads(line)
    for line in (Path(__file__).parent / "nodes.jsonl").read_text("utf-8").splitlines()
]
NOISE = ["", " ", "1.", "–", "?", "Of", "a", "An", "The", "To", "We will", "Send", "and or", "💡"]
HALVES = ["Will know", "Must be returned", "Feel", "Are", "Weekly", "Every"]


@pytest.mark.parametrize("node", NODES, ids=[node["text"] for node in NODES])
def test_a_box_is_called_what_its_label_says(node):
    if node["kind"] == "idea":
        found = "idea-is-driver" if is_state(node["text"]) else ""
    else:
        found = "driver-is-task" if is_task(node["text"]) else ""

    assert found == node["label"]


def test_the_labelled_set_is_large_and_has_as_many_sound_boxes_as_others():
    sound = [node for node in NODES if not node["label"]]

    assert len(NODES) >= 200
    assert len(sound) >= 100
    assert {node["label"] for node in NODES} == {"", "driver-is-task", "idea-is-driver"}


@pytest.mark.parametrize("text", [*NOISE, *HALVES])
def test_half_a_word_or_none_is_neither_a_state_nor_a_fault(text):
    assert not is_state(text)
    assert not is_task(text) or text == "Send"


@pytest.mark.parametrize("mark", ["- {}", "1. {}", "• {}", "({}", "{}!", "  {}  "])
def test_bullets_and_numbers_before_the_words_do_not_matter(mark):
    assert is_task(mark.format("Send a text"))
    assert not is_task(mark.format("Reliable reminders"))
