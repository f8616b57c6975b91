"""A project's report: one HTML page that stands alone, to read, to send and to print."""

from __future__ import annotations

from practicum.ui.report.page import write_report

__all__ = ["write_report"]
