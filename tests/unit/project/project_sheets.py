"""Projects for tests, made of contents as they are typed."""

from datetime import UTC, datetime

from practicum.project.revision import Revision

NODES = [
    {"id": "p1", "text": "Reminders", "kind": "primary", "order": 1},
    {"id": "p2", "text": "Choice", "kind": "primary", "order": 2},
    {"id": "i1", "text": "Text on Fridays", "kind": "idea", "order": 1},
    {"id": "i2", "text": "Child picks a book", "kind": "idea", "order": 2},
]
LINKS = [
    {"id": "i1>p1", "child": "i1", "parent": "p1"},
    {"id": "i2>p2", "child": "i2", "parent": "p2"},
]
AIM = {
    "measure": "Book bags returned",
    "population": "P1 pupils",
    "baseline": "35%",
    "target": "80%",
    "deadline": "30 June 2027",
}
OUTCOME = {"name": "Bags back", "type": "outcome", "rows": [{"id": "a", "value": "4"}]}
PROCESS = {"name": "Texts sent", "type": "process", "driver": "reminders"}


def sheet(kind, content, key="main"):
    return Revision(
        kind=kind,
        key=key,
        content=content,
        number=1,
        version=1,
        author="me",
        saved_at=datetime(2026, 3, 1, tzinfo=UTC),
    )


def diagram(**more):
    return sheet("driver-diagram", {"nodes": NODES, "links": LINKS, **more})


def cycle(key, **content):
    return sheet("pdsa", {"stage": "plan", "change": "Small jugs", **content}, key)


def whole():
    return [
        sheet("aim", AIM),
        diagram(),
        sheet("measure", OUTCOME, "bags"),
        sheet("measure", PROCESS, "texts"),
        cycle("c1", idea="i1", number="1", stage="act", decision="adapt", title="One family"),
        cycle("c2", idea="text on fridays", number="2", stage="do", title="Three families"),
    ]
