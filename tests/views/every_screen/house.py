"""The whole program window on a store: every real screen, as bootstrap puts it together."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.services.desk import Desk
from app.views import formats, routes
from app.views.language import Lang, Language
from app.views.look import Look
from app.views.preferences import MemoryPreferences
from app.views.shell import MainWindow, Route
from app.views.start.sitting import Opened, ProgramWays, Sitting
from app.views.theme import DEFAULT_ACCENT, Mode
from tests.views.gallery import at_rest, settle

PATIENCE = 30.0
SMALL, USUAL = (1024, 700), (1440, 720)


@dataclass
class Asked:
    """What the window asked of the program: other stores to sit at."""

    restored: list[Path] = field(default_factory=list)
    demos: int = 0

    def open_demo(self) -> None:
        self.demos += 1


@dataclass
class House:
    """A sitting with the hands of a user; closed by `end`."""

    app: QApplication
    sitting: Sitting
    look: Look
    asked: Asked

    @property
    def window(self) -> MainWindow:
        return self.sitting.window

    @property
    def desk(self) -> Desk:
        return self.sitting.desk

    def go(self, screen: str, key: str = "", tab: str = "") -> None:
        """Go to a place and wait until it shows what it read."""
        self.visit(Route(screen, key, tab))

    def visit(self, route: Route) -> None:
        self.window.go(route)
        self.rest()

    def resize(self, size: tuple[int, int]) -> None:
        self.window.resize(*size)
        self.rest()

    def rest(self) -> None:
        """Until all work was delivered and laid out; what that work asked for as well."""
        for _ in range(2):
            self.until(lambda: not isValid(self.window) or at_rest(self.window, self.sitting.tasks))
            settle(self.app)

    def until(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "waited in vain"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def end(self) -> None:
        """Close everything and leave the application as other tests expect it."""
        if isValid(self.window):
            self.sitting.close()
        settle(self.app)
        self.look.set_mode(Mode.LIGHT)
        self.look.set_scale(100)
        self.look.set_accent(DEFAULT_ACCENT)
        self.look.language.use(Lang.ENGLISH)
        settle(self.app)


def put_aside(app: QApplication) -> tuple[list[QTranslator], Lang]:
    """Let a house that is open already be silent while another one is lived in: both share one application."""
    lang = next(lang for lang, locale in formats.LOCALES.items() if locale == formats.locale())
    return [one for one in app.findChildren(QTranslator) if app.removeTranslator(one)], Lang(lang)


def put_back(app: QApplication, speaking: tuple[list[QTranslator], Lang]) -> None:
    """Let the other house speak again."""
    translators, lang = speaking
    for one in filter(isValid, translators):
        app.installTranslator(one)
    formats.use(lang)
    QLocale.setDefault(QLocale(formats.LOCALES[lang]))


@contextmanager
def house_on(
    app: QApplication,
    desk: Desk,
    lang: Lang = Lang.ENGLISH,
    *,
    scale: int = 100,
    empty: bool = False,
    demo: bool = True,
) -> Iterator[House]:
    """Live in a window over a desk; `demo` stores make no backups of themselves."""
    speaking = put_aside(app)
    preferences = MemoryPreferences()
    look = Look(app, preferences, Language(app))
    look.set_mode(Mode.LIGHT)
    look.set_scale(scale)
    look.set_language(lang)
    asked = Asked()
    ways = ProgramWays(asked.restored.append, asked.open_demo)
    sitting = Sitting(Opened(desk, DEFAULT_ACCENT, empty, demo), look, preferences, ways)
    made = House(app, sitting, look, asked)
    sitting.window.resize(*USUAL)
    sitting.show()
    made.rest()
    try:
        yield made
    finally:
        made.end()
        put_back(app, speaking)


CUSTOMER, DUE, LARGE = "ZGN", "ZGN", "UDG"
"""Customers of the demo: one with everything, one with a true-up due, one with thousands of devices."""

PLACES = {
    "today": Route(routes.TODAY),
    "customers": Route(routes.CUSTOMERS),
    "customer": Route(routes.CUSTOMERS, CUSTOMER, routes.OVERVIEW),
    "contract": Route(routes.CUSTOMERS, CUSTOMER, routes.CONTRACT),
    "inventory": Route(routes.CUSTOMERS, LARGE, routes.INVENTORY),
    "movement": Route(routes.CUSTOMERS, CUSTOMER, routes.MOVEMENT),
    "documents": Route(routes.CUSTOMERS, LARGE, routes.DOCUMENTS),
    "details": Route(routes.CUSTOMERS, CUSTOMER, routes.DETAILS),
    "import": Route(routes.IMPORT),
    "true-ups": Route(routes.TRUE_UPS),
    "reports": Route(routes.REPORTS),
    "catalogue": Route(routes.CATALOGUE),
    "brand": Route(routes.SETTINGS, tab="brand"),
    "look": Route(routes.SETTINGS, tab="look"),
    "numbering": Route(routes.SETTINGS, tab="documents"),
    "columns": Route(routes.SETTINGS, tab="columns"),
    "store": Route(routes.SETTINGS, tab="store"),
    "about": Route(routes.SETTINGS, tab="about"),
    "welcome": Route(routes.WELCOME, tab=routes.LOOK),
    "begin": Route(routes.WELCOME, tab=routes.DATA),
}
"""Every place of the program under a short name."""
