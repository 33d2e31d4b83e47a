"""Columns remembered for a customer: kept with an inventory that is stored, applied to the next file and told."""

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.models.audit import AuditRow
from app.services.desk import Desk
from app.services.inventory.choices import FileChoice
from app.services.inventory.column_memory import Understood, forget, list_remembered, remember
from app.services.inventory.headers import Field
from app.services.inventory.read_file import read_inventory_file
from app.services.inventory.stored import list_inventories
from app.views import routes
from app.views.imports.view import CHANGES, FILES, FOUND
from tests.services.estates import Row, add_customer, estate, import_rows
from tests.services.inventory.files import text_file
from tests.views.imports.theatre import Theatre, inventory, take_field

FEBRUARY, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 17)
ROWS = estate(video=20, voice=6)
HEADERS = ("Toestel", "Kenmerk", "Plaats")


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Two customers, one with an inventory."""
    add_customer(desk)
    add_customer(desk, "C2")
    import_rows(desk, ROWS, FEBRUARY)
    return desk


def listed(folder: Path, day: date, rows: list[Row] | None = None, headers: tuple[str, ...] = HEADERS) -> Path:
    """A customer's own list, whose columns nobody knows."""
    table = [(row.model, row.serial, row.site) for row in (ROWS if rows is None else rows)]
    return text_file(folder / f"Lijst {day}.csv", [headers, *table])


def keep(desk: Desk, path: Path, customer: str, *fields: str) -> None:
    """Remember that files with the headers of that one are understood like this."""
    read = read_inventory_file(path, choice=FileChoice(None, 1, fields))
    headers = tuple(one.text for one in read.headers)
    with desk.writing() as uow:
        remember(uow, desk, customer, [Understood(read.fingerprint, headers, fields, f"van {customer}.csv")])
        uow.commit()


def choose_customer(theatre: Theatre, code: str) -> None:
    theatre.importing._take_customer(code)
    theatre.rest()


def remembered(theatre: Theatre) -> list[bool]:
    """Which files are understood as remembered."""
    return [file.remembered for file in theatre.importing.draft.files]


def explain(theatre: Theatre) -> None:
    """Say on the page what the columns of the first file mean."""
    lines = theatre.importing.view.found.cards[0].table.lines
    for place, field in enumerate((Field.MODEL, Field.SERIAL, Field.SITE)):
        take_field(lines[place].box, field)
    theatre.rest()


def store_march(theatre: Theatre, folder: Path) -> None:
    """Import a list whose columns are explained by hand."""
    theatre.go(routes.IMPORT)
    theatre.drop(listed(folder, MARCH))
    choose_customer(theatre, "C1")
    theatre.on()
    explain(theatre)
    theatre.on()
    theatre.on()


