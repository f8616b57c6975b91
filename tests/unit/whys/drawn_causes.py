"""Trees of causes as Hypothesis invents them, and a check that nothing drawn lies on anything."""

from itertools import combinations

from hypothesis import strategies as st

from practicum.tools.whys.categories import USUAL

WORDS = st.text(alphabet="abc mw ", max_size=90)
KINDS = ["", *(each.id for each in USUAL)]
ROUNDING = 0.11


@st.composite
def trees(draw, most=60):
    """Invent a tree of 3 to `most` causes, up to nine deep."""
    count = draw(st.integers(3, most))
    rows = []
    depths = {"": 0}
    for number in range(count):
        above = [ident for ident, depth in depths.items() if depth < 9]
        parent = draw(st.sampled_from(above))
        ident = f"c{number}"
        depths[ident] = depths[parent] + 1
        rows.append(
            {
                "id": ident,
                "parent": parent,
                "order": number,
                "text": draw(WORDS),
                "category": draw(st.sampled_from(KINDS)),
                "root": draw(st.integers(0, 9)) == 0,
                "collapsed": draw(st.integers(0, 9)) == 0,
            }
        )
    return {"what": draw(WORDS), "causes": rows}


def overlapping(boxes):
    """Give the pairs of boxes that lie on each other."""
    return [
        (one.id, two.id)
        for one, two in combinations(boxes, 2)
        if one.x + one.width > two.x + ROUNDING
        and two.x + two.width > one.x + ROUNDING
        and one.y + one.height > two.y + ROUNDING
        and two.y + two.height > one.y + ROUNDING
    ]


def outside(layout):
    """Give the boxes that are not whole in the picture."""
    return [
        box.id
        for box in layout.boxes
        if box.x < 0
        or box.y < 0
        or box.x + box.width > layout.width + ROUNDING
        or box.y + box.height > layout.height + ROUNDING
    ]
