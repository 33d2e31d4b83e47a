"""Problems and notices inside the page: what is wrong, all of it at once, and what can be done about it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from app.views.icons.names import Icon
from app.views.icons.render import pixmap
from app.views.theme import GRID, Theme, Tone, colours
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.layouts import clear, column, row
from app.views.widgets.text import Role, label

T = TypeVar("T")
TONE_ICONS = {
    Tone.NEUTRAL: Icon.INFO,
    Tone.INFO: Icon.INFO,
    Tone.OK: Icon.OK,
    Tone.WARN: Icon.WARN,
    Tone.DANGER: Icon.DANGER,
}
DETAILS_HEIGHT = 168
ENOUGH_TO_LIST = 400
"""So many sentences are listed; the copy holds all of them."""


class ToneIcon(QWidget):
    """The icon of a tone, in the ink that reads on the tone's ground."""

    def __init__(self, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setFixedSize(20, 20)

    def set_tone(self, tone: Tone) -> None:
        """Show another tone."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon for the scale of this screen."""
        ink = colours().tone(self._tone).ink
        drawing = pixmap(TONE_ICONS[self._tone], ink, 20, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, drawing)


class Banner(QFrame):
    """Hidden until it has something to say; stays until it is closed or cleared."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None, *, closable: bool = True) -> None:
        super().__init__(parent)
        self._all: list[str] = []
        self._icon = ToneIcon(Tone.INFO)
        self._title = label(role=Role.STRONG, wrap=True)
        self._list = label(wrap=True, selectable=True)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._details = _scroll(self._list)
        self._buttons: QHBoxLayout = row()
        self._close = icon_button(Icon.CLOSE, self.tr("Close this message"), self.clear)
        top = row(self._icon, self._title, self._close, spacing=GRID)
        top.setStretch(1, 1)
        top.setAlignment(self._icon, Qt.AlignmentFlag.AlignTop)
        top.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        body = column(self._details, self._buttons, margins=QMargins(28, 0, 0, 0))
        self.setLayout(column(top, body, spacing=4, margins=QMargins(12, 8, 8, 8)))
        self._close.setVisible(closable)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything listed, the part that is only copied included."""
        return tuple(self._all)

    @property
    def title(self) -> str:
        """What the banner says first."""
        return self._title.text()

    def show_text(self, title: str, tone: Tone = Tone.INFO, details: Sequence[str] = ()) -> None:
        """Say something, with sentences below it; buttons of an earlier message go."""
        clear(self._buttons)
        self._all = list(details)
        self._icon.set_tone(tone)
        self._title.setText(title)
        self._list.setText("\n".join(_listed(self._all)))
        self._details.setVisible(bool(details))
        self._fit_details()
        self.setProperty("banner", tone.value)
        self.style().polish(self)
        self.setAccessibleName(" ".join([title, *self._all[:3]]))
        self.setVisible(True)

    def show_issues(self, title: str, issues: Sequence[T], words: Callable[[T], str], tone: Tone = Tone.DANGER) -> None:
        """Every problem as a sentence, with a button that copies them all."""
        self.show_text(title, tone, [words(issue) for issue in issues])
        if len(issues) > 1:
            self.add_button(self.tr("Copy all"), self.copy)

    def add_button(self, text: str, on_click: Callable[[], object], kind: Kind = Kind.NORMAL) -> None:
        """A way out of the problem; the banner stays until that way is taken to its end."""
        if self._buttons.count() == 0:
            self._buttons.addStretch(1)
        made = button(text, on_click, kind=kind)
        self._buttons.insertWidget(self._buttons.count() - 1, made)
        made.show()

    def copy(self) -> None:
        """Put title and sentences on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join([self.title, *self._all]))

    def clear(self) -> None:
        """Say nothing any more."""
        if self.isHidden():
            return
        self.setVisible(False)
        self.closed.emit()

    def resizeEvent(self, event: object) -> None:
        """Sentences wrap differently at another width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit_details()

    def _fit_details(self) -> None:
        width = max(120, self.width() - 64)
        needed = self._list.heightForWidth(width) + 4
        self._details.setFixedHeight(min(round(DETAILS_HEIGHT * Theme.current().scale), needed))


def _listed(sentences: list[str]) -> list[str]:
    if len(sentences) == 1:
        return sentences
    shown = [f"\u2022 {sentence}" for sentence in sentences[:ENOUGH_TO_LIST]]
    left = len(sentences) - ENOUGH_TO_LIST
    return [*shown, f"\u2026 +{left}"] if left > 0 else shown


def _scroll(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    # As high as it was given: a scroll area would take all room that is left.
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area
