"""What a page shows of the thread of a project, as plain JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.project.kinds import AIM
from practicum.project.next_steps import counts_of, next_step, steps_of
from practicum.project.thread import STAGES, Thread, read_thread
from practicum.ui.home_tools import tools_by_kind
from practicum.ui.pages import page_of

if TYPE_CHECKING:
    from practicum.project.next_steps import Step
    from practicum.project.thread import Piece
    from practicum.store.protocol import Store

__all__ = ["STAGES", "piece_view", "step_view", "thread_in", "thread_view"]

View = dict[str, Any]
SHORT = 90
OPENS = {
    "aim": ("aim", ""),
    "primary": ("driver-diagram", "box"),
    "secondary": ("driver-diagram", "box"),
    "idea": ("driver-diagram", "box"),
    "measure": ("run-chart", "measure"),
    "cycle": ("pdsa", "cycle"),
}
"""Where a piece is opened: the tool, and what its page's address calls it."""

NAMES = {
    "aim": "Aim",
    "primary": "Driver",
    "secondary": "Secondary driver",
    "idea": "Idea",
    "measure": "Measure",
    "cycle": "Cycle",
    "sheet": "",
}
KINDS = {"aim": "aim", "measure": "measure", "pdsa": "cycle"}


def thread_in(store: Store, project: str) -> Thread:
    """Read the thread of a project that a store keeps.

    Parameters
    ----------
    store : Store
        Where it is kept.
    project : str
        Its id.

    Returns
    -------
    Thread
    """
    titles = {kind: tool.title for kind, tool in tools_by_kind().items()}
    return read_thread(store.documents(project), titles)


def thread_view(thread: Thread, kind: str = "", key: str = "") -> View:
    """Say what a panel shows.

    Parameters
    ----------
    thread : Thread
        The project.
    kind, key : str
        The sheet that the panel stands under; empty for the whole project.

    Returns
    -------
    dict
        ``line``, the parts of one calm line; ``next``, what to do next; ``steps``; ``tree``, the
        pieces from the aim down; ``loose``, those that belong to nothing; ``sheets``, those of
        other tools; ``here``, the id of the piece that the panel stands under.
    """
    steps = steps_of(thread)
    here = f"{KINDS.get(kind, kind)}:{key}" if kind and kind != AIM else kind
    following = next_step(thread, steps)
    return {
        "line": _line(thread, here),
        "next": step_view(following),
        "steps": [step_view(each) for each in steps],
        "tree": _branch(thread, thread.pieces[AIM], frozenset()),
        "loose": [_branch(thread, each, frozenset()) for each in thread.loose],
        "sheets": [_branch(thread, each, frozenset(), deep=False) for each in thread.of("sheet")],
        "here": here,
    }


def step_view(step: Step) -> View:
    """Give a step as plain JSON, with the page to do it on."""
    part = step.piece.partition(":")[0]
    name = {"measure": "measure", "cycle": "cycle", "box": "box"}.get(part, "")
    wanted = {name: step.piece.partition(":")[2]} if name else {}
    return {
        "id": step.id,
        "words": step.words,
        "done": step.done,
        "page": page_of(step.tool),
        "wanted": wanted,
    }


def piece_view(piece: Piece) -> View:
    """Give a piece as plain JSON, with the page on which it is opened."""
    kind = piece.id.partition(":")[0]
    tool, name = OPENS.get(piece.part) or (tools_by_kind()[kind].name, "")
    return {
        "id": piece.id,
        "part": NAMES[piece.part] or piece.name,
        "name": piece.name if piece.part != "sheet" else piece.note,
        "note": piece.note if piece.part != "sheet" else "",
        "page": page_of(tool),
        "wanted": {name or kind: piece.own} if piece.own else {},
    }


def _branch(thread: Thread, piece: Piece, above: frozenset[str], *, deep: bool = True) -> View:
    down = thread.under(piece.id)
    below = [each for each in down if each.id not in above]
    under = above | {piece.id}
    inside = [_branch(thread, each, under, deep=deep) for each in below] if deep else []
    named = [] if deep else [piece_view(each) for each in below]
    return {**piece_view(piece), "inside": inside or named}


def _line(thread: Thread, here: str) -> list[str]:
    """Say in a few parts what a sheet belongs to, or what the project holds."""
    way = thread.chain(here)
    if way:
        return [f"This belongs to: {_short(way[-1])}", *_above(way[:-1]), *_tests(thread, here)]
    aim = thread.aim
    if not aim:
        return ["Your project has no aim yet", *counts_of(thread)]
    lead = "Your project" if here == AIM else f"This belongs to: {_short(thread.pieces[AIM])}"
    return [lead, *counts_of(thread)]


def _above(way: tuple[Piece, ...]) -> list[str]:
    return [_short(each) for each in reversed(way) if each.part != "secondary" and each.name][-2:]


def _tests(thread: Thread, here: str) -> list[str]:
    if not here.startswith("cycle:"):
        return []
    parent = thread.chain(here)[-1]
    keys = [each.id for each in thread.under(parent.id, "cycle")]
    return [f"cycle {keys.index(here) + 1} of {len(keys)}"] if len(keys) > 1 else []


def _short(piece: Piece) -> str:
    name = piece.name
    if len(name) > SHORT:
        name = name[:SHORT].rsplit(" ", 1)[0].rstrip(" ,.") + "…"
    return f"{NAMES[piece.part].lower()} “{name}”" if name else "an aim that is not written yet"
