"""What the page shows of a whole measurement plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.draft import read_draft
from practicum.tools.measure import Measure
from practicum.tools.measures.brief import brief
from practicum.tools.measures.plan import has_begun, joined_findings, plan_findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.measures.plan import Driver, Plan
    from practicum.ui.plan_facts import PlanFacts

View = dict[str, Any]


def plan_view(
    contents: Mapping[str, Mapping[str, Any]],
    facts: PlanFacts,
    cards: Mapping[str, View] | None = None,
) -> View:
    """Say what the page shows of all measures together.

    Parameters
    ----------
    contents : mapping of str to mapping
        The measures by key, in the order of the page.
    facts : PlanFacts
        Aim and drivers.
    cards : mapping of str to dict, optional
        Cards that are known already, by the keys of measures that have not changed.

    Returns
    -------
    dict
        ``aim``; ``begun``, whether anything is said yet; ``measures``, each a `Brief` with ``key``,
        ``found`` (how much the coach has to say of it) and ``missing`` (how many fields are still
        needed); ``findings`` on the whole; ``drivers``, each with ``id words primary measures``.
    """
    plan = facts.plan(contents)
    names = {each.id: each.text for each in facts.drivers}
    known = cards or {}
    return {
        "aim": facts.aim,
        "begun": bool(plan.begun.measures),
        "measures": [known.get(key) or _card(plan, key, names) for key in contents],
        "findings": [each._asdict() for each in plan_findings(plan)],
        "drivers": [_driver(plan, each) for each in facts.drivers],
    }


def _card(plan: Plan, key: str, names: Mapping[str, str]) -> View:
    content = plan.measures[key]
    draft = read_draft(Measure, {name: each for name, each in content.items() if name != "rows"})
    return {
        "key": key,
        **brief(content, names)._asdict(),
        "found": _found(plan, key),
        "missing": sum(each.missing for each in draft.problems),
    }


def _found(plan: Plan, key: str) -> int:
    """Count what the coach says, of a measure with only a name without what it still has to say."""
    content = plan.measures[key]
    if not has_begun(content):
        return 0
    defined = str(content.get("counted") or "").strip()
    found = joined_findings(plan, key)
    return sum(bool(defined) or not each.id.startswith("no-") for each in found)


def _driver(plan: Plan, driver: Driver) -> View:
    keys = plan.measures_of(driver)
    return {
        "id": driver.id,
        "words": driver.text,
        "primary": driver.primary,
        "measures": [
            str(plan.measures[key].get("name") or "") for key in plan.measures if key in keys
        ],
    }
