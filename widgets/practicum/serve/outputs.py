"""What a team wrote belongs into their project, never into the course's notebooks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from practicum.serve.site import FRONT_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from practicum.serve.site import Site


def strip_outputs(site: Site) -> Callable[..., None]:
    """Make the hook that JupyterLab calls before it saves a file.

    It takes outputs and widget states out of the course's own pages, so that nobody's work gets
    into their files, and from there into version control. Other notebooks keep theirs.

    Parameters
    ----------
    site : Site
        The course.
    """

    def strip(model: dict[str, Any], path: str, contents_manager: Any, **_more: Any) -> None:
        saved = Path(contents_manager.root_dir, path)
        if model["type"] != "notebook" or not _is_page(site, saved):
            return
        notebook = model["content"]
        notebook["metadata"].pop("widgets", None)
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code":
                cell["outputs"], cell["execution_count"] = [], None

    return strip


def _is_page(site: Site, saved: Path) -> bool:
    course = site.course
    pages = (FRONT_PAGE, *(page.path for page in (*course.places, *course.pages)))
    return any(saved.resolve() == (site.folder / path).resolve() for path in pages)
