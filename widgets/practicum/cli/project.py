"""``practicum project …``: projects as files, their history, and the way back."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from practicum.cli.choice import find_document, find_project
from practicum.cli.plainly import Data, Json, opened
from practicum.cli.table import show_table, when
from practicum.ui.session import LEARNER, LOCAL_LEARNER

if TYPE_CHECKING:
    from practicum.project.revision import Project, Stamp
    from practicum.store.protocol import Store

app = typer.Typer(no_args_is_help=True, help="List, move and look after projects.")

Which = Annotated[
    str | None,
    typer.Argument(help="Title or id of the project; without it, the one you work on."),
]
Learner = Annotated[str, typer.Option(help="Who works on it.", envvar=LEARNER, show_envvar=False)]


@app.command("list")
def list_projects(*, data: Data = None, as_json: Json = False) -> None:
    """List the projects, newest first."""
    with opened(data) as store:
        rows = [_project_row(store, each) for each in store.projects()]
    if as_json:
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    elif rows:
        show_table(
            ("Id", "Title", "Sheets", "Begun", "Last saved"),
            [
                (
                    row["id"],
                    row["title"],
                    row["documents"],
                    when(row["created_at"]),
                    when(row["saved_at"]),
                )
                for row in rows
            ],
        )
    else:
        typer.echo("There are no projects yet.")


@app.command("export")
def export_project(  # noqa: PLR0913 - its options
    project: Which = None,
    *,
    to: Annotated[Path | None, typer.Option(help="File to make; “-” prints it.")] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file if there is one.")
    ] = False,
    without: Annotated[
        bool, typer.Option("--without-private", help="Leave out what stays with the team.")
    ] = False,
    learner: Learner = LOCAL_LEARNER,
    data: Data = None,
) -> None:
    """Write a project, with all its history, as one file."""
    from practicum.project.archive_file import file_name, write_archive  # noqa: PLC0415 - quick --help
    from practicum.project.passing_on import without_private  # noqa: PLC0415 - quick --help

    with opened(data, "Writing the project") as store:
        chosen = find_project(store, project, learner)
        archive = store.export(chosen.id)
        passed = without_private(archive)
        content = write_archive(passed.archive if without else archive)
        if to == Path("-"):
            sys.stdout.buffer.write(content + b"\n")
            return
        target = to or Path(file_name(chosen))
        with target.open("wb" if force else "xb") as out:
            out.write(content)
    typer.echo(f"“{chosen.title}” is now in {target}.")
    names = ", ".join("/".join(each) for each in passed.left)
    if names and without:
        typer.echo(f"Left out, because it is private: {names}.")
    elif names:
        typer.echo(f"It holds what is private ({names}); --without-private leaves it out.")


@app.command("import")
def import_project(
    file: Annotated[Path, typer.Argument(help="A file that “practicum project export” made.")],
    *,
    work_on: Annotated[
        bool, typer.Option("--open", help="Work on this project from now on.")
    ] = False,
    learner: Learner = LOCAL_LEARNER,
    data: Data = None,
) -> None:
    """Take in a project from its file; one that is here already stays, and this comes beside it."""
    from practicum.project.archive_file import MOST_BYTES, read_archive  # noqa: PLC0415 - quick --help

    with opened(data, "Taking in the project") as store:
        with file.open("rb") as source:
            archive = read_archive(source.read(MOST_BYTES + 1))
        project = store.adopt(archive)
        if work_on:
            store.choose(learner, project.id)
    typer.echo(f"“{project.title}” is here now (id {project.id}).")
    if not work_on:
        typer.echo(f"To work on it: practicum project open {project.id}")


@app.command("open")
def open_project(
    project: Annotated[str, typer.Argument(help="Title or id of the project.")],
    *,
    learner: Learner = LOCAL_LEARNER,
    data: Data = None,
) -> None:
    """Choose the project that the pages show."""
    with opened(data) as store:
        chosen = store.choose(learner, find_project(store, project, learner).id)
    typer.echo(f"The pages now show “{chosen.title}”.")


@app.command("history")
def show_history(  # noqa: PLR0913 - its options
    project: Which = None,
    sheet: Annotated[
        str | None, typer.Option(help="One sheet, such as “aim” or “measure/bags”.")
    ] = None,
    *,
    every: Annotated[
        bool, typer.Option("--all", help="Every revision, not one a sitting.")
    ] = False,
    learner: Learner = LOCAL_LEARNER,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """List the saved versions of a project's sheets."""
    with opened(data) as store:
        chosen = find_project(store, project, learner)
        stamps = _stamps(store, chosen, sheet, every=every)
    if as_json:
        typer.echo(json.dumps([_stamp_row(each) for each in stamps], ensure_ascii=False, indent=2))
        return
    typer.echo(chosen.title)
    show_table(
        ("Sheet", "Number", "Saved", "By", ""),
        [
            (
                f"{each.kind}/{each.key}",
                each.number,
                when(each.saved_at),
                each.author,
                "deleted" if each.deleted else "",
            )
            for each in stamps
        ],
    )


@app.command("restore")
def restore_sheet(
    sheet: Annotated[str, typer.Argument(help="The sheet, such as “aim” or “measure/bags”.")],
    number: Annotated[int, typer.Argument(help="The version, as “history” numbers it.")],
    project: Which = None,
    *,
    learner: Learner = LOCAL_LEARNER,
    data: Data = None,
) -> None:
    """Bring back an older version of a sheet; what it replaces stays in the history."""
    with opened(data, "Bringing back the sheet") as store:
        chosen = find_project(store, project, learner)
        kind, key = find_document(store, chosen, sheet)
        revision = store.restore(chosen.id, kind, key, number, author=learner)
    typer.echo(f"{kind}/{key} is as it was in version {number}; this is version {revision.number}.")


def _stamps(store: Store, project: Project, sheet: str | None, *, every: bool) -> list[Stamp]:
    from practicum.project.revision import sittings  # noqa: PLC0415 - quick --help

    names = [find_document(store, project, sheet)] if sheet else store.names(project.id)
    histories = [store.history(project.id, *each) for each in names]
    return [stamp for past in histories for stamp in (past if every else sittings(past))]


def _project_row(store: Store, project: Project) -> dict[str, Any]:
    saved = [each.saved_at for each in store.documents(project.id)]
    return {
        "id": project.id,
        "title": project.title,
        "documents": len(saved),
        "created_at": project.created_at.isoformat(),
        "saved_at": max(saved).isoformat() if saved else None,
    }


def _stamp_row(stamp: Stamp) -> dict[str, Any]:
    return {**vars(stamp), "saved_at": stamp.saved_at.isoformat()}
