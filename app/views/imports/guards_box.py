"""What stops an import until a person has looked at it: each guard with a box that must be ticked."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from app.domain.issues import Issue
from app.services.inventory import guards
from app.services.inventory.other_estate import OF_A_FILE
from app.views.theme import GRID, Tone
from app.views.widgets.banner import ToneIcon
from app.views.widgets.layouts import clear, column, row
from app.views.widgets.text import Role, label


class GuardsBox(QFrame):
    """Hidden without guards; `accepted` carries the codes that are ticked."""

    accepted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._issues: tuple[Issue, ...] = ()
        self.setProperty("banner", Tone.WARN.value)
        title = label(self.tr("Look at this before storing"), Role.STRONG, wrap=True)
        self._list: QVBoxLayout = column(spacing=GRID)
        right = column(title, self._list, spacing=GRID)
        icon = ToneIcon(Tone.WARN)
        line = row(icon, right, spacing=GRID, margins=QMargins(12, 10, 12, 10))
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    @property
    def ticked(self) -> set[str]:
        """The codes of the guards that were ticked."""
        return {code for code, box in self.boxes.items() if box.isChecked()}

    def show_guards(self, issues: Sequence[Issue], words: Callable[[Issue], str]) -> None:
        """Show the guards that stand; a box stays ticked only where all of them are as they were."""
        kept = self.ticked if tuple(issues) == self._issues else set()
        clear(self._list)
        self._issues, self.boxes = tuple(issues), {}
        for code in dict.fromkeys(issue.code for issue in issues):
            for issue in issues:
                if issue.code == code:
                    self._list.addWidget(label(words(issue), wrap=True))
            self._list.addWidget(self._box(code))
            self.boxes[code].setChecked(code in kept)
        self.setVisible(bool(issues))

    def _box(self, code: str) -> QCheckBox:
        made = self.boxes[code] = QCheckBox(self._meaning(code))
        made.toggled.connect(lambda _: self.accepted.emit(self.ticked))
        return made

    def _meaning(self, code: str) -> str:
        words = {issue.words for issue in self._issues if issue.code == code}
        if words == {OF_A_FILE}:
            return self.tr("What the files named hold belongs to this inventory")
        return {
            guards.OLDER: self.tr("The date is right; store it as an earlier inventory"),
            guards.OTHER_CUSTOMER: self.tr("It is the right customer; most devices were replaced"),
            guards.COUNT_FELL: self.tr("The file is complete; these devices are gone"),
        }[code]
