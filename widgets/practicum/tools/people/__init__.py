"""What a list of stakeholders can be asked: its grid, its gaps, its reading, its coach."""
