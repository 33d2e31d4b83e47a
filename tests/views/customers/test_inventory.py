"""The inventory of a customer: months, lists, filters, export, and taking an import back."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app.domain.inventories import InventorySummary
from app.services.desk import Desk
from app.services.inventory.imports import Import
from app.services.inventory.stored import list_inventories
from app.services.search import search
from app.views import routes
from app.views.customers.inventory_tab import DEVICES, IMPORTS, REMARKS, InventoryTab
from app.views.customers.work import CustomerWork
from app.views.shell import Route
from app.views.start.finding import route_to
from tests.services.estates import add_customer
from tests.views.customers.people import mixed, modest, page_in, zorggroep
from tests.views.every_screen.house import House


def tab_in(house: House, code: str) -> InventoryTab:
    return page_in(house, code, routes.INVENTORY).inventory


def test_the_newest_month_is_shown_and_another_can_be_chosen(house: House, desk: Desk) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    assert [tab.months.itemText(at) for at in range(tab.months.count())] == [
        "17\u00a0Nov\u00a02026, the newest",
        "17\u00a0Oct\u00a02026",
    ]
    assert len(tab.devices.model.rows) == 928
    tab.months.setCurrentIndex(1)
    tab.months.activated.emit(1)
    house.rest()
    assert len(tab.devices.model.rows) == 911


def test_every_row_of_the_file_is_accounted_for(house: House, desk: Desk) -> None:
    mixed(desk)
    tab = tab_in(house, "MIX")
    assert tab.equation.text() == "17 rows = 13 devices + 2 ignored + 1 repeated + 1 quarantined"


def test_filters_leave_what_fits_all_of_them(house: House, desk: Desk) -> None:
    mixed(desk)
    tab = tab_in(house, "MIX")
    box = tab.filters.boxes["bucket"]
    assert [box.itemText(at) for at in range(box.count())] == [
        "Counted or not",
        "Counted  12",
        "Ignored  2",
        "Unclassified  1",
    ]
    box.setCurrentIndex(box.findData("Unclassified"))
    box.activated.emit(box.currentIndex())
    assert [one.model for one in tab.devices.model.shown] == ["Whatever 9"]
    tab.search.setText("nothing like it")
    assert tab.devices.model.shown == []
    assert tab.devices._no_match is not None
    assert tab.devices._no_match.isVisible()


@pytest.mark.parametrize("typed", ["zz1234567", "WHATEVER", "groningen whatever"])
def test_devices_are_searched_by_any_of_their_words(house: House, desk: Desk, typed: str) -> None:
    mixed(desk)
    tab = tab_in(house, "MIX")
    tab.search.setText(typed)
    assert [one.serial for one in tab.devices.model.shown] == ["ZZ1234567"]


def test_rows_that_are_no_device_say_where_they_stand_and_why(house: House, desk: Desk) -> None:
    mixed(desk)
    tab = tab_in(house, "MIX")
    tab.show_list(REMARKS)
    cells = [[tab.remarks.model.cell(row, at)[0] for at in (0, 1, 3, 5)] for row in range(2)]
    repeated, damaged = cells
    assert repeated == ["Repeated", "MIXPOLYSTUD000000", "repeats row 2", "16"]
    assert damaged == ["Quarantined", "4.82567E+11", "turned into a power of ten", "17"]
    assert not tab.filters.isVisible()


def test_a_serial_number_that_was_searched_for_is_found_in_its_inventory(house: House, desk: Desk) -> None:
    mixed(desk)
    (found,) = search(desk, "ZZ1234567")
    house.visit(route_to(found))
    screen = house.window.screen
    tab = screen.page.inventory  # type: ignore[attr-defined]
    assert tab.search.text() == "ZZ1234567"
    assert [one.serial for one in tab.devices.model.shown] == ["ZZ1234567"]


def test_copying_gives_what_is_shown_with_headers(house: House, desk: Desk) -> None:
    mixed(desk)
    tab = tab_in(house, "MIX")
    tab.search.setText("zz1234567")
    tab.copy.click()
    head, row = QGuiApplication.clipboard().text().split("\n")
    assert head.split("\t")[:4] == ["Model", "Category", "Counted as", "Serial number"]
    assert row.split("\t")[3] == "ZZ1234567"


def test_trap_14_an_export_is_exactly_what_is_shown_with_serials_as_text(
    house: House, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mixed(desk)
    tab = tab_in(house, "MIX")
    tab.search.setText("zz1234567")
    target = tmp_path / "devices"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "Excel (*.xlsx)"))
    tab.export.click()
    house.rest()
    sheet = load_workbook(tmp_path / "devices.xlsx").worksheets[0]
    heads, row = list(sheet.iter_rows(values_only=True))
    assert heads[3] == "Serial number"
    assert row[3] == "ZZ1234567"
    assert "1 rows are saved in devices.xlsx" in house.window.frame.status.message


def test_an_export_that_is_not_wanted_writes_nothing(
    house: House, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modest(desk)
    tab = tab_in(house, "C1")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    tab.export.click()
    house.rest()
    assert house.window.frame.status.message == ""


def test_an_import_is_taken_back_whole(house: House, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    zorggroep(desk)
    tab = tab_in(house, "ZGN")
    tab.show_list(IMPORTS)
    asked: list[InventorySummary] = []

    def yes(_: CustomerWork, wanted: Import) -> bool:
        asked.append(wanted.summary)
        return True

    monkeypatch.setattr(CustomerWork, "confirm_undo", yes)
    tab.imports.opened.emit(tab.imports.model.row_at(0))
    house.rest()
    assert [one.date.month for one in asked] == [11]
    assert [one.date.month for one in list_inventories(desk, "ZGN")] == [10]
    assert tab.months.count() == 1
    assert "taken back" in house.window.frame.status.message


def test_taking_back_is_asked_for_and_cancel_is_the_way_out(
    house: House, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    modest(desk)
    tab = tab_in(house, "C1")
    seen: list[str] = []

    def cancelled(box: QMessageBox) -> int:
        seen.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", cancelled)
    tab.imports.opened.emit(tab.imports.model.row_at(0))
    house.rest()
    assert seen == ["Take the inventory of 17\u00a0November\u00a02026 back, with its 90 rows?"]
    assert len(list_inventories(desk, "C1")) == 1


def test_r8_an_import_that_a_true_up_rests_on_is_not_taken_back(
    house: House, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.domain.dates import Month
    from app.services.true_ups import propose

    zorggroep(desk)
    (made,) = propose(desk, Month(2026, 11), "ZGN")
    tab = tab_in(house, "ZGN")
    monkeypatch.setattr(CustomerWork, "confirm_undo", lambda *_: True)
    tab.imports.opened.emit(tab.imports.model.row_at(0))
    house.rest()
    assert made.number in house.window.frame.banner.title
    assert len(list_inventories(desk, "ZGN")) == 2


def test_without_an_inventory_the_import_is_offered(house: House, desk: Desk) -> None:
    add_customer(desk)
    tab = tab_in(house, "C1")
    assert tab.nothing.isVisible()
    tab.import_wanted.emit()
    house.rest()
    assert house.window.history.current == Route(routes.IMPORT, "C1")


def test_columns_that_are_shown_are_remembered_by_name(house: House, desk: Desk) -> None:
    modest(desk)
    tab = tab_in(house, "C1")
    menu = tab.devices.columns_menu()
    action = next(one for one in menu.actions() if one.text() == "Lens device ID")
    assert not action.isChecked()
    action.trigger()
    assert "lens_id" in [column.name for column in tab.devices.shown_columns]
    assert '"lens_id"' in house.window.preferences.get("table/devices")
    assert tab.chips.chosen == {DEVICES}
