import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.project.splice import Splice, apply_splice, splice_between

texts = st.text(alphabet="ab{}", max_size=12)


@given(texts, texts)
def test_a_change_gives_the_new_text_again(old, new):
    assert apply_splice(old, splice_between(old, new)) == new


@given(texts, texts, texts, texts)
def test_a_change_holds_no_more_than_what_was_put_in(start, old, new, end):
    change = splice_between(start + old + end, start + new + end)

    assert len(change.middle) <= len(new)


@pytest.mark.parametrize("splice", [Splice(3, 3, ""), Splice(6, 0, ""), Splice(-1, 0, "")])
def test_a_change_of_another_text_is_refused(splice):
    with pytest.raises(ValueError, match="another text"):
        apply_splice("short", splice)
