"""What every store does (see practicum.store.protocol)."""

from datetime import UTC, datetime, timedelta

import pytest

from practicum.store.protocol import NotFoundError, StoreError

HOSTILE = (
    '<script>alert(1)</script> =HYPERLINK("x") \'; DROP TABLE project; -- 😀 مرحبا \u202e \x00 \\ "'
)


def save(store, project, content, *, base=0, key="main", author="ann"):  # noqa: PLR0913
    return store.save(project, "aim", key, content, base=base, author=author).revision


def test_a_new_store_is_empty(store):
    assert store.projects() == []


def test_a_project_is_found_by_its_id(store):
    made = store.create("Book bags")

    assert store.project(made.id) == made
    assert datetime.now(UTC) - made.created_at < timedelta(minutes=1)


def test_projects_are_listed_newest_first(store):
    titles = [store.create(title).title for title in ("One", "Two", "Three")]

    assert [each.title for each in store.projects()] == titles[::-1]


def test_a_title_may_hold_any_signs_of_one_line(store):
    title = "Teàm 👩‍👩‍👧 <b> مرحبا ' \" ;"

    assert store.project(store.create(f"  {title} ").id).title == title


@pytest.mark.parametrize("title", ["", "  ", "two\nlines", "x" * 201, "bell\x07"])
def test_a_title_that_is_none_is_refused(store, title):
    with pytest.raises(StoreError, match="title"):
        store.create(title)


def test_a_project_gets_another_title(store, project):
    renamed = store.rename(project, "Home reading")

    assert renamed.title == store.project(project).title == "Home reading"


def test_what_is_not_there_is_said_plainly(store):
    for ask in (
        lambda: store.project("nowhere"),
        lambda: store.rename("nowhere", "x"),
        lambda: store.choose("ann", "nowhere"),
        lambda: store.documents("nowhere"),
        lambda: store.names("nowhere"),
        lambda: store.load("nowhere", "aim", "main"),
        lambda: store.history("nowhere", "aim", "main"),
        lambda: store.export("nowhere"),
        lambda: save(store, "nowhere", {}),
        lambda: store.delete("nowhere", "aim", "main", author="ann"),
    ):
        with pytest.raises(NotFoundError, match="no project “nowhere”"):
            ask()


def test_the_first_time_a_learner_gets_a_project_and_then_the_same_again(store):
    first = store.current("ann")

    assert first.title == "My project"
    assert store.current("ann") == first
    assert store.current("bob") != first


def test_a_learner_works_on_the_project_that_was_chosen(store, project):
    store.current("ann")
    chosen = store.choose("ann", project)

    assert store.current("ann") == chosen == store.project(project)


def test_a_learner_may_choose_before_working(store, project):
    store.choose("ann", project)

    assert store.current("ann").id == project
    assert [each.id for each in store.projects()] == [project]


def test_a_document_that_was_never_saved_is_none(store, project):
    assert store.load(project, "aim", "main") is None
    assert store.history(project, "aim", "main") == []
    assert store.names(project) == []


def test_what_was_saved_is_loaded(store, project):
    content = {"measure": "bags", "rows": [{"id": "a", "value": 1.5}], "late": True, "none": None}
    before = datetime.now(UTC)
    saved = store.save(project, "aim", "main", content, base=0, author="ann", version=3)
    loaded = store.load(project, "aim", "main")

    assert saved == (loaded, False)
    assert loaded.content == content
    assert (loaded.kind, loaded.key, loaded.number, loaded.version) == ("aim", "main", 1, 3)
    assert (loaded.author, loaded.deleted) == ("ann", False)
    assert before <= loaded.saved_at <= datetime.now(UTC)


@pytest.mark.parametrize(
    "text", [HOSTILE, "x" * 100_000, "", " \n\t "], ids=["hostile", "long", "empty", "blank"]
)
def test_text_stays_text(store, project, text):
    save(store, project, {"note": text, text[:50]: [text]})

    assert store.load(project, "aim", "main").content == {"note": text, text[:50]: [text]}


def test_what_json_cannot_say_is_refused_and_nothing_is_saved(store, project):
    with pytest.raises(StoreError, match="cannot be kept"):
        save(store, project, {"value": {1, 2}})

    assert store.load(project, "aim", "main") is None
    assert store.names(project) == []


@pytest.mark.parametrize("key", ["", " main", "a\nb", "k" * 201])
def test_a_key_that_is_none_is_refused(store, project, key):
    with pytest.raises(StoreError, match="key"):
        save(store, project, {}, key=key)

    assert store.names(project) == []


def test_changing_what_was_given_or_got_changes_nothing_that_is_kept(store, project):
    content = {"rows": [{"id": "a"}]}
    got = save(store, project, content).content
    content["rows"][0]["id"] = "b"
    got["rows"].append("c")
    store.load(project, "aim", "main").content["rows"].clear()

    assert store.load(project, "aim", "main").content == {"rows": [{"id": "a"}]}


