"""The bank of questions: each module's ``questions.yml``, read strictly."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Annotated

import yaml
from pydantic import Field, TypeAdapter, ValidationError

from practicum.learning.questions.choice import Several, Single
from practicum.learning.questions.order import Order
from practicum.learning.questions.placing import Match, Sort
from practicum.learning.yaml_file import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from practicum.learning.questions.question import Question

QUESTION_FILE = "questions.yml"


class QuestionError(ValueError):
    """A file of questions cannot be used; the message says where and why."""


class UnknownQuestionError(LookupError):
    """There is no question of that name."""


AnyQuestion = Annotated[Single | Several | Order | Match | Sort, Field(discriminator="kind")]
_FILE = TypeAdapter(list[AnyQuestion])


def load_questions(folder: Path) -> Mapping[str, Question]:
    """Read all questions of a course.

    Parameters
    ----------
    folder : Path
        The course's folder; each module in it may have a ``questions.yml``.

    Returns
    -------
    mapping of str to Question
        By id, in the order of the files.

    Raises
    ------
    QuestionError
        If a file is wrong or two questions have the same id.
    """
    found: dict[str, Question] = {}
    for path in sorted(folder.glob(f"*/{QUESTION_FILE}")):
        for question in _read(path):
            if question.id in found:
                raise QuestionError(f"{path}: there are two questions called {question.id!r}.")
            found[question.id] = question
    return found


def pick_questions(bank: Mapping[str, Question], names: Sequence[str]) -> tuple[Question, ...]:
    """Pick questions by their ids, in the order of the ids.

    Raises
    ------
    UnknownQuestionError
        If there is none of that name.
    """
    for name in names:
        if name not in bank:
            raise UnknownQuestionError(f"There is no question called “{name}”.")
    return tuple(bank[name] for name in names)


def find_questions(folder: Path, names: Sequence[str]) -> tuple[Question, ...]:
    """Find questions by their ids, reading only the files that they stand in.

    Parameters
    ----------
    folder : Path
        The course's folder.
    names : sequence of str

    Returns
    -------
    tuple of Question
        In the order of the names.

    Raises
    ------
    UnknownQuestionError
        If there is none of that name.
    QuestionError
        If a file is wrong.
    """
    found: dict[str, Question] = {}
    for path in sorted(folder.glob(f"*/{QUESTION_FILE}")):
        text = path.read_text(encoding="utf-8")
        if any(f"- id: {name}\n" in text for name in names):
            found.update((question.id, question) for question in _parse(text, path))
    # an id may be written in another form of YAML than ours
    return pick_questions(found if {*names} <= {*found} else load_questions(folder), names)


def _read(path: Path) -> Sequence[AnyQuestion]:
    try:
        return _parse(path.read_text(encoding="utf-8"), path)
    except OSError as error:
        raise QuestionError(f"{path} cannot be used: {error}") from error


@lru_cache(maxsize=16)  # the same few files, for each page
def _parse(text: str, path: Path) -> Sequence[AnyQuestion]:
    try:
        return tuple(_FILE.validate_python(parse_yaml(text)))
    except (yaml.YAMLError, ValidationError) as error:
        raise QuestionError(f"{path} cannot be used: {error}") from error
