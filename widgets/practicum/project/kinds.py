"""What the sheets that make up the thread of a project are called."""

from __future__ import annotations

AIM, MEASURE, CYCLE, DIAGRAM = "aim", "measure", "pdsa", "driver-diagram"
FIRST = "main"
"""Key of the aim, and of the diagram: a project has one of each."""
BOXES = ("primary", "secondary", "idea")
"""Boxes of the diagram below the aim."""
