import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.project import archive, archive_file
from practicum.project.archive import ArchiveError, pack_project
from practicum.project.archive_file import read_archive, write_archive
from practicum.project.content import clean
from practicum.project.revision import Project, Revision

TIME = datetime(2026, 11, 22, 10, 30, 15, 123456, tzinfo=UTC)
PROJECT = Project(id="k7m2", title="Book bags 📚 <b>", created_at=TIME)

values = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
)
contents = st.dictionaries(
    st.text(max_size=5), values | st.text(max_size=30) | st.lists(st.text(max_size=5)), max_size=4
)


def history(*contents, kind="aim", key="main"):
    return [
        Revision(
            kind=kind,
            key=key,
            number=number,
            version=1,
            content=clean(content),
            author="ann",
            saved_at=TIME + timedelta(minutes=number),
            deleted=number == 3,
        )
        for number, content in enumerate(contents, 1)
    ]


def unfolded(packed):
    return [list(document.unfold()) for document in packed.documents]


def a_file(**changes):
    """Give the JSON of a sound file, without a digest, with some of its parts changed."""
    long = {"text": "the same words again and again, " * 5}
    packed = pack_project(PROJECT, [history({**long, "n": 1}, {**long, "n": 2})])
    raw = json.loads(write_archive(packed))
    raw.pop("digest")
    return {**raw, **changes}


def data(raw):
    return json.dumps(raw).encode()


@given(st.lists(st.lists(contents, min_size=1, max_size=4), max_size=3))
def test_a_project_comes_back_just_as_it_was(pasts):
    documents = [history(*past, key=f"k{number}") for number, past in enumerate(pasts)]
    packed = pack_project(PROJECT, documents)
    read = read_archive(write_archive(packed))

    assert read == packed
    assert read.project.as_project() == PROJECT
    assert unfolded(read) == documents
    assert repr(unfolded(read)) == repr(documents)


def test_a_file_without_changes_reads_well():
    assert read_archive(data(a_file())).project.title == PROJECT.title


def test_a_small_change_takes_little_room():
    long = "a sentence that stays as it is, " * 1000
    few = write_archive(pack_project(PROJECT, [history({"a": long, "n": 0})]))
    many = write_archive(
        pack_project(PROJECT, [history(*({"a": long, "n": n} for n in range(50)))])
    )

    assert len(many) < 1.5 * len(few)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.7 a letter",
        b"date,value\n1/5/2026,7",
        b"[]",
        b"null",
        b'{"format": "another", "version": 1}',
        b'{"version": 1}',
        b'{"nbformat": 4, "cells": []}',
        b"\xff\xfe\x00",
        b"PK\x03\x04" + b"\x00" * 100,
        b"[" * 100_000,
    ],
    ids=[
        "empty",
        "pdf",
        "csv",
        "list",
        "null",
        "other",
        "bare",
        "notebook",
        "utf16",
        "zip",
        "deep",
    ],
)
def test_another_kind_of_file_is_refused(content):
    with pytest.raises(ArchiveError, match="not a Practicum project file"):
        read_archive(content)


def test_a_newer_programs_file_is_refused_clearly():
    with pytest.raises(ArchiveError, match="newer version of Practicum"):
        read_archive(data({"format": "practicum-project", "version": 2, "all": "different"}))


@pytest.mark.parametrize("part", [0.1, 0.5, 0.99])
def test_a_file_that_is_cut_short_is_refused(part):
    whole = write_archive(pack_project(PROJECT, [history({"a": 1})]))

    with pytest.raises(ArchiveError, match="damaged"):
        read_archive(whole[: int(len(whole) * part)])


def test_a_file_whose_text_was_changed_on_the_way_is_refused():
    whole = write_archive(pack_project(PROJECT, [history({"aim": "more bags"})]))

    with pytest.raises(ArchiveError, match="contents were changed"):
        read_archive(whole.replace(b"more bags", b"more rags"))


