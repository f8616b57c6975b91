"""What a diagram is told of the rest of the project: the aim, the measures, the cycles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.project.practice import is_practice
from practicum.tools.aim import sentence
from practicum.tools.drivers.facts import NOTHING, Facts, Named, read_cycles
from practicum.tools.pdsas.log import entry_of, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from practicum.project.revision import Revision
    from practicum.ui.session import Session

AIM, MEASURE, CYCLE = "aim", "measure", "pdsa"
UNNAMED = "A measure without a name"


def project_facts(session: Session, key: str) -> Facts:
    """Collect what a diagram shows of the project.

    Parameters
    ----------
    session : Session
        Whose project.
    key : str
        The diagram's; a practice sheet knows nothing of the team's own work.

    Returns
    -------
    Facts
    """
    if is_practice(key):
        return NOTHING
    return facts_in(session.store.documents(session.project.id))


def facts_in(documents: Iterable[Revision]) -> Facts:
    """Collect the same from a project's newest documents.

    Parameters
    ----------
    documents : iterable of Revision
        Practice sheets are passed over.

    Returns
    -------
    Facts
        Cycles stand in the order in which they were run.
    """
    own = [each for each in documents if not is_practice(each.key)]
    aim = next((each for each in own if (each.kind, each.key) == (AIM, "main")), None)
    cycles = [(each.key, each.content) for each in own if each.kind == CYCLE]
    return Facts(
        aim=sentence(aim.content) if aim else "",
        measures=tuple(_measure(each) for each in own if each.kind == MEASURE),
        cycles=read_cycles(sorted(cycles, key=lambda each: in_order(entry_of(*each)))),
    )


def _measure(revision: Revision) -> Named:
    content = revision.content
    return Named(revision.key, _text(content, "name")[:120] or UNNAMED, _text(content, "driver"))


def _text(content: Mapping[str, Any], name: str) -> str:
    value = content.get(name)
    return value.strip() if isinstance(value, str) else ""
