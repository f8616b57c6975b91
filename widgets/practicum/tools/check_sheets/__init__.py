"""The check sheet: its sums, its coach, its examples."""
