"""``practicum …`` on the command line: one file a family of commands, each imported when used."""

from __future__ import annotations

from typing import Annotated

import typer

from practicum import __version__
from practicum.cli import project
from practicum.cli.backup import backup
from practicum.cli.chart import chart
from practicum.cli.check import check
from practicum.cli.lab import lab
from practicum.cli.pack import pack
from practicum.cli.report import report
from practicum.cli.serve import serve

app = typer.Typer(
    name="practicum",
    help="An open, interactive course in quality improvement.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - Typer's callback
    if wanted:
        typer.echo(f"practicum {__version__}")
        raise typer.Exit


@app.callback()
def _practicum(
    _version: Annotated[
        bool,
        typer.Option("--version", help="Say the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    pass


app.command()(serve)
app.command()(lab)
app.command()(backup)
app.command()(check)
app.command()(chart)
app.command()(pack)
app.command()(report)
app.add_typer(project.app, name="project")


def main() -> None:
    """Run the command line."""
    app()
