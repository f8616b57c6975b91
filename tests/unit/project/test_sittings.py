from datetime import UTC, datetime, timedelta

from practicum.project.revision import Stamp, sittings

START = datetime(2026, 11, 22, 10, tzinfo=UTC)


def stamp(number, minutes, author="ann", *, deleted=False):
    return Stamp(
        kind="aim",
        key="main",
        number=number,
        version=1,
        author=author,
        saved_at=START + timedelta(minutes=minutes),
        deleted=deleted,
    )


def numbers(*stamps):
    return [each.number for each in sittings(stamps)]


def test_nothing_saved_is_no_sitting():
    assert sittings([]) == []


def test_saves_one_after_the_other_are_one_sitting():
    assert numbers(stamp(1, 0), stamp(2, 9), stamp(3, 18)) == [3]


def test_ten_minutes_of_rest_end_a_sitting():
    assert numbers(stamp(1, 0), stamp(2, 1), stamp(3, 11)) == [2, 3]


def test_another_author_begins_another_sitting():
    assert numbers(stamp(1, 0), stamp(2, 1, "bob"), stamp(3, 2)) == [1, 2, 3]


def test_what_was_there_before_a_deletion_is_listed():
    assert numbers(stamp(1, 0), stamp(2, 1), stamp(3, 2, deleted=True), stamp(4, 3)) == [2, 3, 4]
