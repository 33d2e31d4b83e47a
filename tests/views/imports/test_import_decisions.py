"""Rows with damaged serials and sets over two rows, decided about before an import is stored (lens.md)."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.domain.categories import Category, Classification
from app.services.catalogue import classify
from app.services.desk import Desk
from app.services.inventory.quarantine import Choice
from app.services.inventory.remarks import RemarkKind, remarks_of
from app.services.inventory.set_rules import decide_set, list_set_rules
from app.services.inventory.stored import devices_in, list_inventories
from app.views import routes
from app.views.imports.quarantine_card import QuarantineCard
from app.views.imports.sets_card import SetsCard
from app.views.imports.view import CHANGES
from tests.services.estates import Row, add_customer, import_rows
from tests.views.imports.theatre import Theatre, inventory

JANUARY, FEBRUARY = date(2026, 1, 17), date(2026, 2, 17)
SERIES, BASE, VIDEO = "Savi 8220 Series", "Savi Base", "Poly Studio X52"
EARLIER = [Row(VIDEO, "0012345678"), Row(VIDEO, "482567123456"), *(Row(VIDEO, f"8G2100{n}") for n in range(10, 20))]
DAMAGED = [Row(VIDEO, "12345678"), Row(VIDEO, "4.82567E+11"), Row(VIDEO, "4825671234567890000"), *EARLIER[2:]]
SAVI = [
    Row("Savi 8220", "S000001", name="desk 1"),
    Row(BASE, "B000001", name="desk 1"),
    Row("Savi 8220", "S000002", name="desk 2"),
    Row(BASE, "B000002", name="desk 2"),
]


@pytest.fixture
def known(desk: Desk) -> Desk:
    add_customer(desk)
    classify(desk, BASE, Classification.HEADSET)
    import_rows(desk, EARLIER, JANUARY)
    return desk


def compared(theatre: Theatre, path: Path) -> None:
    """Go on to what the file would change."""
    theatre.go(routes.IMPORT, "C1")
    theatre.drop(path)
    theatre.importing._take_day(FEBRUARY)
    theatre.rest()
    theatre.on()
    theatre.on()
    assert theatre.importing.step == CHANGES


def quarantine(theatre: Theatre) -> QuarantineCard:
    return theatre.importing.view.changes.quarantine


def sets(theatre: Theatre) -> SetsCard:
    return theatre.importing.view.changes.sets


def press(theatre: Theatre, row: int, key: Qt.Key) -> None:
    quarantine(theatre).table.view.selectRow(row)
    theatre.press(quarantine(theatre).table.view, key)


def answer(theatre: Theatre, beginning: str) -> None:
    buttons = sets(theatre).findChildren(QPushButton)
    theatre.click(next(one for one in buttons if one.text().startswith(beginning)))


def shown(theatre: Theatre) -> list[list[object]]:
    """Row, serial as written, last month's serial and decision."""
    return [row[:4] for row in quarantine(theatre).table.seen()[1]]


