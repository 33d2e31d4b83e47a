"""Nothing is clipped in a small window, in Dutch, with large text; every control says what it is for."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.services.desk import Desk
from app.views import routes
from app.views.language import Lang
from tests.services.estates import Row, add_customer, estate, import_rows
from tests.views.gallery import settle
from tests.views.imports.theatre import Theatre, inventory, open_theatre

LONG = "Lens inventory of a customer with a very long name that goes on and on and on 2026-03-17.csv"


@pytest.fixture
def small(qapp: QApplication, qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[Theatre]:
    """1024 x 700, Dutch, text at 130 %, a customer with a long name, a guard and a model to decide."""
    add_customer(desk, "C1")
    import_rows(desk, estate(video=20), date(2026, 2, 17))
    made = open_theatre(qapp, qtbot, desk, Lang.DUTCH)
    made.stage.look.set_scale(130)
    made.stage.window.resize(1024, 700)
    made.rest()
    yield made
    made.stage.look.set_scale(100)
    made.stage.end()
    settle(qapp)


def sideways(page: QWidget) -> list[str]:
    """The scroll areas of a page whose content is wider than they are."""
    areas = [area for area in page.findChildren(QScrollArea) if area.isVisible()]
    return [
        area.accessibleName()
        for area in areas
        if (inner := area.widget()) is not None and inner.width() > area.viewport().width() + 1
    ]


def beyond(page: QWidget) -> list[str]:
    """The visible buttons that reach beyond the page."""
    found = []
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and not button.visibleRegion().isEmpty():
            right = button.mapTo(page, QPoint(button.width(), 0)).x()
            found += [button.text()] if right > page.width() else []
    return found


def nameless(page: QWidget) -> list[QWidget]:
    """Controls and tables that a screen reader could not name."""
    kinds = (QAbstractButton, QComboBox, QTableView, QLineEdit)
    inner = ("qt_spinbox_lineedit", "qt_tableview_cornerbutton")
    return [
        one
        for kind in kinds
        for one in page.findChildren(kind)
        if one.isVisible()
        and not one.accessibleName()
        and not (isinstance(one, QAbstractButton) and (one.text() or one.toolTip()))
        and one.objectName() not in inner
        and not isinstance(one.parent(), QComboBox | QTableView | QLineEdit)
    ]


def test_every_step_of_the_import_fits(small: Theatre, tmp_path: Path) -> None:
    small.go(routes.IMPORT)
    screen = small.importing
    assert sideways(screen) == beyond(screen) == []
    rows = [*estate(video=10), Row("Studio X99", "X990000001")]
    small.drop(inventory(tmp_path / LONG, rows))
    for _ in range(3):
        assert sideways(screen) == []
        assert beyond(screen) == []
        assert nameless(screen) == []
        if screen.view.next.isEnabled():
            small.on()


def test_a_file_that_cannot_be_read_fits_too(small: Theatre, tmp_path: Path) -> None:
    small.go(routes.IMPORT)
    bad = tmp_path / LONG
    bad.write_bytes(b"")
    small.drop(bad)
    small.on()
    assert sideways(small.importing) == beyond(small.importing) == []
    assert nameless(small.importing) == []


def test_the_catalogue_fits_with_its_form_open(small: Theatre, tmp_path: Path) -> None:
    small.go(routes.CATALOGUE, "Poly Studio X52")
    screen = small.catalogue
    assert screen.view.panel.isVisible()
    assert sideways(screen) == beyond(screen) == []
    assert nameless(screen) == []


def test_the_steps_speak_dutch(small: Theatre) -> None:
    small.go(routes.IMPORT)
    assert small.importing.view.next.text() == "Bekijk wat is gevonden"
    assert small.importing.view.stepper.accessibleName().endswith("Bestanden")
