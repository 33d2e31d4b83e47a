"""The original files of imports: how much room they take, and how much they may."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.inventory.originals import Room
from app.views import formats
from app.views.settings.store_columns import size_text
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.key_figure import Facts
from app.views.widgets.layouts import STRETCH, row
from app.views.widgets.spin_box import spin_box
from app.views.widgets.text import Role, label

_MEGABYTE = 1 << 20
_MOST = 100_000


class OriginalsCard(Card):
    """`limit_wanted` carries the megabytes that they may take from now on."""

    limit_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Original files of imports"))
        self.title.show()
        self.setAccessibleName(self.title.text())
        self.facts = Facts()
        self.limit = spin_box(0, _MOST, suffix=self.tr(" MB"))
        self.limit.setSpecialValueText(self.tr("none"))
        self.limit.setAccessibleName(self.tr("At most so many megabytes of original files"))
        self.save = button(self.tr("Save the limit"), self._save)
        explained = label(
            self.tr("Kept beside the store, to be saved again when they are needed. The oldest go first."),
            Role.MUTED,
            wrap=True,
        )
        self.add(explained, self.facts)
        self.body.addLayout(row(label(self.tr("Keep at most")), self.limit, self.save, STRETCH))
        self._kept = -1
        self.limit.valueChanged.connect(lambda _: self._allow())
        self._allow()

    def show_room(self, room: Room) -> None:
        """Show how much room is taken; what is being typed stays until the limit itself is another one."""
        self.facts.clear()
        files = self.tr("{count}, together {size}").format(count=formats.count(room.files), size=size_text(room.taken))
        self.facts.add(self.tr("Kept now"), files)
        kept = room.limit // _MEGABYTE
        if kept != self._kept:
            self._kept = kept
            self.limit.setValue(kept)
        self._allow()
        # The field asks for less than its own least height while its text is large.
        self.limit.setMinimumHeight(self.limit.minimumSizeHint().height())

    def _allow(self) -> None:
        self.save.setEnabled(self.limit.value() != self._kept)

    def _save(self) -> None:
        self.limit_wanted.emit(self.limit.value())