def test_damaged_rows_stand_beside_last_months_serial_and_are_set_apart(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", DAMAGED))
    assert not quarantine(theatre).isHidden()
    assert shown(theatre) == [
        [2, "12345678", "0012345678", "set apart"],
        [3, "4.82567E+11", "482567123456", "set apart"],
        [4, "4825671234567890000", "", "set apart"],
    ]
    assert sets(theatre).isHidden()


def test_keys_decide_the_selected_row_and_the_figures_follow(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", DAMAGED))
    press(theatre, 0, Qt.Key.Key_1)
    press(theatre, 1, Qt.Key.Key_2)
    press(theatre, 2, Qt.Key.Key_3)
    assert [row[3] for row in shown(theatre)] == ["last month's device", "device of its own", "left out"]
    prepared = theatre.importing.draft.prepared
    assert prepared is not None
    assert (prepared.summary.quarantined, prepared.summary.complete) == (1, True)
    press(theatre, 2, Qt.Key.Key_4)
    assert shown(theatre)[2][3] == "set apart"


def test_decisions_are_stored_with_the_inventory(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", DAMAGED))
    press(theatre, 0, Qt.Key.Key_1)
    theatre.on()
    latest = list_inventories(known, "C1")[-1]
    assert (latest.date, latest.counts[Category.VIDEO], latest.quarantined) == (FEBRUARY, 11, 2)
    assert "0012345678" in {one.serial for one in devices_in(known, latest.id)}
    kinds = [one.kind for one in remarks_of(known, latest.id)]
    assert kinds == [RemarkKind.SAME_DEVICE, RemarkKind.QUARANTINED, RemarkKind.QUARANTINED]


def test_last_months_device_cannot_be_chosen_where_it_is_not_known(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", DAMAGED))
    card = quarantine(theatre)
    card.table.view.selectRow(2)
    assert not card.buttons[Choice.SAME].isEnabled()
    assert card.buttons[Choice.OWN].isEnabled()
    press(theatre, 2, Qt.Key.Key_1)
    assert shown(theatre)[2][3] == "set apart"
    card.table.view.selectAll()
    assert not card.buttons[Choice.SAME].isEnabled()


def test_several_rows_are_decided_at_once(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", DAMAGED))
    quarantine(theatre).table.view.selectAll()
    theatre.click(quarantine(theatre).buttons[Choice.OUT])
    assert [row[3] for row in shown(theatre)] == ["left out"] * 3


def test_decisions_about_rows_end_with_the_files_they_are_about(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", DAMAGED))
    press(theatre, 0, Qt.Key.Key_3)
    assert theatre.importing.draft.quarantine
    theatre.importing._take_day(JANUARY)
    assert theatre.importing.draft.quarantine == {}


def test_without_damage_nothing_is_asked(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", [*EARLIER, Row(VIDEO, "8G210099")]))
    assert quarantine(theatre).isHidden()
    assert sets(theatre).isHidden()


def test_a_pair_of_models_is_proposed_with_its_evidence(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", [*EARLIER, *SAVI]))
    texts = [one.text() for one in sets(theatre).findChildren(type(sets(theatre).title))]
    assert f"{SERIES} + {BASE}, pairs: 2" in texts
    told = next(text for text in texts if text.startswith("rows"))
    assert told.splitlines() == [
        "rows 14 (S000001) and 15 (B000001): both named desk 1 · Groningen",
        "rows 16 (S000002) and 17 (B000002): both named desk 2 · Groningen",
    ]


def test_a_confirmed_pair_counts_once_and_undo_asks_again(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", [*EARLIER, *SAVI]))
    answer(theatre, "One set")
    assert sets(theatre).isHidden()
    prepared = theatre.importing.draft.prepared
    assert prepared is not None
    assert (prepared.summary.counts[Category.HEADSET], prepared.summary.duplicates) == (2, 2)
    assert [(one.kept, one.part, one.is_one_set) for one in list_set_rules(known)] == [(SERIES, BASE, True)]
    theatre.undo()
    assert list_set_rules(known) == ()
    assert not sets(theatre).isHidden()


def test_a_denied_pair_counts_twice_and_is_not_asked_about_again(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    compared(theatre, inventory(tmp_path / "feb.csv", [*EARLIER, *SAVI]))
    answer(theatre, "Two devices")
    assert sets(theatre).isHidden()
    theatre.on()
    assert list_inventories(known, "C1")[-1].counts[Category.HEADSET] == 4


def test_the_repeated_rows_of_a_set_say_so(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    decide_set(known, SERIES, BASE, is_one_set=True)
    compared(theatre, inventory(tmp_path / "feb.csv", [*EARLIER, *SAVI]))
    lists = theatre.importing.view.changes.lists
    lists.chips.choose("repeated")
    lists._choose()
    theatre.rest()
    told = [cell for row in lists.table.seen()[1] for cell in row if isinstance(cell, str) and "set" in cell]
    assert told == ["one set with row 14", "one set with row 16"]
