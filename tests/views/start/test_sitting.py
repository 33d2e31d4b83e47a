"""One sitting: what it begins with, what it keeps, and that it ends whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.brand import Brand
from app.domain.issues import Issue
from app.services.brand import save_brand
from app.services.desk import Desk
from app.views import routes
from app.views.changes import Change
from app.views.language import Lang, Language
from app.views.look import Look
from app.views.preferences import MemoryPreferences
from app.views.shell import Route
from app.views.start.sitting import ACCENT, Opened, ProgramWays, Sitting
from app.views.theme import DEFAULT_ACCENT, Theme
from tests.views.gallery import settle

PURPLE, GREEN = "#7a1f5c", "#1f7a3c"


@dataclass
class Seat:
    """A sitting with what it was given."""

    app: QApplication
    qtbot: QtBot
    preferences: MemoryPreferences = field(default_factory=MemoryPreferences)
    sittings: list[Sitting] = field(default_factory=list)

    def sit(self, opened: Opened | None) -> Sitting:
        look = Look(self.app, self.preferences, Language(self.app))
        look.set_language(Lang.ENGLISH)
        made = Sitting(opened, look, self.preferences, ProgramWays(lambda _: None, lambda: None))
        self.sittings.append(made)
        made.show()
        self.rest()
        return made

    def rest(self) -> None:
        tasks = self.sittings[-1].tasks
        for _ in range(2):
            self.qtbot.waitUntil(lambda: not tasks.running, timeout=20_000)
            settle(self.app)


@pytest.fixture
def seat(qapp: QApplication, qtbot: QtBot) -> Iterator[Seat]:
    made = Seat(qapp, qtbot)
    yield made
    for sitting in made.sittings:
        sitting.close()
        settle(qapp)
    Theme.apply(qapp, Theme.current().mode, DEFAULT_ACCENT)


def opened(desk: Desk, *, accent: str = PURPLE, is_empty: bool = False, is_demo: bool = True) -> Opened:
    return Opened(desk, accent, is_empty, is_demo)


def here(sitting: Sitting) -> str:
    current = sitting.window.history.current
    return current.screen if current else ""


@pytest.mark.parametrize(("is_empty", "screen"), [(True, routes.WELCOME), (False, routes.TODAY)])
def test_it_begins_where_there_is_something_to_do(seat: Seat, desk: Desk, is_empty: bool, screen: str) -> None:
    assert here(seat.sit(opened(desk, is_empty=is_empty))) == screen


def test_until_the_store_is_open_nothing_can_be_pressed(seat: Seat) -> None:
    sitting = seat.sit(None)
    assert here(sitting) == routes.OPENING
    QTest.mouseClick(sitting.window.frame.sidebar.entries[routes.TODAY], Qt.MouseButton.LeftButton)
    sitting.window.filesDropped.emit(["devices.csv"])
    seat.rest()
    assert here(sitting) == routes.OPENING
    with pytest.raises(RuntimeError):
        _ = sitting.desk


def test_once_it_is_open_there_is_no_way_back_to_the_opening(seat: Seat, desk: Desk) -> None:
    sitting = seat.sit(None)
    sitting.take(opened(desk))
    seat.rest()
    assert here(sitting) == routes.TODAY
    assert not sitting.window.history.can_go_back
    assert sitting.window.frame.isEnabled()


def test_the_partners_colour_is_there_at_once_and_at_the_next_start(seat: Seat, desk: Desk) -> None:
    seat.sit(opened(desk, is_demo=False))
    assert Theme.current().accent == PURPLE
    assert seat.preferences.get(ACCENT) == PURPLE


def test_the_colour_of_a_demo_is_not_kept(seat: Seat, desk: Desk) -> None:
    seat.sit(opened(desk))
    assert Theme.current().accent == PURPLE
    assert seat.preferences.get(ACCENT) == ""


def test_another_brand_changes_the_window(seat: Seat, desk: Desk) -> None:
    sitting = seat.sit(opened(desk))
    save_brand(desk, Brand(primary=GREEN))
    sitting.window.announce(Change.BRAND)
    seat.rest()
    assert Theme.current().accent == GREEN


def test_what_a_demo_remembers_goes_with_it(seat: Seat, desk: Desk) -> None:
    seat.preferences.put("table/today", "[]")
    sitting = seat.sit(opened(desk))
    assert sitting.window.preferences.get("table/today") == "[]"
    sitting.window.preferences.put("table/customers", "changed")
    assert seat.preferences.get("table/customers") == ""


def test_what_opening_had_to_say_is_said_in_the_window(seat: Seat, desk: Desk) -> None:
    params = {"path": "desk.db", "backup": "desk 2026.db"}
    desk.store.warnings.append(Issue("store_new_beside_backups", params).as_warning())
    sitting = seat.sit(opened(desk))
    banner = sitting.window.frame.banner
    assert not banner.isHidden()
    assert "desk 2026.db" in " ".join([banner.title, *banner.sentences])


def test_its_end_gives_the_store_free(seat: Seat, desk: Desk) -> None:
    sitting = seat.sit(opened(desk))
    ended: list[bool] = []
    sitting.ended.connect(lambda: ended.append(True))
    sitting.close()
    assert ended == [True]
    assert not desk.store.writable
    seat.sittings.clear()


def test_a_language_that_changes_after_its_end_finds_nobody(seat: Seat, desk: Desk) -> None:
    sitting = seat.sit(opened(desk))
    look = sitting._look
    sitting.close()
    settle(seat.app)
    look.set_language(Lang.DUTCH)
    settle(seat.app)
    look.set_language(Lang.ENGLISH)
    seat.sittings.clear()


def test_the_window_carries_the_sign_in_the_partners_colour(seat: Seat, desk: Desk) -> None:
    seat.sit(opened(desk, accent=GREEN))
    image = QGuiApplication.windowIcon().pixmap(64, 64).toImage()
    assert image.pixelColor(32, 6).name() == GREEN
    assert image.pixelColor(0, 0).alpha() == 0


LISTED = [
    (routes.TODAY, "Today", "Ctrl+1"),
    (routes.CUSTOMERS, "Customers", "Ctrl+2"),
    (routes.IMPORT, "Import", "Ctrl+3"),
    (routes.TRUE_UPS, "True-ups", "Ctrl+4"),
    (routes.REPORTS, "Reports", "Ctrl+5"),
    (routes.CATALOGUE, "Catalogue", "Ctrl+6"),
    (routes.SETTINGS, "Settings", "Ctrl+,"),
]


def test_the_sidebar_lists_the_screens_in_their_order(seat: Seat, desk: Desk) -> None:
    entries = seat.sit(opened(desk)).window.frame.sidebar.entries
    assert [(name, entry.text()) for name, entry in entries.items()] == [(name, title) for name, title, _ in LISTED]


@pytest.mark.parametrize(("screen", "title", "keys"), LISTED)
def test_every_screen_is_reached_by_its_keys(seat: Seat, desk: Desk, screen: str, title: str, keys: str) -> None:
    sitting = seat.sit(opened(desk))
    action = sitting.window.actions.get(f"go.{screen}")
    assert (action.text, action.shortcut) == (title, keys)
    sitting.window.actions.trigger(action.id)
    seat.rest()
    assert here(sitting) == screen
    assert sitting.window.windowTitle().startswith(title)


def test_going_somewhere_twice_builds_it_once(seat: Seat, desk: Desk) -> None:
    sitting = seat.sit(opened(desk))
    sitting.window.go(Route(routes.CUSTOMERS))
    seat.rest()
    first = sitting.window.screen
    sitting.window.go(Route(routes.TODAY))
    sitting.window.go(Route(routes.CUSTOMERS))
    seat.rest()
    assert sitting.window.screen is first


def test_dropped_files_go_to_the_customer_that_is_shown(
    seat: Seat, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.views.imports.screen import ImportScreen
    from tests.services.estates import add_customer

    add_customer(desk, "C1")
    taken: list[list[str]] = []

    def take(_: ImportScreen, paths: list[str]) -> bool:
        taken.append(paths)
        return True

    monkeypatch.setattr(ImportScreen, "take_files", take)
    sitting = seat.sit(opened(desk))
    sitting.window.go(Route(routes.CUSTOMERS, "C1"))
    seat.rest()
    sitting.window.filesDropped.emit([str(tmp_path / "devices.csv")])
    seat.rest()
    assert sitting.window.history.current == Route(routes.IMPORT, "C1")
    assert taken == [[str(tmp_path / "devices.csv")]]
