"""Preparing real files: the store is asked while they are read, and nothing it says goes stale."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest

from app.domain.errors import NotFound
from app.domain.progress import Progress
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk
from app.services.inventory import guards, preparing
from app.services.inventory.importing import store
from app.services.inventory.known import Known, known_around
from app.services.inventory.preparing import ImportRequest, Prepared, prepare, prepare_read
from app.services.inventory.read_file import read_inventory_file
from app.services.inventory.read_result import ReadFile
from app.services.inventory.refusals import FileMissing
from tests.services.estates import add_customer, estate, import_rows
from tests.services.inventory.files import HEADER, xlsx

FEB, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def workbook(path: Path, *, video: int) -> Path:
    """A file with so many of the devices that tests import by rows as well."""
    rows = [(row.model, row.name, row.serial, row.mac, row.site) for row in estate(video=video)]
    return xlsx(path, [HEADER, *rows])


def told(prepared: Prepared) -> tuple[object, ...]:
    """What a prepared import is going to say and write."""
    summary = prepared.summary
    figures = (summary.devices, summary.joined, summary.left, summary.moved)
    return prepared.day, figures, prepared.comparison, prepared.previous, prepared.guards


@pytest.mark.parametrize("day", [date(2026, 1, 16), date(2026, 3, 1), MARCH, APRIL, None])
def test_a_file_is_compared_with_the_inventories_next_to_its_day(desk: Desk, tmp_path: Path, day: date | None) -> None:
    import_rows(desk, estate(video=10), FEB)
    import_rows(desk, estate(video=14), MARCH)
    path = workbook(tmp_path / "Devices 2026-02-27.xlsx", video=12)
    request = ImportRequest("C1", (path,), day)
    assert told(prepare(desk, request)) == told(prepare_read(desk, request, [read_inventory_file(path)]))


def test_an_inventory_that_came_in_meanwhile_is_taken_into_account(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_rows(desk, estate(video=10), FEB)
    asked = Event()
    read = preparing._read_all

    def known_and_told(uow: UnitOfWork, customer_id: int, position: int) -> Known:
        known = known_around(uow, customer_id, position)
        asked.set()
        return known

    def read_while_another_one_comes_in(request: ImportRequest, progress: Progress) -> list[ReadFile]:
        progress.report(0, 0)
        assert asked.wait(20)
        import_rows(desk, estate(video=11), MARCH)
        return read(request, progress)

    monkeypatch.setattr(preparing, "known_around", known_and_told)
    monkeypatch.setattr(preparing, "_read_all", read_while_another_one_comes_in)
    prepared = prepare(desk, ImportRequest("C1", (workbook(tmp_path / "a.xlsx", video=12),), APRIL))
    assert prepared.summary.joined == 1
    assert store(desk, prepared, guards.CODES).joined == 1


def test_the_store_is_asked_once_where_nothing_came_in_meanwhile(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_rows(desk, estate(video=10), FEB)
    asked = []

    def counted(uow: UnitOfWork, customer_id: int, position: int) -> Known:
        asked.append(position)
        return known_around(uow, customer_id, position)

    monkeypatch.setattr(preparing, "known_around", counted)
    prepare(desk, ImportRequest("C1", (workbook(tmp_path / "a.xlsx", video=12),), MARCH))
    assert len(asked) == 1


def test_an_unknown_customer_is_refused_before_a_file_is_looked_at(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        prepare(desk, ImportRequest("C9", (tmp_path / "missing.xlsx",)))
    with pytest.raises(FileMissing):
        prepare(desk, ImportRequest("C1", (tmp_path / "missing.xlsx",)))
