"""A window whose import and catalogue work on a store, driven as a user does."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.messages import sentence
from app.services.desk import Desk
from app.services.inventory.headers import Field
from app.views import routes
from app.views.catalogue.screen import CatalogueScreen
from app.views.icons.names import Icon
from app.views.imports.field_box import FieldBox
from app.views.imports.screen import ImportScreen
from app.views.language import Lang
from app.views.shell import Route, Screen, ScreenSpec, Shell
from tests.services.estates import Row
from tests.services.inventory.files import text_file
from tests.views.gallery import Stage, at_rest, build_window, settle

HEADER = ("Device Model", "Device Name", "Serial Number", "MAC Address", "Site", "Room")


class Elsewhere(Screen):
    """Stands for the other screens: it keeps what it was told."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.routes: list[Route] = []
        self.changes: list[object] = []

    def open(self, route: Route) -> None:
        self.routes.append(route)

    def on_change(self, change: object) -> None:
        self.changes.append(change)


@dataclass
class Theatre:
    """The window, the store behind it, and the hands of a user."""

    stage: Stage
    qtbot: QtBot
    desk: Desk

    @property
    def importing(self) -> ImportScreen:
        screen = self.stage.window.built(routes.IMPORT)
        assert isinstance(screen, ImportScreen)
        return screen

    @property
    def catalogue(self) -> CatalogueScreen:
        screen = self.stage.window.built(routes.CATALOGUE)
        assert isinstance(screen, CatalogueScreen)
        return screen

    @property
    def customers(self) -> Elsewhere:
        screen = self.stage.window.built(routes.CUSTOMERS)
        assert isinstance(screen, Elsewhere)
        return screen

    def go(self, screen: str, key: str = "") -> None:
        self.stage.window.go(Route(screen, key))
        self.rest()

    def rest(self) -> None:
        """Until all work was delivered, and what it asked for in turn."""
        screen = self.importing
        for _ in range(2):
            self.until(lambda: at_rest(self.stage.window, self.stage.tasks) and not screen.draft.reading)
            settle(self.stage.app)

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=20_000)

    def click(self, button: QWidget) -> None:
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        widget.setFocus()
        QTest.keyClick(widget, key)
        self.rest()

    def drop(self, *paths: Path) -> None:
        """Files let go over the window while the import is shown."""
        assert self.importing.take_files([str(path) for path in paths])
        self.rest()

    def on(self) -> None:
        self.click(self.importing.view.next)

    def button(self, within: QWidget, text: str) -> QPushButton:
        return next(one for one in within.findChildren(QPushButton) if one.text() == text)

    def undo(self) -> None:
        """What the last message offers."""
        self.stage.window.undo_last()
        self.rest()


def open_theatre(app: QApplication, qtbot: QtBot, desk: Desk, lang: Lang = Lang.ENGLISH) -> Theatre:
    def screens() -> tuple[ScreenSpec, ...]:
        return (
            ScreenSpec(id=routes.CUSTOMERS, title="Customers", icon=Icon.CUSTOMERS, build=Elsewhere),
            ScreenSpec(
                id=routes.IMPORT, title="Import", icon=Icon.IMPORT, build=lambda shell: ImportScreen(shell, desk)
            ),
            ScreenSpec(
                id=routes.CATALOGUE,
                title="Catalogue",
                icon=Icon.CATALOGUE,
                build=lambda shell: CatalogueScreen(shell, desk),
            ),
        )

    stage = build_window(app, screens, home=routes.CUSTOMERS, lang=lang, commands=lambda _: ())
    stage.window._parts = replace(stage.window._parts, words=lambda issue: sentence(issue, lang.value))
    stage.window.resize(1440, 720)
    stage.window.show()
    made = Theatre(stage, qtbot, desk)
    made.rest()
    return made


def take_field(box: FieldBox, field: Field | None) -> None:
    """Choose what a column means, as a person does in the list."""
    box.show_field(field)
    box.activated.emit(box.currentIndex())


def inventory(path: Path, rows: list[Row]) -> Path:
    """A Lens export with those rows."""
    table = [(row.model, row.name, row.serial, row.mac, row.site, row.room) for row in rows]
    return text_file(path, [HEADER, *table])
