"""The course on paper: handouts, the facilitator's guide, and a pack of everything."""
