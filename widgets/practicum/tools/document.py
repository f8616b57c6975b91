"""What a tool's document is: typed fields, a kind, a version."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict


class Document(BaseModel):
    """A finished sheet of a team's project: an aim, a measure, a PDSA cycle.

    A document is complete and right, or it does not exist. What a team has typed so far, right
    or not, is its *content*: a plain JSON object with the same field names, which is what a store
    keeps (see `practicum.tools.draft.read_draft` for the way from content to document).

    A kind that is `private_by_default` may hold what would hurt the people it is about. Whatever a
    team passes on leaves it out, until they choose to share it
    (`practicum.project.privacy.is_private`).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    kind: ClassVar[str]
    version: ClassVar[int] = 1
    private_by_default: ClassVar[bool] = False

    @classmethod
    def upgrade(cls, content: dict[str, Any], version: int) -> dict[str, Any]:
        """Turn content saved under an older `version` of this kind into today's.

        Parameters
        ----------
        content : dict
            What was typed, as it was saved.
        version : int
            The version it was saved under, at most ``cls.version``.

        Returns
        -------
        dict
            The same work under today's field names.
        """
        del version
        return content
