"""Questions to think about, whose answers are kept and come back later in the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from practicum.learning.yaml_file import read_yaml
from practicum.tools.document import Document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PROMPT_FILE = "reflections.yml"


class PromptError(ValueError):
    """A file of prompts cannot be used; the message says where and why."""


class UnknownPromptError(LookupError):
    """There is no prompt of that name."""


class Reflection(Document):
    """What somebody said to a prompt; its key is the prompt's id."""

    kind: ClassVar[str] = "reflections"

    text: str = Field(min_length=1, title="What you think", json_schema_extra={"control": "long"})


class Prompt(BaseModel):
    """A question to think about.

    Attributes
    ----------
    id : str
        Stable: kept answers refer to it.
    page : str
        Name of the page it stands on, without its module: ``"03-writing-an-aim"``.
    text : str
        What is asked.
    hint : str
        How to begin.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: str = Field(pattern=r"^[a-z0-9-]+$")
    page: str = Field(min_length=1)
    text: str = Field(min_length=1)
    hint: str = ""


_FILE = TypeAdapter(list[Prompt])


def load_prompts(folder: Path) -> Mapping[str, tuple[Prompt, ...]]:
    """Read all prompts of a course.

    Parameters
    ----------
    folder : Path
        The course's folder; each module in it may have a ``reflections.yml``.

    Returns
    -------
    mapping of str to tuple of Prompt
        By module, in the order of the day.

    Raises
    ------
    PromptError
        If a file is wrong or two prompts have the same id.
    """
    found = {path.parent.name: _read(path) for path in sorted(folder.glob(f"*/{PROMPT_FILE}"))}
    names = [prompt.id for prompts in found.values() for prompt in prompts]
    for name in names:
        if names.count(name) > 1:
            raise PromptError(f"There are two prompts called {name!r}.")
    return found


def find_prompt(folder: Path, name: str) -> Prompt:
    """Give the prompt of that name.

    Raises
    ------
    UnknownPromptError
        If there is none.
    """
    for prompts in load_prompts(folder).values():
        for prompt in prompts:
            if prompt.id == name:
                return prompt
    raise UnknownPromptError(f"There is no prompt called “{name}”.")


def _read(path: Path) -> tuple[Prompt, ...]:
    try:
        return tuple(_FILE.validate_python(read_yaml(path)))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise PromptError(f"{path} cannot be used: {error}") from error
