"""What the two windows on a tree of causes share: five whys, and the fishbone.

What their pages get and may ask, beyond `practicum.ui.tool_widget.ToolWidget`:

Trait ``problems``
    ``[{"key", "title"}]``, to choose among.
Trait ``wanted``
    The key of a problem that the other window of the page has gone to.
Traits ``choices``, ``limits``, ``practice``
    What evidence, act and answer can be; the largest file; whether it is a practice sheet.
In every ``reading``
    `practicum.ui.whys_reading.causes_view`, and ``layout`` and ``aloud`` of this window.

==============  ====================  =======================================================
ask             with                  answer
==============  ====================  =======================================================
``choose``      ``key``               ``key``; the traits are those of that problem
``add``                               the same, of a new problem
``delete``                            the same, and ``gone``
``bring_back``  ``key``               the same
``to_diagram``  ``cause words form``  ``box``, its id, and ``words``: the cause is a box of the
                                      driver diagram now (``driver`` or ``idea``)
``import``      ``content text``,     ``causes`` and ``unread``; nothing is saved: the page
                or a file as buffer   takes them over, and can undo it
``export``      ``content form``      ``svg csv mermaid count template``: name, type, and the
                                      file as buffer; ``a3 a4``: for the printer
==============  ====================  =======================================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import traitlets as t

from practicum.tools.drivers.exports import File
from practicum.tools.drivers.paper import PAPERS, fit
from practicum.tools.drivers.svg import draw_svg
from practicum.tools.five_whys import Whys
from practicum.tools.table.files import read_file
from practicum.tools.table.grid import MAX_BYTES, TableError
from practicum.tools.table.text import TOO_LARGE, split_cells
from practicum.tools.table.write import CSV_TYPE, write_csv
from practicum.tools.whys.exports import export_table
from practicum.tools.whys.table import read_causes, template_rows
from practicum.ui.driver_reading import aloud_view
from practicum.ui.session import Session, here
from practicum.ui.shelf import Shelf
from practicum.ui.together import TogetherTool
from practicum.ui.whys_diagram import Boxes
from practicum.ui.whys_reading import CHOICES, Causes, causes_view, drawn_view, found_view
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from practicum.project.revision import Content
    from practicum.store.protocol import Saved
    from practicum.tools.drivers.aloud import Reading
    from practicum.tools.drivers.drawn import Layout
    from practicum.tools.drivers.svg import Look
    from practicum.tools.registry import Tool
    from practicum.ui.tool_widget import View

NOT_HERE = "This problem is not here any more."
NEW = "A new problem"
LONGEST = 80


class WhysTool(TogetherTool):
    """A window on the causes of one of a team's problems.

    Parameters
    ----------
    tool, example, session
        As for `practicum.ui.tool_widget.ToolWidget`.
    key : str or None
        Which problem; None means the one that was worked on last.
    """

    style: ClassVar[Look]

    problems = t.List(help="The problems to choose among").tag(sync=True)
    wanted = t.Unicode(help="The problem that another window has gone to").tag(sync=True)
    choices = t.Dict(help="What evidence, act and answer can be").tag(sync=True)
    limits = t.Dict(help="Largest file in bytes, and what to say").tag(sync=True)
    practice = t.Bool(help="Whether it is a practice sheet").tag(sync=True)

    def __init__(
        self,
        tool: Tool,
        *,
        key: str | None = None,
        example: str = "",
        session: Session | None = None,
    ) -> None:
        found = session or here()
        kind = tool.document.kind
        shelf = Shelf(found, kind, key or "main", version=Whys.version, letter="w")
        chosen = key or shelf.newest()
        self._shelf = shelf
        self._boxes = Boxes(found, chosen)
        self._last: tuple[View, View] | None = None
        self.limits = {"bytes": MAX_BYTES, "too_large": TOO_LARGE}
        self.choices = {name: _choices(labels) for name, labels in CHOICES.items()}
        self.practice = bool(shelf.stem)
        super().__init__(tool, key=chosen, example=example, session=found)
        self.problems = self._list()

    def layouts(self, causes: Causes) -> Sequence[Layout]:
        """Lay the causes out: for the screen, for a file, and other ways for paper."""
        raise NotImplementedError

    def aloud(self, causes: Causes) -> Reading:
        """Give the list that is read out."""
        raise NotImplementedError

    def read(self, content: Content) -> View:
        """Add the picture, its reading, and what stands beside the causes."""
        if self._last is None or self._last[0] != content:
            causes = self._causes(content)
            screen, *_ = self.layouts(causes)
            view = {
                **super().read(content),
                **causes_view(causes),
                "layout": drawn_view(screen),
                "aloud": aloud_view(self.aloud(causes)),
            }
            self._last = (dict(content), view)
        return self._last[1]

    @answers("refresh")
    def refresh(self, revision: int) -> View:
        """Look what has become of the driver diagram, too."""
        if self._boxes.learn():
            self._last = None
            self.reading = self.read(self.saved["content"])
        return super().refresh(revision)

    @answers("choose")
    def choose(self, key: str) -> View:
        """Go to another problem."""
        if key != self.key and not any(each["key"] == key for each in self.problems):
            self.problems = self._list()
            if not any(each["key"] == key for each in self.problems):
                raise Refusal(NOT_HERE)
        return self._show(key)

    @answers("add")
    def add(self) -> View:
        """Begin with another problem."""
        return self._show(self._shelf.put({"what": ""}))

    @answers("delete")
    def delete(self) -> View:
        """Put this problem away and go to another; its history stays."""
        gone = self.key
        self._shelf.put_away(gone)
        left = self._shelf.revisions()
        newest = max(left, key=lambda each: each.saved_at).key if left else self._shelf.new_key()
        return {**self._show(newest), "gone": gone}

    @answers("bring_back")
    def bring_back(self, key: str) -> View:
        """Bring a problem back that was put away."""
        if not self._shelf.bring_back(key):
            raise Refusal(NOT_HERE)
        return self._show(key)

    @answers("to_diagram")
    def to_diagram(self, cause: str, words: str, form: str) -> View:
        """Put a cause into the team's driver diagram, as a driver or as an idea."""
        made = self._boxes.add(cause, words, form)
        self._last = None
        return made

    @answers("import")
    def take_in(self, content: View, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read a table of causes, pasted or as a file."""
        try:
            grid = read_file(bytes(buffers[0])) if buffers else split_cells(text)
            found = read_causes(grid, content)
        except TableError as error:
            raise Refusal(str(error)) from error
        return {
            "causes": [found_view(each) for each in found.causes],
            "unread": [dict(each) for each in found.unread],
        }

    @answers("export")
    def export(self, content: View, form: str) -> Answer:
        """Give the causes as a file, or ready for a sheet of paper."""
        causes = self._causes(content)
        if form in PAPERS:
            return Answer(self._paper(causes, form))
        made = self._file(causes, form)
        return Answer({"name": made.name, "type": made.type}, [made.data])

    def _file(self, causes: Causes, form: str) -> File:
        stem = self._tool.name
        if form == "template":
            return File("causes-template.csv", CSV_TYPE, write_csv(template_rows()))
        if form == "svg":
            drawn = draw_svg(
                self.layouts(causes)[1], look=self.style, described=self.aloud(causes).summary
            )
            return File(f"{stem}.svg", "image/svg+xml", drawn.encode())
        try:
            return export_table(stem, form, causes.content)
        except ValueError as error:
            raise Refusal("There is no such file.") from error

    def _paper(self, causes: Causes, form: str) -> View:
        _, *layouts = self.layouts(causes)
        sheet = fit(layouts, form)
        return {
            "svg": draw_svg(sheet.layout, look=self.style, described=self.aloud(causes).summary),
            "way": sheet.way,
            "width": sheet.width,
            "height": sheet.height,
            "paper": form,
        }

    def _causes(self, content: Content) -> Causes:
        return Causes(content, self._boxes.words)

    def _show(self, key: str) -> View:
        before = self.others()
        self.key = key
        self.wanted = ""
        self._boxes.learn()
        self._last = None
        self.saved = self._view(self._shelf.load(key))
        self.reading = self.read(self.saved["content"])
        self.problems = self._list()
        for each in before:
            if isinstance(each, WhysTool):
                each.problems = self.problems
                each.wanted = key
        return {"key": key}

    def _after(self, saved: Saved) -> View:
        answer = super()._after(saved)
        self._name(self.key, saved.revision.content)
        return answer

    def hear_of(self, saved: View) -> None:
        """Take in what the other window saved, and its problem's name."""
        super().hear_of(saved)
        self._name(self.key, self.saved["content"])

    def _name(self, key: str, content: Content) -> None:
        """Keep the list of problems in step with what this one is called."""
        fresh = {"key": key, "title": _title(content)}
        if fresh not in self.problems:
            others = [each for each in self.problems if each["key"] != key]
            self.problems = _sorted([*others, fresh])

    def _list(self) -> list[View]:
        found = {each.key: each.content for each in self._shelf.revisions()}
        found.setdefault(self.key, self.saved["content"])
        return _sorted([{"key": key, "title": _title(each)} for key, each in found.items()])


def _title(content: Content) -> str:
    words = " ".join(str(content.get("what") or "").split())
    return f"{words[: LONGEST - 1].rstrip()}…" if len(words) > LONGEST else words or NEW


def _choices(labels: Mapping[str, str]) -> list[View]:
    return [{"value": value, "label": label} for value, label in labels.items()]


def _sorted(problems: Sequence[View]) -> list[View]:
    return sorted(problems, key=lambda each: (each["title"].casefold(), each["key"]))
