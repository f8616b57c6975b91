"""``practicum report``: a project as one page to read, to send and to print."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from practicum.cli.choice import find_project
from practicum.cli.plainly import Data, opened
from practicum.ui.session import LEARNER, LOCAL_LEARNER


def report(  # noqa: PLR0913 - its options
    project: Annotated[
        str | None,
        typer.Argument(help="Title or id of the project; without it, the one you work on."),
    ] = None,
    *,
    out: Annotated[Path, typer.Option("-o", "--out", help="File to make.")] = Path("report.html"),
    private: Annotated[
        bool, typer.Option("--private", help="Take along what stays with the team.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file if there is one.")
    ] = False,
    learner: Annotated[
        str, typer.Option(help="Who works on it.", envvar=LEARNER, show_envvar=False)
    ] = LOCAL_LEARNER,
    data: Data = None,
) -> None:
    """Write a project as one HTML page that needs no network."""
    from practicum.ui.project_glance import private_name, read_whole  # noqa: PLC0415 - quick --help
    from practicum.ui.report import write_report  # noqa: PLC0415

    with opened(data, "Writing the report") as store:
        chosen = find_project(store, project, learner)
        whole = read_whole(store, chosen, date.today())  # noqa: DTZ011 - the day on the wall
        text = write_report(whole, private=private)
        with out.open("w" if force else "x", encoding="utf-8") as file:
            file.write(text)
    typer.echo(f"The report on “{chosen.title}” is in {out}.")
    names = ", ".join(map(private_name, whole.private))
    if names and not private:
        typer.echo(f"Left out, because it is private: {names}.")
