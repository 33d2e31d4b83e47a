"""Says over a preview that it is a draft, with the one button that makes it a document to send."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.views.theme import GRID, Tone
from app.views.widgets.banner import ToneIcon
from app.views.widgets.buttons import button
from app.views.widgets.layouts import row
from app.views.widgets.text import Role, label


class DraftBar(QFrame):
    """Hidden while what is shown was issued; `issue_wanted` comes with a press on its button."""

    issue_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", Tone.INFO.value)
        self.words = label(role=Role.STRONG, wrap=True)
        self.issue = button(self.tr("Issue"), self.issue_wanted.emit)
        inside = row(ToneIcon(Tone.INFO), self.words, self.issue, spacing=GRID, margins=QMargins(12, 6, 8, 6))
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.hide()

    def show_draft(self, words: str, *, can_issue: bool = True) -> None:
        """Say that this is a draft, and why."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.issue.setVisible(can_issue)
        self.show()
