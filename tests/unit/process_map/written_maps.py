"""Maps for tests: written as lines, as people write them, or drawn at random."""

from itertools import count

from hypothesis import strategies as st

from practicum.tools.process_maps.outline import read_lines

LANES = ("a", "b", "c", "")


def written(lines, content=None):
    """Give the content of a map from its lines."""
    numbers = count(1)
    found = read_lines("\n".join(lines), content or {}, make_id=lambda: f"i{next(numbers)}")
    return {
        "lanes": [{**row, "order": place} for place, row in enumerate(found.lanes)],
        "steps": [{**row, "order": place} for place, row in enumerate(found.steps)],
        "branches": list(found.branches),
    }


@st.composite
def maps(draw, most=14):
    """Any map: steps in lanes, decisions, and branches that lead anywhere or nowhere."""
    size = draw(st.integers(0, most))
    kinds = st.sampled_from(["start", "step", "step", "step", "decision", "end"])
    words = st.text("abc xyz?", max_size=60)
    steps = [
        {
            "id": f"s{n}",
            "text": draw(words),
            "kind": draw(kinds),
            "lane": draw(st.sampled_from(LANES)),
            "order": n,
            "work": draw(st.sampled_from(["", "5 min", "2 h", "ages"])),
            "wait": draw(st.sampled_from(["", "3 days", "1 h"])),
        }
        for n in range(size)
    ]
    targets = st.sampled_from(["next", "", "gone", *(f"s{n}" for n in range(size))])
    branches = [
        {
            "id": f"w{n}",
            "step": f"s{draw(st.integers(0, size - 1))}",
            "to": draw(targets),
            "when": draw(st.sampled_from(["", "yes", "no", "a rather long condition"])),
            "share": draw(st.sampled_from(["", "30%", "70"])),
            "order": n,
        }
        for n in range(draw(st.integers(0, 2 * size)) if size else 0)
    ]
    lanes = [{"id": each, "name": f"Lane {each}", "order": n} for n, each in enumerate("abc")]
    return {"name": "Any", "lanes": lanes, "steps": steps, "branches": branches}
