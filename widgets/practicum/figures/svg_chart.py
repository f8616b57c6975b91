"""A chart as SVG, drawn by us: for pages that stand alone, and for print."""

from __future__ import annotations

from html import escape
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from practicum.figures.svg_axis import Axis, axis_for
from practicum.spc.shewhart import ShewhartResult
from practicum.spc.wording import Telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from practicum.spc.phase_rows import RunPhase
    from practicum.spc.run_chart import RunChartResult

_LETTER = 8.5  # about as wide as one at 15 px
_FEWEST = 4


class Size(NamedTuple):
    """How large a drawing is, in units of its own; letters stand in 15 of them.

    Attributes
    ----------
    width, height : float
    left, right, top, bottom : float
        Room around the points, for numbers and names.
    labels, labels_with_year : int
        Names of points under the chart, at most.
    """

    width: float = 900
    height: float = 420
    left: float = 72
    right: float = 118
    top: float = 36
    bottom: float = 58
    labels: int = 9
    labels_with_year: int = 7


LARGE = Size()
SMALL = Size(420, 240, 58, 62, 32, 36, 3, 3)
"""For many on one page."""


class Frame(NamedTuple):
    """Where points and values lie on the drawing, and how they are written.

    Attributes
    ----------
    points : int
        Number of points.
    axis : Axis
    told : Telling
    size : Size
    """

    points: int
    axis: Axis
    told: Telling
    size: Size = LARGE

    def x(self, at: float) -> float:
        """Give the distance of a point from the left edge."""
        return self.size.left + (self.right - self.size.left) * (at + 0.5) / max(self.points, 1)

    def y(self, value: float) -> float:
        """Give the distance of a value from the top edge."""
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        return self.bottom - share * (self.bottom - self.size.top)

    @property
    def right(self) -> float:
        """Where the points end, from the left edge."""
        return self.size.width - self.size.right

    @property
    def bottom(self) -> float:
        """Where the points end, from the top edge."""
        return self.size.height - self.size.bottom

    @property
    def in_words(self) -> bool:
        """Whether the unit is a word, that is written once and not at every number."""
        return bool(self.told.unit) and not self.told.unit.startswith("%")

    def number(self, value: float) -> str:
        """Write a value without its unit, unless that is a sign."""
        told = self.told.value(value)
        return told.removesuffix(self.told.unit) if self.in_words else told


def svg_chart(
    result: RunChartResult | ShewhartResult,
    *,
    told: Telling | None = None,
    target: float | None = None,
    title: str = "",
    size: Size = LARGE,
) -> str:
    """Draw a chart.

    Parameters
    ----------
    result : RunChartResult or ShewhartResult
    told : Telling, optional
        How values are written and what points are called; by default plain numbers.
    target : float, optional
        Drawn as a line of its own.
    title : str
        Text alternative of the drawing.
    size : Size
        How large it is.

    Returns
    -------
    str
        An ``<svg>`` element; colours come from the page's style, shapes tell the same without.

    Examples
    --------
    >>> from practicum.spc.run_chart import analyse_run_chart
    >>> svg_chart(analyse_run_chart([5, 6, 4])).startswith("<svg")
    True
    """
    axis = axis_for(_heights(result, target))
    frame = Frame(len(result.values), axis, told or Telling(), size)
    parts = [
        *_grid(frame),
        *_names(frame),
        *_limits(result, frame),
        *_centres(result.phases, result.centre, frame),
        *_notes(result, frame),
        *_target(target, frame),
        *_phases(result.phases, frame),
        *_points(result, frame),
    ]
    return (
        f'<svg class="chart" viewBox="0 0 {size.width:g} {size.height:g}" role="img" '
        f'aria-label="{escape(title, quote=True)}">{"".join(parts)}</svg>'
    )


def _heights(result: RunChartResult | ShewhartResult, target: float | None) -> list[float]:
    heights = [*result.values, *result.centre]
    if isinstance(result, ShewhartResult):
        heights += [*result.lines.lower, *result.lines.upper]
    return [each for each in (*heights, *([] if target is None else [target])) if isfinite(each)]


def _grid(frame: Frame) -> Iterable[str]:
    for tick in frame.axis.ticks:
        y = frame.y(tick)
        yield _across("grid", y, frame)
        yield _text(frame.size.left - 10, y + 4, frame.number(tick), "tick", "end")
    if frame.in_words:
        yield _text(4, frame.size.top - 14, _cut(frame.told.unit.strip(), 30), "tick unit", "start")


def _across(css: str, y: float, frame: Frame) -> str:
    where = f'x1="{frame.size.left:g}" x2="{frame.right:g}" y1="{y:.1f}" y2="{y:.1f}"'
    return f'<line class="{css}" {where}/>'


