"""The workbook of the added devices as bytes: a cover sheet with the figures, and the list."""

from decimal import Decimal

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.brand import Brand
from app.services.documents.added_devices.build import AddedDevices, Figures
from app.services.documents.data import AddedDevice
from app.services.documents.house import category_title, named
from app.services.documents.layout.palette import Palette
from app.services.documents.sheets import (
    Look,
    Value,
    finished_workbook,
    put,
    put_head,
    set_up_print,
)
from app.services.documents.wording import Wording, wording

_FACTS_FROM = 3
_WIDTHS = {
    "category": 12,
    "group": 16,
    "model": 26,
    "serial": 26,
    "mac": 16,
    "name": 26,
    "site": 20,
    "room": 20,
    "user": 30,
    "first_seen": 14,
    "file": 34,
    "row": 8,
}
_FIGURES = (
    "category",
    "group",
    "ordered",
    "count",
    "added",
    "new_ordered",
    "baseline",
    "price",
    "term",
    "months",
    "amount",
)
_FIGURE_WIDTHS = (22, 24, 11, 11, 11, 15, 18, 14, 20, 12, 16)


def render_added_devices(document: AddedDevices, brand: Brand) -> bytes:
    """The workbook; the same content gives the same bytes."""
    words = wording(document.language)
    brand = named(brand, words)
    look = Look.of(Palette.of(brand))
    book = Workbook()
    cover = book.worksheets[0]
    cover.title = words.text("added_devices.figures_sheet")
    _write_cover(cover, document, words, look)
    _write_devices(book.create_sheet(words.text("added_devices.devices_sheet")), document, words, look)
    for sheet in book.worksheets:
        set_up_print(sheet, brand.company, words.text("added_devices.page"))
    title = words.text("added_devices.title", number=document.number)
    return finished_workbook(book, title, brand.company, document.issued_on)


def _write_cover(sheet: Worksheet, document: AddedDevices, words: Wording, look: Look) -> None:
    sheet.sheet_view.showGridLines = False
    put(sheet, 1, 1, words.text("added_devices.title", number=document.number), look.title)
    sheet.row_dimensions[1].height = 28
    row = _FACTS_FROM
    for label, value in _facts(document, words):
        put(sheet, row, 1, label, look.quiet)
        put(sheet, row, 2, value, look.strong).alignment = Alignment(horizontal="left")
        row += 1
    heads = [words.text(f"added_devices.figure.{name}", currency=document.currency) for name in _FIGURES]
    put_head(sheet, row + 1, heads, look)
    row += 2
    for figures in document.figures:
        _put_row(sheet, row, _figures(figures, words), look)
        row += 1
    put(sheet, row, 1, words.text("added_devices.total"), look.strong)
    put(sheet, row, len(_FIGURES), _money(document.total), look.strong)
    put(sheet, row + 2, 1, words.text("added_devices.more"), look.quiet)
    for index, width in enumerate(_FIGURE_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width


def _facts(document: AddedDevices, words: Wording) -> list[tuple[str, Value]]:
    values: dict[str, Value] = {
        "customer": document.customer.name,
        "contract": document.contract,
        "site_id": document.customer.site_id,
        "true_up": document.number,
        "inventory": document.inventory_date,
        "start": document.period.start,
        "end": document.period.end,
        "issued_on": document.issued_on,
    }
    facts = [(words.text(f"added_devices.fact.{name}"), value) for name, value in values.items() if value]
    return [*facts, (words.text("added_devices.listed"), len(document.devices))]


def _figures(figures: Figures, words: Wording) -> list[Value]:
    return [
        category_title(words, figures.category),
        figures.group or "",
        figures.ordered,
        figures.count,
        figures.added,
        figures.new_ordered,
        figures.baseline,
        _money(figures.unit_price),
        figures.price_term_months,
        Decimal(figures.months).scaleb(-6).normalize(),
        _money(figures.amount),
    ]


def _write_devices(sheet: Worksheet, document: AddedDevices, words: Wording, look: Look) -> None:
    put_head(sheet, 1, [words.text(f"added_devices.column.{name}") for name in _WIDTHS], look)
    for row, added in enumerate(document.devices, start=2):
        _put_row(sheet, row, _device(added, words), look)
    for index, width in enumerate(_WIDTHS.values(), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = width
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(_WIDTHS))}{max(2, len(document.devices) + 1)}"


def _device(added: AddedDevice, words: Wording) -> list[Value]:
    device, location = added.device, added.device.location
    return [
        category_title(words, device.category) if device.category else "",
        added.group or "",
        device.model,
        device.serial,
        device.mac,
        location.name,
        location.site,
        location.room,
        location.user,
        added.first_seen,
        device.file,
        device.row,
    ]


def _put_row(sheet: Worksheet, row: int, values: list[Value], look: Look) -> None:
    for column, value in enumerate(values, start=1):
        put(sheet, row, column, value, look.body)


def _money(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)
