"""Backups of the SQLite file, made while it is in use, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "backups"


def newest_backup(database: Path) -> Path | None:
    """Give the newest backup in the folder ``backups`` beside a database, None without one."""
    found = (database.parent / FOLDER).glob("*.db")
    return max(found, key=lambda each: each.stat().st_mtime, default=None)
