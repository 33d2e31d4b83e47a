"""Cells, heads and the file itself: text stays text, and the same content gives the same bytes."""

import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
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
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
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
            data = source.read(name)
            if name == "docProps/core.xml":
                data = _CHANGED.sub(rb"\g<1>" + moment + rb"\g<3>", data)
            part = zipfile.ZipInfo(name, _FIRST_ZIP_DAY)
            part.compress_type = zipfile.ZIP_DEFLATED
            result.writestr(part, data)
    return target.getvalue()


def _argb(colour: str) -> str:
    return f"FF{colour.removeprefix('#').upper()}"
