"""An aim in free text, split into the fields of the form."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from practicum.tools.aims.examples import MODEL_AIMS
from practicum.tools.aims.split import split_aim

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Reduce falls on Ward 4 from 12 to 6 a month by 30 June 2027.",
            {"measure": "falls", "where": "Ward 4", "baseline": "12", "target": "6",
             "unit": "a month", "direction": "down", "deadline": "30 June 2027"},
        ),
        (
            (
                "By 30 June 2027, 80% of P1 pupils at Calder Primary will return their book bag "
                "each week, up from 35% in October 2026."
            ),
            {"measure": "percentage of P1 pupils at Calder Primary who return their book bag each "
             "week",
             "population": "P1 pupils", "where": "Calder Primary", "baseline": "35%",
             "target": "80%", "unit": "%", "direction": "up", "deadline": "30 June 2027"},
        ),
        (
            "Who: P1 pupils. What: book bags returned. From: 35%. To: 80%. By when: June 2027",
            {"measure": "book bags returned", "population": "P1 pupils", "baseline": "35%",
             "target": "80%", "unit": "%", "direction": "up", "deadline": "30 June 2027"},
        ),
        (
            (
                "Cut waits for families in Airdrie by half from a baseline of 40 days by May 2027 "
                "because not knowing is hard."
            ),
            {"measure": "waits", "population": "families", "where": "Airdrie",
             "baseline": "40 days", "target": "20 days", "unit": "days", "direction": "down",
             "deadline": "31 May 2027", "why": "Not knowing is hard."},
        ),
        (
            "Raise confidence of new volunteers from 5 to 8 out of 10 by October 2027.",
            {"measure": "confidence of new volunteers", "population": "new volunteers",
             "baseline": "5", "target": "8", "unit": "out of 10", "direction": "up",
             "deadline": "31 October 2027"},
        ),
    ],
)  # fmt: skip
def test_an_aim_is_split_into_its_fields(text, fields):
    assert split_aim(text, TODAY).content == fields


@pytest.mark.parametrize("aim", MODEL_AIMS, ids=lambda aim: aim.id)
def test_the_model_aims_numbers_and_places_are_found_in_their_text(aim):
    content = split_aim(aim.text, TODAY).content

    assert content["target"] == aim.fields["target"]
    assert content["baseline"] == aim.fields["baseline"]
    assert aim.fields["where"].split()[-1] in content["where"]


def test_a_solution_and_a_second_sentence_are_left_over_not_lost():
    split = split_aim(
        "Reduce falls on Ward 4 from 12 to 6 by June 2027 by training staff. We meet weekly.", TODAY
    )

    assert split.content["measure"] == "falls"
    assert "by training staff" in split.left
    assert "We meet weekly." in split.left


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=1000))
def test_any_text_can_be_split(text):
    content = split_aim(text, TODAY).content

    assert all(isinstance(value, str) and value for value in content.values())


@pytest.mark.parametrize(
    ("text", "baseline", "target"),
    [
        ("One in four care leavers in Fife saves. By June 2027, two in four will.", "25%", "50%"),
        ("Girls in our cadets: 15 out of 60. By June 2027: 30 out of 60.", "25%", "50%"),
        ("By June 2027 60 to 70% of babies will be seen, up from 35%.", "35%", "70%"),
        ("Half as many complaints by June 2027: 5 a quarter, not 10.", "10", "5"),
        ("Bring fires down from 16 a quarter to 6 a quarter by June 2027.", "16", "6"),
        ("S3s will hand in 9 in 10 essays, not 6 in 10, by June 2027.", "60%", "90%"),
        (
            "Our five libraries run 20 hours; by June 2027 they will run 35 hours.",
            "20 hours",
            "35 hours",
        ),
    ],
)
def test_the_level_now_and_the_level_wanted_are_not_mixed_up(text, baseline, target):
    content = split_aim(text, TODAY).content

    assert (content["baseline"], content["target"]) == (baseline, target)
