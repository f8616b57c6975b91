from test_five_whys import causes

from practicum.tools.whys.therefore import chains_of, therefore
from practicum.tools.whys.tree import read_tree

CONTENT = {
    "what": "Bags stay at home",
    "causes": causes("a .: The zip is broken", "b a: Nobody looks inside", "c .: It rains"),
}


def chains(content):
    return {each.cause: each for each in chains_of(read_tree(content), content)}


def answered(content, **answers):
    """Answer steps of a tree, each by its cause."""
    steps = {step.child: step for chain in chains(content).values() for step in chain.steps}
    rows = [
        {"id": steps[cause].id, "answer": answer, "asked": steps[cause].words}
        for cause, answer in answers.items()
    ]
    return {**content, "therefore": rows}


def chosen(content, ident):
    rows = [{**row, "root": row["id"] == ident} for row in content["causes"]]
    return {**content, "causes": rows}


def test_a_chain_is_read_from_its_end_up_to_the_problem():
    steps = chains(CONTENT)["b"].steps

    assert [step.words for step in steps] == [
        "Nobody looks inside, therefore the zip is broken.",
        "The zip is broken, therefore Bags stay at home.",
    ]
    assert [step.id for step in steps] == ["b>a", "a>problem"]


def test_names_keep_their_capital_and_known_words_lose_it():
    assert therefore("It is late", "NHS staff wait").endswith("therefore NHS staff wait.")
    assert therefore("It is late", "Bags wait", frozenset({"bags"})).endswith("bags wait.")


def test_without_a_root_every_end_is_read_and_with_one_only_that():
    assert set(chains(CONTENT)) == {"b", "c"}
    assert set(chains(chosen(CONTENT, "a"))) == {"a"}


def test_a_chain_passes_when_each_link_follows():
    chain = chains(answered(CONTENT, a="yes", b="yes"))["b"]

    assert chain.state == "passes"
    assert chain.words.startswith("This chain passes")


def test_one_link_that_does_not_follow_fails_the_chain():
    chain = chains(answered(CONTENT, a="yes", b="no"))["b"]

    assert (chain.state, chain.words.partition(" does")[0]) == ("fails", "One link")


def test_not_sure_leaves_a_chain_open():
    chain = chains(answered(CONTENT, a="yes", b="unsure"))["b"]

    assert (chain.state, chain.words.partition(".")[0]) == ("open", "1 not sure yet")


def test_other_words_need_a_new_answer():
    content = answered(CONTENT, a="yes", b="yes")
    content["causes"][0]["text"] = "The strap is torn"
    chain = chains(content)["b"]

    assert chain.state == "open"
    assert all(step.changed for step in chain.steps)


def test_a_cause_that_moved_has_another_link_to_answer():
    content = answered(CONTENT, a="yes", b="yes")
    content["causes"][1]["parent"] = "c"

    assert [step.answer for step in chains(content)["b"].steps] == ["", ""]


def test_an_empty_cause_on_the_way_keeps_a_chain_open():
    content = {**CONTENT, "causes": causes("a .: The zip is broken", "b a: ", "d b: It is old")}
    content = answered(content, a="yes")

    assert chains(content)["d"].state == "open"


def test_a_capital_that_comes_or_goes_with_other_words_leaves_the_answers_as_they_are():
    content = {**CONTENT, "causes": causes("a .: Whoever comes is new", "b a: Nobody asks")}
    later = [*content["causes"], *causes("c .: It goes to whoever is free, and bags get wet")]
    answers = answered(content, a="yes", b="yes")["therefore"]
    changed = {**content, "causes": later, "therefore": answers}

    assert chains(changed)["b"].steps[1].words.endswith("therefore bags stay at home.")
    assert chains(changed)["b"].state == "passes"
