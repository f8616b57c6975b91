"""The prediction's lock: whatever is saved, what was predicted when Do began stays."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from practicum.tools.pdsas.foretold import FIELDS
from practicum.tools.pdsas.lock import hold, is_broken, is_locked

AT = datetime(2026, 3, 6, 9, tzinfo=UTC)
words = st.sampled_from(["", "5 come", "3 come", "nobody comes"])
sheets = st.fixed_dictionaries(
    {
        "stage": st.sampled_from(["plan", "do", "study", "act"]),
        "prediction": words,
        "prediction_kind": st.sampled_from(["", "number", "words"]),
        "low": st.sampled_from(["", "3"]),
        "change": words,
    }
)


def _hold(mine, newest=None, base=None):
    return hold(mine, newest or {}, base or {}, author="me", at=AT)


def test_a_plan_is_not_locked_and_do_locks_it():
    assert not is_locked(_hold({"stage": "plan", "prediction": "5 come"}))
    assert _hold({"stage": "do", "prediction": "5 come"})["locked"] == {
        "at": AT.isoformat(),
        "by": "me",
        "prediction": "5 come",
    }


def test_nobody_can_bring_a_lock_of_their_own():
    forged = {"stage": "do", "prediction": "5 come", "locked": {"prediction": "3 come"}}

    assert _hold(forged)["locked"]["prediction"] == "5 come"


def test_a_prediction_that_was_missing_when_do_began_is_kept_as_a_correction():
    begun = _hold({"stage": "do"})

    later = _hold({**begun, "prediction": "5 come"}, begun, begun)

    assert "prediction" not in later
    assert later["corrections"][0]["was"] == "nothing"
    assert later["corrections"][0]["now"] == "5 come"


def test_the_same_change_is_noted_once():
    begun = _hold({"stage": "do", "prediction": "5 come"})
    once = _hold({**begun, "prediction": "3 come"}, begun, begun)

    twice = _hold({**once, "prediction": "3 come"}, once, once)

    assert len(twice["corrections"]) == 1


@given(sheets, st.lists(sheets, max_size=5))
def test_whatever_is_saved_later_the_locked_prediction_stays(first, later):
    begun = _hold({**first, "stage": "do"})
    newest = begun
    for sheet in later:
        newest = _hold(sheet, newest, newest)

        assert not is_broken(newest)
        assert {name: newest.get(name, "") for name in FIELDS} == {
            name: begun.get(name) or "" for name in FIELDS
        }
        assert newest["change"] == sheet["change"]


def test_a_cycle_that_begins_has_a_name_for_the_charts():
    assert _hold({"stage": "do", "change": "Small jugs"})["title"] == "Small jugs"
    assert _hold({"stage": "do", "change": "Small jugs", "title": "Jugs"})["title"] == "Jugs"
