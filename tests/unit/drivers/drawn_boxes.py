"""Diagrams for tests: from a line a box, and as Hypothesis invents them."""

from hypothesis import strategies as st

KINDS = {"p": "primary", "s": "secondary", "i": "idea", "a": "aim"}
LEVELS = {"a": 0, "p": 1, "s": 2, "i": 3}


def diagram(*boxes, **more):
    """Make content of boxes such as ``"s1 p1 p2: Reliable reminders"``."""
    nodes, links = [], []
    for order, box in enumerate(boxes):
        names, _, text = box.partition(": ")
        ident, *parents = names.split()
        nodes.append({"id": ident, "kind": KINDS[ident[0]], "text": text or ident, "order": order})
        links += [{"id": f"{ident}>{up}", "child": ident, "parent": up} for up in parents]
    return {"nodes": nodes, "links": links, **more}


@st.composite
def diagrams(draw, most_parents=3):
    """Invent a diagram of up to sixty boxes."""
    primaries = [f"p{n}" for n in range(draw(st.integers(0, 7)))]
    secondaries = [f"s{n}" for n in range(draw(st.integers(0, 12)))]
    ideas = [f"i{n}" for n in range(draw(st.integers(0, 40)))]
    words = st.text(alphabet="abc mw", max_size=60)
    boxes = [f"{each}: {draw(words)}" for each in primaries]
    boxes += [_under(draw, each, primaries, most_parents, words) for each in secondaries]
    above = primaries + secondaries
    boxes += [_under(draw, each, above, most_parents, words) for each in ideas]
    return diagram(*boxes)


def _under(draw, ident, above, most, words):
    parents = (
        draw(st.lists(st.sampled_from(above), unique=True, max_size=most)) if above and most else []
    )
    return f"{' '.join([ident, *parents])}: {draw(words)}"
