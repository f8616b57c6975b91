"""A measure's table read as a series: what each row says, in order of time, and what is unread."""

from practicum.tools.series.reading import Point, Series, Unread, series_of

__all__ = ["Point", "Series", "Unread", "series_of"]
