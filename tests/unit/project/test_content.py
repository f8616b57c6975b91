import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.project import content as module
from practicum.project.content import ContentError, clean, same, to_text

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), json_values))
def test_json_stays_as_it_is(content):
    assert same(clean(content), content)


@given(st.dictionaries(st.text(), json_values))
def test_its_text_is_ascii(content):
    assert to_text(clean(content)).isascii()


def test_the_copy_shares_nothing_with_what_was_given():
    content = {"rows": [{"id": "a"}]}
    copy = clean(content)

    content["rows"][0]["id"] = "b"

    assert copy == {"rows": [{"id": "a"}]}


def test_half_an_emoji_becomes_the_sign_for_a_broken_character():
    assert clean({"note": "bag \ud83d"}) == {"note": "bag �"}


def test_two_halves_of_an_emoji_become_the_emoji():
    assert clean({"note": "\ud83d\ude00"}) == {"note": "😀"}


@pytest.mark.parametrize(
    "value",
    [math.nan, math.inf, {1, 2}, {1: "a"}, b"bytes", object()],
    ids=lambda value: type(value).__name__,
)
def test_what_json_has_no_word_for_is_refused(value):
    with pytest.raises(ContentError):
        clean({"value": value})


def test_what_is_nested_too_deeply_is_refused():
    deep = []
    for _ in range(100_000):
        deep = [deep]

    with pytest.raises(ContentError, match="deeply"):
        clean({"deep": deep})


def test_a_hundred_thousand_characters_are_kept():
    assert clean({"note": "x" * 100_000}) == {"note": "x" * 100_000}


def test_a_text_that_is_too_long_is_refused():
    with pytest.raises(ContentError, match="million"):
        clean({"note": "x" * 1_000_001})


def test_a_content_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(module, "MOST_CONTENT", 100)

    with pytest.raises(ContentError, match="8 MB"):
        to_text({"note": "x" * 100})
