"""Reading the files of an import beside each other: archives are taken apart, what is pointed at is read again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import AppError, Cancelled
from app.domain.issues import Where
from app.domain.progress import Progress
from app.services.inventory.choices import FileChoice
from app.services.inventory.column_memory import fields_by_fingerprint
from app.services.inventory.layout import FileLayout
from app.services.inventory.read_file import read_inventory_path, read_layout
from app.services.inventory.read_result import ReadFile
from app.services.inventory.refusals import ReaderCrashed
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.shell.contract import Shell
from app.views.tasks import Lane, Step, Task

Reads = tuple[ReadFile, ...]
Layouts = tuple[FileLayout, ...]
_PATIENCE_MS = 250
"""Someone who goes through a choice with the arrow keys rests on one before it is read."""


class FileReading(QObject):
    """Works on the files of the draft that is asked for.

    `progressed` tells that a reading went on, `ended` (with the file) that one came to its end.
    """

    progressed = Signal()
    ended = Signal(object)

    def __init__(self, shell: Shell, draft: Callable[[], Draft], parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._draft = draft
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._soon.timeout.connect(self._read_waiting)

    # Public

    def read(self, file: DraftFile) -> None:
        """Read a file as it was chosen, with the columns that are remembered for the customer."""
        _cancel(file)
        path, name = file.path, file.name
        choices = {"": FileChoice(leave_out=True), file.member: file.choice} if file.member else {"": file.choice}
        remembered = fields_by_fingerprint(self._draft().memory)

        def work(progress: Progress) -> Reads:
            return read_inventory_path(path, choices, remembered, progress)

        task = self._shell.run(
            work,
            owner=self,
            done=lambda reads: self._was_read(file, task, reads),
            failed=lambda error: self._was_not_read(file, task, error),
            progress=lambda step: self._show(file, task, step),
            lane=Lane.FREE,
            title=self.tr("Reading {name}").format(name=name),
        )
        file.begin(task)
        self._draft().forget()

    def read_soon(self, file: DraftFile) -> None:
        """Read a file again once nothing more is changed about it for a moment."""
        _cancel(file)
        file.waiting = True
        self._draft().forget()
        self._soon.start()

    def stop(self, file: DraftFile) -> None:
        """Read it no longer: what was known before holds again."""
        if file.task is not None:
            file.task.cancel()
        elif file.waiting:
            file.give_up()
            self.ended.emit(file)

    def leave(self, file: DraftFile) -> None:
        """The file is no longer of interest."""
        _cancel(file)
        file.waiting = False

    def look_around(self, file: DraftFile) -> None:
        """Read the sheets and first rows of a file, for a person to point at its table."""
        path, member = file.path, file.member

        def work(progress: Progress) -> Layouts:
            return read_layout(path, progress)

        task = self._shell.run(
            work,
            owner=self,
            done=lambda layouts: self._looked_around(file, task, layouts, member),
            failed=lambda error: self._was_not_read(file, task, error, looked=True),
            lane=Lane.FREE,
            title=self.tr("Looking into {name}").format(name=file.name),
        )
        file.task = task

    def look_for_others(self, file: DraftFile) -> None:
        """Take in the files of an archive that were passed over because they do not look like lists of devices."""
        path = file.path
        self._shell.run(
            lambda progress: read_layout(path, progress),
            owner=self,
            done=lambda layouts: self._take_others(file, layouts),
            lane=Lane.FREE,
            title=self.tr("Looking into {name}").format(name=file.container),
        )

    # Slots

    def _read_waiting(self) -> None:
        for file in self._draft().files:
            if file.waiting:
                self.read(file)
        self.progressed.emit()

    def _show(self, file: DraftFile, task: Task, step: Step) -> None:
        if file.task is task:
            file.step = step
            self.progressed.emit()

    def _was_read(self, file: DraftFile, task: Task, reads: Reads) -> None:
        if file.task is not task:
            return
        if not file.member and any(read.container for read in reads):
            self._take_apart(file, {read.name: read for read in reads}, [read.name for read in reads])
            return
        self._take(file, reads[0])
        self.ended.emit(file)

    def _was_not_read(self, file: DraftFile, task: Task, error: Exception, *, looked: bool = False) -> None:
        if file.task is not task:
            return
        known = error if isinstance(error, AppError) else ReaderCrashed(where=Where(file.name))
        if isinstance(error, Cancelled) and file.give_up():
            self.ended.emit(file)
            return
        if looked:
            # What reading said stands; where it was read nobody needs to point at anything.
            file.task = None
            file.problems = file.problems or ([] if file.read else known.issues())
        else:
            file.refuse(known)
        if not isinstance(error, AppError):
            self._shell.show_error(error)
        if not looked and _needs_a_look(file):
            self.look_around(file)
            self.progressed.emit()
            return
        self.ended.emit(file)

    def _looked_around(self, file: DraftFile, task: Task, layouts: Layouts, member: str) -> None:
        if file.task is not task:
            return
        file.task = None
        if not member and any(layout.container for layout in layouts):
            self._take_apart(file, {}, [layout.name for layout in layouts])
            return
        found = next((one for one in layouts if not member or one.name == member), None)
        if found is not None:
            file.look_around(found)
        self.ended.emit(file)

    def _take_others(self, file: DraftFile, layouts: Layouts) -> None:
        draft = self._draft()
        if file not in draft.files:
            return
        file.forget_others()
        for one in draft.add_members(file, [layout.name for layout in layouts]):
            self.read(one)
        self.ended.emit(file)

    # Helpers

    def _take(self, file: DraftFile, read: ReadFile) -> None:
        used = any(one.how == "remembered" for one in read.columns)
        file.take(read, self._draft().memory.get(read.fingerprint) if used else None)

    def _take_apart(self, archive: DraftFile, reads: dict[str, ReadFile], names: list[str]) -> None:
        """Each file of an archive is one of its own; those that were not read are, one by one."""
        archive.task = None
        members = [DraftFile(archive.path, name) for name in names]
        self._draft().put_in_place(archive, members)
        for one in members:
            if one.member in reads:
                self._take(one, reads[one.member])
            else:
                self.read(one)
        self.ended.emit(members[0])


def _cancel(file: DraftFile) -> None:
    if file.task is not None:
        task, file.task = file.task, None
        task.cancel()


def _needs_a_look(file: DraftFile) -> bool:
    """Whether a person can point at the table, or the file is an archive of which other files may be fine."""
    about_members = not file.member and any(issue.where.file.endswith(f" ({file.name})") for issue in file.problems)
    return about_members or (file.can_be_pointed_at and file.layout is None)
