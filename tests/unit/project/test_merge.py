from hypothesis import given
from hypothesis import strategies as st

from practicum.project.content import same
from practicum.project.merge import Clash, merge

atoms = st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from(["", "a", "b"])
ids = st.sampled_from("abcdefg")


@st.composite
def rows(draw, values):
    names = draw(st.lists(ids, unique=True, max_size=5))
    return [{"id": name, **draw(st.dictionaries(st.sampled_from("xy"), values))} for name in names]


values = st.recursive(
    atoms,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3)
        | rows(inner)
    ),
    max_leaves=8,
)
contents = st.dictionaries(st.sampled_from("pqr"), values, max_size=3)
tables = st.fixed_dictionaries({"rows": rows(atoms)})


@given(contents | tables, contents | tables)
def test_what_only_they_changed_is_taken(base, theirs):
    result = merge(base, base, theirs)

    assert result.clashes == ()
    assert same(result.content, theirs)


@given(contents | tables, contents | tables)
def test_what_only_i_changed_is_taken(base, mine):
    result = merge(base, mine, base)

    assert result.clashes == ()
    assert same(result.content, mine)


@given(contents | tables, contents | tables)
def test_the_same_change_by_both_is_no_clash(base, both):
    result = merge(base, both, both)

    assert result.clashes == ()
    assert same(result.content, both)


@given(
    contents, st.dictionaries(st.sampled_from("pq"), atoms), st.dictionaries(st.just("r"), atoms)
)
def test_changes_to_different_fields_never_clash(base, mine, theirs):
    result = merge(base, {**base, **mine}, {**base, **theirs})

    assert result.clashes == ()
    assert same(result.content, {**base, **mine, **theirs})


@given(tables, tables, tables)
def test_no_row_that_one_person_added_is_lost(base, mine, theirs):
    result = merge(base, mine, theirs)

    before, ours, others, after = (
        {row["id"] for row in each["rows"]} for each in (base, mine, theirs, result.content)
    )
    assert (ours - before) | (others - before) <= after


@given(tables, tables, tables)
def test_no_row_is_there_twice(base, mine, theirs):
    names = [row["id"] for row in merge(base, mine, theirs).content["rows"]]

    assert len(names) == len(set(names))


@given(tables, tables, tables)
def test_every_loss_is_a_clash(base, mine, theirs):
    result = merge(base, mine, theirs)

    kept = {row["id"]: row for row in result.content["rows"]}
    clashes = {clash.path for clash in result.clashes}
    before = {row["id"]: row for row in base["rows"]}
    for row in theirs["rows"]:
        for field, value in row.items():
            changed = not same(before.get(row["id"], {}).get(field, ...), value)
            shown = {f"rows.{row['id']}", f"rows.{row['id']}.{field}"} & clashes
            assert not changed or shown or same(kept[row["id"]][field], value)


@given(contents | tables, contents | tables, contents | tables)
def test_a_clash_is_the_same_seen_from_the_other_side(base, mine, theirs):
    here, there = merge(base, mine, theirs), merge(base, theirs, mine)

    assert {clash.path for clash in here.clashes} == {clash.path for clash in there.clashes}


def test_a_field_that_both_changed_clashes_and_mine_stands_in_the_content():
    result = merge({"aim": "a", "unit": "%"}, {"aim": "b", "unit": "%"}, {"aim": "c", "unit": "n"})

    assert result.content == {"aim": "b", "unit": "n"}
    assert result.clashes == (Clash("aim", "a", "b", "c"),)


def test_two_people_fill_in_different_cells_of_one_row():
    base = {"rows": [{"id": "1", "date": "", "value": ""}]}
    mine = {"rows": [{"id": "1", "date": "2 May", "value": ""}]}
    theirs = {"rows": [{"id": "1", "date": "", "value": "80"}]}

    assert merge(base, mine, theirs).content["rows"] == [
        {"id": "1", "date": "2 May", "value": "80"}
    ]


def test_the_same_cell_changed_by_both_names_the_row_by_its_id():
    base, mine, theirs = ({"rows": [{"id": "r7", "value": value}]} for value in (1, 2, 3))

    assert merge(base, mine, theirs).clashes == (Clash("rows.r7.value", 1, 2, 3),)


def test_a_row_that_one_deleted_and_the_other_changed_is_a_clash():
    row, changed = {"id": "r1", "value": 1}, {"id": "r1", "value": 2}

    result = merge({"rows": [row]}, {"rows": []}, {"rows": [changed]})

    assert result.clashes == (Clash("rows.r1", row, None, changed),)


def test_a_row_that_one_deleted_and_the_other_left_alone_goes():
    rows = [{"id": each} for each in "abc"]

    result = merge({"rows": rows}, {"rows": rows[:2]}, {"rows": rows[1:]})

    assert result == ({"rows": [{"id": "b"}]}, ())


def test_rows_added_at_the_same_place_stand_one_after_the_other_theirs_first():
    def table(names):
        return {"rows": [{"id": name} for name in names]}

    result = merge(table("ab"), table("a12b3"), table("axyb9"))

    assert result == (table("axy12b93"), ())


def test_a_new_order_by_one_and_new_rows_by_the_other_are_both_there():
    def table(names):
        return {"rows": [{"id": name} for name in names]}

    moved_by_me = merge(table("abc"), table("cab"), table("abxc"))
    moved_by_them = merge(table("abc"), table("abxc"), table("cab"))

    assert moved_by_me == moved_by_them == (table("cabx"), ())


def test_lists_without_ids_count_as_one_value():
    result = merge({"tags": ["a"]}, {"tags": ["a", "b"]}, {"tags": ["a", "c"]})

    assert result.clashes == (Clash("tags", ["a"], ["a", "b"], ["a", "c"]),)


def test_rows_that_share_an_id_count_as_one_value():
    twice = [{"id": "a", "v": 1}, {"id": "a", "v": 2}]

    result = merge({"rows": []}, {"rows": twice}, {"rows": [{"id": "b"}]})

    assert [clash.path for clash in result.clashes] == ["rows"]


def test_null_is_something_and_a_missing_field_is_nothing():
    result = merge({"a": 1, "b": 1}, {"a": None, "b": 1}, {"a": 1})

    assert result == ({"a": None}, ())


def test_true_and_one_are_different_and_one_and_one_point_nought_are_the_same():
    assert merge({"a": 1}, {"a": True}, {"a": 1.0}) == ({"a": True}, ())
    assert merge({"a": 1}, {"a": 1.0}, {"a": True}).content["a"] is True
