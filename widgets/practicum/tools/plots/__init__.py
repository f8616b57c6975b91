"""Rows of the charts that show no time: causes with counts, single values, pairs, parts."""
