"""What goes on beside the screens: figures in the sidebar, the facts of the status bar, the backup of the day."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer

from app.services.desk import Desk
from app.services.store_safety import Backup, back_up_daily, last_verified_backup
from app.services.today import TodayBoard, WorkKind, today_board
from app.views import formats, routes
from app.views.shell import MainWindow
from app.views.shell.contract import Badge
from app.views.tasks import Lane

MINUTE_MS = 60_000
HOUR_MS = 60 * MINUTE_MS
BACKUP_AFTER_MS = 3_000
"""So long after the start the window has shown its first screen."""

_OLD_AFTER = timedelta(days=7)


class Upkeep(QObject):
    """Lives as long as the window does; a demo store is not backed up."""

    def __init__(self, window: MainWindow, desk: Desk, *, is_demo: bool) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._is_demo = is_demo
        self._backup: datetime | None = None
        self._board: TodayBoard | None = None
        window.announced.connect(lambda _: self.refresh_badges())
        self._every(MINUTE_MS, self._tell_store)
        self._every(HOUR_MS, self._each_hour)
        self._tell_store()
        self.refresh_badges()
        if not is_demo:
            self._look_for_backup()
            QTimer.singleShot(BACKUP_AFTER_MS, self, self.back_up)

    # Public

    def reword(self) -> None:
        """Say everything again in another language."""
        self._tell_store()
        self._show_badges()

    def refresh_badges(self) -> None:
        """Count what waits."""
        self._window.run(lambda _: today_board(self._desk), owner=self, done=self._counted)

    def back_up(self) -> None:
        """The verified backup of the day, if it was not made yet; work goes on meanwhile."""
        self._window.run(
            lambda _: back_up_daily(self._desk),
            owner=self,
            done=self._backed_up,
            lane=Lane.FREE,
            title=self.tr("Backup of the day"),
        )

    # Helpers

    def _every(self, interval: int, call: Callable[[], None]) -> None:
        timer = QTimer(self, interval=interval)
        timer.timeout.connect(call)
        timer.start()

    def _each_hour(self) -> None:
        """A program that stays open for days still has its backups, and a new day has its list."""
        self.refresh_badges()
        if not self._is_demo:
            self.back_up()

    def _look_for_backup(self) -> None:
        def look(_: object) -> datetime | None:
            return last_verified_backup(self._desk.store)

        self._window.run(look, owner=self, done=self._found_backup, lane=Lane.FREE)

    def _found_backup(self, made: datetime | None) -> None:
        self._backup = made
        self._tell_store()

    def _backed_up(self, made: Backup | None) -> None:
        if made is not None:
            self._found_backup(made.made)

    def _counted(self, board: TodayBoard) -> None:
        self._board = board
        self._show_badges()

    def _show_badges(self) -> None:
        if self._board is None:
            return
        work = self._board.work
        due = {(item.customer, item.subject) for item in work if item.kind is WorkKind.TRUE_UP_DUE}
        waiting = self.tr("{count} things to do").format(count=formats.count(len(work)))
        true_ups = self.tr("{count} true-ups due").format(count=formats.count(len(due)))
        self._window.set_badge(routes.TODAY, _badge(len(work), waiting, urgent=bool(due)))
        self._window.set_badge(routes.TRUE_UPS, _badge(len(due), true_ups, urgent=True))

    def _tell_store(self) -> None:
        path = self._desk.store.path
        if self._is_demo:
            words = self.tr("Demo: everybody in it is made up, and it is thrown away when you close it")
            self._window.set_status(words, place=str(path))
            return
        backup, warning = self._backup_words()
        synced = [issue for issue in self._desk.store.warnings if issue.code == "store_synced_folder"]
        if synced:
            warning = self.tr("Store in a shared folder: {place}").format(place=synced[0].params["place"])
        self._window.set_status(self.tr("Local data"), place=str(path), backup=backup, warning=warning)

    def _backup_words(self) -> tuple[str, str]:
        if self._backup is None:
            return self.tr("no verified backup yet"), ""
        age = self._desk.clock() - self._backup
        words = self.tr("last verified backup {age}").format(age=self._age(age))
        old = self.tr("The last backup is {count} days old").format(count=formats.count(age.days))
        return words, old if age > _OLD_AFTER else ""

    def _age(self, age: timedelta) -> str:
        minutes = max(0, int(age.total_seconds() // 60))
        if minutes < 1:
            return self.tr("just now")
        if minutes < 60:
            return self.tr("{count} min ago").format(count=minutes)
        if minutes < 48 * 60:
            return self.tr("{count} h ago").format(count=minutes // 60)
        return self.tr("{count} days ago").format(count=formats.count(age.days))


def _badge(number: int, words: str, *, urgent: bool) -> Badge | None:
    return Badge(formats.count(number), words, urgent=urgent) if number else None
