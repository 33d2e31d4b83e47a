"""A file let go anywhere starts the import; what a screen has a use for itself stays there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton

from app.views import routes
from app.views.imports.screen import ImportScreen
from app.views.shell import Route
from app.views.shell.drop_overlay import DropOverlay
from app.views.shell.toasts import Toast
from tests.services.estates import estate
from tests.views.every_screen import facts
from tests.views.every_screen.house import CUSTOMER, LARGE, PLACES, House
from tests.views.imports.theatre import inventory

COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
TAKEN_ELSEWHERE = [place for place in PLACES if place not in ("welcome", "begin", "import")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return inventory(tmp_path / "lens export.csv", estate(video=3))


@pytest.fixture
def over(dutch: House) -> Iterator[House]:
    yield dutch
    importing(dutch)._start_anew()
    dutch.rest()


def importing(house: House) -> ImportScreen:
    screen = house.window.built(routes.IMPORT)
    assert isinstance(screen, ImportScreen)
    return screen


def let_go(house: House, *paths: Path) -> None:
    """Drag files into the window and let them go there, as the desktop does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    handle = house.window.windowHandle()
    enter = QDragEnterEvent(QPointF(300, 300), COPY, data, LEFT, PLAIN)
    QGuiApplication.sendEvent(handle, enter)
    veil = house.window.frame.drop
    assert isinstance(veil, DropOverlay)
    assert veil.isVisible()
    QApplication.sendEvent(veil, QDropEvent(QPointF(300, 300), COPY, data, LEFT, PLAIN))
    house.rest()


def names(house: House) -> list[str]:
    return [one.name for one in importing(house).draft.files]


@pytest.mark.parametrize("place", TAKEN_ELSEWHERE)
def test_a_file_dropped_on_any_screen_goes_to_the_import(over: House, file: Path, place: str) -> None:
    over.visit(PLACES[place])
    let_go(over, file)
    current = over.window.history.current
    assert current is not None
    assert current.screen == routes.IMPORT
    assert names(over) == [file.name]
    assert not over.window.frame.drop.isVisible()


@pytest.mark.parametrize(("code", "tab"), [(CUSTOMER, routes.OVERVIEW), (LARGE, routes.INVENTORY)])
def test_a_file_dropped_on_a_customer_is_an_inventory_of_that_customer(
    over: House, file: Path, code: str, tab: str
) -> None:
    over.go(routes.CUSTOMERS, code, tab)
    let_go(over, file)
    assert importing(over).draft.customer == code


def test_files_dropped_on_the_import_are_added(over: House, file: Path, tmp_path: Path) -> None:
    other = inventory(tmp_path / "second.csv", estate(voice=2))
    over.visit(PLACES["import"])
    let_go(over, file)
    let_go(over, other)
    assert names(over) == [file.name, other.name]


def test_a_file_dropped_elsewhere_is_never_mixed_into_another_import(over: House, file: Path, tmp_path: Path) -> None:
    other = inventory(tmp_path / "second.csv", estate(voice=2))
    over.go(routes.CUSTOMERS, CUSTOMER)
    let_go(over, file)
    over.visit(PLACES["today"])
    let_go(over, other)
    assert names(over) == [other.name]
    assert importing(over).draft.customer == ""
    back = facts.visible(over.window, Toast)[-1].findChildren(QPushButton)
    next(one for one in back if one.text() == "Terug naar die import").click()
    over.rest()
    assert names(over) == [file.name]
    assert importing(over).draft.customer == CUSTOMER


def test_a_file_dropped_on_another_customer_begins_an_import_of_that_one(
    over: House, file: Path, tmp_path: Path
) -> None:
    other = inventory(tmp_path / "second.csv", estate(voice=2))
    over.go(routes.CUSTOMERS, CUSTOMER)
    let_go(over, file)
    over.go(routes.CUSTOMERS, LARGE)
    let_go(over, other)
    assert (names(over), importing(over).draft.customer) == ([other.name], LARGE)


def test_a_second_file_dropped_on_the_same_customer_is_added(over: House, file: Path, tmp_path: Path) -> None:
    other = inventory(tmp_path / "second.csv", estate(voice=2))
    for one in (file, other):
        over.go(routes.CUSTOMERS, CUSTOMER)
        let_go(over, one)
    assert (names(over), importing(over).draft.customer) == ([file.name, other.name], CUSTOMER)


def test_coming_back_keeps_the_customer_that_was_chosen_by_hand(over: House, file: Path) -> None:
    over.go(routes.CUSTOMERS, CUSTOMER)
    let_go(over, file)
    importing(over)._take_customer(LARGE)
    over.visit(PLACES["catalogue"])
    over.window.go_back()
    over.rest()
    assert (names(over), importing(over).draft.customer) == ([file.name], LARGE)


def test_several_files_at_once_make_one_inventory(over: House, file: Path, tmp_path: Path) -> None:
    other = inventory(tmp_path / "second.csv", estate(voice=2))
    over.visit(PLACES["today"])
    let_go(over, file, other)
    assert names(over) == [file.name, other.name]


def test_the_way_back_leads_to_where_the_file_was_dropped(over: House, file: Path) -> None:
    over.visit(PLACES["reports"])
    let_go(over, file)
    over.window.go_back()
    over.rest()
    assert over.window.history.current == PLACES["reports"]


def test_a_picture_dropped_on_the_brand_is_its_logo(over: House, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    picture = QPixmap(64, 32)
    picture.fill(Qt.GlobalColor.darkCyan)
    assert picture.save(str(logo))
    over.visit(PLACES["brand"])
    let_go(over, logo)
    assert over.window.history.current == PLACES["brand"]
    assert names(over) == []


def test_something_that_is_no_file_is_left_to_the_fields(over: House) -> None:
    over.visit(PLACES["details"])
    data = QMimeData()
    data.setText("dragged words")
    QGuiApplication.sendEvent(over.window.windowHandle(), QDragEnterEvent(QPointF(300, 300), COPY, data, LEFT, PLAIN))
    assert not over.window.frame.drop.isVisible()


def test_a_file_that_is_no_inventory_is_refused_in_words(over: House, tmp_path: Path) -> None:
    odd = tmp_path / "holiday.jpg"
    odd.write_bytes(b"\xff\xd8\xff\xe0 not an inventory")
    over.visit(PLACES["today"])
    let_go(over, odd)
    file = importing(over).draft.files[0]
    assert file.problems
    assert odd.name in over.window.words(file.problems[0])


def test_a_folder_is_no_file(over: House, tmp_path: Path) -> None:
    over.visit(PLACES["import"])
    let_go(over, tmp_path)
    assert names(over) == []


def test_the_route_of_the_import_keeps_the_customer(over: House) -> None:
    over.visit(Route(routes.IMPORT, CUSTOMER))
    assert importing(over).draft.customer == CUSTOMER