def _names(frame: Frame) -> Iterable[str]:
    names = [frame.told.name(at) for at in range(frame.points)]
    years = len({year for name in names if (year := _date_words(name)[-1])}) > 1
    step = -(-frame.points // (frame.size.labels_with_year if years else frame.size.labels)) or 1
    for at in range(0, frame.points, step):
        words = _short(names[at], with_year=years)
        yield _text(frame.x(at), frame.bottom + 24, words, "tick", "middle")


def _date_words(name: str) -> list[str]:
    """Give day, month and year of a spelt date, and of anything else one empty word."""
    words = name.split()
    return words if len(words) == 3 and words[2].isdecimal() else [""]  # noqa: PLR2004


def _short(name: str, *, with_year: bool) -> str:
    """Spare letters of the month; and the year, if it is the same everywhere."""
    words = _date_words(name)
    if len(words) > 1:
        return f"{words[0]} {words[1][:3]}{' ' + words[2][2:] if with_year else ''}"
    return _cut(name, 12)


def _cut(words: str, letters: int) -> str:
    return words if len(words) <= letters else words[: max(letters - 1, 0)].rstrip() + "…"


def _limits(result: RunChartResult | ShewhartResult, frame: Frame) -> Iterable[str]:
    if not isinstance(result, ShewhartResult):
        return
    for line in (result.lines.upper, result.lines.lower):
        for phase in result.phases:
            yield from _stepped(line, phase, frame, "limit")


def _notes(result: RunChartResult | ShewhartResult, frame: Frame) -> Iterable[str]:
    """Write the last level of each line beside it, none on top of another."""
    lines = [("", result.centre, "centre-note")]
    if isinstance(result, ShewhartResult):
        upper, lower = result.lines.upper, result.lines.lower
        lines = [("upper ", upper, "limit-note"), *lines, ("lower ", lower, "limit-note")]
    lowest = 0.0
    for name, line, css in lines:
        last = next((each for each in reversed(line) if isfinite(each)), None)
        if last is not None:
            lowest = max(frame.y(last) + 4, lowest + 17)
            words = f"{name}{frame.number(last)}"
            yield _text(frame.right + 6, lowest, words, f"note {css}", "start")


def _stepped(line: Sequence[float], phase: RunPhase, frame: Frame, css: str) -> Iterable[str]:
    """Draw a line in steps, one a point: full over its baseline, dashed where it is drawn on."""
    half = (frame.x(1) - frame.x(0)) / 2
    for start, stop, extra in (
        (phase.start, phase.fixed, ""),
        (phase.fixed, phase.stop, " extended"),
    ):
        steps = ""
        for at in range(start, stop):
            if isfinite(line[at]):
                x, y = frame.x(at), frame.y(line[at])
                joined = at > start and isfinite(line[at - 1])
                steps += f"{'L' if joined else 'M'}{x - half:.1f},{y:.1f}H{x + half:.1f}"
        if steps:
            yield f'<path class="{css}{extra}" d="{steps}"/>'


def _centres(phases: Sequence[RunPhase], centre: Sequence[float], frame: Frame) -> Iterable[str]:
    for phase in phases:
        yield from _stepped(centre, phase, frame, "centre")


def _target(target: float | None, frame: Frame) -> Iterable[str]:
    if target is None:
        return
    y = frame.y(target)
    yield _across("target", y, frame)
    yield _text(
        frame.size.left + 6, y - 6, f"target {frame.number(target)}", "note target-note", "start"
    )


def _phases(phases: Sequence[RunPhase], frame: Frame) -> Iterable[str]:
    for phase in phases[1:]:
        x = (frame.x(phase.start - 1) + frame.x(phase.start)) / 2
        where = f'x1="{x:.1f}" x2="{x:.1f}" y1="{frame.size.top:g}" y2="{frame.bottom:g}"'
        yield f'<line class="phase" {where}/>'
        last = phase.stop == frame.points
        room = (frame.size.width if last else frame.x(phase.stop - 0.5)) - x - 10
        letters = int(room / _LETTER)
        if letters >= _FEWEST:
            yield _text(x + 5, frame.size.top - 8, _cut(phase.reason, letters), "note", "start")


def _points(result: RunChartResult | ShewhartResult, frame: Frame) -> Iterable[str]:
    left_out = set(result.excluded)
    drawn = [at for at, value in enumerate(result.values) if isfinite(value)]
    yield from _joined([at for at in drawn if at not in left_out], result.values, frame)
    marked = result.signal_points
    for at in drawn:
        words = escape(f"{frame.told.name(at)}: {frame.told.value(result.values[at])}")
        kind = "ghost" if at in left_out else "signal" if at in marked else "point"
        yield _mark(kind, frame.x(at), frame.y(result.values[at]), words)


def _joined(drawn: Sequence[int], values: Sequence[float], frame: Frame) -> Iterable[str]:
    """Join neighbours that were measured; a gap stays a gap."""
    path = ""
    missing = {at for at, value in enumerate(values) if not isfinite(value)}
    for before, at in zip([None, *drawn], drawn, strict=False):
        gap = before is None or any(each in missing for each in range(before + 1, at))
        path += f"{'M' if gap else 'L'}{frame.x(at):.1f},{frame.y(values[at]):.1f}"
    yield f'<path class="series" d="{path}"/>'


def _mark(kind: str, x: float, y: float, words: str) -> str:
    if kind == "signal":
        shape = f'<path class="signal" d="M{x:.1f},{y - 7:.1f}l7,7l-7,7l-7,-7z">'
        return f"{shape}<title>{words}, part of a signal</title></path>"
    extra = ", left out" if kind == "ghost" else ""
    circle = f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="4.5">'
    return f"{circle}<title>{words}{extra}</title></circle>"


def _text(x: float, y: float, words: str, css: str, anchor: str) -> str:
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{css}" {where}>{escape(words)}</text>'
