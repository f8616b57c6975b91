"""Model aims from six services, and aims to mend: for the course page and its practice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class ModelAim(NamedTuple):
    """A sound aim, as its team might say it and field by field."""

    id: str
    service: str
    text: str
    fields: Mapping[str, str]


class Repair(NamedTuple):
    """An aim to mend.

    `wrong` are the ids of what is to be found; `better` is one way to mend it, with what the
    learner is told about the team.
    """

    id: str
    service: str
    text: str
    story: str
    wrong: tuple[str, ...]
    better: str


MODEL_AIMS = (
    ModelAim(
        "book-bags",
        "Nursery class",
        "Increase the percentage of book bags returned each week by children in the nursery class "
        "at Calder Primary from 35% to 80% by 30 June 2027.",
        {
            "measure": "Percentage of book bags returned each week",
            "population": "children in the nursery class",
            "where": "Calder Primary",
            "baseline": "35%",
            "target": "80%",
            "direction": "up",
            "deadline": "30 June 2027",
            "why": "Children who share books at home each week find reading easier.",
            "sponsor": "Head teacher",
        },
    ),
    ModelAim(
        "speech-waits",
        "Health visiting",
        "Reduce the median wait from referral to first speech and language contact for children "
        "under 5 in Clydesdale from 63 days to 35 days by the end of September 2027.",
        {
            "measure": "Median wait from referral to first speech and language contact",
            "population": "children under 5",
            "where": "Clydesdale",
            "baseline": "63 days",
            "target": "35 days",
            "direction": "down",
            "deadline": "30 September 2027",
            "why": "Help with talking works best before a child starts school.",
            "sponsor": "Service manager",
        },
    ),
    ModelAim(
        "ward-falls",
        "Hospital ward",
        "Reduce falls on Ward 4 from 6.2 to 4 per 1,000 occupied bed days by December 2027.",
        {
            "measure": "Falls",
            "population": "inpatients",
            "where": "Ward 4",
            "baseline": "6.2",
            "target": "4",
            "unit": "falls per 1,000 occupied bed days",
            "direction": "down",
            "deadline": "31 December 2027",
            "why": "A fall can cost a person their confidence, and weeks of their life at home.",
            "sponsor": "Senior charge nurse",
        },
    ),
    ModelAim(
        "repairs",
        "Council housing",
        "By the end of March 2028, 85% of urgent repairs for tenants in Whitehaven will be done "
        "at the first visit (baseline 61%).",
        {
            "measure": "Percentage of urgent repairs done at the first visit",
            "population": "tenants",
            "where": "Whitehaven",
            "baseline": "61%",
            "target": "85%",
            "direction": "up",
            "deadline": "31 March 2028",
            "why": "A second visit is a second day off work for the tenant.",
            "sponsor": "Head of housing",
        },
    ),
    ModelAim(
        "diabetes-checks",
        "GP practice",
        "Increase the share of patients with type 2 diabetes at Stonelaw Practice who have had all "
        "eight yearly checks from half to three quarters by Christmas 2027.",
        {
            "measure": "Share who have had all eight yearly checks",
            "population": "patients with type 2 diabetes",
            "where": "Stonelaw Practice",
            "baseline": "50%",
            "target": "75%",
            "direction": "up",
            "deadline": "Christmas 2027",
            "why": "The checks find harm to eyes, feet and kidneys while it can still be slowed.",
            "sponsor": "Practice manager",
        },
    ),
    ModelAim(
        "family-plans",
        "Social work",
        "Cut the time from first contact to an agreed plan for families in the north locality "
        "from 28 to 14 days by 31 October 2027.",
        {
            "measure": "Time from first contact to an agreed plan",
            "population": "families",
            "where": "the north locality",
            "baseline": "28 days",
            "target": "14 days",
            "direction": "down",
            "deadline": "31 October 2027",
            "why": "Families tell us that not knowing what comes next is the hardest part.",
            "sponsor": "Team manager",
        },
    ),
)

REPAIRS = (
    Repair(
        "better-communication",
        "Nursery",
        "Improve communication with parents.",
        "Of 40 families asked in October, 22 knew what their child had been learning that week. "
        "The team wants it to be 34 by the summer holidays of 2027.",
        ("no-number", "no-date", "no-baseline", "vague-verb"),
        "Increase the percentage of parents who know what their child has been learning this week "
        "from 55% to 85% by 30 June 2027.",
    ),
    Repair(
        "new-app",
        "Primary school",
        "Increase the number of P6 pupils reading at home each night from 9 to 20 by June 2027 by "
        "introducing a reading app.",
        "The app is one idea. The pupils have others.",
        ("solution-inside",),
        "Increase the number of P6 pupils reading at home each night from 9 to 20 by June 2027.",
    ),
    Repair(
        "zero-falls",
        "Care home",
        "Eliminate all falls among our residents by Easter 2027.",
        "There were 14 falls a month last winter. A home like this one got down to 7.",
        ("no-baseline", "all-or-nothing"),
        "Reduce falls among our residents from 14 to 7 a month by Easter 2028.",
    ),
    Repair(
        "two-in-one",
        "Hospital ward",
        "By June 2027, increase discharges before noon on Ward 9 from 12% to 30% and reduce "
        "complaints from 8 to 4 a month.",
        "The ward sister thinks that late discharges cause most of the complaints.",
        ("several-aims",),
        "By June 2027, increase discharges before noon on Ward 9 from 12% to 30%.",
    ),
    Repair(
        "wrong-way",
        "Council contact centre",
        "Reduce the time callers wait for an answer from 4 minutes to 9 minutes by May 2025.",
        "Callers wait 9 minutes on average. The manager would like 4 by May 2027.",
        ("date-past", "wrong-direction"),
        "Reduce the average time callers wait for an answer from 9 minutes to 4 minutes by May "
        "2027.",
    ),
    Repair(
        "too-much",
        "GP practice",
        "Raise the flu vaccine rate to 120%.",
        "Of 900 patients over 65, 540 had the vaccine last year. The practice hopes for 720 by "
        "the end of December 2027.",
        ("no-date", "no-population", "no-baseline", "percent-out-of-range"),
        "Increase the share of patients over 65 who have had the flu vaccine from 60% to 80% by "
        "31 December 2027.",
    ),
)
