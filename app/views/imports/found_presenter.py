"""What a person says on the page of what was found: another place, another meaning, read it again, stop."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.services.inventory.choices import FileChoice
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.imports.found_page import FoundPage
from app.views.imports.mapping import Mapping
from app.views.imports.reading import FileReading


class FoundPresenter(QObject):
    """Keeps page and draft together; `changed` tells that something was said."""

    changed = Signal()

    def __init__(self, page: FoundPage, reading: FileReading, draft: Callable[[], Draft], parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._reading = reading
        self._draft = draft
        page.mapped.connect(self._map)
        page.place_chosen.connect(self._choose_place)
        page.pointed.connect(self._point)
        page.elsewhere_wanted.connect(self._look_around)
        page.again.connect(self._read_again)
        page.stopped.connect(reading.stop)
        page.others_wanted.connect(reading.look_for_others)

    # Public

    def show(self) -> None:
        """Show the files as they are known now."""
        self._page.show_files(self._draft().files)

    # Slots

    def _map(self, file: DraftFile, mapping: Mapping) -> None:
        file.map(mapping)
        self._read_if_possible(file)

    def _point(self, file: DraftFile, sheet: str, header_row: int) -> None:
        file.point_at(sheet, header_row)
        self._read_if_possible(file)

    def _choose_place(self, file: DraftFile, choice: FileChoice) -> None:
        file.choose(choice)
        self._read_again(file)

    def _look_around(self, file: DraftFile) -> None:
        self._reading.look_around(file)
        self._tell()

    def _read_again(self, file: DraftFile) -> None:
        self._reading.read(file)
        self._tell()

    # Helpers

    def _read_if_possible(self, file: DraftFile) -> None:
        """Read it as it is now understood; what cannot be read waits for the person."""
        if file.mapping is not None and file.mapping.can_be_read:
            self._reading.read_soon(file)
        else:
            self._reading.leave(file)
            self._draft().forget()
        self._tell()

    def _tell(self) -> None:
        self.show()
        self.changed.emit()
