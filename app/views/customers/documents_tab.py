"""The issued documents of a customer, with the chosen one beside the list: the very bytes that were issued."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedLayout, QWidget

from app.domain.documents import DocumentKind, IssuedDocument
from app.views import formats
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.replaced import replaced_mark, replaced_words
from app.views.terms import document_name
from app.views.theme import GRID, Tone
from app.views.widgets.banner import Banner
from app.views.widgets.buttons import button
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.pdf_view import PdfView
from app.views.widgets.table import Align, Column, DataTable


class DocumentsTab(QWidget):
    """`chosen` asks for the bytes of a document to show, `open_wanted` and `save_wanted` to hand it out."""

    chosen = Signal(object)
    open_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.table: DataTable[IssuedDocument] = DataTable(
            self.tr("Issued documents"),
            self._columns(),
            keep_as="documents",
            preferences=preferences,
            key=lambda one: one.id,
        )
        self.replaced = Banner(closable=False)
        self.open = button(self.tr("Open"), self._open, icon=Icon.OPEN)
        self.save = button(self.tr("Save as\u2026"), self._save, icon=Icon.SAVE)
        self.workbook = EmptyState(
            Icon.SHEET,
            self.tr("A workbook"),
            self.tr("Open it in your spreadsheet program, or save it."),
            self.tr("Open"),
            self._open,
        )
        self.pdf = PdfView(self.tr("Document"), self.workbook)
        self.nothing = EmptyState(
            Icon.DOCUMENT,
            self.tr("No documents yet"),
            self.tr("Quotes, requests and reports appear here once they are issued, and stay as they were issued."),
        )
        self._assemble()
        self._connect()

    # Properties

    @property
    def current(self) -> IssuedDocument | None:
        """The document that the keyboard is on."""
        return self.table.current

    # Public

    def show_documents(self, documents: tuple[IssuedDocument, ...]) -> None:
        """List other documents, the latest first; the first is shown."""
        self.table.set_rows(documents)
        self._stack.setCurrentIndex(0 if documents else 1)
        if documents and self.table.current is None:
            self.table.choose(documents[0].id)
        self._choose()

    def show_bytes(self, document: IssuedDocument, data: bytes) -> None:
        """Show a document as it was issued."""
        if document.file_name.lower().endswith(".pdf"):
            self.pdf.show_pdf(data, document.file_name)
        else:
            self.pdf.clear()

    # Helpers

    def _columns(self) -> list[Column[IssuedDocument]]:
        kinds = list(DocumentKind)
        return [
            Column(
                name="issued_on",
                title=self.tr("Issued"),
                value=lambda one: one.issued_on,
                align=Align.NUMBER,
                width=98,
            ),
            Column(
                name="kind",
                title=self.tr("Kind"),
                value=lambda one: document_name(one.kind),
                sort=lambda one: kinds.index(one.kind),
                width=104,
            ),
            Column(
                name="made_from",
                title=self.tr("Inventory"),
                value=lambda one: replaced_mark() if one.replaced else "",
                tone=lambda one: Tone.WARN if one.replaced else None,
                tooltip=lambda one: replaced_words(one.replaced) if one.replaced else "",
                width=92,
                gives_way=2,
            ),
            Column(name="subject", title=self.tr("For"), value=lambda one: one.subject, width=96, stretch=True),
            Column(
                name="revision",
                title=self.tr("Revision"),
                value=lambda one: one.revision,
                text=lambda number: formats.count(number) if number > 1 else "",
                align=Align.NUMBER,
                width=78,
                gives_way=1,
            ),
            Column(name="language", title=self.tr("Language"), value=lambda one: one.language, width=80, hidden=True),
            Column(name="file", title=self.tr("File"), value=lambda one: one.file_name, width=240, hidden=True),
        ]

    def _assemble(self) -> None:
        self.table.view.setProperty("framed", True)
        left = QWidget()
        above = row(STRETCH, self.open, self.save, spacing=GRID)
        beside = column(above, self.table, self.replaced, spacing=GRID)
        beside.setStretch(1, 1)
        left.setLayout(beside)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(2 * GRID)
        splitter.addWidget(left)
        splitter.addWidget(self.pdf)
        splitter.setSizes([500, 580])
        holder = QWidget()
        holder.setLayout(column(splitter, spacing=0))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(holder)
        self._stack.addWidget(self.nothing)

    def _connect(self) -> None:
        self.table.selected.connect(self._choose)
        self.table.opened.connect(self.open_wanted)

    def _choose(self) -> None:
        current = self.table.current
        self.open.setEnabled(current is not None)
        self.save.setEnabled(current is not None)
        if current is not None and current.replaced is not None:
            self.replaced.show_text(replaced_words(current.replaced), Tone.WARN)
        else:
            self.replaced.clear()
        if current is not None:
            self.chosen.emit(current)

    def _open(self) -> None:
        if self.current is not None:
            self.open_wanted.emit(self.current)

    def _save(self) -> None:
        if self.current is not None:
            self.save_wanted.emit(self.current)
