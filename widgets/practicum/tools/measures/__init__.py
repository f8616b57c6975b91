"""The measurement plan: its coach, its examples, its sheets of paper, its way in and out."""
