"""A project goes out as one file and comes in again, in every store."""

import pytest

from practicum.project.archive_file import read_archive, write_archive
from practicum.store.memory import MemoryStore
from practicum.store.protocol import NotFoundError


@pytest.fixture
def filled(store, project):
    for number in range(60):
        content = {
            "n": number,
            "none": None,
            "rows": [{"id": f"r{n}", "v": n * 0.1} for n in range(number)],
        }
        store.save(project, "measure", "bags", content, base=number, author="ann", version=2)
    store.save(project, "aim", "main", {"aim": "half a sent"}, base=0, author="bob")
    store.delete(project, "aim", "main", author="bob")
    return project


def everything(store, project):
    return [
        store.revision(project, *names, stamp.number)
        for names in store.names(project)
        for stamp in store.history(project, *names)
    ]


def test_a_project_comes_in_elsewhere_just_as_it_was(store, filled):
    there = MemoryStore()
    adopted = there.adopt(read_archive(write_archive(store.export(filled))))

    assert adopted == store.project(filled)
    assert everything(there, filled) == everything(store, filled)
    assert len(everything(store, filled)) == 62


@pytest.mark.usefixtures("filled")
def test_a_project_from_elsewhere_comes_in_just_as_it_was(store):
    elsewhere = MemoryStore()
    original = elsewhere.create("Falls")
    for number in range(55):
        elsewhere.save(original.id, "aim", "main", {"n": number}, base=number, author="eve")

    adopted = store.adopt(elsewhere.export(original.id))

    assert adopted == original
    assert everything(store, original.id) == everything(elsewhere, original.id)
    assert len(store.projects()) == 2


def test_going_out_and_coming_in_gives_the_same_file(store, filled):
    archive = store.export(filled)
    there = MemoryStore()
    there.adopt(archive)

    assert write_archive(there.export(filled)) == write_archive(archive)


def test_a_project_that_is_here_already_comes_in_beside_it(store, filled):
    archive = store.export(filled)
    store.save(filled, "aim", "main", {"aim": "changed since"}, base=2, author="ann")
    first, second = store.adopt(archive), store.adopt(archive)

    assert len({first.id, second.id, filled}) == 3
    assert [first.title, second.title] == ["Book bags (copy)", "Book bags (copy 2)"]
    assert store.export(first.id).documents == archive.documents
    assert store.load(filled, "aim", "main").content == {"aim": "changed since"}


def test_work_goes_on_in_a_project_that_came_in(store, filled):
    copy = store.adopt(store.export(filled)).id
    saved = store.save(copy, "measure", "bags", {"n": "next"}, base=60, author="ann")

    assert saved.revision.number == 61
    assert store.revision(copy, "measure", "bags", 61).content == {"n": "next"}
    assert store.load(filled, "measure", "bags").number == 60


def test_an_empty_project_travels_too(store, project):
    archive = store.export(project)

    assert MemoryStore().adopt(archive) == store.project(project)


def test_what_is_not_there_cannot_go_out(store):
    with pytest.raises(NotFoundError):
        store.export("nowhere")
