"""The dark column at the left: the screens with their badges, and the menu at its foot."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.views.actions import keys
from app.views.icons.names import Icon
from app.views.icons.render import pixmap
from app.views.shell.contract import Badge, ScreenSpec
from app.views.theme import GRID, Tokens, colours, font, sizes

EDGE = 1
NARROW = 60 + EDGE
FULL = 208 + EDGE
_ICON = 20
_SIGN = 22
_SIDE = 10


class NavButton(QAbstractButton):
    """An entry: icon, words and a badge; only the icon and a dot of the badge when there is little room."""

    def __init__(self, title: str, icon: Icon, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._shortcut = shortcut
        self._badge: Badge | None = None
        self._narrow = False
        self.setText(title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def badge(self) -> Badge | None:
        """The figure at the entry."""
        return self._badge

    def set_badge(self, badge: Badge | None) -> None:
        """Show another figure, or none."""
        self._badge = badge
        self._name()
        self.updateGeometry()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone; the words are in the tooltip then."""
        self._narrow = narrow
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, words and badge beside each other."""
        width = NARROW - 2 * _SIDE - EDGE if self._narrow else self.full_width()
        return QSize(width, max(36, sizes().body + 20))

    def full_width(self) -> int:
        """The room that icon, words and badge take beside each other."""
        words = QFontMetrics(self._font(strong=True)).horizontalAdvance(self.text())
        badge = self._badge_width() + GRID if self._badge else 0
        return _SIDE + _ICON + 12 + words + badge + 2 * _SIDE

    def minimumSizeHint(self) -> QSize:
        """Never less: the words are not shortened."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entry."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = colours()
        active = self.isChecked()
        if active or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            ground = QColor(tokens.sidebar_active)
            ground.setAlphaF(1.0 if active else 0.45)
            painter.setBrush(ground)
            painter.drawRoundedRect(self.rect(), 6, 6)
        ink = tokens.sidebar_on_active if active else tokens.sidebar_text
        left = (self.width() - _ICON) // 2 if self._narrow else _SIDE
        drawing = pixmap(self._icon, ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - _ICON) // 2, drawing)
        if not self._narrow:
            self._draw_words(painter, ink, strong=active)
        if self._badge is not None:
            self._draw_badge(painter, tokens, self._badge)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.sidebar_title), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    # Helpers

    def _name(self) -> None:
        told = f"{self.text()}, {self._badge.words}" if self._badge else self.text()
        self.setAccessibleName(told)
        hint = f"{told} ({keys(self._shortcut)})" if self._shortcut else told
        self.setToolTip(hint if self._narrow or self._badge else keys(self._shortcut))

    def _font(self, *, strong: bool) -> QFont:
        return font(sizes().body, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)

    def _draw_words(self, painter: QPainter, ink: str, *, strong: bool) -> None:
        painter.setPen(QColor(ink))
        painter.setFont(self._font(strong=strong))
        box = self.rect().adjusted(_SIDE + _ICON + 12, 0, -_SIDE, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _badge_font(self) -> QFont:
        return font(sizes().tiny, QFont.Weight.Bold)

    def _badge_width(self) -> int:
        text = self._badge.text if self._badge else ""
        metrics = QFontMetrics(self._badge_font())
        return max(metrics.height() + 4, metrics.horizontalAdvance(text) + 14)

    def _draw_badge(self, painter: QPainter, tokens: Tokens, badge: Badge) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.badge if badge.urgent else tokens.badge_quiet))
        if self._narrow:
            painter.drawEllipse(QRectF(self.width() - 14, 5, 9, 9))
            return
        height = QFontMetrics(self._badge_font()).height() + 4
        width = self._badge_width()
        box = QRectF(self.width() - width - GRID, (self.height() - height) / 2, width, height)
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(QColor(tokens.on_badge if badge.urgent else tokens.on_badge_quiet))
        painter.setFont(self._badge_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.text)


def paint_sign(painter: QPainter, box: QRectF) -> None:
    """The sign of the program, in the partner's colour, filling a square."""
    tokens, unit = colours(), box.width() / _SIGN
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(box, 5 * unit, 5 * unit)
    painter.setBrush(QColor(tokens.on_accent))
    for at, height in ((4, 6), (9, 9), (14, 12)):
        top = box.bottom() - (5 + height) * unit
        painter.drawRect(QRectF(box.left() + at * unit, top, 3 * unit, height * unit))


class Mark(QWidget):
    """The sign of the program and its name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._narrow = False
        self.setAccessibleName(name)
        self.setFixedHeight(48)

    def set_narrow(self, narrow: bool) -> None:
        """Show the sign alone."""
        self._narrow = narrow
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar with its mark, and the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = colours()
        left = (self.width() - _SIGN) // 2 if self._narrow else _SIDE - 2
        paint_sign(painter, QRectF(left, 13, _SIGN, _SIGN))
        if not self._narrow:
            painter.setPen(QColor(tokens.sidebar_title))
            painter.setFont(font(sizes().heading, QFont.Weight.Bold))
            words = self.rect().adjusted(left + 32, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._name)


class Sidebar(QFrame):
    """Entries from the list of screens; up and down go from entry to entry."""

    chosen = Signal(str)
    menu_wanted = Signal()

    def __init__(self, product: str, specs: Sequence[ScreenSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self.setAccessibleName(self.tr("Navigation"))
        self._narrow = False
        self._mark = Mark(product)
        self._entries: dict[str, NavButton] = {}
        self.menu_button = NavButton(self.tr("Menu"), Icon.MENU, "F10")
        self.menu_button.setCheckable(False)
        self.menu_button.clicked.connect(self.menu_wanted)
        self._assemble(specs)

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    @property
    def entries(self) -> dict[str, NavButton]:
        """The entries by the id of their screen."""
        return self._entries

    def full_width(self) -> int:
        """The width that the widest entry needs."""
        buttons = [*self._entries.values(), self.menu_button]
        return max(FULL, 2 * _SIDE + EDGE + max(button.full_width() for button in buttons))

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        self._narrow = narrow
        self._mark.set_narrow(narrow)
        for entry in (*self._entries.values(), self.menu_button):
            entry.set_narrow(narrow)
        self.setFixedWidth(NARROW if narrow else self.full_width())

    def show_current(self, screen: str) -> None:
        """Mark the entry of the screen shown."""
        for name, entry in self._entries.items():
            entry.setChecked(name == screen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        buttons = [*self._entries.values(), self.menu_button]
        now = next((at for at, entry in enumerate(buttons) if entry.hasFocus()), None)
        if step is None or now is None:
            super().keyPressEvent(event)
            return
        buttons[(now + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)

    def _assemble(self, specs: Sequence[ScreenSpec]) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(_SIDE, 4, _SIDE, 10)
        box.setSpacing(2)
        box.addWidget(self._mark)
        for spec in (spec for spec in specs if spec.listed):
            entry = NavButton(spec.title, spec.icon, spec.shortcut)
            entry.clicked.connect(lambda _=False, screen=spec.id: self.chosen.emit(screen))
            self._entries[spec.id] = entry
            box.addWidget(entry)
        box.addStretch(1)
        box.addWidget(self.menu_button)
