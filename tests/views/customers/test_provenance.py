"""Imports of a customer with what was made from them, and where a device comes from, in the real window."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QMessageBox
from sqlalchemy import delete

from app.domain.dates import Month
from app.models.inventories import InventorySourceRow
from app.services.desk import Desk
from app.services.inventory import guards
from app.services.inventory.importing import store_with_originals
from app.services.inventory.preparing import ImportRequest, prepare_read
from app.services.inventory.stored import list_inventories
from app.services.issued_documents import list_documents
from app.services.reports import issue_report
from app.services.true_up_steps import order
from app.services.true_ups import list_true_ups, propose
from app.views import routes
from app.views.customers.inventory_tab import DEVICES, IMPORTS, InventoryTab
from app.views.customers.trace_dialog import TraceDialog
from app.views.reports.screen import ReportsScreen
from app.views.theme import Tone
from app.views.true_ups.screen import TrueUpsScreen
from tests.services.estates import estate, import_rows, read_file
from tests.views.customers.people import modest, own, page_in, zorggroep
from tests.views.every_screen.house import House

NOVEMBER, LATER = Month(2026, 11), date(2026, 11, 20)


def imports_in(house: House, code: str) -> InventoryTab:
    tab = page_in(house, code, routes.INVENTORY).inventory
    tab.show_list(IMPORTS)
    house.rest()
    return tab


def replaced(desk: Desk, video: int, code: str = "ZGN") -> None:
    """Another inventory of November."""
    import_rows(desk, own(code, estate(headset=612, video=video, voice=207)), LATER, code)


def with_file(desk: Desk, folder: Path) -> Path:
    """A later inventory whose file is kept."""
    path = folder / "lens later.csv"
    path.write_text("Model;Serial\r\n" * 9)
    rows = own("C1", estate(video=95))
    file = replace(read_file(rows, name=path.name), sha256=sha256(path.read_bytes()).hexdigest())
    store_with_originals(desk, prepare_read(desk, ImportRequest("C1", (path,), LATER), [file]), guards.CODES)
    return path


def test_every_import_says_whether_the_check_uses_it_and_what_was_made_from_it(house: House, desk: Desk) -> None:
    zorggroep(desk)
    (made,) = propose(desk, NOVEMBER, "ZGN")
    report = issue_report(desk, "ZGN", NOVEMBER)
    replaced(desk, 112)
    tab = imports_in(house, "ZGN")
    column = next(one for one in tab.imports.model.columns if one.name == "in_force")
    assert [column.shown(one) for one in tab.imports.model.shown] == ["in use", "replaced", "in use"]
    tab.imports.choose(2)
    said = " ".join(one.accessibleName() for one in tab.imported.facts.findChildren(QLabel))
    assert made.number in said
    assert report.file_name in said


def test_the_files_of_an_import_are_saved_again(
    house: House, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    modest(desk)
    path = with_file(desk, tmp_path)
    content = path.read_bytes()
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    tab = imports_in(house, "C1")
    assert tab.imported.originals.isEnabled()
    tab.imported.originals.click()
    house.rest()
    assert (out / path.name).read_bytes() == content
    assert path.name in house.window.frame.status.message


def test_files_that_are_not_kept_cannot_be_asked_for_and_say_why(house: House, desk: Desk) -> None:
    modest(desk)
    tab = imports_in(house, "C1")
    assert not tab.imported.originals.isEnabled()
    assert tab.imported.originals.toolTip()
    menu = QMenu()
    tab.imported._fill_menu(menu)
    assert [action.isEnabled() for action in menu.actions()] == [True, False]


def test_taking_back_tells_which_documents_will_say_so(
    house: House, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    modest(desk)
    report = issue_report(desk, "C1", NOVEMBER)
    seen: list[str] = []

    def cancelled(box: QMessageBox) -> int:
        seen.append(box.informativeText())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", cancelled)
    imports_in(house, "C1").imported.undo.click()
    house.rest()
    assert report.file_name in seen[0]
    assert len(list_inventories(desk, "C1")) == 1


def test_what_holds_an_import_is_told_without_a_question(
    house: House, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    zorggroep(desk)
    (made,) = propose(desk, NOVEMBER, "ZGN")
    order(desk, made.number, "PO 1", LATER)
    monkeypatch.setattr(QMessageBox, "exec", lambda _: pytest.fail("nothing is asked"))
    imports_in(house, "ZGN").imported.undo.click()
    house.rest()
    told = [house.window.frame.banner.title, *house.window.frame.banner.sentences]
    assert any(made.number in sentence for sentence in told)
    assert any("Ledger" in sentence for sentence in told)


def traced(house: House, tab: InventoryTab) -> TraceDialog:
    tab.show_list(DEVICES)
    house.rest()
    assert not tab.origin.isEnabled()
    tab.devices.choose(tab.devices.model.shown[0].device_id)
    tab.origin.click()
    house.rest()
    return next(one for one in house.app.topLevelWidgets() if isinstance(one, TraceDialog) and one.isVisible())


def test_where_a_device_comes_from_is_told_month_by_month(house: House, desk: Desk) -> None:
    zorggroep(desk)
    dialog = traced(house, imports_in(house, "ZGN"))
    months, columns = dialog.table.model.shown, dialog.table.model.columns
    shown = {column.name: [column.shown(one) for one in months] for column in columns}
    assert shown["row"] == ["2", "2"]
    assert shown["happened"] == ["as before", "first listed"]
    assert all(name.startswith("inventory-") for name in shown["file"])
    assert "SHA-256" in dialog.digest.text()
    assert not dialog.without_rows.isVisible()
    dialog.close_button.click()
    house.rest()


def test_a_month_of_the_first_schema_says_that_it_knows_no_rows(house: House, desk: Desk) -> None:
    zorggroep(desk)
    with desk.writing() as uow:
        uow.session.execute(delete(InventorySourceRow))
        uow.commit()
    dialog = traced(house, imports_in(house, "ZGN"))
    assert dialog.without_rows.isVisible()
    dialog.close_button.click()
    house.rest()


def test_documents_of_a_replaced_inventory_are_marked_with_a_sentence(house: House, desk: Desk) -> None:
    zorggroep(desk)
    issue_report(desk, "ZGN", NOVEMBER)
    tab = page_in(house, "ZGN", routes.DOCUMENTS).documents
    assert not tab.replaced.isVisible()
    replaced(desk, 112)
    house.window.go_back()
    page_in(house, "ZGN", routes.DOCUMENTS).read_again()
    house.rest()
    said = "Made from the inventory of 17 Nov 2026, which was replaced. In force is that of 20 Nov 2026."
    assert tab.replaced.title.replace("\u00a0", " ") == said
    column = next(one for one in tab.table.model.columns if one.name == "made_from")
    (row,) = tab.table.model.shown
    assert column.shown(row) == "replaced"
    assert column.tone is not None
    assert column.tone(row) is Tone.WARN


def test_r8_a_proposal_that_no_longer_fits_is_proposed_again_with_one_step(house: House, desk: Desk) -> None:
    zorggroep(desk)
    (old,) = propose(desk, NOVEMBER, "ZGN")
    replaced(desk, 112)
    house.go(routes.TRUE_UPS)
    screen = house.window.screen
    assert isinstance(screen, TrueUpsScreen)
    assert "no longer fit" in " ".join(screen.view.replaced.sentences)
    state = next(one for one in screen.view.table.model.columns if one.name == "state")
    assert state.shown(screen.view.table.model.shown[0]) == "proposed *"
    screen._propose_again()
    house.rest()
    told = {one.number: one for one in list_true_ups(desk)}
    (new,) = told.keys() - {old.number}
    assert told[old.number].superseded_by == new
    assert not screen.view.replaced.isVisible()


def test_r7_the_report_of_a_replaced_inventory_is_outdated(house: House, desk: Desk) -> None:
    zorggroep(desk)
    issue_report(desk, "ZGN", NOVEMBER)
    replaced(desk, 112)
    house.go(routes.REPORTS)
    screen = house.window.screen
    assert isinstance(screen, ReportsScreen)
    screen.view.table.choose("ZGN")
    house.rest()
    sent = next(one for one in screen.view.table.model.columns if one.name == "sent")
    assert sent.shown(screen.view.table.model.shown[0]) == "outdated"
    assert screen.view.replaced.isVisible()
    assert [one.replaced is not None for one in list_documents(desk)] == [True]
