"""Where projects are kept: one protocol, and the stores that follow it."""
