"""The coach of a measure's page: what would make two people count differently, or a chart mislead.

What is not written yet is no finding here: a chart can be begun with dates and figures alone. The
coach of the measurement plan, `practicum.tools.measures.checks`, asks for the whole of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.measures.checks import wording_findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.coach import Finding


def coach(content: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Look at how a measure is defined.

    Parameters
    ----------
    content : mapping
        A measure as typed so far; a field that is empty is no finding.

    Returns
    -------
    tuple of Finding
        ``direction-in-name``, ``no-denominator``, ``loose-words`` and others.

    Examples
    --------
    >>> [finding.id for finding in coach({"name": "Increase returns", "unit": "%"})]
    ['direction-in-name', 'no-denominator']
    """
    return wording_findings(content)
