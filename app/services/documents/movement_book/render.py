"""The workbook of a movement as bytes: a sheet with the bridge, and one with every device."""

from openpyxl import Workbook

from app.domain.brand import Brand
from app.domain.errors import Cancelled
from app.domain.progress import NO_PROGRESS, Progress
from app.services.documents.house import named
from app.services.documents.layout.palette import Palette
from app.services.documents.movement_book.bridge_sheet import BridgeSheet
from app.services.documents.movement_book.build import MovementBook, title_of
from app.services.documents.movement_book.device_sheet import DeviceSheet
from app.services.documents.sheets import Look, finished_workbook
from app.services.documents.wording import wording


def render_movement_book(document: MovementBook, brand: Brand, progress: Progress = NO_PROGRESS) -> bytes:
    """The workbook; the same content gives the same bytes. Written row by row: it can hold 100,000 devices."""
    words = wording(document.language)
    brand = named(brand, words)
    look = Look.of(Palette.of(brand))
    book = Workbook(write_only=True)
    sheets = (
        BridgeSheet(book, document, words, look, brand.company),
        DeviceSheet(book, document, words, look, brand.company),
    )
    try:
        for sheet in sheets:
            sheet.write(progress)
    except Cancelled:
        # A sheet that is never saved would leave its open file behind.
        for sheet in sheets:
            sheet.sheet.close()
        raise
    return finished_workbook(book, title_of(document), brand.company, document.made_on)