def test_a_file_that_is_too_large_is_refused_unread(monkeypatch):
    monkeypatch.setattr(archive_file, "MOST_BYTES", 1000)

    with pytest.raises(ArchiveError, match="larger than"):
        read_archive(b"{" * 1001)


def test_a_file_that_unfolds_without_end_is_refused(monkeypatch):
    long = "x" * 2000
    documents = [history(*({"a": long, "n": n} for n in range(40)))]
    bomb = write_archive(pack_project(PROJECT, documents))
    monkeypatch.setattr(archive, "MOST_UNFOLDED", 50_000)

    assert len(bomb) < 15_000
    with pytest.raises(ArchiveError, match="too many or too large"):
        read_archive(bomb)


def revision(**changes):
    raw = a_file()
    raw["documents"][0]["revisions"][0] |= changes
    return raw


def second(**changes):
    raw = a_file()
    raw["documents"][0]["revisions"][1] |= changes
    return raw


def head(**changes):
    raw = a_file()
    raw["project"] |= changes
    return raw


def nested(depth):
    value = "deep"
    for _ in range(depth):
        value = [value]
    return value


DAMAGED = {
    "a field too many": a_file(extra=1),
    "a document twice": a_file(documents=a_file()["documents"] * 2),
    "a revision missing": revision(number=2),
    "a revision of no content": second(change=None),
    "content and change": second(content={}),
    "a first revision that is a change": revision(content=None, change=[3, 0, "x"]),
    "a change of another text": second(change=[10_000, 0, "x"]),
    "a change below nothing": second(change=[-5, 0, "x"]),
    "a change to no JSON": second(change=[0, 0, "{"]),
    "a change to a list": second(change=[0, 0, "[]"]),
    "a change to endless depth": second(change=[0, 0, "[" * 90_000]),
    "not a number": second(change=[0, 0, '{"a": NaN}']),
    "a number beyond all": second(change=[0, 0, '{"a": 1e999}']),
    "a number of too many digits": second(change=[0, 0, '{"a": ' + "9" * 5000 + "}"]),
    "content nested too deeply": revision(content={"a": nested(40)}),
    "a text that is too long": revision(content={"a": "x" * 1_000_001}),
    "no time zone": revision(saved_at="2026-11-22T10:00:00"),
    "a time before time": revision(saved_at="0001-01-01T00:00:00+14:00"),
    "no time at all": revision(saved_at="yesterday"),
    "two lines of author": revision(author="ann\nbob"),
    "a version of nought": revision(version=0),
    "a flag that is a text": revision(deleted="no"),
    "an id with a path in it": head(id="../../etc/passwd"),
    "an empty title": head(title=""),
    "a title without end": head(title="x" * 201),
    "no project": a_file(project=None),
    "too many documents": a_file(documents=[{}] * 1001),
}


@pytest.mark.parametrize("raw", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_file_with_a_fault_is_refused_as_a_whole(raw):
    with pytest.raises(ArchiveError, match="This project file is damaged"):
        read_archive(data(raw))


def test_the_message_says_where_the_fault_is():
    with pytest.raises(ArchiveError, match=r"documents\.0\.revisions\.0\.author"):
        read_archive(data(revision(author="")))


@given(st.binary(max_size=200))
def test_no_bytes_bring_it_down(content):
    with pytest.raises(ArchiveError):
        read_archive(content)


@given(st.integers(0, 2000), st.binary(min_size=1, max_size=3))
def test_no_changed_byte_brings_it_down(place, put):
    whole = write_archive(pack_project(PROJECT, [history({"a": "b" * 50}, {"a": "b" * 49})]))
    place %= len(whole)
    changed = whole[:place] + put + whole[place + len(put) :]
    try:
        read = read_archive(changed)
    except ArchiveError:
        return

    assert [each for past in unfolded(read) for each in past]
