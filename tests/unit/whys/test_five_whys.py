import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.draft import read_draft
from practicum.tools.fishbone import TOOL as FISHBONE
from practicum.tools.five_whys import TOOL, Whys, coach
from practicum.tools.whys.tree import read_tree


def causes(*rows):
    """Make causes such as ``"b a: Nobody looks"``: an id, what it explains, its words."""
    made = []
    for order, row in enumerate(rows):
        head, _, text = row.partition(": ")
        ident, parent = head.split()
        made.append(
            {"id": ident, "parent": "" if parent == "." else parent, "order": order, "text": text}
        )
    return made


def test_both_windows_keep_the_same_kind_of_document():
    assert TOOL.document is FISHBONE.document is Whys


@pytest.mark.parametrize("name", TOOL.examples)
def test_every_example_is_complete_and_plain_json(name):
    content = TOOL.examples[name]()

    assert read_draft(Whys, content).problems == ()
    assert json.loads(json.dumps(content)) == content


@pytest.mark.parametrize("name", ["nursery-book-bags", "ward-falls", "clinic-missed"])
def test_the_coach_leaves_sound_examples_alone(name):
    assert [each.id for each in FISHBONE.coach(TOOL.examples[name]())] == []


def test_the_example_to_mend_has_faults_of_many_kinds():
    found = {each.id for each in coach(TOOL.examples["to-mend"]())}

    assert found >= {"problem-blames", "cause-blames", "cause-repeats", "human-error-root"}
    assert found >= {"training-root", "root-out-of-reach", "no-evidence"}


def test_an_empty_cause_is_told_in_a_sentence():
    found = read_draft(Whys, {"what": "Late", "causes": [{"id": "a", "text": " "}]})

    assert [each.message for each in found.problems] == ["This cause is still empty."]


def test_causes_stand_behind_what_they_explain_in_their_order():
    tree = read_tree({"what": "Late", "causes": causes("b a: 3", "a .: 1", "c a: 2")})

    assert tree.children[""] == ("a",)
    assert tree.children["a"] == ("b", "c")
    assert [each.id for each in tree.chain("c")] == ["c", "a"]


def test_a_cause_whose_effect_is_gone_stands_beside_the_problem():
    tree = read_tree({"causes": causes("a .: 1", "b gone: 2")})

    assert tree.children[""] == ("a", "b")
    assert tree.causes["b"].depth == 1


def test_two_causes_that_were_moved_under_each_other_are_both_kept():
    tree = read_tree({"causes": causes("a b: 1", "b a: 2", "c b: 3")})

    assert set(tree.causes) == {"a", "b", "c"}
    assert tree.children[""] == ("a",)


IDS = [f"c{n}" for n in range(8)]


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "id": st.sampled_from(IDS),
                "parent": st.sampled_from([*IDS, "", "gone"]),
                "order": st.integers(0, 3),
                "text": st.text(max_size=5),
            }
        ),
        max_size=12,
    )
)
def test_whatever_two_people_did_every_cause_is_there_once(rows):
    tree = read_tree({"causes": rows})

    assert set(tree.causes) == {row["id"] for row in rows}
    assert sorted(each for inside in tree.children.values() for each in inside) == sorted(
        tree.causes
    )
