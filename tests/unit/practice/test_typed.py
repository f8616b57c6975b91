import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicum.learning.practice.typed import PointsError, read_points, write_points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("12-17", (11, 12, 13, 14, 15, 16)),
        ("12 – 14", (11, 12, 13)),
        ("points 3, 5 and 9 to 11", (2, 4, 8, 9, 10)),
        ("17-15", (14, 15, 16)),
        ("4;4 4", (3,)),
        ("  ", ()),
    ],
)
def test_points_are_read_as_people_type_them(text, points):
    assert read_points(text, 20) == points


@pytest.mark.parametrize(
    ("text", "message"),
    [("12-x", "“12-x” is no point"), ("0", "points 1 to 20"), ("18-21", "points 1 to 20")],
)
def test_what_is_no_point_is_said_in_a_sentence(text, message):
    with pytest.raises(PointsError, match=message):
        read_points(text, 20)


@given(st.sets(st.integers(0, 39)))
def test_what_is_written_is_read_again(points):
    assert read_points(write_points(tuple(points)), 40) == tuple(sorted(points))
