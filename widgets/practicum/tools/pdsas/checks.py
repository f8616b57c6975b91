"""The checks on a cycle: each looks at one thing and says what it saw, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from practicum.tools.coach import Finding
from practicum.tools.pdsas.advice import ADVICE
from practicum.tools.pdsas.endings import contradicts, has_decision, has_learning
from practicum.tools.pdsas.outcomes import compares
from practicum.tools.pdsas.plans import has_measure, has_person, has_time
from practicum.tools.pdsas.predictions import is_prediction, is_testable
from practicum.tools.pdsas.scales import too_big
from practicum.tools.pdsas.tasks import names_task, says_only_done

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.tools.pdsas.cycle import Cycle


def findings_on(cycle: Cycle) -> tuple[Finding, ...]:
    """Run every check that a cycle of its stage can meet.

    Parameters
    ----------
    cycle : Cycle
        What was written.

    Returns
    -------
    tuple of Finding
        In the order of the checks; none for a sound cycle.

    Examples
    --------
    >>> from practicum.tools.pdsas.cycle import read_cycle
    >>> cycle = read_cycle({"stage": "plan", "change": "Small jugs", "who": "Jo", "when": "Monday"})
    >>> [finding.id for finding in findings_on(cycle)]
    ['no-prediction', 'no-data-plan']
    """
    return tuple(
        Finding(name, message, ADVICE[name].why, ADVICE[name].how, ADVICE[name].field)
        for stage, checks in CHECKS.items()
        if cycle.has_reached(stage)
        for name, check in checks.items()
        if (message := check(cycle))
    )


def _no_prediction(cycle: Cycle) -> str:
    return (
        "" if is_prediction(cycle["prediction"]) else "It does not say what you think will happen."
    )


def _prediction_not_testable(cycle: Cycle) -> str:
    text = cycle["prediction"]
    if not is_prediction(text) or is_testable(text) or says_only_done(cycle):
        return ""
    return "Whatever happens, this prediction could be called right."


def _task_not_test(cycle: Cycle) -> str:
    return "This is a job to be done rather than a change to test." if names_task(cycle) else ""


def _too_big_too_soon(cycle: Cycle) -> str:
    if names_task(cycle) or not too_big(cycle):
        return ""  # a job may well be for everybody
    return "This is a big test for an idea that has not been tried yet."


def _no_data_plan(cycle: Cycle) -> str:
    return "" if has_measure(cycle["measure"]) else "It does not say what you will count or ask."


def _no_who_when(cycle: Cycle) -> str:
    who, when = has_person(cycle["who"]), has_time(cycle["when"])
    if who and when:
        return ""
    missing = "when" if who else "who does it" if when else "who does it, or when"
    return f"It does not say {missing}."


def _study_without_comparison(cycle: Cycle) -> str:
    if compares(cycle):
        return ""
    return "What happened has not been set beside the prediction."


def _no_learning(cycle: Cycle) -> str:
    return "" if has_learning(cycle) else "It does not say what you know now that is new."


def _act_without_decision(cycle: Cycle) -> str:
    return "" if has_decision(cycle) else "It does not say whether you adapt, adopt or abandon it."


def _act_contradicts_study(cycle: Cycle) -> str:
    against = contradicts(cycle)
    if against == "adopted":
        return "The test did not bring what you predicted, yet the change is to go ahead."
    return "The test went as you had hoped, yet the change is given up." if against else ""


CHECKS: dict[str, dict[str, Callable[[Cycle], str]]] = {
    "plan": {
        "no-prediction": _no_prediction,
        "prediction-not-testable": _prediction_not_testable,
        "task-not-test": _task_not_test,
        "too-big-too-soon": _too_big_too_soon,
        "no-data-plan": _no_data_plan,
        "no-who-when": _no_who_when,
    },
    "do": {},
    "study": {
        "study-without-comparison": _study_without_comparison,
        "no-learning": _no_learning,
    },
    "act": {
        "act-without-decision": _act_without_decision,
        "act-contradicts-study": _act_contradicts_study,
    },
}
"""The checks of each stage by their stable ids: from a cycle to what was seen, or nothing."""
