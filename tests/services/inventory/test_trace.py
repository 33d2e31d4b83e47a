"""Where a device comes from: every month with its file, sheet and row, and what changed."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import delete

from app.domain.inventories import InventorySummary
from app.models.inventories import InventorySourceRow
from app.services.desk import Desk
from app.services.inventory import guards
from app.services.inventory.importing import store
from app.services.inventory.preparing import ImportRequest, prepare_read
from app.services.inventory.stored import devices_in
from app.services.inventory.trace import DeviceUnknown, Difference, Happened, Told, trace, trace_device
from app.services.inventory.undo import undo
from tests.services.estates import VIDEO, VOICE, Row, add_customer, estate, import_rows, read_file
from tests.services.inventory.files import text_file

FEB, MARCH, APRIL, MAY = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16), date(2026, 5, 18)
DEVICE = Row(VIDEO, "AAA11111", "64:16:7f:00:00:01", "lens-1", site="Gent", room="Zaal 1")
OTHERS = estate(voice=3)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def imported(desk: Desk, day: date, *rows: Row) -> InventorySummary:
    """An inventory of a sheet in an archive, the rows after three others."""
    file = replace(read_file([*OTHERS, *rows]), name=f"{day}.xlsx", sheet="Devices", container="lens.zip")
    return store(desk, prepare_read(desk, ImportRequest("C1", (), day), [file]), guards.CODES)


def test_every_month_says_where_it_is_listed_and_what_changed(desk: Desk) -> None:
    imported(desk, FEB, DEVICE)
    imported(desk, MARCH, DEVICE)
    imported(desk, APRIL, Row(VOICE, "NEW99999"), replace(DEVICE, room="Zaal 2", name="Beam"))
    (found,) = trace(desk, "aaa11111")
    assert (found.serial, found.mac, found.lens_id) == ("AAA11111", "64167f000001", "lens-1")
    assert [one.happened for one in found.months] == [Happened.FIRST, Happened.SAME, Happened.CHANGED]
    assert found.months[2].differences == (
        Difference(Told.NAME, "", "Beam"),
        Difference(Told.ROOM, "Zaal 1", "Zaal 2"),
    )
    origins = [one.origin for one in found.months if one.origin]
    assert [(one.container, one.file, one.sheet, one.row) for one in origins] == [
        ("lens.zip", "2026-02-17.xlsx", "Devices", 5),
        ("lens.zip", "2026-03-17.xlsx", "Devices", 5),
        ("lens.zip", "2026-04-16.xlsx", "Devices", 6),
    ]
    assert len({one.sha256 for one in origins}) == 3


def test_a_device_that_left_and_came_back_says_both(desk: Desk) -> None:
    imported(desk, FEB)
    imported(desk, MARCH, DEVICE)
    imported(desk, APRIL)
    imported(desk, MAY, DEVICE)
    (found,) = trace(desk, "AAA11111")
    assert [(one.day, one.happened) for one in found.months] == [
        (MARCH, Happened.FIRST),
        (APRIL, Happened.GONE),
        (MAY, Happened.BACK),
    ]
    assert found.months[1].origin is None


@pytest.mark.parametrize("text", ["AAA11111", "s/n aaa11111", "64-16-7F-00-00-01", "6416.7f00.0001", "lens-1"])
def test_r6_a_device_is_found_by_whatever_tells_it_apart(desk: Desk, text: str) -> None:
    imported(desk, FEB, DEVICE)
    assert [one.serial for one in trace(desk, text)] == ["AAA11111"]


def test_a_device_of_two_customers_is_told_of_both_or_of_the_one_asked_for(desk: Desk) -> None:
    add_customer(desk, "C2")
    import_rows(desk, [DEVICE], FEB)
    import_rows(desk, [DEVICE], MARCH, "C2")
    assert [one.customer for one in trace(desk, "AAA11111")] == ["C1", "C2"]
    assert [one.customer for one in trace(desk, "AAA11111", "C2")] == ["C2"]


def test_what_no_inventory_lists_is_refused_in_words(desk: Desk) -> None:
    imported(desk, FEB, DEVICE)
    with pytest.raises(DeviceUnknown):
        trace(desk, "BBB22222")
    with pytest.raises(DeviceUnknown):
        trace_device(desk, 999)


def test_the_day_it_was_last_seen_is_told_of_every_month(desk: Desk) -> None:
    for day in (FEB, MARCH, APRIL):
        imported(desk, day, replace(DEVICE, last_seen=f"{day.isoformat()}T09:00:00Z"))
    (found,) = trace(desk, "AAA11111")
    assert [one.last_seen for one in found.months] == [FEB, MARCH, APRIL]


def test_an_inventory_of_the_first_schema_names_its_only_file_and_no_row(desk: Desk) -> None:
    imported(desk, FEB, DEVICE)
    _forget_rows(desk)
    (found,) = trace(desk, "AAA11111")
    origin = found.months[0].origin
    assert origin is not None
    assert (origin.file, origin.row) == ("2026-02-17.xlsx", None)


def test_of_several_files_of_the_first_schema_none_is_guessed(desk: Desk) -> None:
    files = [read_file([DEVICE]), read_file(OTHERS)]
    store(desk, prepare_read(desk, ImportRequest("C1", (), FEB), files), guards.CODES)
    _forget_rows(desk)
    origin = trace(desk, "AAA11111")[0].months[0].origin
    assert origin is not None
    assert (origin.file, origin.sha256, origin.row) == ("", "", None)


def test_the_original_is_said_to_be_kept_or_not(desk: Desk, tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.csv", [("Model", "Serial"), (VIDEO, "AAA11111")])
    digest = sha256(path.read_bytes()).hexdigest()
    file = replace(read_file([DEVICE]), name="a.csv", sha256=digest)
    store(desk, prepare_read(desk, ImportRequest("C1", (path,), FEB), [file]), guards.CODES)
    imported(desk, MARCH, DEVICE)
    origins = [one.origin for one in trace(desk, "AAA11111")[0].months if one.origin]
    assert [(one.original, one.is_kept) for one in origins] == [(digest, True), ("", False)]


def test_a_month_taken_back_is_gone_from_the_trace_and_the_others_stay(desk: Desk) -> None:
    imported(desk, FEB, DEVICE)
    middle = imported(desk, MARCH, replace(DEVICE, room="Zaal 9"))
    last = imported(desk, APRIL, DEVICE)
    undo(desk, middle.id)
    (found,) = trace(desk, "AAA11111")
    assert [(one.day, one.happened) for one in found.months] == [(FEB, Happened.FIRST), (APRIL, Happened.SAME)]
    (listed,) = [one for one in devices_in(desk, last.id) if one.serial == "AAA11111"]
    assert trace_device(desk, listed.device_id) == found


def _forget_rows(desk: Desk) -> None:
    with desk.writing() as uow:
        uow.session.execute(delete(InventorySourceRow))
        uow.commit()
