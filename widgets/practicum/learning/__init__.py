"""The course: its order and outcomes, questions and their checks, practice."""
