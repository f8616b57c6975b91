"""What the warm parent takes in: all that a page may need, and nothing that reads anybody's work.

pandas stays out: few pages need it, and each kernel would carry it.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path

JUPYTER = (
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "ipykernel.zmqshell",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "IPython.utils.wildcard",
    "anywidget",
    "ipywidgets",
)
OTHERS = ("numpy", "plotly.graph_objects", "sqlalchemy.dialects.sqlite", "platformdirs")
ROOMS = ("spc", "tools", "learning", "figures", "project", "store", "store.sql", "ui")
NOT_HERE = frozenset({"practicum.store.sql.migrations"})


def modules() -> tuple[str, ...]:
    """Name what the warm parent imports."""
    return (*JUPYTER, *OTHERS, *_our_own())


def _our_own() -> list[str]:
    import practicum  # noqa: PLC0415 - the folder is all that is wanted

    root = Path(practicum.__file__).parent
    rooms = {f"practicum.{room}": root.joinpath(*room.split(".")) for room in ROOMS}
    found = [
        f"{room}.{module.name}"
        for room, folder in rooms.items()
        for module in pkgutil.iter_modules([str(folder)])
    ]
    return [name for name in found if name not in NOT_HERE]


def rehearse() -> None:
    """Do once what every page would do first, as far as it is nobody's own."""
    import_module("practicum.tools.registry").all_tools()
    import_module("plotly.graph_objects").Figure().to_plotly_json()
    course = import_module("practicum.learning.course_file")
    folder = course.course_folder()
    course.load_course(folder)
    import_module("practicum.learning.questions.bank").load_questions(folder)
