"""What the two windows on a tree of causes share: five whys, and the fishbone.

What their pages get and may ask, beyond `practicum.ui.one_of_many.OneOfMany` and
`practicum.ui.making.Maker`, which makes a check sheet of the causes:

Trait ``wanted``
    The key of a problem that the other window of the page has gone to.
Trait ``choices``
    What evidence, act and answer can be.
In every ``reading``
    `practicum.ui.whys_reading.causes_view`, and ``layout`` and ``aloud`` of this window.

==============  ====================  =======================================================
ask             with                  answer
==============  ====================  =======================================================
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
from practicum.tools.table.write import CSV_TYPE, write_csv
from practicum.tools.whys.exports import export_table, sheet_to_count
from practicum.tools.whys.table import read_causes, template_rows
from practicum.ui.driver_reading import aloud_view
from practicum.ui.making import Maker
from practicum.ui.one_of_many import OneOfMany
from practicum.ui.takes_files import TakesFiles, read_taken
from practicum.ui.together import TogetherTool
from practicum.ui.whys_diagram import Boxes
from practicum.ui.whys_reading import CHOICES, Causes, causes_view, drawn_view, found_view
from practicum.ui.widget import Answer, Refusal, answers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from practicum.project.revision import Content
    from practicum.tools.drivers.aloud import Reading
    from practicum.tools.drivers.drawn import Layout
    from practicum.tools.drivers.svg import Look
    from practicum.ui.tool_widget import View

NEW = "A new problem"


class WhysTool(OneOfMany, Maker, TogetherTool, TakesFiles):
    """A window on the causes of one of a team's problems.

    Parameters
    ----------
    tool, key, example, session
        As for `practicum.ui.one_at_a_time.OneAtATime`.
    """

    style: ClassVar[Look]
    one: ClassVar[str] = "problem"
    named: ClassVar[str] = "what"
    letter: ClassVar[str] = "w"
    makes: ClassVar[str] = "check-sheet"

    wanted = t.Unicode(help="The problem that another window has gone to").tag(sync=True)
    choices = t.Dict(help="What evidence, act and answer can be").tag(sync=True)

    def prepare(self, key: str) -> None:
        """Look up the boxes of the team's driver diagram."""
        self._boxes = Boxes(self._session, key)
        self._last: tuple[View, View] | None = None
        self.choices = {name: _choices(labels) for name, labels in CHOICES.items()}

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
        """Go to another problem, be it one that the other window has only just begun."""
        return self.show(key) if key == self.wanted else super().choose(key)

    def made_of(self, content: Mapping[str, Any]) -> View:
        """Give a check sheet on which the causes right behind the problem can be counted."""
        return sheet_to_count(content)

    @answers("to_diagram")
    def to_diagram(self, cause: str, words: str, form: str) -> View:
        """Put a cause into the team's driver diagram, as a driver or as an idea."""
        made = self._boxes.add(cause, words, form)
        self._last = None
        return made

    @answers("import")
    def take_in(self, content: View, text: str = "", buffers: Sequence[Any] = ()) -> View:
        """Read a table of causes, pasted or as a file."""
        found = read_taken(lambda grid: read_causes(grid, content), text, buffers)
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

    def show(self, key: str) -> View:
        """Hold another problem, and let the other window of the page follow."""
        before = self.others()
        self.wanted = ""
        self._boxes.learn()
        self._last = None
        answer = super().show(key)
        for each in before:
            if isinstance(each, WhysTool):
                each.shelf = self.shelf
                each.wanted = key
        return answer

    def title_of(self, content: Content) -> str:
        """Call a problem by its own words."""
        return super().title_of(content) if content.get("what") else NEW

    def hear_of(self, saved: View) -> None:
        """Take in what the other window saved, and its problem's name."""
        super().hear_of(saved)
        self.shelf = self._list()


def _choices(labels: Mapping[str, str]) -> list[View]:
    return [{"value": value, "label": label} for value, label in labels.items()]
