"""A window with one real screen on a real store, and stand-ins for the screens it leads to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.messages import sentence
from app.services.desk import Desk
from app.views import routes
from app.views.icons.names import Icon
from app.views.language import Lang
from app.views.look import Look
from app.views.shell import Route, Screen, ScreenSpec, Shell
from tests.views.gallery import Stage, at_rest, build_window, settle

S = TypeVar("S", bound=Screen)
Build = Callable[[Shell, Look], S]


class Elsewhere(Screen):
    """Stands for another screen: it keeps what it was told."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.routes: list[Route] = []
        self.changes: list[object] = []

    def open(self, route: Route) -> None:
        self.routes.append(route)

    def on_change(self, change: object) -> None:
        self.changes.append(change)


@dataclass
class Hall(Generic[S]):
    """The window, the store behind it, and the hands of a user."""

    stage: Stage
    qtbot: QtBot
    desk: Desk
    name: str
    kind: type[S]

    @property
    def screen(self) -> S:
        """The screen under test, as it is now: another one after the language was switched."""
        screen = self.stage.window.built(self.name)
        assert isinstance(screen, self.kind)
        return screen

    @property
    def customers(self) -> Elsewhere:
        screen = self.stage.window.built(routes.CUSTOMERS)
        assert isinstance(screen, Elsewhere)
        return screen

    @property
    def told(self) -> str:
        """What the status bar says last."""
        return self.stage.window.frame.status.message

    @property
    def refusal(self) -> str:
        """What the banner over the page says, empty while it is hidden."""
        banner = self.stage.window.frame.banner
        return "" if banner.isHidden() else " ".join([banner.title, *banner.sentences])

    def go(self, key: str = "", tab: str = "") -> None:
        self.stage.window.go(Route(self.name, key, tab))
        self.rest()

    def rest(self) -> None:
        """Until all work was delivered."""
        for _ in range(2):
            self.qtbot.waitUntil(lambda: at_rest(self.stage.window, self.stage.tasks), timeout=20_000)
            settle(self.stage.app)

    def click(self, button: QWidget | None) -> None:
        assert button is not None
        assert button.isEnabled()
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def trigger(self, action: QAction) -> None:
        assert action.isEnabled()
        action.trigger()
        self.rest()

    def press(
        self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(widget, key, modifier)
        self.rest()

    def resize(self, width: int, height: int = 700) -> None:
        self.stage.window.resize(width, height)
        self.rest()


def open_hall(
    app: QApplication, qtbot: QtBot, desk: Desk, kind: type[S], name: str, build: Build[S], lang: Lang
) -> Hall[S]:
    """The window, shown, with the screen's work at rest."""

    def screens() -> tuple[ScreenSpec, ...]:
        return (
            ScreenSpec(
                id=name,
                title=name,
                icon=Icon.DOCUMENT,
                build=lambda shell: build(shell, shell._parts.look),  # type: ignore[attr-defined]
            ),
            ScreenSpec(id=routes.CUSTOMERS, title="Customers", icon=Icon.CUSTOMERS, build=Elsewhere),
        )

    stage = build_window(app, screens, home=name, lang=lang, commands=lambda _: (), providers=lambda: ())
    look = stage.look
    stage.window._parts = replace(stage.window._parts, words=lambda issue: sentence(issue, look.language.lang.value))
    # Hears what is announced from the first moment on.
    stage.window.built(routes.CUSTOMERS)
    stage.window.resize(1440, 720)
    stage.window.show()
    stage.window.activateWindow()
    made = Hall(stage, qtbot, desk, name, kind)
    made.rest()
    return made


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], fill: Callable[[QDialog], object] | None) -> None:
    """Stand in for the user at a dialog: fill it and press its button, or leave it where `fill` is None."""

    def exec_(dialog: QDialog) -> int:
        if fill is None:
            dialog.reject()
        else:
            fill(dialog)
            dialog._confirm()  # type: ignore[attr-defined]
        return dialog.result()

    monkeypatch.setattr(kind, "exec", exec_)
