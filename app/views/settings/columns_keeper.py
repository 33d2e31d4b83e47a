"""What the section of remembered columns does: reading, forgetting, and remembering again what was forgotten."""

from PySide6.QtCore import QObject

from app.services.desk import Desk
from app.services.inventory.column_memory import RememberedColumns, forget, list_remembered, put_back
from app.views import formats
from app.views.settings.columns_section import ColumnsSection
from app.views.shell.contract import Notice, Shell

Remembered = tuple[RememberedColumns, ...]


class ColumnsKeeper(QObject):
    """Works for one section; `read` whenever something may have been remembered."""

    def __init__(self, shell: Shell, desk: Desk, section: ColumnsSection) -> None:
        super().__init__(section)
        self._shell = shell
        self._desk = desk
        self._section = section
        section.forget_wanted.connect(self._forget)

    # Public

    def read(self) -> None:
        """Read everything that is remembered and show it."""
        self._shell.run(lambda _: list_remembered(self._desk), owner=self, done=self._section.show_remembered)

    # Slots

    def _forget(self, chosen: Remembered) -> None:
        self._shell.run(lambda _: forget(self._desk, chosen), owner=self, done=lambda _: self._forgotten(chosen))

    def _forgotten(self, chosen: Remembered) -> None:
        if len(chosen) == 1:
            words = self.tr("The columns of “{file}” are forgotten for {customer}")
            text = words.format(file=chosen[0].understood.file_name, customer=chosen[0].customer_name)
        else:
            text = self.tr("Forgotten: the columns of {count} files").format(count=formats.count(len(chosen)))
        self._shell.notify(Notice(text, action=self.tr("Undo"), on_action=lambda: self._put_back(chosen)))
        self.read()
        # The button that was pressed is no longer in force, and the keyboard would be nowhere.
        self._section.table.setFocus()

    def _put_back(self, chosen: Remembered) -> None:
        self._shell.run(lambda _: put_back(self._desk, chosen), owner=self, done=lambda _: self._was_put_back())

    def _was_put_back(self) -> None:
        self._shell.notify(Notice(self.tr("The columns are remembered again")))
        self.read()
