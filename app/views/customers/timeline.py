"""The ledger as a timeline: what was ordered from which day on, and by which document (R11)."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.domain.ledger import EntryKind, LedgerEntry
from app.views import formats
from app.views.terms import category_name, entry_name
from app.views.theme import GRID, Tone, colours
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import FlowLayout, clear, column, row
from app.views.widgets.pill import Pill
from app.views.widgets.text import Role, label

ENTRY_TONES = {
    EntryKind.START: Tone.NEUTRAL,
    EntryKind.TRUE_UP: Tone.INFO,
    EntryKind.RENEWAL: Tone.OK,
    EntryKind.CORRECTION: Tone.WARN,
}
_RAIL = 26
_DOT = 10


class Rail(QWidget):
    """The line at the left with a dot at each entry; it begins and ends at a dot."""

    def __init__(self, *, first: bool, last: bool) -> None:
        super().__init__()
        self._first, self._last = first, last
        self.setFixedWidth(_RAIL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As high as the entry beside it."""
        return QSize(_RAIL, 2 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line and dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, at = _RAIL / 2 - 3, 13.0
        painter.setPen(QPen(QColor(colours().edge), 2))
        top = at if self._first else 0.0
        bottom = at if self._last else float(self.height())
        painter.drawLine(round(middle), round(top), round(middle), round(bottom))
        painter.setPen(QPen(QColor(colours().surface), 2))
        painter.setBrush(QColor(colours().accent))
        painter.drawEllipse(QRectF(middle - _DOT / 2, at - _DOT / 2, _DOT, _DOT))


class Timeline(QWidget):
    """Newest entry on top; `document_wanted` carries the number of the document an entry rests on."""

    document_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(spacing=0)
        self.setLayout(self._rows)
        self.setAccessibleName(self.tr("Ledger"))

    def show_entries(self, entries: Sequence[LedgerEntry]) -> None:
        """Show other entries, given in the order they took effect."""
        clear(self._rows)
        newest_first = list(reversed(entries))
        for place, entry in enumerate(newest_first):
            rail = Rail(first=place == 0, last=place == len(newest_first) - 1)
            line = QWidget()
            line.setLayout(row(rail, self._entry(entry), spacing=GRID))
            self._rows.addWidget(line)

    # Helpers

    def _entry(self, entry: LedgerEntry) -> QFrame:
        figures = entry.baseline
        day = label(formats.day(entry.effective), Role.STRONG)
        head = FlowLayout(spacing=GRID)
        head.addWidget(day)
        head.addWidget(Pill(entry_name(entry.kind), ENTRY_TONES[entry.kind]))
        head.addWidget(label(category_name(entry.category)))
        if entry.document:
            head.addWidget(self._document(entry))
        text = self.tr("ordered {ordered} \u00b7 baseline {baseline} \u00b7 threshold {threshold}").format(
            ordered=formats.count(figures.ordered),
            baseline=formats.count(figures.baseline),
            threshold=formats.count(figures.threshold),
        )
        parts = [label(text, wrap=True, selectable=True)]
        if entry.groups:
            groups = ", ".join(f"{name} {formats.count(ordered)}" for name, ordered in entry.groups)
            parts.append(label(self.tr("by price group: {groups}").format(groups=groups), Role.SMALL, wrap=True))
        if entry.note:
            parts.append(label(entry.note, Role.SMALL, wrap=True, selectable=True))
        frame = QFrame()
        frame.setLayout(column(head, *parts, int(1.5 * GRID), spacing=2))
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return frame

    def _document(self, entry: LedgerEntry) -> QWidget:
        number = entry.document or ""
        if entry.kind is EntryKind.TRUE_UP:
            return button(number, lambda: self.document_wanted.emit(number), kind=Kind.LINK)
        return label(number, Role.MUTED)
