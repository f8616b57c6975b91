"""The science of variation: run charts, rule sets, Shewhart charts. Needs numpy only."""