def test_what_a_person_said_is_remembered_once_the_inventory_is_stored(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    store_march(theatre, tmp_path)
    [kept] = list_remembered(known)
    assert kept.customer == "C1"
    assert (kept.understood.headers, kept.understood.fields) == (HEADERS, ("model", "serial", "site"))
    assert kept.understood.file_name == "Lijst 2026-03-17.csv"
    with known.reading() as uow:
        row = uow.session.scalars(select(AuditRow).where(AuditRow.action == "columns.remembered")).one()
        assert (row.subject, json.loads(row.detail)["columns"]["Kenmerk"]) == ("C1", "serial")


def test_nothing_is_remembered_of_an_import_that_is_not_stored(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(listed(tmp_path, MARCH))
    choose_customer(theatre, "C1")
    theatre.on()
    explain(theatre)
    theatre.on()
    assert theatre.importing.step == CHANGES
    assert list_remembered(known) == ()


def test_a_file_whose_names_say_it_all_is_remembered_as_it_was_seen_and_skips_the_page_next_time(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(inventory(tmp_path / "Lens 2026-03-17.csv", ROWS))
    for _ in range(3):
        theatre.on()
    assert len(list_inventories(known, "C1")) == 2
    assert [one.customer for one in list_remembered(known)] == ["C1"]
    theatre.go(routes.IMPORT)
    theatre.drop(inventory(tmp_path / "Lens 2026-04-17.csv", ROWS[:-1]))
    theatre.on()
    assert theatre.importing.step == CHANGES


def test_a_name_that_resembles_a_known_one_is_remembered_as_it_was_seen(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    theatre.go(routes.IMPORT)
    theatre.drop(listed(tmp_path, MARCH, headers=("Device Model", "Serial Numbr", "Site")))
    for _ in range(3):
        theatre.on()
    assert [one.understood.fields for one in list_remembered(known)] == [("model", "serial", "site")]


def test_the_next_file_with_these_headers_skips_the_page_and_says_so(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    store_march(theatre, tmp_path)
    theatre.go(routes.IMPORT)
    theatre.drop(listed(tmp_path, APRIL, estate(video=21, voice=6)))
    choose_customer(theatre, "C1")
    theatre.on()
    view = theatre.importing.view
    assert theatre.importing.step == CHANGES
    assert not view.note.isHidden()
    assert view.note.title.startswith("The columns are understood as in “Lijst 2026-03-17.csv”")
    theatre.on()
    assert [one.rows for one in list_inventories(known, "C1")] == [26, 26, 27]
    assert len(list_remembered(known)) == 1


def test_the_way_to_the_page_that_was_skipped_is_open(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    keep(known, listed(tmp_path, MARCH), "C1", "model", "serial", "site")
    theatre.go(routes.IMPORT)
    theatre.drop(listed(tmp_path, MARCH))
    choose_customer(theatre, "C1")
    theatre.on()
    theatre.click(theatre.button(theatre.importing.view.note, "Look at the columns"))
    assert theatre.importing.step == FOUND
    card = theatre.importing.view.found.cards[0]
    assert [line.origin.text() for line in card.table.lines.values()] == ["remembered from 22\xa0Nov\xa02026"] * 3
    assert "van C1.csv" in card.memory.text()
    theatre.on()
    assert theatre.importing.step == CHANGES
    assert theatre.importing.view.note.isHidden()


def test_the_page_is_shown_where_only_some_files_are_remembered(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    keep(known, listed(tmp_path, MARCH), "C1", "model", "serial", "site")
    theatre.go(routes.IMPORT)
    theatre.drop(listed(tmp_path, MARCH, ROWS[:10]), inventory(tmp_path / "rest 2026-03-17.csv", ROWS[10:]))
    theatre.on()
    assert theatre.importing.step == FOUND


def test_the_page_is_shown_for_an_export_in_which_devices_are_missing(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    rows = [("mac_address", "serial_number", "device_model", "config.volume")]
    path = text_file(tmp_path / "Lens 2026-03-17.csv", [*rows, *(("", row.serial, row.model, "5") for row in ROWS)])
    keep(known, path, "C1", "mac", "serial", "model", "")
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    theatre.on()
    assert theatre.importing.step == FOUND
    assert theatre.importing.view.found.cards[0].file.remembered


def test_another_customer_has_another_memory(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    path = listed(tmp_path, MARCH)
    keep(known, path, "C1", "model", "serial", "site")
    keep(known, path, "C2", "model", "serial", "room")
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    choose_customer(theatre, "C2")
    [file] = theatre.importing.draft.files
    assert file.read is not None
    assert file.read.column(Field.ROOM)[0] == "Groningen"
    choose_customer(theatre, "C1")
    assert file.read.column(Field.SITE)[0] == "Groningen"
    assert file.memory is not None
    assert file.memory.customer == "C1"


def test_a_customer_without_a_memory_is_asked_again(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    path = listed(tmp_path, MARCH, headers=("Device Model", "Serial Number", "Plaats"))
    keep(known, path, "C1", "model", "serial", "site")
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    assert (theatre.importing.draft.customer, remembered(theatre)) == ("C1", [True])
    choose_customer(theatre, "C2")
    assert remembered(theatre) == [False]
    assert not any(theatre.importing.draft.reads[0].column(Field.SITE))


def test_what_a_person_chose_stays_whatever_is_remembered(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    path = listed(tmp_path, MARCH)
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    choose_customer(theatre, "C1")
    theatre.on()
    explain(theatre)
    keep(known, path, "C2", "model", "serial", "room")
    theatre.click(theatre.importing.view.back)
    assert theatre.importing.step == FILES
    choose_customer(theatre, "C2")
    [file] = theatre.importing.draft.files
    assert file.read is not None
    assert file.read.column(Field.SITE)[0] == "Groningen"


def test_what_is_forgotten_meanwhile_is_asked_for(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    path = listed(tmp_path, MARCH, headers=("Device Model", "Serial Number", "Plaats"))
    keep(known, path, "C1", "model", "serial", "site")
    theatre.go(routes.IMPORT)
    theatre.drop(path)
    assert remembered(theatre) == [True]
    theatre.go(routes.CUSTOMERS)
    forget(known, list_remembered(known))
    theatre.go(routes.IMPORT)
    assert remembered(theatre) == [False]


def test_a_changed_meaning_takes_the_place_of_the_remembered_one(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    keep(known, listed(tmp_path, MARCH), "C1", "model", "serial", "site")
    theatre.go(routes.IMPORT)
    theatre.drop(listed(tmp_path, MARCH))
    choose_customer(theatre, "C1")
    theatre.on()
    theatre.click(theatre.button(theatre.importing.view.note, "Look at the columns"))
    lines = theatre.importing.view.found.cards[0].table.lines
    take_field(lines[2].box, Field.ROOM)
    theatre.rest()
    assert [line.origin.text() for line in lines.values()][-1] == "chosen by you"
    theatre.on()
    theatre.on()
    assert [one.understood.fields for one in list_remembered(known)] == [("model", "serial", "room")]
