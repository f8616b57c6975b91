"""The value of one row of a measure: as it was typed, or made of a numerator and a denominator."""

from __future__ import annotations

import re
from math import nan
from typing import TYPE_CHECKING, Any, NamedTuple

from practicum.tools.series.words import Clue
from practicum.tools.table.cells import CellError, clean, is_blank, is_per_cent, read_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from practicum.tools.measure import MeasureRow

WHOLE = 100.0
SAME = 0.006  # relative: a typed 33 % and 1 of 3 agree
ROUNDED = 0.51  # a typed value may be rounded to a whole number

_PER = re.compile(r"\bper (?P<many>\d[\d, ]*|hundred|thousand|million)?", re.IGNORECASE)
_WORDS = {"hundred": 100.0, "thousand": 1000.0, "million": 1_000_000.0}


class Value(NamedTuple):
    """What one row says.

    Attributes
    ----------
    value : float
        In the measure's unit; nan = not measured.
    parts : tuple
        Numerator and denominator, or None and None.
    problem : tuple or None
        The field that cannot be read and the sentence that says why.
    clue : str
        Something to say about it that does not stop it from being read.
    """

    value: float = nan
    parts: tuple[float | None, float | None] = (None, None)
    problem: tuple[str, str] | None = None
    clue: str = ""


def rate_factor(unit: str) -> float:
    """Give what a numerator over a denominator is multiplied by.

    Parameters
    ----------
    unit : str
        The measure's unit as typed.

    Returns
    -------
    float
        100 for per cent (and for no unit at all), 1000 for “per 1000 bed days”, 1 for “days”.

    Examples
    --------
    >>> rate_factor("%"), rate_factor("falls per 1,000 bed days"), rate_factor("days per child")
    (100.0, 1000.0, 1.0)
    """
    if is_share(unit) or is_blank(unit):
        return WHOLE
    found = _PER.search(clean(unit))
    many = (found["many"] or "").strip() if found else ""
    return _WORDS.get(many.casefold()) or float(re.sub(r"[, ]", "", many) or 1) or 1.0


def is_share(unit: str) -> bool:
    """Say whether a unit is a percentage.

    Examples
    --------
    >>> is_share("% of bags"), is_share("per cent"), is_share("per child")
    (True, True, False)
    """
    return bool(re.match(r"%|per ?cent", clean(unit), re.IGNORECASE))


class Reader(NamedTuple):
    """Reads the rows of one measure.

    Attributes
    ----------
    unit : str
        The measure's unit as typed.
    percent_signs : bool
        Whether some of its values carry a per cent sign.
    clues : tuple of Clue
        What there is to say about the table as a whole.
    """

    unit: str
    percent_signs: bool
    clues: tuple[Clue, ...] = ()

    @classmethod
    def of(cls, content: Mapping[str, Any], rows: Sequence[MeasureRow]) -> Reader:
        """Look at the whole table first: one cell alone cannot say what 0.35 means."""
        unit = str(content.get("unit") or "")
        signs = any(is_per_cent(row.value) for row in rows)
        numbers = [_try(row.value) for row in rows]
        small = [number for number in numbers if number is not None]
        shares = is_share(unit) and not signs and len(small) > 1 and max(small) <= 1
        clues = [Clue("shares")] if shares and any(0 < number < 1 for number in small) else []
        if is_blank(unit) and any(not is_blank(row.denominator) for row in rows):
            clues.append(Clue("no-unit"))
        return cls(unit, signs, tuple(clues))

    def read(self, row: MeasureRow) -> Value:
        """Read a row's value.

        Parameters
        ----------
        row : MeasureRow
            As typed.

        Returns
        -------
        Value
            Made of numerator and denominator where both are there, else as typed.
        """
        cells: dict[str, float | None] = {}
        for field in ("numerator", "denominator", "value"):
            try:
                cells[field] = self._cell(field, getattr(row, field))
            except CellError as error:
                return Value(problem=(field, str(error)))
        above, below, typed = cells["numerator"], cells["denominator"], cells["value"]
        if above is not None and below is not None:
            return self._divide(above, below, typed)
        if typed is not None:
            return Value(typed, (above, below), clue=self._unlikely(typed))
        return _half(row, above, below)

    def _cell(self, field: str, text: str) -> float | None:
        bare = text if field != "value" else self._without_unit(text)
        number = read_number(bare)
        if number is None or not is_per_cent(bare):
            if field == "value" and self.percent_signs and number and 0 < number < 1:
                share = f"{text.strip()} % or {100 * number:.4g} %"
                raise CellError(f"“{text.strip()}”: is this {share}?")
            return number
        if field != "value":
            raise CellError(f"“{text.strip()}” is a percentage. Write how many there were.")
        if not is_share(self.unit) and not is_blank(self.unit):
            raise CellError(
                f"“{text.strip()}” is a percentage, and this measure is in {self.unit.strip()}."
            )
        return number

    def _without_unit(self, text: str) -> str:
        plain, unit = clean(text), clean(self.unit)
        ends = unit and not is_share(unit) and plain.casefold().endswith(" " + unit.casefold())
        return plain[: -len(unit)] if ends else text

    def _divide(self, above: float, below: float, typed: float | None) -> Value:
        if above < 0 or below < 0:
            return Value(problem=("numerator", "There cannot be fewer than none."))
        if below == 0:
            if above == 0:
                return Value(parts=(above, below), clue="none-of-none")
            return Value(problem=("denominator", f"{above:g} out of 0 cannot be."))
        if above > below and (is_share(self.unit) or is_blank(self.unit)):
            return Value(
                problem=("numerator", f"{above:g} is more than all {below:g}. Are they swapped?")
            )
        value = above / below * rate_factor(self.unit)
        differs = typed is not None and abs(typed - value) > max(ROUNDED, SAME * abs(value))
        return Value(value, (above, below), clue="differs" if differs else "")

    def _unlikely(self, typed: float) -> str:
        outside = is_share(self.unit) and not 0 <= typed <= WHOLE
        return "outside" if outside else ""


def _half(row: MeasureRow, above: float | None, below: float | None) -> Value:
    if above is not None and is_blank(row.denominator):
        return Value(problem=("denominator", f"{above:g} out of how many? That is missing."))
    if below is not None and is_blank(row.numerator) and is_blank(row.value):
        return Value(problem=("numerator", f"How many of the {below:g}? That is missing."))
    return Value(parts=(above, below))


def _try(text: str) -> float | None:
    try:
        return read_number(text)
    except CellError:
        return None
