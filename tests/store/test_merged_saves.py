"""What becomes of a save when somebody else saved in between, in every store."""

import pytest

from practicum.project.merge import Clash
from practicum.store.protocol import ConflictError


@pytest.fixture
def save(store, project):
    def save(content, base, author="ann", version=1):
        return store.save(
            project, "aim", "main", content, base=base, author=author, version=version
        )

    return save


@pytest.fixture
def count(store, project):
    return lambda: len(store.history(project, "aim", "main"))


def test_changes_to_different_fields_are_merged(save):
    save({"aim": "", "unit": ""}, 0)
    save({"aim": "more bags", "unit": ""}, 1, "bob")

    revision, merged = save({"aim": "", "unit": "%"}, 1)

    assert merged
    assert (revision.number, revision.content) == (3, {"aim": "more bags", "unit": "%"})
    assert revision.author == "ann"


def test_rows_that_two_people_added_are_all_there(save):
    save({"rows": [{"id": "a"}]}, 0)
    save({"rows": [{"id": "a"}, {"id": "b"}]}, 1, "bob")

    revision, merged = save({"rows": [{"id": "a"}, {"id": "c"}]}, 1)

    assert merged
    assert revision.content == {"rows": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}


def test_the_same_field_changed_by_both_saves_nothing_and_shows_both(save, count):
    save({"aim": "bags", "unit": ""}, 0)
    theirs = save({"aim": "more bags", "unit": "n"}, 1, "bob").revision

    with pytest.raises(ConflictError, match="Please choose") as caught:
        save({"aim": "fewer bags", "unit": ""}, 1)

    conflict = caught.value
    assert conflict.theirs == theirs
    assert conflict.mine == {"aim": "fewer bags", "unit": ""}
    assert conflict.merged == {"aim": "fewer bags", "unit": "n"}
    assert conflict.clashes == (Clash("aim", "bags", "fewer bags", "more bags"),)
    assert count() == 2


def test_after_choosing_the_save_goes_through(save):
    save({"aim": "bags"}, 0)
    save({"aim": "more bags"}, 1, "bob")
    with pytest.raises(ConflictError) as caught:
        save({"aim": "fewer bags"}, 1)

    revision, merged = save(caught.value.merged, caught.value.theirs.number)

    assert (revision.number, revision.content, merged) == (3, {"aim": "fewer bags"}, False)


def test_the_same_change_by_both_makes_one_revision(save, count):
    save({"aim": "bags"}, 0)
    save({"aim": "more bags"}, 1, "bob")

    revision, merged = save({"aim": "more bags"}, 1)

    assert (revision.number, revision.author, merged) == (2, "bob", False)
    assert count() == 2


def test_an_answer_that_got_lost_can_be_asked_for_again(save, count):
    first = save({"aim": "bags"}, 0)

    assert save({"aim": "bags"}, 0) == first
    assert count() == 1


def test_an_untouched_page_gets_what_the_others_saved(save, count):
    save({"aim": "bags"}, 0)
    save({"aim": "more bags"}, 1, "bob")

    revision, merged = save({"aim": "bags"}, 1)

    assert (revision.content, merged) == ({"aim": "more bags"}, True)
    assert count() == 2


def test_two_people_who_began_with_nothing_are_merged_too(save):
    save({"aim": "bags"}, 0, "bob")

    assert save({"unit": "%"}, 0).revision.content == {"aim": "bags", "unit": "%"}


@pytest.mark.parametrize("base", [7, -1, 10**30])
def test_a_start_that_is_not_known_here_counts_as_nothing(save, base):
    save({"aim": "bags", "unit": "%"}, 0, "bob")

    with pytest.raises(ConflictError) as caught:
        save({"aim": "more bags", "unit": "%"}, base)

    assert caught.value.clashes == (Clash("aim", None, "more bags", "bags"),)


def test_a_start_far_back_is_still_known(save):
    save({"a": 0, "b": 0}, 0)
    for number in range(1, 130):
        save({"a": number, "b": 0}, number, "bob")

    assert save({"a": 0, "b": 1}, 1).revision.content == {"a": 129, "b": 1}


def test_what_one_deleted_and_the_other_changed_comes_back_with_the_change(save, store, project):
    save({"aim": "bags", "unit": ""}, 0)
    store.delete(project, "aim", "main", author="bob")

    revision = save({"aim": "bags", "unit": "%"}, 1).revision

    assert (revision.number, revision.deleted) == (3, False)
    assert revision.content == {"aim": "bags", "unit": "%"}


def test_fields_of_another_version_are_for_a_person_to_sort_out(save):
    save({"old": "a"}, 0)
    theirs = save({"new": "b"}, 1, "bob", version=2).revision

    with pytest.raises(ConflictError) as caught:
        save({"old": "c"}, 1)

    assert caught.value.clashes == (Clash("", {"old": "a"}, {"old": "c"}, theirs.content),)


def test_going_on_from_the_newest_may_change_the_version(save):
    save({"old": "a"}, 0)

    revision = save({"new": "a"}, 1, version=2).revision

    assert (revision.number, revision.version) == (2, 2)
