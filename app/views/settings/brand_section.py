"""The brand: its fields on the left, a document that shows what they do on the right."""

from PySide6.QtCore import QMargins, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QSplitter, QWidget

from app.domain.brand import Brand
from app.domain.documents import DocumentKind
from app.views import terms
from app.views.language import OWN_NAMES, Lang
from app.views.settings.brand_form import BrandForm
from app.views.theme import GRID, Theme
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.pdf_view import PdfView
from app.views.widgets.text import Role, label

PREVIEW_MS = 350
"""So long after the last key the document is drawn again."""

_FORM_WIDTH = 400
_PREVIEWED = (DocumentKind.TRUE_UP_QUOTE, DocumentKind.PO_REQUEST, DocumentKind.MONTHLY_REPORT)


class BrandSection(QWidget):
    """`edited` tells of a change, `preview_wanted` that the document is to be drawn again."""

    edited = Signal()
    preview_wanted = Signal()
    save_wanted = Signal()
    revert_wanted = Signal()

    def __init__(self, lang: Lang, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = BrandForm()
        self.kind = QComboBox()
        self.language = QComboBox()
        self.pdf = PdfView(self.tr("Preview with made-up data"))
        self.state = label(role=Role.MUTED)
        self.revert = button(self.tr("Revert"), self.revert_wanted.emit)
        self.save = button(self.tr("Save"), self.save_wanted.emit, kind=Kind.PRIMARY)
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._kept = Brand()
        self._fill(lang)
        self._assemble()
        self._connect()

    # Properties

    @property
    def document(self) -> tuple[DocumentKind, str]:
        """Which document is shown, and in which language."""
        return DocumentKind(self.kind.currentData()), self.language.currentData()

    @property
    def changed(self) -> bool:
        """Whether the fields differ from what is kept."""
        return self.form.brand != self._kept

    # Public

    def show_kept(self, kept: Brand, draft: Brand | None = None) -> None:
        """Show the brand that is kept, with what was typed since, if anything was."""
        self._kept = kept
        self.form.show_brand(draft or kept)
        self.form.show_problems({})
        self._tell()
        self.preview_wanted.emit()

    # Helpers

    def _fill(self, lang: Lang) -> None:
        for kind in _PREVIEWED:
            self.kind.addItem(terms.document_name(kind), kind.value)
        for one in Lang:
            self.language.addItem(OWN_NAMES[one], one.value)
        self.language.setCurrentIndex(self.language.findData(lang.value))
        self.kind.setAccessibleName(self.tr("Document shown"))
        self.language.setAccessibleName(self.tr("Language of the document shown"))

    def _assemble(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "page")
        inner.setLayout(column(self.form, STRETCH, margins=QMargins(2, 0, int(1.5 * GRID), 2 * GRID)))
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Brand"))
        left = QWidget()
        fields = column(scroll, row(self.state, STRETCH, self.revert, self.save), spacing=GRID)
        fields.setStretch(0, 1)
        left.setLayout(fields)
        left.setMinimumWidth(round(_FORM_WIDTH * min(1.15, Theme.current().scale)))
        right = QWidget()
        shown = column(row(self.kind, self.language, STRETCH), self.pdf, spacing=GRID)
        shown.setStretch(1, 1)
        right.setLayout(shown)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(2 * GRID)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        self.setLayout(column(split))

    def _connect(self) -> None:
        self.form.edited.connect(self._edited)
        self._pause.timeout.connect(self.preview_wanted)
        self.kind.activated.connect(lambda _: self.preview_wanted.emit())
        self.language.activated.connect(lambda _: self.preview_wanted.emit())

    def _edited(self) -> None:
        self._tell()
        self._pause.start()
        self.edited.emit()

    def _tell(self) -> None:
        changed = self.changed
        self.save.setEnabled(changed)
        self.revert.setEnabled(changed)
        self.state.setText(self.tr("Not saved yet") if changed else "")
