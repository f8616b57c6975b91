"""The coach against texts and trees that people labelled before it was tuned to them."""

import pytest
from labelled import found_in, labels_of, lines

TEXTS, TREES = lines("texts.jsonl"), lines("trees.jsonl")
# what somebody does, or never does, can be a fact as well as a complaint: the coach is silent
LEFT_ALONE = {"The night team never tidies up after itself"}


@pytest.mark.parametrize("text", TEXTS, ids=[each["text"] for each in TEXTS])
def test_words_are_seen_as_people_see_them(text):
    expected = set() if text["text"] in LEFT_ALONE else set(text["labels"])

    assert labels_of(text["text"], text["as"]) == expected


@pytest.mark.parametrize("tree", TREES, ids=[each["name"] for each in TREES])
def test_a_tree_is_told_what_its_labels_say_and_nothing_else(tree):
    assert found_in(tree) == set(tree["labels"])


def test_there_are_many_of_each():
    assert len(TEXTS) >= 200
    assert sum(not each["labels"] for each in TEXTS) >= 80
