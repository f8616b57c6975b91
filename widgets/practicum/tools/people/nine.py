"""Nine ways in which people come in, to find whom you forgot; in words that fit a service."""

from __future__ import annotations

from typing import NamedTuple


class Side(NamedTuple):
    """One of the nine Cs: its name, the question to ask, and who it often is.

    Attributes
    ----------
    id, title : str
        Its name, in content and on the page.
    ask : str
        A question to a team about its own service.
    often : str
        Who it often is.
    """

    id: str
    title: str
    ask: str
    often: str


NINE = (
    Side(
        "commissioners",
        "Commissioners",
        "Who pays for the service, or asks for it to be done?",
        "The council, the health board, the head of service",
    ),
    Side(
        "customers",
        "Customers",
        "Whom is the service there for?",
        "Patients, parents, pupils, tenants",
    ),
    Side(
        "consumers",
        "Consumers",
        "Who uses what comes of it in the end, and had no say in it?",
        "The child who reads the book, the ward that gets the patient next",
    ),
    Side(
        "collaborators",
        "Collaborators",
        "Who does it together with you?",
        "The team next door, a charity, the school next to the nursery",
    ),
    Side(
        "contributors",
        "Contributors",
        "Who gives you what you need for it?",
        "The office that sends the lists, suppliers, volunteers",
    ),
    Side(
        "channels",
        "Channels",
        "Through whom do your words reach people?",
        "Reception, the school office, interpreters, whoever runs the web page",
    ),
    Side(
        "commentators",
        "Commentators",
        "Whose opinion do the others listen to?",
        "Inspectors, the union, the parent council, the local paper",
    ),
    Side(
        "champions",
        "Champions",
        "Who would speak up for it, if you asked?",
        "Somebody who did it elsewhere, a parent who has seen it work",
    ),
    Side(
        "competitors",
        "Competitors",
        "Who wants the same time, room or money?",
        "Another project, the other class that needs the hall on Fridays",
    ),
)


def said_in_service(side: str) -> bool:
    """Tell whether a side is that of those whom the service is for."""
    return side in {"customers", "consumers"}
