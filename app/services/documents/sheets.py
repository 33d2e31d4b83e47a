"""Cells, heads and the file itself: text stays text, and the same content gives the same bytes."""

import re
import shutil
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.services.documents.layout.fonts import printable
from app.services.documents.layout.palette import Palette

Value = str | int | Decimal | date | None

_FONT = "Calibri"
_FIRST_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_CHANGED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
_HEAD_HEIGHT = 22


@dataclass(frozen=True, slots=True)
class Look:
    """Fonts and the head's colours, from the brand."""

    body: Font
    strong: Font
    quiet: Font
    title: Font
    head: Font
    head_fill: PatternFill

    @classmethod
    def of(cls, palette: Palette) -> "Look":
        """White on the brand's colour, which was darkened where white could not be read on it."""
        return cls(
            body=Font(name=_FONT, color=_argb(palette.ink)),
            strong=Font(name=_FONT, bold=True, color=_argb(palette.ink)),
            quiet=Font(name=_FONT, color=_argb(palette.muted)),
            title=Font(name=_FONT, bold=True, size=18, color=_argb(palette.heading)),
            head=Font(name=_FONT, bold=True, color="FFFFFFFF"),
            head_fill=PatternFill("solid", fgColor=_argb(palette.accent_text)),
        )


def put(sheet: Worksheet, row: int, column: int, value: Value, font: Font) -> Cell:
    """Write a cell; a text that starts like a formula stays a text (trap 15)."""
    cell = cast("Cell", sheet.cell(row, column))
    if isinstance(value, str):
        cell.value = printable(value)
        cell.data_type = "s"
        cell.number_format = "@"
    else:
        cell.value = value
    if isinstance(value, Decimal):
        cell.number_format = "#,##0.00####" if value.as_tuple().exponent != -2 else "#,##0.00"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    cell.font = font
    return cell


def put_head(sheet: Worksheet, row: int, heads: list[str], look: Look) -> None:
    """A row of column heads in the brand's colour."""
    for column, head in enumerate(heads, start=1):
        cell = put(sheet, row, column, head, look.head)
        cell.fill = look.head_fill
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        cell.border = Border(bottom=Side("medium", color=look.head_fill.fgColor.rgb))
    sheet.row_dimensions[row].height = _HEAD_HEIGHT


def set_up_print(sheet: Worksheet, company: str, page: str) -> None:
    """A4 on its side, all columns on one page's width, page numbers below."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = cast("HeaderFooterItem", sheet.oddFooter)
    footer.left.text = printable(company).replace("&", "&&")
    footer.right.text = page


def finished_workbook(book: Workbook, title: str, author: str, on: date) -> bytes:
    """The file, its times set to the document's day and its parts to a fixed one."""
    book.properties.title = printable(title)
    book.properties.creator = printable(author)
    written = BytesIO()
    book.save(written)
    moment = datetime.combine(on, time()).isoformat().encode() + b"Z"
    target = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as result:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _FIRST_ZIP_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            if name == "docProps/core.xml":
                result.writestr(part, _CHANGED.sub(rb"\g<1>" + moment + rb"\g<3>", source.read(name)))
                continue
            # Piece by piece: the list of a large customer is a hundred megabytes of text.
            with source.open(name) as text, result.open(part, "w") as packed:
                shutil.copyfileobj(text, packed)
    return target.getvalue()


def _argb(colour: str) -> str:
    return f"FF{colour.removeprefix('#').upper()}"


class RowWriter:
    """Writes a sheet of a write-only workbook from top to bottom, in a few styles.

    One cell per column is used again for every row: a style costs as much as writing the row.
    """

    def __init__(self, sheet: Worksheet, widths: Sequence[int], look: Look) -> None:
        self._sheet = sheet
        self._look = look
        self._row = 0
        self._cells: dict[tuple[int, int, str, bool], Cell] = {}
        for column, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(column)].width = width

    def set_up_print(self, company: str, page: str) -> None:
        """Say how the sheet is printed; before its first row."""
        set_up_print(self._sheet, company, page)

    def skip(self) -> None:
        """Leave a row empty."""
        self._row += 1
        self._sheet.append([])

    def head(self, heads: Sequence[str], *, figures: bool = False) -> None:
        """A row of heads in the brand's colour; with `figures` all but the first stand above figures."""
        cells: list[Cell] = []
        for column, head in enumerate(heads):
            cell = new_cell(self._sheet)
            cell.value = printable(head)
            cell.data_type = "s"
            cell.font, cell.fill = self._look.head, self._look.head_fill
            right = "right" if figures and column else None
            cell.alignment = Alignment(vertical="center", wrap_text=True, horizontal=right)
            cells.append(cell)
        self._append(cells, _HEAD_HEIGHT)

    def put(
        self,
        values: Sequence[Value],
        font: Font,
        *,
        rest: Font | None = None,
        rest_alignment: Alignment | None = None,
        format_of_figures: str = "#,##0",
        height: int | None = None,
    ) -> None:
        """A row of values; text stays text (trap 15). `rest` is the font of all but the first."""
        cells: list[Cell] = []
        for column, value in enumerate(values):
            own = rest if column and rest is not None else font
            shown = _number_format(value, format_of_figures)
            cell = self._cell(column, own, shown, rest_alignment if column else None)
            if isinstance(value, str):
                cell.value = printable(value)
                cell.data_type = "s"
            else:
                cell.value = value
                cell.number_format = shown
            cells.append(cell)
        self._append(cells, height)

    def _cell(self, column: int, font: Font, shown: str, alignment: Alignment | None) -> Cell:
        key = (column, id(font), shown, alignment is not None)
        cell = self._cells.get(key)
        if cell is None:
            cell = self._cells[key] = new_cell(self._sheet)
            cell.font, cell.number_format = font, shown
            if alignment is not None:
                cell.alignment = alignment
        return cell

    def _append(self, cells: list[Cell], height: int | None) -> None:
        self._row += 1
        if height is not None:
            self._sheet.row_dimensions[self._row].height = height
        self._sheet.append(cells)


def _number_format(value: Value, of_figures: str) -> str:
    if isinstance(value, str):
        return "@"
    return "yyyy-mm-dd" if isinstance(value, date) else of_figures


def new_cell(sheet: Worksheet) -> Cell:
    """A cell of a sheet that is written row by row."""
    return WriteOnlyCell(sheet)
