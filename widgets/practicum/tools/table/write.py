"""Writes tables as CSV and XLSX: numbers stay numbers, and text is never run as a formula."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING, Any

from practicum.tools.table.cells import is_blank
from practicum.tools.table.safe import protect

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Cell = str | float | date | None
CSV_TYPE = "text/csv"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DIGITS = 12
EXCEL_LIMIT = 32_767  # characters that a cell of Excel holds
WIDTHS = (12, 40)


def write_csv(rows: Sequence[Sequence[Cell]]) -> bytes:
    r"""Write rows as CSV that Excel opens with the right letters.

    Parameters
    ----------
    rows : sequence of sequence
        Text, numbers, dates, None.

    Returns
    -------
    bytes
        UTF-8 with a mark, commas, CRLF; text that a spreadsheet would run has an apostrophe first.

    Examples
    --------
    >>> write_csv([["Zoë", "=1+1", -2.5, None]]).decode("utf-8-sig")
    "Zoë,'=1+1,-2.5,\r\n"
    """
    out = io.StringIO(newline="")
    csv.writer(out).writerows([[_csv_cell(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig", "replace")


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return protect(cell)
    return cell.isoformat() if isinstance(cell, date) else f"{cell:.{DIGITS}g}"


def write_xlsx(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """Write sheets of rows as an Excel workbook.

    Parameters
    ----------
    sheets : mapping of str to rows
        By the sheet's name; the first row of each holds the headings.

    Returns
    -------
    bytes
        Text is text whatever it begins with; dates and numbers are real ones.

    Examples
    --------
    >>> write_xlsx({"Data": [["Note"], ["=1+1"]]})[:2]
    b'PK'
    """
    from openpyxl import Workbook  # noqa: PLC0415 - 0.2 s that most pages never need

    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet: Any = book.create_sheet(name)  # its stubs know of no widths
        sheet.freeze_panes = "A2"
        _set_widths(sheet, rows)
        for row in rows:
            sheet.append([_xlsx_cell(sheet, cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _set_widths(sheet: Any, rows: Sequence[Sequence[Cell]]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    least, most = WIDTHS
    for column in range(max(map(len, rows), default=0)):
        longest = max(len(str(row[column])) for row in rows[:200] if column < len(row))
        width = min(max(longest, least), most)
        sheet.column_dimensions[get_column_letter(column + 1)].width = width


def _xlsx_cell(sheet: Any, cell: Cell) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - as above
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415 - as above

    if cell is None or isinstance(cell, float | int):
        return cell
    if isinstance(cell, date):
        made: Any = WriteOnlyCell(sheet, cell)  # type: ignore[arg-type]  # dates work
        made.number_format = "dd/mm/yyyy"
        return made
    if is_blank(cell):
        return None
    text = cell.encode("utf-8", "replace").decode()  # half an emoji cannot be written
    made = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text)[:EXCEL_LIMIT])
    made.data_type = "s"  # or text that begins with “=” would be a formula
    made.quotePrefix = protect(cell) != cell  # and stays text when somebody edits the cell
    return made
