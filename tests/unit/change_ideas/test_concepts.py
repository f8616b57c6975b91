import re
from collections import Counter

from practicum.tools.change_idea.concepts import CONCEPTS
from practicum.tools.drivers.examples import book_bags


def test_there_are_about_thirty_concepts_in_groups_of_several():
    groups = Counter(each.group for each in CONCEPTS)

    assert 28 <= len(CONCEPTS) <= 36
    assert len({each.id for each in CONCEPTS}) == len(CONCEPTS)
    assert min(groups.values()) >= 4


def test_a_concept_asks_a_question_and_has_two_examples_in_whole_sentences():
    for concept in CONCEPTS:
        assert concept.ask.endswith("?")
        assert len(concept.examples) == 2
        assert all(re.fullmatch(r"[A-Z].{20,110}\.", each) for each in concept.examples)


def test_groups_stand_together():
    groups = [each.group for each in CONCEPTS]

    assert sorted(groups, key=groups.index) == groups


def test_the_model_diagram_names_concepts_that_are_there():
    named = {box["concept"] for box in book_bags()["nodes"] if box.get("concept")}

    assert named
    assert named <= {each.id for each in CONCEPTS}
