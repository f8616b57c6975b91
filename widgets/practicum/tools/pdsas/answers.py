"""What a coach answers to one cycle that was sent in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.pdsas.checks import findings_on
from practicum.tools.pdsas.cycle import FIELDS, read_cycle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def answer_pdsa(line: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Answer one cycle.

    Parameters
    ----------
    line : mapping
        ``stage`` and any of the fields of a cycle, by themselves or in ``fields``.
    today : date
        Not used: nothing in a cycle hangs on the day it is read.

    Returns
    -------
    dict
        ``stage`` as it was understood, and ``findings``.

    Raises
    ------
    ValueError
        If there is no field of a cycle; the message is a sentence.

    Examples
    --------
    >>> from datetime import date
    >>> line = {"stage": "plan", "prediction": "It will be better", "who": "Jo", "when": "Monday"}
    >>> [each["id"] for each in answer_pdsa(line, date(2026, 11, 22))["findings"]]
    ['prediction-not-testable', 'no-data-plan']
    """
    del today
    fields = line.get("fields", line)
    if not isinstance(fields, dict):
        raise ValueError("The “fields” of this line are no JSON object.")  # noqa: TRY004 - for people
    cycle = read_cycle({**line, **fields})
    if not any(cycle.words[name] for name in FIELDS) and "stage" not in fields:
        raise ValueError("This line has no field of a PDSA cycle, such as “change”.")
    findings = findings_on(cycle)
    return {
        "stage": cycle.stage,
        "findings": [
            {"id": each.id, "message": each.message, "why": each.why, "how": each.how}
            for each in findings
        ],
    }
