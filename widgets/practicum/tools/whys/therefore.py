"""The “therefore” test: a chain of whys read backwards, from a root up to the problem.

“Nobody checks the zips, therefore the zip is broken.” If it does not follow, a why is missing or
wrong. What a team answers is kept with the words that it answered; other words need a new answer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from practicum.tools.aims import lexicon
from practicum.tools.drivers.graph import rows_in
from practicum.tools.whys.tree import PROBLEM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.whys.tree import Cause, Tree

ANSWERS = {"yes": "Yes, it follows", "unsure": "Not sure", "no": "No"}
State = Literal["passes", "fails", "open"]

_SMALL = """
    a all an and another any anybody anyone anything as at because both but by calls each every
    everybody everyone everything few for forms forty from half he her his how if in it its it's
    jobs letters many more most much my new no nobody none not nothing often one only our repairs
    she so some somebody someone something sometimes that the their there these they this those too
    two three four five six seven eight nine ten under until we what whatever when whenever where
    which while who whoever with you your
    """
_STARTS = frozenset(_SMALL.split())
_PERSONS = re.compile(lexicon.PERSONS)
"""People in general: “tenants”, “midwives”."""


class Step(NamedTuple):
    """One “therefore”.

    Attributes
    ----------
    id : str
        ``"child>parent"``.
    child, parent : str
        Ids; the parent may be the problem.
    words : str
        The sentence.
    answer : str
        ``"yes"``, ``"unsure"``, ``"no"``, or empty: not answered, or its words have changed.
    changed : bool
        There was an answer, to other words.
    """

    id: str
    child: str
    parent: str
    words: str
    answer: str
    changed: bool


class Chain(NamedTuple):
    """From one cause up to the problem, step by step, and how the test stands."""

    cause: str
    text: str
    steps: tuple[Step, ...]
    state: State
    words: str


def therefore(cause: str, effect: str, known: frozenset[str] = frozenset()) -> str:
    """Say a “therefore” in one sentence.

    Parameters
    ----------
    cause, effect : str
        What leads to what, as they were typed.
    known : frozenset of str
        Words that the team writes with a small letter elsewhere.

    Examples
    --------
    >>> therefore("Nobody checks the zips.", "The zip is broken")
    'Nobody checks the zips, therefore the zip is broken.'
    >>> therefore("The bus is late", "Calder Primary opens late")
    'The bus is late, therefore Calder Primary opens late.'
    >>> therefore("The bus is late", "Tenants ring twice")
    'The bus is late, therefore tenants ring twice.'
    """
    first, _, rest = effect.strip().rstrip(" .!?;,").partition(" ")
    small = first.lower()
    plain = small in _STARTS or small in known or bool(_PERSONS.fullmatch(small))
    tail = f"{small if plain else first} {rest}".strip()
    return f"{cause.strip().rstrip(' .!?;,')}, therefore {tail}."


def steps_of(tree: Tree, content: Mapping[str, Any]) -> dict[str, Step]:
    """Give every step of the test in a tree, by its cause's id; empty causes have none."""
    answers = {row["id"]: row for row in rows_in(content, "therefore")}
    known = _small_words(tree)
    found = {}
    for cause in tree.causes.values():
        effect = tree.causes[cause.parent].text if cause.parent else tree.problem
        if cause.text and effect:
            found[cause.id] = _step(cause, therefore(cause.text, effect, known), answers)
    return found


def chains_of(tree: Tree, content: Mapping[str, Any]) -> tuple[Chain, ...]:
    """Give the chains to read backwards: of the chosen roots, or of every last cause if none is.

    Examples
    --------
    >>> from practicum.tools.whys.tree import read_tree
    >>> content = {"what": "Bags stay at home", "causes": [{"id": "a", "text": "It rains"}]}
    >>> (chain,) = chains_of(read_tree(content), content)
    >>> chain.state, chain.steps[0].words
    ('open', 'It rains, therefore Bags stay at home.')
    """
    steps = steps_of(tree, content)
    ends = [each for each in (tree.roots or tree.leaves) if each.text]
    return tuple(_chain(tree, end, steps) for end in ends)


def _step(cause: Cause, words: str, answers: Mapping[str, Mapping[str, Any]]) -> Step:
    parent = cause.parent or PROBLEM
    row = answers.get(f"{cause.id}>{parent}", {})
    given = row.get("answer") if row.get("answer") in ANSWERS else ""
    # a capital comes and goes with what else is written: that is no other sentence
    same = str(row.get("asked")).casefold() == words.casefold()
    return Step(
        id=f"{cause.id}>{parent}",
        child=cause.id,
        parent=parent,
        words=words,
        answer=str(given) if same else "",
        changed=bool(given) and not same,
    )


def _chain(tree: Tree, end: Cause, steps: Mapping[str, Step]) -> Chain:
    path = tree.chain(end.id)
    found = tuple(steps[each.id] for each in path if each.id in steps)
    answers = [each.answer for each in found]
    whole = len(found) == len(path)
    state: State = "open"
    if "no" in answers:
        state = "fails"
    elif whole and answers and set(answers) == {"yes"}:
        state = "passes"
    return Chain(end.id, end.text, found, state, _words(found, state, whole=whole))


def _words(steps: tuple[Step, ...], state: State, *, whole: bool) -> str:
    if state == "passes":
        return "This chain passes: each link follows, from the cause up to the problem."
    failed = sum(each.answer == "no" for each in steps)
    if state == "fails":
        links = "One link does" if failed == 1 else f"{failed} links do"
        return f"{links} not follow. A why is missing there, or it is another cause."
    if not whole:
        return "Fill in the problem and every cause on the way, then read it backwards."
    unsure = sum(each.answer == "unsure" for each in steps)
    left = sum(not each.answer for each in steps)
    if left == len(steps):
        return "Read it aloud, sentence by sentence. Does each one follow?"
    if left:
        return f"{left} more to answer."
    return f"{unsure} not sure yet. What could you look at or count to find out?"


def _small_words(tree: Tree) -> frozenset[str]:
    texts = (tree.problem, *(each.text for each in tree.causes.values()))
    return frozenset(
        word for text in texts for word in re.findall(r"[^\W\d]+", text)[1:] if word.islower()
    )
