"""A lesson's HTML: Voilà's renderer with our template, which sends the text before the kernel."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nbclient.exceptions import CellExecutionError
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from voila.execute import VoilaExecutor
from voila.exporter import VoilaExporter
from voila.notebook_renderer import NotebookRenderer

from practicum.serve.arrivals import Arrival, arrival_of, trouble_of
from practicum.serve.lesson import read_notebook

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Mapping

    from nbformat import NotebookNode

TEMPLATES = Path(__file__).parent / "templates"
KERNEL = {"name": "python3", "language": "python", "display_name": "Python 3"}


class LessonExporter(VoilaExporter):
    """Renders our template; made once and used for every page."""

    @cached_property
    def template(self) -> Any:
        """The compiled template."""
        return self.environment.get_template("lesson.html.j2")

    def default_filters(self) -> Any:
        """Add the filter that makes HTML of a teaching cell."""
        yield from super().default_filters()
        yield ("teach", teach)


def make_exporter() -> LessonExporter:
    """Make the exporter that all pages share."""
    return LessonExporter(
        template_paths=[str(TEMPLATES)],
        extra_template_basedirs=[str(TEMPLATES)],
        default_preprocessors=[],
        preprocessors=[],
    )


def teach(source: str, folder: str) -> str:
    """Make HTML of a markdown cell; pictures beside the notebook come along inside it."""
    renderer = IPythonRenderer(
        escape=False, embed_images=True, path=folder, anchor_link_text="", exclude_anchor_links=True
    )
    html: str = MarkdownWithMath(renderer=renderer).render(source)
    return html


class LessonRenderer(NotebookRenderer):
    """Runs one notebook for one visitor."""

    def __init__(self, *, exporter: LessonExporter, view: Mapping[str, Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.exporter = exporter
        self._view = view

    async def initialize(self, **_kwargs: Any) -> None:
        """Read the notebook."""
        path = Path(self.notebook_path)
        self.notebook = read_notebook(path)
        self.notebook.metadata.kernelspec = KERNEL
        self.cwd = str(path.parent)
        self.resources = {"view": self._view, "folder": self.cwd, "metadata": {"name": path.stem}}

    async def _jinja_kernel_start(
        self,
        nb: NotebookNode,
        kernel_id: str | None,  # noqa: ARG002 - the manager knows it
        kernel_future: Awaitable[Any],
    ) -> str:
        manager = await kernel_future
        self.executor = VoilaExecutor(nb, km=manager, config=self.traitlet_config)
        self.executor.kc = await self.executor.async_start_new_kernel_client()
        ident: str = manager.kernel_id
        return ident

    async def _jinja_cell_generator(
        self,
        nb: NotebookNode,
        kernel_id: str,  # noqa: ARG002 - Voilà's signature
    ) -> AsyncIterator[Arrival]:
        for place, cell in enumerate(nb.cells):
            if cell.cell_type == "code":
                yield await self._run(cell, place)
        await self._cleanup_resources()

    async def _run(self, cell: NotebookNode, place: int) -> Arrival:
        try:
            await self.executor.async_execute_cell(cell, place, store_history=False)
        except CellExecutionError as error:
            self.log.error("%s, cell %d failed\n%s", self.notebook_path, place, error)  # noqa: TRY400
            return trouble_of(place)
        except Exception:
            self.log.exception("%s, cell %d could not be run", self.notebook_path, place)
            return trouble_of(place)
        return arrival_of(place, cell.outputs)
