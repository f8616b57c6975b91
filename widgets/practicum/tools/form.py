"""The form of a document: what a page needs to draw its fields, made from the model itself."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args, get_origin

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

Control = Literal["text", "long", "number", "date", "choice", "rows", "none"]


class Choice(NamedTuple):
    """One option of a field with a fixed set of answers."""

    value: str
    label: str


class Field(NamedTuple):
    """One field of a form."""

    name: str
    label: str
    hint: str
    control: Control
    required: bool
    choices: tuple[Choice, ...] = ()
    example: str = ""


def form_of(document: type[BaseModel]) -> tuple[Field, ...]:
    """List the fields of a document's form, in the order of the model.

    The label is the field's title, the hint its description, the example its first example.
    ``json_schema_extra={"control": …, "labels": {value: label}}`` overrides what the type says.

    Parameters
    ----------
    document : type of Document
        The model.

    Returns
    -------
    tuple of Field
        One a field.

    Examples
    --------
    >>> from pydantic import Field as F
    >>> from practicum.tools.document import Document
    >>> class Note(Document):
    ...     text: str = F(title="Your note", description="A line is enough", examples=["Ask Nan"])
    >>> form_of(Note)[0].label, form_of(Note)[0].control
    ('Your note', 'text')
    """
    return tuple(_field(name, info) for name, info in document.model_fields.items())


def _field(name: str, info: FieldInfo) -> Field:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    values = _values(info.annotation)
    labels: Any = extra.get("labels", {})
    control: Any = extra.get("control", "choice" if values else "text")
    return Field(
        name=name,
        label=info.title or name.replace("_", " ").capitalize(),
        hint=info.description or "",
        control=control,
        required=info.is_required(),
        choices=tuple(Choice(value, labels.get(value, value)) for value in values),
        example=str(info.examples[0]) if info.examples else "",
    )


def _values(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Literal:
        return tuple(str(value) for value in get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(member.value) for member in annotation)
    return tuple(value for part in get_args(annotation) for value in _values(part))
