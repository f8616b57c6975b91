"""A tree of causes as files: a drawing, a table, text for Mermaid, and a list of what to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from practicum.tools.drivers.exports import File, escape_mermaid
from practicum.tools.table.write import CSV_TYPE, write_csv
from practicum.tools.whys.categories import categories_of, placed
from practicum.tools.whys.table import table_rows
from practicum.tools.whys.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from practicum.tools.whys.tree import Tree

OTHER = {"id": "other", "label": "Other", "note": ""}
COUNT_HEADINGS = ["Cause", "Category", "Seen or counted so far"]


def causes_to_count(content: Mapping[str, Any]) -> list[dict[str, str]]:
    """Give the causes that a check sheet could count: those right behind the problem.

    Deeper whys explain why these happen; a tally of what happened belongs to the first ones.

    Parameters
    ----------
    content : mapping
        A document of kind ``whys`` as typed so far.

    Returns
    -------
    list of dict
        ``id``, ``cause``, ``category`` (its name, or empty) and ``so_far`` (what the team saw or
        counted), in the tree's order; empty causes are left out.

    Examples
    --------
    >>> causes = [{"id": "a", "text": "Zip broken"}, {"id": "b", "text": "Age", "parent": "a"}]
    >>> [each["cause"] for each in causes_to_count({"causes": causes})]
    ['Zip broken']
    """
    tree = read_tree(content)
    categories = categories_of(content)
    names = {each.id: each.name for each in categories}
    where = placed(tree, categories)
    return [
        {
            "id": ident,
            "cause": tree.causes[ident].text,
            "category": names.get(where[ident], ""),
            "so_far": tree.causes[ident].seen,
        }
        for ident in tree.children[""]
        if tree.causes[ident].text
    ]


def sheet_to_count(content: Mapping[str, Any]) -> dict[str, Any]:
    """Give a check sheet, without marks, on which a team counts how often each cause is at work.

    Parameters
    ----------
    content : mapping
        A document of kind ``whys`` as typed so far.

    Returns
    -------
    dict
        Content of kind ``check-sheet``, with a last line for what fits none; empty if no cause is
        named yet.

    Examples
    --------
    >>> made = sheet_to_count({"what": "Bags stay home", "causes": [{"id": "a", "text": "Rain"}]})
    >>> made["name"], [row["label"] for row in made["rows"]]
    ('Why: Bags stay home', ['Rain', 'Other'])
    """
    causes = causes_to_count(content)
    rows = [{"id": each["id"], "label": each["cause"], "note": each["so_far"]} for each in causes]
    if not rows:
        return {}
    problem = " ".join(str(content.get("what") or "").split())
    other = [] if any("other" in row["label"].casefold().split() for row in rows) else [OTHER]
    where = " ".join(str(content.get("where") or "").split())
    return {
        "name": f"Why: {problem}" if problem else "Why it happens",
        **({"period": where} if where else {}),
        "rows": [*rows, *map(dict, other)],
    }


def export_table(stem: str, form: str, content: Mapping[str, Any]) -> File:
    """Make a file of a tree that is no drawing.

    Parameters
    ----------
    stem : str
        What the file is called, without its ending.
    form : {'csv', 'mermaid', 'count'}
        Which kind of file.
    content : mapping
        A document of kind ``whys``.

    Returns
    -------
    File

    Raises
    ------
    ValueError
        If the form is another.
    """
    if form == "csv":
        return File(f"{stem}.csv", CSV_TYPE, write_csv(table_rows(content)))
    if form == "mermaid":
        return File(f"{stem}.mmd", "text/plain", to_mermaid(read_tree(content)).encode())
    if form == "count":
        found = causes_to_count(content)
        rows = [[each["cause"], each["category"], each["so_far"]] for each in found]
        return File("causes-to-count.csv", CSV_TYPE, write_csv([COUNT_HEADINGS, *rows]))
    raise ValueError(f"no such form: {form}")


def to_mermaid(tree: Tree) -> str:
    """Write a tree for Mermaid, which many wikis draw.

    Examples
    --------
    >>> print(to_mermaid(read_tree({"what": "Late", "causes": [{"id": "a", "text": "Rain"}]})))
    flowchart RL
      n0(["Late"])
      n1["Rain"]
      n1 --> n0
    <BLANKLINE>
    """
    names = {"": "n0"} | {ident: f"n{place}" for place, ident in enumerate(tree.causes, 1)}
    lines = ["flowchart RL", f'  n0(["{escape_mermaid(tree.problem)}"])']
    for cause in tree.causes.values():
        left, right = ("[[", "]]") if cause.is_root else ("[", "]")
        lines.append(f'  {names[cause.id]}{left}"{escape_mermaid(cause.text)}"{right}')
    lines += [f"  {names[each.id]} --> {names[each.parent]}" for each in tree.causes.values()]
    return "\n".join(lines) + "\n"
