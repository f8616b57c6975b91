"""A table of 500 rows that is saved hundreds of times stays small, and reads fast."""

import pytest

from practicum.project.archive_file import write_archive
from practicum.project.content import to_text
from practicum.store.open import open_store
from practicum.store.sql.packing import (
    WHOLE_EVERY,
    DamagedError,
    Packed,
    pack,
    pack_whole,
    unpack,
    unpack_whole,
)
from practicum.store.sql.tables import REVISION

SAVES = 150


@pytest.fixture(scope="module")
def typed(tmp_path_factory):
    """A store in which a table of 500 rows was typed in, cell by cell."""
    store = open_store(str(tmp_path_factory.mktemp("data")))
    project = store.create("Book bags").id
    rows = [
        {"id": f"r{n}", "date": f"2026-01-{n % 28 + 1}", "value": "", "note": ""}
        for n in range(500)
    ]
    for number in range(SAVES):
        rows[number]["value"] = str(number % 17)
        store.save(project, "measure", "bags", {"rows": rows}, base=number, author="ann")
    yield store, project
    store.close()


def size(store, project):
    return len(to_text(store.load(project, "measure", "bags").content))


def test_a_long_history_takes_no_more_room_than_a_few_versions(typed):
    store, project = typed
    with store._engine.connect() as connection:
        pages, page = (
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("page_count", "page_size")
        )

    assert size(store, project) > 25_000
    assert pages * page < 3 * size(store, project)


def test_every_version_of_a_long_history_can_be_read(typed):
    store, project = typed
    for number in range(1, SAVES + 1, 13):
        rows = store.revision(project, "measure", "bags", number).content["rows"]

        assert [row["value"] != "" for row in rows] == [n < number for n in range(500)]


def test_no_version_needs_many_others_to_be_read(typed):
    store, _ = typed
    with store._engine.connect() as connection:
        rows = connection.execute(REVISION.select().order_by(REVISION.c.number)).all()

    whole = [row.number for row in rows if row.whole]
    gaps = [after - one for one, after in zip(whole, [*whole[1:], SAVES + 1], strict=True)]
    assert max(gaps) <= WHOLE_EVERY


def test_a_long_history_travels_in_a_small_file(typed):
    store, project = typed

    assert len(write_archive(store.export(project))) < 4 * size(store, project)


def test_two_changes_far_apart_are_packed_small():
    before = "x".join(str(n * 7919) for n in range(2000))
    after = "A" + before[1:-1] + "Z"
    packed = pack(after, pack_whole(after), 2, before)

    assert not packed.whole
    assert len(packed.body) < 400
    assert unpack(packed, before) == after


def test_what_is_quite_another_text_is_kept_whole():
    after = "".join(str(n * n) for n in range(300))

    assert pack(after, pack_whole(after), 2, "before").whole


@pytest.mark.parametrize("body", [b"", b"\x00", b"not packed at all", pack_whole("text")[:-3]])
def test_a_damaged_body_is_noticed(body):
    with pytest.raises(DamagedError):
        unpack_whole(body)
    with pytest.raises(DamagedError):
        unpack(Packed(whole=False, body=body), "before")


def test_a_change_on_the_wrong_text_is_noticed():
    before = "".join(str(n * n) for n in range(300))
    after = before[:500] + "x" + before[501:]
    packed = pack(after, pack_whole(after), 2, before)

    assert not packed.whole
    assert unpack(packed, before) == after
    with pytest.raises(DamagedError):
        unpack(packed, before[:-3])
