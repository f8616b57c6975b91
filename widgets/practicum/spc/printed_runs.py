"""The printed table of runs that run-chart teaching hands round, as data.

Source: the table "critical values for the number of runs" that goes with Perla, Provost and Murray
(2011), in the transcription that Practicum's notes on the field carry: useful observations from 10
to 60. Transcriptions in circulation disagree in a third of their rows; this one keeps its own, and
a test lists every row in which it differs from the exact distribution.
"""

from __future__ import annotations

from practicum.spc.runs_distribution import RunsLimits

_ROWS = """
10:3-9 11:3-10 12:3-11 13:4-11 14:4-12 15:5-12 16:5-13 17:5-13 18:6-14 19:6-15 20:6-16 21:7-16
22:7-17 23:7-17 24:8-18 25:8-18 26:9-19 27:10-19 28:10-20 29:10-20 30:11-21 31:11-22 32:11-23
33:12-23 34:12-24 35:12-24 36:13-25 37:13-25 38:14-26 39:14-26 40:15-27 41:15-27 42:16-28 43:16-28
44:17-29 45:17-30 46:17-31 47:18-31 48:18-32 49:19-32 50:19-33 51:20-33 52:20-34 53:21-34 54:21-35
55:22-35 56:22-36 57:23-36 58:23-37 59:24-38 60:24-38
"""


def _read(row: str) -> tuple[int, RunsLimits]:
    useful, limits = row.split(":")
    lower, upper = limits.split("-")
    return int(useful), RunsLimits(int(lower), int(upper))


PRINTED_RUNS_TABLE: dict[int, RunsLimits] = dict(_read(row) for row in _ROWS.split())
"""Fewest and most runs by the number of useful observations, 10 to 60."""
