"""``practicum pack``: everything that can be printed, in one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from practicum.cli.plainly import patiently, plainly


def pack(
    file: Annotated[Path, typer.Argument(help="The ZIP file to make.")] = Path("practicum.zip"),
    *,
    module: Annotated[
        str, typer.Option(help="Only this module, such as 1-developing-your-ideas.")
    ] = "",
    course: Annotated[
        Path | None,
        typer.Option(help="The course's folder, if it is not the one that comes along."),
    ] = None,
) -> None:
    """Put guides, handouts and blank sheets into one file, for a day without a network."""
    from practicum.learning.course_file import course_folder, load_course  # noqa: PLC0415 - quick --help
    from practicum.serve.paper.pack import write_pack  # noqa: PLC0415

    with plainly(), patiently("Writing the pages"):
        folder = course or course_folder()
        found = load_course(folder)
        chosen = [each for each in found.modules if module in ("", each.slug) and each.pages]
        if not chosen:
            names = ", ".join(each.slug for each in found.modules if each.pages)
            raise typer.BadParameter(
                f"There is no module “{module}” with pages. There are: {names}."
            )
        file.write_bytes(write_pack(found, folder, chosen))
    typer.echo(f"{file} is ready: open start-here.html in it.")
