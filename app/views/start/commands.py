"""Commands that work on every screen: importing, the portfolio workbook, backup and restore, the demo."""

# ruff: noqa: PLC0415 - see TYPE_CHECKING below

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.views import formats, routes
from app.views.actions import Action, Group
from app.views.icons.names import Icon
from app.views.shell.contract import Notice, Route, Shell
from app.views.system import open_folder
from app.views.tasks import Lane

if TYPE_CHECKING:
    # The window is shown before anything of the store is loaded; services are imported where they are asked.
    from app.services.desk import Desk
    from app.services.store_safety import Backup

translate = QCoreApplication.translate
WORKBOOKS = "Excel (*.xlsx)"


@dataclass(frozen=True)
class Ways:
    """What only the program as a whole can do: put a backup in the store's place, open the demo."""

    restore: Callable[[Path], None]
    open_demo: Callable[[], None]
    is_demo: bool
    language: Callable[[], str]
    current: Callable[[], Route | None]


def store_commands(shell: Shell, window: QWidget, desk: "Callable[[], Desk]", ways: Ways) -> Sequence[Action]:
    """The commands, for the registry."""
    work = StoreWork(shell, window, desk, ways)
    return (
        Action(
            id="import.open",
            text=translate("StoreCommands", "Import inventory"),
            handler=work.open_import,
            shortcut="Ctrl+I",
            icon=Icon.IMPORT,
        ),
        Action(
            id="portfolio.import",
            text=translate("StoreCommands", "Take in a portfolio workbook\u2026"),
            handler=work.open_portfolio,
            icon=Icon.SHEET,
        ),
        Action(
            id="portfolio.export",
            text=translate("StoreCommands", "Export the portfolio as a workbook\u2026"),
            handler=work.export_portfolio,
            icon=Icon.EXPORT,
        ),
        Action(
            id="portfolio.template",
            text=translate("StoreCommands", "Save an empty portfolio workbook\u2026"),
            handler=work.save_template,
            icon=Icon.SHEET,
        ),
        Action(
            id="store.backup",
            text=translate("StoreCommands", "Back up the store\u2026"),
            handler=work.back_up,
            icon=Icon.BACKUP,
        ),
        Action(
            id="store.restore",
            text=translate("StoreCommands", "Restore a backup\u2026"),
            handler=work.restore,
            icon=Icon.HISTORY,
            enabled=lambda: not ways.is_demo,
        ),
        Action(
            id="demo.open",
            text=translate("StoreCommands", "Look at the demo"),
            handler=ways.open_demo,
            group=Group.HELP,
            icon=Icon.PREVIEW,
            enabled=lambda: not ways.is_demo,
        ),
    )


class StoreWork(QObject):
    """Does what these commands ask for; each ends in a toast or in the reason why not."""

    def __init__(self, shell: Shell, window: QWidget, desk: "Callable[[], Desk]", ways: Ways) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._desk = desk
        self._ways = ways

    def open_import(self) -> None:
        """Import for the customer that is shown, if one is."""
        here = self._ways.current()
        self._shell.go(Route(routes.IMPORT, here.key if here and here.screen == routes.CUSTOMERS else ""))

    def open_portfolio(self) -> None:
        """Go to where a workbook is looked at before it is taken in."""
        self._shell.go(Route(routes.WELCOME, tab=routes.DATA))

    def export_portfolio(self) -> None:
        """Write the portfolio to a file of the user's choice."""
        from app.services.portfolio.use_cases import export_portfolio

        path = self._choose(self.tr("Export the portfolio"), self.tr("Portfolio.xlsx"), WORKBOOKS)
        if path is not None:
            self._shell.run(
                lambda _: export_portfolio(self._desk(), path),
                owner=self,
                done=partial(self._written, path),
                title=self.tr("Exporting the portfolio"),
            )

    def save_template(self) -> None:
        """Write an empty workbook with examples to a file of the user's choice."""
        from app.services.portfolio.template import write_template

        path = self._choose(self.tr("Save an empty workbook"), self.tr("Portfolio template.xlsx"), WORKBOOKS)
        if path is not None:
            language = self._ways.language()
            self._shell.run(
                lambda _: write_template(path, language),
                owner=self,
                done=partial(self._written, path),
                lane=Lane.FREE,
                title=self.tr("Writing the workbook"),
            )

    def back_up(self) -> None:
        """A verified backup where the user wants it."""
        from app.services.store_safety import backup_to

        name = f"TrueUp Desk {self._desk().today().isoformat()}.db"
        path = self._choose(self.tr("Back up the store"), name, self.tr("Stores (*.db)"))
        if path is not None:
            self._shell.run(
                lambda _: backup_to(self._desk(), path),
                owner=self,
                done=self._backed_up,
                lane=Lane.FREE,
                title=self.tr("Backing up"),
            )

    def restore(self) -> None:
        """Put a backup in the place of the store, once the user has said yes: this cannot be undone with a key."""
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Choose a backup"), "", self.tr("Stores (*.db)"))
        if path and self.confirm(Path(path)):
            self._ways.restore(Path(path))

    def confirm(self, path: Path) -> bool:
        """Ask whether the backup is to take the place of the store."""
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Restore a backup"))
        text = self.tr("Put \u201c{name}\u201d in the place of the present data?")
        box.setText(text.format(name=path.name))
        box.setInformativeText(
            self.tr(
                "The present data is moved aside, never deleted. The backup is checked before anything is touched. "
                "The window closes and opens again."
            )
        )
        yes = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is yes

    # Helpers

    def _choose(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name), kinds)
        return Path(chosen) if chosen else None

    def _written(self, path: Path, _: object = None) -> None:
        text = self.tr("{name} is saved").format(name=path.name)
        self._shell.notify(Notice(text, action=self.tr("Open folder"), on_action=partial(open_folder, path)))

    def _backed_up(self, made: "Backup") -> None:
        text = self.tr("Backed up and verified at {moment}").format(moment=formats.moment(made.made.astimezone()))
        self._shell.notify(Notice(text, action=self.tr("Open folder"), on_action=partial(open_folder, made.path)))