def test_each_save_is_one_more_revision_and_the_old_ones_stay(store, project):
    for number in range(120):
        save(store, project, {"n": number, "text": "same " * 20}, base=number)

    history = store.history(project, "aim", "main")
    assert [each.number for each in history] == list(range(1, 121))
    assert [store.revision(project, "aim", "main", n).content["n"] for n in range(1, 121)] == list(
        range(120)
    )


def test_a_history_tells_who_and_when(store, project):
    first = save(store, project, {"a": 1}, author="ann")
    second = save(store, project, {"a": 2}, base=1, author="bob")

    assert store.history(project, "aim", "main") == [first.stamp, second.stamp]


def test_saving_the_same_again_makes_no_revision(store, project):
    first = save(store, project, {"a": 1, "b": [1]})
    again = save(store, project, {"b": [1.0], "a": 1}, base=1, author="bob")

    assert again == first
    assert len(store.history(project, "aim", "main")) == 1


def test_true_is_another_content_than_one(store, project):
    save(store, project, {"a": 1})
    save(store, project, {"a": True}, base=1)

    assert store.load(project, "aim", "main").content["a"] is True


@pytest.mark.parametrize("number", [0, -1, 2, 10**12, 10**30])
def test_a_revision_that_is_not_there_is_said_plainly(store, project, number):
    save(store, project, {"a": 1})

    with pytest.raises(NotFoundError, match=f"no revision {number} "):
        store.revision(project, "aim", "main", number)


def test_documents_are_listed_by_kind_and_key(store, project):
    for kind, key in [("measure", "b"), ("aim", "main"), ("measure", "Z"), ("measure", "a")]:
        store.save(project, kind, key, {"at": [kind, key]}, base=0, author="ann")

    listed = [("aim", "main"), ("measure", "Z"), ("measure", "a"), ("measure", "b")]
    assert [(each.kind, each.key) for each in store.documents(project)] == listed
    assert [each.content["at"] for each in store.documents(project)] == [list(n) for n in listed]
    assert [each.key for each in store.documents(project, "measure")] == ["Z", "a", "b"]
    assert store.documents(project, "storyboard") == []
    assert store.names(project) == listed


def test_projects_do_not_share_documents(store, project):
    other = store.create("Falls").id
    save(store, project, {"a": 1})
    save(store, other, {"a": 2})

    assert store.load(project, "aim", "main").content == {"a": 1}
    assert store.load(other, "aim", "main").number == 1


def test_a_deleted_document_is_out_of_sight_but_its_history_stays(store, project):
    save(store, project, {"a": 1})
    gone = store.delete(project, "aim", "main", author="bob")

    assert (gone.number, gone.deleted, gone.author, gone.content) == (2, True, "bob", {"a": 1})
    assert store.load(project, "aim", "main") is None
    assert store.documents(project) == []
    assert store.names(project) == [("aim", "main")]
    assert [each.deleted for each in store.history(project, "aim", "main")] == [False, True]


def test_deleting_twice_is_deleting_once(store, project):
    save(store, project, {"a": 1})
    gone = store.delete(project, "aim", "main", author="ann")

    assert store.delete(project, "aim", "main", author="bob") == gone


def test_what_never_was_cannot_be_deleted(store, project):
    with pytest.raises(NotFoundError, match="no “aim” called “main”"):
        store.delete(project, "aim", "main", author="ann")

    assert store.names(project) == []


def test_restoring_saves_an_old_content_as_the_newest(store, project):
    for base, word in enumerate("abc"):
        save(store, project, {"word": word}, base=base)

    restored = store.restore(project, "aim", "main", 1, author="bob")

    assert (restored.number, restored.content, restored.author) == (4, {"word": "a"}, "bob")
    assert store.load(project, "aim", "main") == restored
    assert store.revision(project, "aim", "main", 3).content == {"word": "c"}


def test_restoring_brings_back_what_was_deleted(store, project):
    save(store, project, {"a": 1})
    store.delete(project, "aim", "main", author="ann")

    restored = store.restore(project, "aim", "main", 1, author="ann")

    assert restored.number == 3
    assert store.load(project, "aim", "main").content == {"a": 1}


def test_restoring_keeps_the_version_of_the_fields(store, project):
    store.save(project, "aim", "main", {"old": 1}, base=0, author="ann", version=1)
    store.save(project, "aim", "main", {"new": 1}, base=1, author="ann", version=2)

    assert store.restore(project, "aim", "main", 1, author="ann").version == 1


def test_restoring_the_newest_changes_nothing(store, project):
    newest = save(store, project, {"a": 1})

    assert store.restore(project, "aim", "main", 1, author="bob") == newest


def test_a_revision_that_is_not_there_cannot_be_restored(store, project):
    with pytest.raises(NotFoundError, match="no revision 1 "):
        store.restore(project, "aim", "main", 1, author="ann")

    assert store.names(project) == []


def test_saving_brings_back_what_was_deleted(store, project):
    save(store, project, {"a": 1})
    store.delete(project, "aim", "main", author="bob")

    back = save(store, project, {"a": 1}, base=2)

    assert (back.number, back.deleted) == (3, False)
    assert store.load(project, "aim", "main") == back
