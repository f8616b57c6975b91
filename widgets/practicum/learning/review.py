"""Looking at another team's plan with a list of questions, so that the review helps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, TypeAdapter, ValidationError

from practicum.learning.yaml_file import read_yaml
from practicum.tools.document import Document

if TYPE_CHECKING:
    from pathlib import Path

REVIEW_FILE = "review.yml"


class ReviewError(ValueError):
    """A list of questions for reviewers cannot be used; the message says where and why."""


class Point(BaseModel):
    """One question for a reviewer.

    Attributes
    ----------
    id : str
        Stable: kept reviews refer to it.
    about : str
        Which part of the work it is about, as in `practicum.learning.day_summary`.
    text : str
        What to look for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    about: Literal["stuck", "aim", "drivers", "ideas", "test", "measures"]
    text: str = Field(min_length=1)


def _text(value: object) -> str:
    return "" if value is None else str(value)


class Seen(BaseModel):
    """What a reviewer found at one point."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str = Field(min_length=1)
    answer: Literal["", "yes", "partly", "no"] = ""
    note: Annotated[str, BeforeValidator(_text)] = ""


class Review(Document):
    """A review of a day's work. It stays with the work, and its key says which it is."""

    kind: ClassVar[str] = "reviews"

    reviewer: str = Field(
        "", title="Who looked at it?", description="A first name or a role is enough."
    )
    points: tuple[Seen, ...] = Field((), title="Points", json_schema_extra={"control": "rows"})
    keep: str = Field(
        "",
        title="What should they keep?",
        description="One thing that is good, and why.",
        json_schema_extra={"control": "long"},
    )
    question: str = Field(
        "",
        title="One question that you would like to leave with them",
        description="One that they can answer and you can’t.",
        json_schema_extra={"control": "long"},
    )


_FILE = TypeAdapter(list[Point])


def load_points(folder: Path, module: str) -> tuple[Point, ...]:
    """Read a module's questions for reviewers.

    Parameters
    ----------
    folder : Path
        The course's folder.
    module : str
        The module's slug; it has a ``review.yml``.

    Raises
    ------
    ReviewError
        If the file is missing or wrong.
    """
    path = folder / module / REVIEW_FILE
    try:
        return tuple(_FILE.validate_python(read_yaml(path)))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise ReviewError(f"{path} cannot be used: {error}") from error
