"""Voilà's renderer with our template: the text goes out before the kernel is waited for."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from nbclient.exceptions import CellExecutionError
from voila.exporter import VoilaExporter
from voila.notebook_renderer import NotebookRenderer

from practicum.serve.arrivals import (
    Arrival,
    arrival_of,
    needs_stock,
    opens_with_chart,
    trouble_of,
)
from practicum.serve.executor import LessonExecutor
from practicum.serve.site import Findings
from practicum.serve.templates import environment

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence

    from nbformat import NotebookNode

    from practicum.serve.lesson import Lesson
    from practicum.serve.view import PageView

KERNEL = {"name": "python3", "language": "python", "display_name": "Python 3"}


class LessonExporter(VoilaExporter):
    """Fills our template; made once and used for every page."""

    @property
    def environment(self) -> Any:
        """Our templates, in the form that sends what it has."""
        return environment(enable_async=True)

    @property
    def template(self) -> Any:
        """The page of a lesson."""
        return self.environment.get_template("lesson.html.j2")

    async def generate_from_notebook_node(
        self,
        nb: NotebookNode,
        resources: Any = None,
        extra_context: Mapping[str, Any] | None = None,
        page_config: Mapping[str, Any] | None = None,
        **_kwargs: Any,
    ) -> AsyncIterator[tuple[str, Any]]:
        """Fill the template piece by piece; lessons need none of nbconvert's preprocessing."""
        context = {**(extra_context or {}), **(page_config or {})}
        async for text in self.template.generate_async(nb=nb, **context):
            yield text, resources


def make_exporter() -> LessonExporter:
    """Make the exporter that all pages share."""
    return LessonExporter(default_preprocessors=[], preprocessors=[])


class LessonRenderer(NotebookRenderer):
    """Renders one lesson for one visitor.

    Parameters
    ----------
    lesson : Lesson
        What is shown and run.
    exporter : LessonExporter
        Fills the template.
    view : PageView
        What the template shows around the lesson.
    stock : bool
        Whether Voilà's own front end draws the widgets.
    send : callable
        Sends what has been written so far.
    overflow : callable
        Called when the cells show more than a page can take.
    log : logging.Logger
        Hears why a cell failed.
    """

    def __init__(  # noqa: PLR0913 - each is needed, and given by name
        self,
        *,
        lesson: Lesson,
        exporter: LessonExporter,
        view: PageView,
        stock: bool,
        send: Callable[[], Awaitable[None]],
        overflow: Callable[[], None],
        log: Any,
        **kwargs: Any,
    ) -> None:
        super().__init__(notebook_path=str(lesson.path), **kwargs)
        self.log = log
        self.exporter = exporter
        self.stock = stock
        self.send = send
        self.overflow = overflow
        self.notebook = copy.deepcopy(lesson.notebook)
        self.notebook.metadata.kernelspec = KERNEL
        self.resources: dict[str, Any] = {}
        self.page_config = {"lesson": lesson, "view": view, "stock": stock}
        self.findings = Findings(stock=False)
        self._known: set[str] = set()

    async def _jinja_kernel_start(
        self, nb: NotebookNode, kernel_id: str | None, kernel_future: Awaitable[Any]
    ) -> str:
        del kernel_id  # the manager knows it
        await self.send()
        manager = await kernel_future
        self.executor = LessonExecutor(
            nb, km=manager, config=self.traitlet_config, overflow=self.overflow
        )
        self.executor.kc = await self.executor.async_start_new_kernel_client()
        ident: str = manager.kernel_id
        return ident

    async def _jinja_cell_generator(
        self, nb: NotebookNode, kernel_id: str
    ) -> AsyncIterator[Arrival]:
        yield {"kernel": kernel_id}
        for place, cell in enumerate(nb.cells):
            await self.send()
            if cell.cell_type == "code":
                yield await self._run(cell, place)
        await self._cleanup_resources()
        yield {"end": True, "stock": self.findings.stock}

    async def _run(self, cell: NotebookNode, place: int) -> Arrival:
        try:
            await self.executor.async_execute_cell(cell, place, store_history=False)
        except CellExecutionError as error:
            self.log.error("%s: cell %d failed\n%s", self.notebook_path, place, error)  # noqa: TRY400
            return trouble_of(place)
        except Exception:
            self.log.exception("%s: cell %d could not be run", self.notebook_path, place)
            return trouble_of(place)
        models = self._new_models()
        self.findings = _widened(self.findings, cell.outputs, models)
        return arrival_of(place, cell.outputs, models, stock=self.stock)

    def _new_models(self) -> dict[str, Any]:
        """Describe the widgets made since the last cell, as a page's embedded state does."""
        fresh = {
            ident: self._described(ident, state)
            for ident, state in self.executor.widget_state.items()
            if ident not in self._known and "_model_name" in state
        }
        self._known.update(fresh)
        return fresh

    def _described(self, ident: str, state: Mapping[str, Any]) -> dict[str, Any]:
        buffers = self.executor.widget_buffers.get(ident, {})
        return {
            "model_name": state["_model_name"],
            "model_module": state["_model_module"],
            "state": state,
            "buffers": list(buffers.values()),
        }


def _widened(before: Findings, outputs: Sequence[Any], models: Mapping[str, Any]) -> Findings:
    paths = (model["state"].get("_module_path") for model in models.values())
    modules = dict.fromkeys([*before.modules, *(path for path in paths if path)])
    return Findings(
        before.stock or needs_stock(outputs, models),
        tuple(modules),
        before.charted or any(map(opens_with_chart, models.values())),
    )
