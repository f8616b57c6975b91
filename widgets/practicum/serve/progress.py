"""How far a learner has come: which pages they have opened, and which they call finished.

Kept in the learner's project, one document of kind ``progress`` for each page, so that it travels
with the project and has a history like all else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.store.protocol import Store

KIND = "progress"


@dataclass(frozen=True)
class Progress:
    """A learner's pages.

    Attributes
    ----------
    pages : mapping
        From the page's address to ``"opened"`` or ``"done"``.
    """

    pages: Mapping[str, str]

    def of(self, slug: str) -> str:
        """Give ``"done"``, ``"opened"`` or an empty string."""
        return self.pages.get(slug, "")


def read_progress(store: Store, learner: str) -> Progress:
    """Read how far a learner has come.

    Parameters
    ----------
    store : Store
        Where the work is kept.
    learner : str
        Whose.
    """
    kept = store.documents(store.current(learner).id, KIND)
    return Progress({each.key: _state(each.content) for each in kept})


def mark_opened(store: Store, learner: str, slug: str) -> None:
    """Keep that a page was opened, the first time."""
    _change(store, learner, slug, {"opened": _now()}, keep=True)


def mark_finished(store: Store, learner: str, slug: str, *, finished: bool) -> None:
    """Keep that a learner calls a page finished, or not yet after all."""
    _change(store, learner, slug, {"finished": _now() if finished else ""})


def _change(
    store: Store, learner: str, slug: str, change: Mapping[str, str], *, keep: bool = False
) -> None:
    project = store.current(learner).id
    newest = store.load(project, KIND, slug)
    before: dict[str, Any] = dict(newest.content) if newest else {}
    content = {**change, **before} if keep else {**before, **change}
    if content != before:
        base = newest.number if newest else 0
        store.save(project, KIND, slug, content, base=base, author=learner)


def _state(content: Mapping[str, Any]) -> str:
    return "done" if content.get("finished") else "opened"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
