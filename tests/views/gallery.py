"""The shell with made-up screens, offscreen, as pictures: `python -m tests.views.gallery FOLDER`.

Screens' tests use `build_window` and `shoot` with their own specs to look at themselves in the same way.
"""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from app.views.actions import Action
from app.views.language import Lang, Language
from app.views.look import Look
from app.views.preferences import MemoryPreferences
from app.views.shell import MainWindow, Route, ScreenSpec, SearchProvider, Shell, WindowParts
from app.views.tasks import TaskRunner
from app.views.theme import Mode, Theme
from app.views.widgets.table import DataTable
from tests.views import fake_screens

SCREENS = ("customers", "imports", "reports", "today")
SIZES = ((1024, 700), (1440, 720))


@dataclass
class Stage:
    """A window with everything it needs, torn down with `end`."""

    app: QApplication
    window: MainWindow
    look: Look
    tasks: TaskRunner

    def end(self) -> None:
        """Close the window and wait for its work."""
        self.window.close()
        assert self.tasks.shutdown(10)
        self.window.deleteLater()
        settle(self.app)
        self.look.language.use(Lang.ENGLISH)


def build_window(
    app: QApplication,
    screens: Callable[[], Sequence[ScreenSpec]] = fake_screens.specs,
    *,
    commands: Callable[[Shell], Sequence[Action]] = fake_screens.commands,
    providers: Callable[[], Sequence[SearchProvider]] = fake_screens.providers,
    home: str = "customers",
    lang: Lang = Lang.ENGLISH,
) -> Stage:
    """A window over screens that need no store; hidden until shown."""
    preferences, tasks, language = MemoryPreferences(), TaskRunner(), Language(app)
    look = Look(app, preferences, language)
    look.set_mode(Mode.LIGHT)
    look.set_language(lang)
    parts = WindowParts(
        screens=screens,
        tasks=tasks,
        preferences=preferences,
        look=look,
        words=fake_screens.words,
        home=Route(home),
        commands=commands,
        providers=providers,
    )
    window = MainWindow(parts)
    window.set_status("Lokale gegevens", place="/data/store.trueup", backup="back-up gecontroleerd 14 min geleden")
    return Stage(app, window, look, tasks)


def shoot(widget: QWidget, ratio: float = 1.0) -> QImage:
    """A picture of a widget and what lies over it, at a device scale."""
    image = QImage(widget.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def at_rest(window: QWidget, tasks: TaskRunner) -> bool:
    """Whether all work was delivered and every table has arranged its rows."""
    return not tasks.running and not any(table.busy for table in window.findChildren(DataTable))


def settle(app: QApplication) -> None:
    """Let layouts, queued calls and deletions come to rest."""
    for _ in range(4):
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(folder: Path, screens: Sequence[str] = SCREENS, sizes: Sequence[tuple[int, int]] = SIZES) -> None:
    """Every made-up screen in every palette and size, in both languages."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    Theme.apply(app, Mode.LIGHT)
    for lang in Lang:
        stage = build_window(app, lang=lang)
        stage.window.show()
        for mode, (width, height), screen in product((Mode.LIGHT, Mode.DARK, Mode.HIGH_CONTRAST), sizes, screens):
            stage.look.set_mode(mode)
            stage.window.resize(width, height)
            stage.window.go(Route(screen))
            settle(app)
            shoot(stage.window).save(str(folder / f"{screen}-{mode}-{width}-{lang}.png"))
        stage.end()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
