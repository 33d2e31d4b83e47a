"""How long quotes are valid, and the letter that tells this workstation's numbers from another's."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.services.numbering import TRUE_UP, number_text
from app.views.theme import GRID, Theme
from app.views.widgets.buttons import Kind, button
from app.views.widgets.card import Card
from app.views.widgets.form import Form
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.spin_box import spin_box
from app.views.widgets.text import Role, label

_WIDTH = 560
_MOST_DAYS = 365


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What this section keeps."""

    valid_days: int
    letter: str


class DocumentsSection(QWidget):
    """`save_wanted` comes only with settings that can be kept."""

    save_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._kept = DocumentSettings(30, "A")
        self.valid_days = spin_box(1, _MOST_DAYS, suffix=" " + self.tr("days"))
        self.letter = QLineEdit()
        self.letter.setMaxLength(1)
        self.form = Form()
        self.state = label(role=Role.MUTED)
        self.revert = button(self.tr("Revert"), lambda: self.show_kept(self._kept))
        self.save = button(self.tr("Save"), self._save, kind=Kind.PRIMARY)
        self._assemble()
        self.form.edited.connect(self._tell)

    # Properties

    @property
    def settings(self) -> DocumentSettings:
        """What the fields hold."""
        return DocumentSettings(self.valid_days.value(), self.letter.text().strip().upper())

    # Public

    def show_kept(self, kept: DocumentSettings) -> None:
        """Fill the fields with what is kept."""
        self._kept = kept
        self.valid_days.setValue(kept.valid_days)
        self.letter.setText(kept.letter)
        self.form.show_errors({})
        self._tell()

    # Helpers

    def _assemble(self) -> None:
        self.form.add(
            "valid_days",
            self.tr("A quote is valid for"),
            self.valid_days,
            hint=self.tr("Counted from its date; quotes that were issued keep their own"),
        )
        self.form.add("letter", self.tr("Letter of this workstation"), self.letter)
        card = Card(self.tr("Quotes and numbers"))
        card.add(self.form)
        card.body.addLayout(row(self.state, STRETCH, self.revert, self.save))
        inner = QWidget()
        inner.setMaximumWidth(round(_WIDTH * Theme.current().scale))
        inner.setLayout(column(card, STRETCH, spacing=GRID))
        self.setLayout(column(inner, margins=QMargins(0, 0, GRID, 0)))

    def _tell(self) -> None:
        settings = self.settings
        changed = settings != self._kept
        self.save.setEnabled(changed)
        self.revert.setEnabled(changed)
        self.state.setText(self.tr("Not saved yet") if changed else "")
        example = number_text(TRUE_UP, self._today.year, settings.letter or "?", 1)
        hint = self.tr("Numbers look like {example}. Give every workstation a letter of its own.")
        self.form.field("letter").set_hint(hint.format(example=example))

    def _save(self) -> None:
        letter = self.settings.letter
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            self.form.show_errors({})
            self.save_wanted.emit()
        else:
            self.form.show_errors({"letter": self.tr("Type one letter from A to Z.")})
