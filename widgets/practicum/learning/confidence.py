"""How sure people feel before a day and after it, and what has changed, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from practicum.tools.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.learning.course import Group

LOWEST, HIGHEST = 0, 10
BEFORE, AFTER = "before", "after"


def read_level(value: object) -> int | None:
    """Read a level from 0 (not at all sure) to 10 (quite sure); None if it is none.

    Examples
    --------
    >>> read_level("7"), read_level(0), read_level("11"), read_level("")
    (7, 0, None, None)
    """
    text = str(value).strip()
    level = int(text) if text.isascii() and text.isdigit() and len(text) <= len("10") else None
    return level if level is not None and LOWEST <= level <= HIGHEST else None


class Level(BaseModel):
    """How sure somebody is of one group of outcomes."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = Field(min_length=1, description="Id of the group in course.yml")
    level: Annotated[int | None, BeforeValidator(read_level)] = None


class Confidence(Document):
    """How sure somebody felt, once; its key says of which day, and before it or after."""

    kind: ClassVar[str] = "confidence"

    levels: tuple[Level, ...] = Field((), title="How sure", json_schema_extra={"control": "rows"})


class Change(NamedTuple):
    """How sure somebody was of one group of outcomes, before and after."""

    group: str
    text: str
    before: int | None
    after: int | None

    @property
    def by(self) -> int:
        """How much surer; 0 if one of the two is missing."""
        return 0 if self.before is None or self.after is None else self.after - self.before


def key_of(module: str, stage: str) -> str:
    """Give the key under which a check is kept."""
    return f"{module}-{stage}"


def levels_of(content: Mapping[str, Any]) -> dict[str, int]:
    """Give the levels that were chosen, by group.

    Examples
    --------
    >>> levels_of({"levels": [{"id": "aims", "level": "4"}, {"id": "tests", "level": ""}]})
    {'aims': 4}
    """
    rows = content.get("levels")
    found = {
        str(row.get("id")): read_level(row.get("level"))
        for row in (rows if isinstance(rows, list | tuple) else ())
        if isinstance(row, dict)
    }
    return {ident: level for ident, level in found.items() if level is not None}


def compare(
    groups: Sequence[Group], before: Mapping[str, Any], after: Mapping[str, Any]
) -> tuple[Change, ...]:
    """Put what was chosen before and after side by side, one row a group."""
    first, last = levels_of(before), levels_of(after)
    return tuple(
        Change(group.id, group.text, first.get(group.id), last.get(group.id)) for group in groups
    )


def say_changes(changes: Sequence[Change]) -> tuple[str, ...]:
    """Say in plain words what has changed.

    Parameters
    ----------
    changes : sequence of Change

    Returns
    -------
    tuple of str
        Sentences; none while nothing can be compared.

    Examples
    --------
    >>> say_changes([Change("aims", "write an aim", 3, 7), Change("tests", "plan a test", 5, 5)])[0]
    'You rated 2 things before and after. You are surer of one of them.'
    """
    both = [each for each in changes if each.before is not None and each.after is not None]
    if not both:
        return ()
    risen = [each for each in both if each.by > 0]
    fallen = [each for each in both if each.by < 0]
    said = [_say_risen(len(risen), len(both))]
    if risen:
        most = max(risen, key=lambda each: each.by)
        said.append(
            f"Most of all you are surer that you can {most.text}: "
            f"from {most.before} to {most.after}."
        )
    if fallen:
        said.append(_say_fallen(fallen))
    return tuple(said)


def _say_risen(risen: int, of: int) -> str:
    if of == 1:
        are = "are" if risen else "are not"
        return f"You rated one thing before and after. You {are} surer of it."
    which = {0: "none", 1: "one", of: "all"}.get(risen, str(risen))
    return f"You rated {of} things before and after. You are surer of {which} of them."


def _say_fallen(fallen: Sequence[Change]) -> str:
    names = " and ".join(each.text for each in fallen)
    return (
        f"You feel less sure that you can {names}. "
        "That is often a good sign: you have seen how much there is to it."
    )
