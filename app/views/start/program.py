"""The program from its start to its end: which store is open, what is shown while none is, and what comes after."""

# ruff: noqa: PLC0415 - see TYPE_CHECKING below

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.domain.errors import AppError, Cancelled
from app.domain.issues import Issue
from app.domain.progress import Progress
from app.messages import sentence
from app.views.look import Look
from app.views.preferences import Preferences
from app.views.shell.contract import Notice
from app.views.shell.errors import bug_report
from app.views.start.refusal import RefusalWindow
from app.views.start.sitting import Opened, ProgramWays, Sitting
from app.views.start.waiting import Waiting
from app.views.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    # The window is shown before anything of the store is loaded; services are imported where they are asked.
    from app.services.store_safety import Restored

T = TypeVar("T")
_DEMO_NAME = "Demo.db"
_UNEXPECTED = "unexpected"


class Program(QObject):
    """Opens a store, sits at it, and goes on to another one or ends; `finished` comes when nothing is left open."""

    finished = Signal()

    def __init__(self, app: QApplication, look: Look, preferences: Preferences) -> None:
        super().__init__(app)
        self._look = look
        self._preferences = preferences
        self._tasks = TaskRunner(self)
        self._path: Path | None = None
        self._demo: TemporaryDirectory[str] | None = None
        self._next: Callable[[], None] | None = None
        self._opening = False
        self._ways = ProgramWays(self.restore, self.open_demo)
        self._notice: Notice | None = None
        self._sitting: Sitting | None = None
        self._refusal: RefusalWindow | None = None

    # Properties

    @property
    def sitting(self) -> Sitting | None:
        """The window over an open store, while there is one."""
        return self._sitting

    @property
    def refusal(self) -> RefusalWindow | None:
        """The window that says why the store was not opened, while it is shown."""
        return self._refusal

    # Public

    def open_store(self, path: Path) -> None:
        """Show the window and open a store in it, or say why not."""
        self._path = path
        self._show(Sitting(None, self._look, self._preferences, self._ways))
        self._opening = True
        # Once the window was painted: loading what the store needs takes longer than that.
        QTimer.singleShot(0, self, partial(self._open, path))

    def open_demo(self) -> None:
        """Make a demo store in a temporary folder and show its window, in the place of what is shown now."""
        if self._leave_for(self.open_demo):
            return
        self._demo = TemporaryDirectory(prefix="trueup-demo-", ignore_cleanup_errors=True)
        work = partial(_made_demo, Path(self._demo.name) / _DEMO_NAME)
        self._wait(self.tr("Making up the customers of the demo"), work, self._sit, self._no_demo)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the store and open that."""
        store = self._path
        if store is None or self._leave_for(partial(self.restore, backup)):
            return
        work = partial(_restored, backup, store)
        self._wait(self.tr("Restoring the backup"), work, self._put_back, self._refused, can_cancel=False)

    def show_bug(self, error: BaseException) -> None:
        """Tell a mistake of the program where the user looks."""
        if self._sitting is not None and isinstance(error, Exception):
            self._sitting.window.show_error(error)

    def end(self) -> None:
        """Close what is open and stop."""
        self._next = None
        if self._sitting is not None:
            self._sitting.close()
        elif not self._opening:
            self._finish()

    # Helpers, from one state to the next

    def _wait(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        *,
        can_cancel: bool = True,
    ) -> None:
        waiting = Waiting(title)

        def end_then(go_on: Callable[[T], None], outcome: T) -> None:
            waiting.end()
            go_on(outcome)

        task = self._tasks.run(
            work,
            owner=self,
            done=partial(end_then, done),
            failed=partial(end_then, failed),  # type: ignore[arg-type]
            progress=waiting.show_step,
            lane=Lane.STORE,
        )
        waiting.watch(task, can_cancel=can_cancel)

    def _open(self, path: Path) -> None:
        self._tasks.run(
            partial(_opened, path, is_demo=False),
            owner=self,
            done=self._take,
            failed=self._not_opened,
            lane=Lane.STORE,
        )

    def _take(self, opened: Opened) -> None:
        self._opening = False
        if self._sitting is None:
            # The window was closed in the meantime.
            opened.desk.store.close()
            self._go_on()
            return
        self._sitting.take(opened)
        self._tell()

    def _not_opened(self, error: Exception) -> None:
        self._opening = False
        if self._sitting is None:
            self._go_on()
        else:
            self._leave_for(partial(self._refused, error))

    def _sit(self, opened: Opened) -> None:
        self._show(Sitting(opened, self._look, self._preferences, self._ways))
        self._tell()

    def _show(self, sitting: Sitting) -> None:
        self._sitting = sitting
        sitting.ended.connect(self._ended)
        sitting.show()

    def _tell(self) -> None:
        """Say what was done while there was no window to say it in."""
        if self._notice is not None and self._sitting is not None:
            self._sitting.window.notify(self._notice)
        self._notice = None

    def _leave_for(self, step: Callable[[], None]) -> bool:
        """Whether what is shown now has to be closed first; the step is taken when it is."""
        if self._refusal is not None:
            self._refusal.leave()
            self._refusal = None
        if self._sitting is None:
            return False
        self._next = step
        self._sitting.close()
        return True

    def _ended(self) -> None:
        self._sitting = None
        if not self._opening:
            self._go_on()

    def _go_on(self) -> None:
        if self._demo is not None:
            self._demo.cleanup()
            self._demo = None
        step, self._next = self._next, None
        if step is not None:
            step()
        else:
            self._finish()

    def _finish(self) -> None:
        self._tasks.shutdown()
        self.finished.emit()

    def _no_demo(self, error: Exception) -> None:
        """The demo was given up: back to the user's own store if that was open, else the end."""
        if self._demo is not None:
            self._demo.cleanup()
            self._demo = None
        if self._path is not None:
            self.open_store(self._path)
        elif isinstance(error, Cancelled):
            self._finish()
        else:
            self._refused(error)

    def _put_back(self, done: "Restored") -> None:
        text = self.tr("The backup {name} is restored; what was there before is kept as {aside}")
        aside = done.moved_aside.name if done.moved_aside else "\u2013"
        self._notice = Notice(text.format(name=done.backup.name, aside=aside))
        self.open_store(done.store)

    # Helpers, refusals

    def _refused(self, error: Exception) -> None:
        """Say why there is no window over a store; a mistake of the program is said with its report."""
        if isinstance(error, AppError):
            code, sentences = error.code, [self._words(issue) for issue in error.issues()]
        else:
            unexpected = self.tr("Something went wrong that the program did not expect. Nothing was changed.")
            code, sentences = _UNEXPECTED, [unexpected, bug_report(error)]
        self._refusal = RefusalWindow(code, sentences, self._newest())
        self._refusal.try_again.connect(lambda: self._leave_to_open(self._path))
        self._refusal.open_other.connect(self._leave_to_open)
        self._refusal.restore.connect(self.restore)
        self._refusal.open_demo.connect(self.open_demo)
        self._refusal.quit_wanted.connect(self._finish)
        self._refusal.show()

    def _leave_to_open(self, path: Path | None) -> None:
        self._leave_for(lambda: None)
        if path is not None:
            self.open_store(path)
        else:
            self.open_demo()

    def _words(self, issue: Issue) -> str:
        return sentence(issue, self._look.language.lang)

    def _newest(self) -> tuple[Path, datetime] | None:
        from app.services.store_safety import newest_backup

        found = newest_backup(self._path) if self._path is not None else None
        return (found.path, found.made) if found is not None else None


# Work, off the main thread


def _opened(path: Path, _: Progress, *, is_demo: bool) -> Opened:
    from app.services.brand import brand
    from app.services.customers import list_customers
    from app.services.opening import open_desk

    desk = open_desk(path)
    try:
        return Opened(desk, brand(desk).primary, not list_customers(desk), is_demo)
    except BaseException:
        desk.store.close()
        raise


def _made_demo(path: Path, progress: Progress) -> Opened:
    from app.services.demo.create import create_demo

    create_demo(path, progress=progress)
    return _opened(path, progress, is_demo=True)


def _restored(backup: Path, store: Path, _: Progress) -> "Restored":
    from app.services.store_safety import restore

    return restore(backup, store)
