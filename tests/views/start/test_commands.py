"""Commands that work on every screen."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from app.services.desk import Desk
from app.services.opening import open_desk
from app.views import routes
from app.views.language import Lang
from app.views.shell import Route
from app.views.start.commands import StoreWork
from tests.services.estates import add_customer
from tests.views.every_screen.house import House, house_on


@pytest.fixture
def own(qapp: QApplication, desk: Desk) -> Iterator[House]:
    """The window on the user's own store."""
    with house_on(qapp, desk, demo=False) as made:
        yield made


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the user names in every dialog."""
    path = tmp_path / "chosen.file"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    return path


def give(house: House, command: str) -> None:
    house.window.actions.trigger(command)
    house.rest()


def test_importing_on_the_page_of_a_customer_is_for_that_customer(own: House, desk: Desk) -> None:
    add_customer(desk, "C1")
    own.go(routes.CUSTOMERS, "C1")
    give(own, "import.open")
    assert own.window.history.current == Route(routes.IMPORT, "C1")


def test_importing_elsewhere_leaves_the_customer_open(own: House) -> None:
    own.go(routes.TODAY)
    give(own, "import.open")
    assert own.window.history.current == Route(routes.IMPORT)


def test_the_portfolio_is_exported(own: House, desk: Desk, target: Path) -> None:
    add_customer(desk, "C1")
    give(own, "portfolio.export")
    assert load_workbook(BytesIO(target.read_bytes()))["Customers"]["A2"].value == "C1"
    assert "chosen.file" in own.window.frame.status.message


def test_the_template_speaks_the_language_of_the_window(own: House, target: Path) -> None:
    own.look.set_language(Lang.DUTCH)
    own.rest()
    give(own, "portfolio.template")
    assert load_workbook(BytesIO(target.read_bytes())).sheetnames[0] != "Readme"


def test_a_workbook_is_taken_in_where_it_is_looked_at_first(own: House) -> None:
    give(own, "portfolio.import")
    assert own.window.history.current == Route(routes.WELCOME, tab=routes.DATA)


def test_a_backup_is_verified_and_can_be_opened(own: House, desk: Desk, target: Path) -> None:
    add_customer(desk, "C1")
    give(own, "store.backup")
    assert "Backed up and verified" in own.window.frame.status.message
    open_desk(target, write=False).store.close()


def test_a_backup_never_overwrites_a_file(own: House, target: Path) -> None:
    target.write_text("mine")
    give(own, "store.backup")
    assert target.read_text() == "mine"
    assert not own.window.frame.banner.isHidden()


@pytest.mark.parametrize("said_yes", [True, False])
def test_a_restore_is_asked_for_since_no_key_takes_it_back(
    own: House, target: Path, monkeypatch: pytest.MonkeyPatch, said_yes: bool
) -> None:
    monkeypatch.setattr(StoreWork, "confirm", lambda *_: said_yes)
    give(own, "store.restore")
    assert own.asked.restored == ([target] if said_yes else [])


def test_cancel_is_the_way_out_of_a_restore(own: House, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def cancelled(box: QMessageBox) -> int:
        seen.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", cancelled)
    give(own, "store.restore")
    assert seen == ["Put \u201cchosen.file\u201d in the place of the present data?"]
    assert own.asked.restored == []


def test_a_dialog_that_is_left_changes_nothing(own: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    before = sorted(tmp_path.iterdir())
    for command in ("portfolio.export", "portfolio.template", "store.backup", "store.restore"):
        give(own, command)
    assert sorted(tmp_path.iterdir()) == before
    assert own.asked.restored == []


def test_the_demo_is_neither_restored_nor_left_for_another_demo(house: House) -> None:
    actions = house.window.actions
    assert not actions.qaction("store.restore").isEnabled()
    assert not actions.qaction("demo.open").isEnabled()


def test_ones_own_store_can_be_left_for_the_demo(own: House) -> None:
    give(own, "demo.open")
    assert own.asked.demos == 1


def test_files_dropped_anywhere_start_the_import(own: House, tmp_path: Path) -> None:
    own.go(routes.TODAY)
    own.window.filesDropped.emit([str(tmp_path / "devices.csv")])
    own.rest()
    here = own.window.history.current
    assert here is not None
    assert here.screen == routes.IMPORT
