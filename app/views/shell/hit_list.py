"""The list under the search field: hits by group, each with its detail and its keys."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views.icons.render import pixmap
from app.views.shell.search import HitGroup, SearchHit
from app.views.theme import colours, font, sizes

Index = QModelIndex | QPersistentModelIndex
_HIT = int(Qt.ItemDataRole.UserRole)
_EDGE = 12
_ICON = 18


class HitModel(QAbstractListModel):
    """Group headings (plain text) and hits below each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[str | SearchHit] = []

    def set_groups(self, groups: Sequence[HitGroup]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._lines = []
        for group in groups:
            self._lines += [group.title, *group.hits]
        self.endResetModel()

    def hit_at(self, row: int) -> SearchHit | None:
        """The hit of a line, None for a heading."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, SearchHit) else None

    def hit_rows(self) -> list[int]:
        """The lines that are hits."""
        return [row for row, line in enumerate(self._lines) if isinstance(line, SearchHit)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Headings and hits."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a line, for the painter and for screen readers."""
        line = self._lines[index.row()]
        if role == _HIT:
            return line if isinstance(line, SearchHit) else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(line, str):
            return line
        return ", ".join(part for part in (line.title, line.detail, line.shortcut) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only hits can be chosen."""
        if self.hit_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class HitDelegate(QStyledItemDelegate):
    """Paints a heading or a hit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is lower than a hit."""
        heading = index.data(_HIT) is None
        return QSize(200, sizes().tiny + 14 if heading else sizes().body + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        hit, box = index.data(_HIT), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(hit, SearchHit):
            self._draw_hit(painter, option, hit)
        else:
            painter.setFont(font(sizes().tiny, QFont.Weight.DemiBold))
            painter.setPen(QColor(colours().muted))
            inner = box.adjusted(_EDGE, 4, -_EDGE, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _draw_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: SearchHit) -> None:
        tokens, box = colours(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(QColor(tokens.focus), 1))
            painter.setBrush(QColor(tokens.selection))
            painter.drawRoundedRect(box.adjusted(4, 1, -5, -2), 6, 6)
        ratio = painter.device().devicePixelRatioF()
        drawing = pixmap(hit.icon, tokens.muted, _ICON, ratio)
        painter.drawPixmap(box.left() + _EDGE, box.center().y() - _ICON // 2 + 1, drawing)
        right = self._draw_keys(painter, box, hit.shortcut)
        left = box.left() + _EDGE + _ICON + 10
        used = _draw_words(painter, QRect(left, box.top(), right - left, box.height()), hit.title, tokens.text)
        rest = QRect(left + used + 10, box.top(), right - left - used - 10, box.height())
        _draw_words(painter, rest, hit.detail, tokens.muted)

    def _draw_keys(self, painter: QPainter, box: QRect, shortcut: str) -> int:
        right = box.right() - _EDGE
        if not shortcut:
            return right
        used = font(sizes().tiny, QFont.Weight.DemiBold)
        metrics = QFontMetrics(used)
        width, height = metrics.horizontalAdvance(shortcut) + 12, metrics.height() + 2
        cap = QRect(right - width, box.center().y() - height // 2, width, height)
        painter.setPen(QPen(QColor(colours().line), 1))
        painter.setBrush(QColor(colours().sunken))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(colours().muted))
        painter.setFont(used)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, shortcut)
        return cap.left() - 8


def _draw_words(painter: QPainter, box: QRect, text: str, ink: str) -> int:
    painter.setFont(font(sizes().body))
    painter.setPen(QColor(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


class HitList(QListView):
    """The list; the keyboard stays in the search field, which moves the selection here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(HitDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Search results"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.entered.connect(self.setCurrentIndex)

    @property
    def chosen(self) -> SearchHit | None:
        """The hit that Enter would take."""
        return self.hits.hit_at(self.currentIndex().row())

    def set_groups(self, groups: Sequence[HitGroup]) -> None:
        """Show other hits and choose the first."""
        self.hits.set_groups(groups)
        self.step(0)

    def step(self, by: int) -> None:
        """Choose the next or the previous hit, round and round; 0 chooses the first."""
        rows = self.hits.hit_rows()
        if not rows:
            return
        row = self.currentIndex().row()
        at = (rows.index(row) + by) % len(rows) if by and row in rows else 0
        self.setCurrentIndex(self.hits.index(rows[at], 0))
        self.keep_heading()

    def keep_heading(self) -> None:
        """With the first hit its heading is shown, too."""
        if self.currentIndex().row() <= 1:
            self.scrollToTop()

    def wanted_height(self) -> int:
        """The height at which nothing has to be scrolled."""
        rows = range(self.hits.rowCount())
        return sum(self.sizeHintForRow(row) for row in rows) + 2 * self.frameWidth() + 2
