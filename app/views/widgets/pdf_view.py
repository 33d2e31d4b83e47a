"""A document as it will be on paper: pages from bytes, zoom, print dialog, save."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QToolButton, QWidget

from app.views.icons.names import Icon
from app.views.theme import GRID
from app.views.widgets.buttons import icon_button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
PRINT_DPI = 300


class PdfView(QWidget):
    """Shows bytes of a PDF; never touches a file unless the user saves one.

    `saved` carries the path after saving, `failed` an error that the window should tell.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, name: str, empty: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._bytes = b""
        self._file_name = ""
        self._folder = Path.home()
        self._buffer: QBuffer | None = None
        self.document = QPdfDocument(self)
        self.view = QPdfView()
        self.view.setAccessibleName(name)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setPageSpacing(2 * GRID)
        self._page = label(role=Role.SMALL)
        self._zoom = label(role=Role.SMALL)
        self._buttons: list[QToolButton] = []
        self._assemble(empty)
        self._connect()
        self.fit_width()
        self.clear()

    # Properties

    @property
    def has_document(self) -> bool:
        """Whether there is something to print or save."""
        return bool(self._bytes)

    @property
    def page_count(self) -> int:
        """How many pages the document has."""
        return self.document.pageCount()

    # Public

    def show_pdf(self, data: bytes, file_name: str) -> None:
        """Show a document; `file_name` is proposed when it is saved. The place in an equal one is kept."""
        at = self.view.pageNavigator().currentPage() if self._bytes else 0
        self._bytes, self._file_name = data, file_name
        self.document.close()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._stack.setCurrentIndex(0)
        if 0 < at < self.page_count:
            self.view.pageNavigator().jump(at, self.view.pageNavigator().currentLocation())
        self._refresh()

    def clear(self) -> None:
        """Show no document."""
        self._bytes, self._file_name = b"", ""
        self.document.close()
        self._stack.setCurrentIndex(self._stack.count() - 1)
        self._refresh()

    def fit_width(self) -> None:
        """As wide as there is room."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._refresh()

    def fit_page(self) -> None:
        """A whole page at a time."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self._refresh()

    def zoom(self, by: int) -> None:
        """One step closer (1) or further away (-1)."""
        now = self._factor()
        ahead = [z for z in ZOOMS if (z > now + 0.01 if by > 0 else z < now - 0.01)]
        if ahead:
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(ahead[0] if by > 0 else ahead[-1])
            self._refresh()

    def print_document(self) -> None:
        """Ask for a printer and print."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._file_name)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, max(1, self.page_count))
        if dialog.exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Put the chosen pages on a printer, each fitted to its paper."""
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF())
        pages = printer.pageRanges()
        chosen = [page for page in range(self.page_count) if pages.isEmpty() or pages.contains(page + 1)]
        painter = QPainter(printer)
        for at, page in enumerate(chosen):
            if at:
                printer.newPage()
            self._print_page(painter, printer, page)
        painter.end()

    def save(self) -> None:
        """Ask where, and write the very bytes shown."""
        path = self.choose_path(str(self._folder / self._file_name))
        if path:
            self.save_as(Path(path))

    def choose_path(self, proposed: str) -> str:
        """The path the user chooses, empty when the user does not."""
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save document"), proposed, "PDF (*.pdf)")
        return chosen

    def save_as(self, path: Path) -> None:
        """Write to a file beside the target first, so that a full disk leaves no half document."""
        beside = path.with_name(f".{path.name}.tmp")
        try:
            beside.write_bytes(self._bytes)
            beside.replace(path)
        except OSError as error:
            beside.unlink(missing_ok=True)
            self.failed.emit(error)
            return
        self._folder = path.parent
        self.saved.emit(str(path))

    # Helpers

    def _assemble(self, empty: QWidget | None) -> None:
        self._buttons = [
            self._button(Icon.ZOOM_OUT, self.tr("Zoom out"), lambda: self.zoom(-1)),
            self._button(Icon.ZOOM_IN, self.tr("Zoom in"), lambda: self.zoom(1)),
            self._button(Icon.FIT_WIDTH, self.tr("Fit width"), self.fit_width),
            self._button(Icon.FIT_PAGE, self.tr("Fit page"), self.fit_page),
            self._button(Icon.PRINT, self.tr("Print"), self.print_document),
            self._button(Icon.SAVE, self.tr("Save as"), self.save),
        ]
        left, right = self._buttons[:4], self._buttons[4:]
        self.tools = row(*left, self._zoom, STRETCH, self._page, STRETCH, *right, spacing=4)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.view)
        if empty is not None:
            self._stack.addWidget(empty)
        self.setLayout(column(self.tools, holder, spacing=4))

    def _button(self, icon: Icon, name: str, on_click: Callable[[], None]) -> QToolButton:
        return icon_button(icon, name, on_click)

    def _connect(self) -> None:
        self.view.pageNavigator().currentPageChanged.connect(self._refresh)
        self.document.statusChanged.connect(self._refresh)

    def _refresh(self) -> None:
        for made in self._buttons:
            made.setEnabled(self.has_document)
        custom = self.view.zoomMode() is QPdfView.ZoomMode.Custom
        self._zoom.setText(f"{round(self.view.zoomFactor() * 100)}%" if custom and self.has_document else "")
        text = self.tr("page {page} of {pages}")
        page = self.view.pageNavigator().currentPage() + 1
        self._page.setText(text.format(page=page, pages=self.page_count) if self.page_count else "")

    def _factor(self) -> float:
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom or not self.page_count:
            return self.view.zoomFactor()
        size = self.document.pagePointSize(0) * (self.logicalDpiX() / 72)
        room = self.view.viewport().size()
        by_width = room.width() / size.width()
        if self.view.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            return by_width
        return min(by_width, room.height() / size.height())

    def _print_page(self, painter: QPainter, printer: QPrinter, page: int) -> None:
        paper = printer.pageRect(QPrinter.Unit.DevicePixel)
        dpi = min(PRINT_DPI, printer.resolution())
        points: QSizeF = self.document.pagePointSize(page)
        pixels = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
        image = self.document.render(page, pixels)
        fitted = pixels.scaled(paper.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        left = (paper.width() - fitted.width()) / 2
        painter.drawImage(paper.adjusted(left, 0, left - (paper.width() - fitted.width()), 0), image)
