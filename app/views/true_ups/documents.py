"""The documents of the chosen true-up: a chip for each, its pages or its devices below."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.domain.documents import DocumentKind
from app.services.documents.data import AddedDevice
from app.services.true_up_documents import KINDS
from app.views import terms
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import GRID
from app.views.true_ups.columns import device_columns
from app.views.true_ups.records import ShownDocument
from app.views.widgets.draft_bar import DraftBar
from app.views.widgets.empty_state import EmptyState
from app.views.widgets.filter_chips import Chip, FilterChips
from app.views.widgets.layouts import column
from app.views.widgets.pdf_view import PdfView
from app.views.widgets.table import DataTable


class DocumentPanel(QWidget):
    """Shows one document; `wanted` asks for another kind of it, `issue_wanted` to issue all."""

    wanted = Signal(object)
    issue_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = FilterChips(self.tr("Documents of the true-up"), single=True)
        self.pdf = PdfView(self.tr("Document"), self._nothing())
        self.devices: DataTable[AddedDevice] = DataTable(
            self.tr("Added devices"),
            device_columns(),
            keep_as="true_up_devices",
            preferences=preferences,
            key=lambda row: row.device.device_id,
            empty=EmptyState(
                Icon.DEVICE,
                self.tr("No device can be named"),
                self.tr("Every device counted now was there when the number in force was ordered."),
            ),
        )
        self.draft = DraftBar()
        self._shown: ShownDocument | None = None
        self._stack = QStackedLayout()
        self._stack.addWidget(self.pdf)
        self._stack.addWidget(self.devices)
        self.setLayout(column(self.chips, self.draft, self._stack, spacing=GRID, margins=QMargins(0, 0, 0, 0)))
        self.chips.set_chips([Chip(kind.value, terms.document_name(kind)) for kind in KINDS])
        self.chips.changed.connect(self._asked)
        self.draft.issue_wanted.connect(self.issue_wanted)

    @property
    def kind(self) -> DocumentKind:
        """The kind that is chosen."""
        return DocumentKind(next(iter(self.chips.chosen)))

    @property
    def shown(self) -> ShownDocument | None:
        """The document shown now."""
        return self._shown

    def show_document(self, document: ShownDocument) -> None:
        """Show a document that was read."""
        self._shown = document
        if document.issued:
            self.draft.hide()
        elif document.can_issue:
            self.draft.show_draft(self.tr("Draft: not issued yet"))
        else:
            self.draft.show_draft(self.tr("Draft: never issued"), can_issue=False)
        if document.kind is DocumentKind.ADDED_DEVICES:
            self.devices.set_rows(document.devices)
            self._stack.setCurrentWidget(self.devices)
        else:
            self.pdf.show_pdf(document.data, document.file_name)
            self._stack.setCurrentWidget(self.pdf)

    def clear(self) -> None:
        """Show no document."""
        self._shown = None
        self.draft.hide()
        self.pdf.clear()
        self._stack.setCurrentWidget(self.pdf)

    def _nothing(self) -> EmptyState:
        return EmptyState(
            Icon.DOCUMENT,
            self.tr("No true-up chosen"),
            self.tr("Choose a true-up on the left to see its quote, its purchase order request and its devices."),
        )

    def _asked(self) -> None:
        self.wanted.emit(self.kind)
