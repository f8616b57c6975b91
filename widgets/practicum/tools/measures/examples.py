"""Whole plans to learn from: three that are sound, and one with faults to mend. All are made up."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.drivers.examples import AIM as BOOK_BAGS_AIM
from practicum.tools.measure_examples import measure_content
from practicum.tools.measures.nursery import FAULTY, NURSERY
from practicum.tools.measures.therapy import THERAPY
from practicum.tools.measures.ward import WARD

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Content = dict[str, Any]
DATA = "data"
"""In an example, the name of the data set whose figures belong to the measure."""


class PlanExample(NamedTuple):
    """A plan that a learner can look at, mend, or copy measures from.

    Attributes
    ----------
    name, title, about : str
        How it is called, and what people read.
    aim : str
        The aim that it measures.
    drivers : tuple of str
        The drivers of its diagram; measures name them by these words.
    measures : tuple of dict
        As if somebody had typed them.
    """

    name: str
    title: str
    about: str
    aim: str
    drivers: tuple[str, ...]
    measures: tuple[Content, ...]


@cache
def plan_examples() -> dict[str, PlanExample]:
    """Give the plans by name; the first is the model answer.

    Returns
    -------
    dict of str to PlanExample
    """
    found = (
        PlanExample(
            "nursery-book-bags",
            "Book bags in a nursery",
            "Six measures: how many bags come back, what helps them to, and what it costs.",
            BOOK_BAGS_AIM,
            ("Parents who know what the bag is for", "A bag that is easy to bring back",
             "Books that children ask for"),
            NURSERY,
        ),
        PlanExample(
            "ward-falls",
            "Falls on a ward",
            "Five measures of falls, of what is done about them, and of what may suffer.",
            "Reduce falls of patients on Ward 5 from 6.4 to 3.2 per 1000 bed days by 31 May 2027.",
            ("Knowing who may fall", "Safe ways to the toilet", "Rooms without trip hazards"),
            WARD,
        ),
        PlanExample(
            "speech-therapy-waits",
            "Waits for speech therapy",
            "Five measures of how long children wait, where the time goes, and who may lose.",
            "Reduce the days that children under five wait for a first speech therapy appointment "
            "from 110 to 84 by 30 June 2027.",
            ("Referrals that can be used as they come", "Appointments that are kept",
             "Slots that match demand"),
            THERAPY,
        ),
        PlanExample(
            "nursery-with-faults",
            "A plan with faults",
            "Book bags once more, as many a first plan looks. What would you change?",
            BOOK_BAGS_AIM,
            ("Parents who know what the bag is for", "A bag that is easy to bring back",
             "Books that children ask for"),
            FAULTY,
        ),
    )  # fmt: skip
    return {each.name: each for each in found}


def plan_measures(name: str) -> list[Content]:
    """Give an example's measures, with their figures where there are any.

    Parameters
    ----------
    name : str
        One of `plan_examples`.

    Returns
    -------
    list of dict
        Copies of one's own.

    Examples
    --------
    >>> [each["type"] for each in plan_measures("nursery-book-bags")][:2]
    ['outcome', 'process']
    """
    return [_whole(each) for each in plan_examples()[name].measures]


def first_measures() -> Mapping[str, Callable[[], Content]]:
    """Give, for each plan, a function that gives its first measure."""
    return {name: _first_of(name) for name in plan_examples()}


def _first_of(name: str) -> Callable[[], Content]:
    return lambda: plan_measures(name)[0]


def _whole(measure: Mapping[str, Any]) -> Content:
    content = deepcopy({name: value for name, value in measure.items() if name != DATA})
    if DATA in measure:
        content["rows"] = measure_content(measure[DATA])["rows"]
    return content
