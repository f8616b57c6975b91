"""Games of the course: each is rules, a seed and the moves so far. The page draws what it shows."""
