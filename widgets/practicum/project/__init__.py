"""A team's project: its documents, their history, how two people's changes are merged."""
