"""The coach of the five whys and of the fishbone: what would lead a team astray, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.coach import Finding
from practicum.tools.drivers.graph import count_of
from practicum.tools.whys import wording
from practicum.tools.whys.advice import ADVICE
from practicum.tools.whys.categories import categories_of, placed, twigs
from practicum.tools.whys.therefore import steps_of
from practicum.tools.whys.tree import DEEP_ENOUGH, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from practicum.tools.whys.tree import Cause, Tree

SOME = 3
"""With fewer causes a tree is only just begun, and nobody asks for more of it."""
NAMED = 2
SHORT = 60
GATHERED = 5


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Say what a coach would say about a tree of causes.

    Parameters
    ----------
    content : mapping
        A document of kind ``whys`` as typed so far.

    Returns
    -------
    tuple of Finding
        `field` is ``"causes.<id>"``, the cause to go to, or a field of the problem; empty if it
        speaks of the whole.

    Examples
    --------
    >>> [finding.id for finding in coach({"what": "Parents don’t care"})]
    ['problem-blames']
    """
    tree = read_tree(content)
    return (
        *_problem(tree, content),
        *_causes(tree),
        *_ends(tree),
        *_links(tree, content),
        *_shape(tree),
        *_roots(tree),
        *_unproved(tree),
    )


def coach_fishbone(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Say what a coach would say about a fishbone: about its causes, and about its bones.

    Examples
    --------
    >>> causes = [{"id": "a", "text": "The bus is late"}]
    >>> [finding.id for finding in coach_fishbone({"what": "9 of 30 come late", "causes": causes})]
    ['no-category']
    """
    tree = read_tree(content)
    return (*coach(content), *_bones(tree, content))


def _problem(tree: Tree, content: Mapping[str, Any]) -> Iterator[Finding]:
    text = tree.problem
    if not text:
        return
    if wording.blames(text):
        yield _finding("problem-blames", "The problem names somebody’s fault.", field="what")
    elif wording.hides_solution(text):
        seen = "The problem says what you would like to have. What goes wrong without it?"
        yield _finding("problem-has-solution", seen, field="what")
    elif wording.is_vague(text, str(content.get("often") or "")):
        seen = "From these words alone, two people could not count the same thing."
        yield _finding("problem-vague", seen, field="what")


def _causes(tree: Tree) -> Iterator[Finding]:
    ends = {each.id for each in _last_words(tree)}
    for cause in tree.causes.values():
        if wording.blames(cause.text):
            seen = f"“{_short(cause)}” speaks of what somebody is like."
            yield _finding("cause-blames", seen, cause)
        elif wording.hides_solution(cause.text) and not (
            cause.id in ends and wording.ends_at_person(cause.text)
        ):
            seen = f"“{_short(cause)}” says what you would like to have."
            yield _finding("cause-hides-solution", seen, cause)
        above = [each.text for each in tree.chain(cause.id)[1:]] + [tree.problem]
        if any(wording.repeats(cause.text, each) for each in above if each):
            seen = f"“{_short(cause)}” says again what it should explain."
            yield _finding("cause-repeats", seen, cause)


def _ends(tree: Tree) -> Iterator[Finding]:
    """Name chains that end at a person's slip, or at what somebody was not taught."""
    for cause in _last_words(tree):
        if wording.blames(cause.text):
            continue
        if wording.is_human_error(cause.text):
            seen = f"The whys end at a slip: “{_short(cause)}”."
            yield _finding("human-error-root", seen, cause)
        if wording.is_training(cause.text):
            seen = f"The whys end at what somebody has not learned: “{_short(cause)}”."
            yield _finding("training-root", seen, cause)


def _last_words(tree: Tree) -> list[Cause]:
    """Give the roots; and the ends of chains, once the tree is more than a first why."""
    ends = tree.leaves if tree.depth >= DEEP_ENOUGH else ()
    chosen = {each.id for root in tree.roots for each in tree.below(root.id)}
    return [
        each
        for each in tree.causes.values()
        if each.is_root or (each in ends and each.id not in chosen)
    ]


def _links(tree: Tree, content: Mapping[str, Any]) -> Iterator[Finding]:
    for step in steps_of(tree, content).values():
        if step.answer == "no":
            seen = f"You said that this does not follow: “{step.words}”"
            yield _finding("therefore-failed", seen, tree.causes[step.child])


def _shape(tree: Tree) -> Iterator[Finding]:
    said = [each for each in tree.causes.values() if each.text]
    if len(said) < SOME:
        return
    if all(len(each) <= 1 for each in tree.children.values()):
        seen = f"All {len(said)} causes stand in one line."
        yield _finding("only-one-branch", seen)
    if not tree.roots and not any(each.act in {"yes", "with"} for each in said):
        if any(each.act == "no" for each in tree.leaves):
            seen = "You have not come to a cause yet that you can act on."
            yield _finding("stops-before-action", seen, tree.leaves[0])
    elif not tree.roots and tree.depth >= DEEP_ENOUGH:
        yield _finding("no-root", "You have not chosen yet which cause you will work on.")


def _roots(tree: Tree) -> Iterator[Finding]:
    for root in tree.roots:
        if root.text and root.act == "no":
            seen = f"“{_short(root)}” is not yours to change, and you have chosen it."
            yield _finding("root-out-of-reach", seen, root)
        enough = str(root.fields.get("enough") or "").strip()
        if root.text and root.depth < DEEP_ENOUGH and not enough:
            seen = f"“{_short(root)}” is {count_of(root.depth, 'why')} deep."
            yield _finding("too-shallow", seen, root)


def _unproved(tree: Tree) -> Iterator[Finding]:
    """Name causes nobody has seen on the way to a root; without a root, if none was seen at all."""
    on_way = {each.id: each for root in tree.roots for each in tree.chain(root.id)}
    bare = [each for each in on_way.values() if each.text and not each.evidence]
    said = [each for each in tree.causes.values() if each.text]
    if bare:
        have = "has" if len(bare) == 1 else "have"
        yield _finding("no-evidence", f"{_named(bare)} {have} no evidence yet.", bare[0])
    elif not tree.roots and len(said) > SOME and not any(each.evidence for each in said):
        yield _finding("no-evidence", "No cause has any evidence yet.", said[0])


def _bones(tree: Tree, content: Mapping[str, Any]) -> Iterator[Finding]:
    categories = categories_of(content)
    where = placed(tree, categories)
    sitting = twigs(tree, where)
    bare = [tree.causes[each] for each in sitting.get("", ()) if tree.causes[each].text]
    if bare:
        have = "has" if len(bare) == 1 else "have"
        yield _finding("no-category", f"{_named(bare)} {have} no category yet.", bare[0])
    said = [each.id for each in tree.causes.values() if each.text]
    kinds = {where[each] for each in said}
    if len(said) >= GATHERED and len(kinds) == 1 and "" not in kinds:
        (kind,) = kinds
        name = next(each.name for each in categories if each.id == kind)
        yield _finding("one-category", f"All {len(said)} causes are on the bone “{name}”.")


def _finding(ident: str, message: str, cause: Cause | None = None, *, field: str = "") -> Finding:
    return Finding(ident, message, *ADVICE[ident], f"causes.{cause.id}" if cause else field)


def _named(causes: Sequence[Cause]) -> str:
    names = [f"“{_short(each)}”" for each in causes[:NAMED]]
    more = len(causes) - len(names)
    parts = [*names, count_of(more, "other")] if more else names
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _short(cause: Cause) -> str:
    text = cause.text
    return text if len(text) <= SHORT else f"{text[: SHORT - 2].rstrip()}…"
