"""From the data of a document to its bytes: a short one here, a long one in a process of its own."""

from app.domain.brand import Brand
from app.domain.progress import NO_PROGRESS, Progress, stop_if_cancelled
from app.services.documents.added_devices import build_added_devices, render_added_devices
from app.services.documents.data import AddedDevicesData, MonthlyReportData, PoRequestData, TrueUpQuoteData
from app.services.documents.po_request import build_po_request, render_po_request
from app.services.documents.quote import build_true_up_quote, render_true_up_quote
from app.services.documents.report import build_monthly_report, render_monthly_report

Source = TrueUpQuoteData | PoRequestData | MonthlyReportData | AddedDevicesData

LONG = 500
"""A document with more rows than this is drawn apart; fewer are drawn faster than a process starts."""


def draw(source: Source, brand: Brand) -> bytes:
    """The document as it is issued, drawn in this process."""
    if isinstance(source, TrueUpQuoteData):
        return render_true_up_quote(build_true_up_quote(source), brand)
    if isinstance(source, PoRequestData):
        return render_po_request(build_po_request(source), brand)
    if isinstance(source, MonthlyReportData):
        return render_monthly_report(build_monthly_report(source), brand)
    return render_added_devices(build_added_devices(source), brand)


def drawn(source: Source, brand: Brand, progress: Progress = NO_PROGRESS) -> bytes:
    """The document as it is issued; a long one holds up nobody, and can be given up within a second.

    Raises DocumentCrashed, DocumentTooSlow, DocumentTooBig and Cancelled.
    """
    stop_if_cancelled(progress)
    if isinstance(source, MonthlyReportData | AddedDevicesData) and rows_of(source) > LONG:
        # Not before it is needed: the process itself draws with this module.
        from app.services.documents.apart import drawn_apart  # noqa: PLC0415

        return drawn_apart(source, brand, progress)
    return draw(source, brand)


def rows_of(source: MonthlyReportData | AddedDevicesData) -> int:
    """How long the lists of a document are."""
    moved = len(source.movements) if isinstance(source, MonthlyReportData) else 0
    return len(source.devices) + moved
