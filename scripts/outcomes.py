"""Write docs/outcomes.md, where each outcome is taught, practised and checked.

``python scripts/outcomes.py`` after a change of course.yml, a notebook or a question.
"""

from __future__ import annotations

import sys
from pathlib import Path

from practicum.learning.course_file import course_folder, load_course
from practicum.learning.outcomes import write_matrix
from practicum.learning.questions import load_questions

PAGE = Path(__file__).parents[1] / "docs" / "outcomes.md"


def matrix_page() -> str:
    """Give the page as the course stands now."""
    folder = course_folder()
    return write_matrix(load_course(folder), folder, load_questions(folder))


def main() -> int:
    """Write the page."""
    PAGE.write_text(matrix_page(), encoding="utf-8")
    print(f"Written: {PAGE}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
