"""Labelled texts and trees, and what the coach makes of them."""

import json
from pathlib import Path

from practicum.tools.whys import wording
from practicum.tools.whys.coach import coach
from practicum.tools.whys.therefore import steps_of
from practicum.tools.whys.tree import read_tree

HERE = Path(__file__).parent
ACTS = {"y": "yes", "w": "with", "n": "no"}


def lines(name):
    return [json.loads(line) for line in (HERE / name).read_text().splitlines()]


def labels_of(text, kind):
    """Say what the coach sees in the words of a problem, a cause, or a root."""
    found = {"blames"} if wording.blames(text) else set()
    if kind == "problem":
        if not found and wording.hides_solution(text):
            found.add("has-solution")
        if not found and wording.is_vague(text):
            found.add("vague")
        return found
    if kind == "root" and not found:
        found |= {"human-error"} if wording.is_human_error(text) else set()
        found |= {"training"} if wording.is_training(text) else set()
    if not found and wording.hides_solution(text):
        found.add("hides-solution")
    return found


def tree_of(tree):
    """Make content of causes such as ``"b a y R S: Its words | counted"``."""
    causes = [_cause(order, line) for order, line in enumerate(tree["causes"])]
    content = {name: tree.get(name, "") for name in ("what", "where", "often", "since")}
    return {**content, "causes": causes}


def _cause(order, line):
    head, _, rest = line.partition(": ")
    ident, parent, act, *flags = head.split()
    text, _, evidence = rest.partition(" | ")
    return {
        "id": ident,
        "parent": "" if parent == "." else parent,
        "order": order,
        "text": text,
        "act": ACTS.get(act, ""),
        "root": "R" in flags,
        "enough": "It can be mended this week" if "S" in flags else "",
        "evidence": evidence,
        "seen": "In two weeks, 7 times" if evidence else "",
    }


def found_in(tree):
    """Say what the coach finds in a labelled tree."""
    content = tree_of(tree)
    steps = {step.id: step.words for step in steps_of(read_tree(content), content).values()}
    content["therefore"] = [
        {"id": ident, "answer": answer, "asked": steps[ident]}
        for ident, answer in tree.get("therefore", {}).items()
    ]
    return {finding.id for finding in coach(content)}
