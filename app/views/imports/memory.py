"""The columns remembered for the customer of an import, applied to the files that have such headers."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from app.services.desk import Desk
from app.services.inventory.column_memory import RememberedColumns, remembered_of
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.shell.contract import Shell

Memory = dict[str, RememberedColumns]


class ColumnMemory(QObject):
    """Follows the customer of the draft; `applied` carries the files that are to be read again."""

    applied = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, draft: Callable[[], Draft], parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._desk = desk
        self._draft = draft
        self._asked: tuple[Draft, str] | None = None

    @property
    def known(self) -> bool:
        """Whether it is known what is remembered for the customer."""
        return self._draft().memory_of == self._draft().customer

    def forget(self) -> None:
        """What is remembered may have been changed elsewhere: it is read again."""
        self._draft().memory_of, self._draft().memory = "", {}

    def follow(self) -> None:
        """Read what is remembered for the customer, unless that is known."""
        draft = self._draft()
        code = draft.customer
        if self.known or self._asked == (draft, code):
            return
        if not code:
            self._take(draft, code, {})
            return
        self._asked = draft, code
        self._shell.run(
            lambda _: remembered_of(self._desk, code),
            owner=self,
            done=lambda memory: self._take(draft, code, memory),
            failed=lambda error: self._without(draft, code, error),
        )

    def _without(self, draft: Draft, code: str, error: Exception) -> None:
        """Columns are asked for where nothing is known of them; the import goes on."""
        self._shell.show_error(error)
        self._take(draft, code, {})

    def _take(self, draft: Draft, code: str, memory: Memory) -> None:
        self._asked = None
        if self._draft() is draft and draft.customer == code:
            draft.memory, draft.memory_of = memory, code
            self.applied.emit([file for file in draft.files if is_another(file, memory)])


def is_another(file: DraftFile, memory: Mapping[str, RememberedColumns]) -> bool:
    """Whether a file is understood in another way with this memory; what a person chose stays as it is."""
    if file.choice.fields is not None or (file.mapping is not None and file.mapping.by_hand):
        return False
    if file.task is not None:
        # It was begun with what was remembered for another customer.
        return True
    if file.read is not None:
        return _fields(memory.get(file.read.fingerprint)) != _fields(file.memory)
    # Nothing was found by names; what is remembered may be found.
    return bool(memory) and file.can_be_pointed_at and not file.place_by_hand


def _fields(memory: RememberedColumns | None) -> tuple[str, ...] | None:
    return memory.understood.fields if memory else None
