"""Where every device of every month stands: file, sheet, row and the day it was last seen."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete

from app.models.inventories import InventorySourceRow
from app.services.desk import Desk
from app.services.inventory import guards
from app.services.inventory.importing import store
from app.services.inventory.preparing import ImportRequest, prepare_read
from app.services.inventory.sources import UNSEEN, Sources, pack, seen_days, sources_of, unpack
from app.services.inventory.stored import devices_in
from app.services.inventory.undo import undo
from tests.services.estates import VIDEO, VOICE, Row, add_customer, estate, import_rows, read_file

FEB, MARCH, APRIL = date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 16)
MOST_ROWS = 1 << 20

places = st.tuples(
    st.integers(1, 2**31 - 1), st.integers(0, 40), st.integers(1, MOST_ROWS), st.integers(UNSEEN, date.max.toordinal())
)


@given(st.lists(places, unique_by=lambda one: one[0], max_size=60))
def test_what_was_packed_comes_out_by_device(rows: list[tuple[int, int, int, int]]) -> None:
    columns = [list(column) for column in zip(*rows, strict=True)] if rows else [[], [], [], []]
    found = unpack(pack(Sources(*columns)))
    assert list(zip(found.device, found.file, found.row, found.seen, strict=True)) == sorted(rows)


def test_a_hundred_thousand_devices_take_at_most_400_kb_in_any_order() -> None:
    draw, count = random.Random(2026), 100_000
    devices = draw.sample(range(1, count * 11 // 10), count)
    rows = draw.sample(range(2, count + 2), count)
    seen = [date(2026, 3, 1).toordinal() - draw.randrange(120) for _ in rows]
    assert len(pack(Sources(devices, [place % 3 for place in rows], rows, seen))) < 400_000


def test_an_export_in_the_order_of_last_month_takes_next_to_nothing() -> None:
    count = 100_000
    devices = list(range(1, count + 1))
    seen = [date(2026, 3, 1).toordinal() - device % 5 for device in devices]
    assert len(pack(Sources(devices, [0] * count, list(range(2, count + 2)), seen))) < 10_000


@pytest.fixture
def customer(desk: Desk) -> None:
    add_customer(desk)


@pytest.mark.usefixtures("customer")
def test_every_month_says_file_sheet_and_row_of_every_device(desk: Desk) -> None:
    made = []
    for day in (FEB, MARCH, APRIL):
        first = replace(read_file(estate(video=2)), name=f"{day} a.xlsx", sheet="Devices", container="lens.zip")
        second = replace(read_file(estate(voice=3)), name=f"{day} b.csv")
        files = [first, second]
        made.append(store(desk, prepare_read(desk, ImportRequest("C1", (Path("x"),), day), files), guards.CODES))
    for one in made:
        told = {device.serial: device for device in devices_in(desk, one.id)}
        video, voice = told["POLYSTUD000001"], told["CCX500000002"]
        assert (video.container, video.file, video.sheet, video.row) == ("lens.zip", f"{one.date} a.xlsx", "Devices", 3)
        assert (voice.container, voice.file, voice.sheet, voice.row) == ("", f"{one.date} b.csv", "", 4)


@pytest.mark.usefixtures("customer")
def test_the_day_a_device_was_last_seen_is_kept_for_every_month(desk: Desk) -> None:
    made = []
    for day in (FEB, MARCH, APRIL):
        rows = [Row(VIDEO, "AAA11111", last_seen=f"{day}T10:00:00.000Z"), Row(VOICE, "BBB22222", last_seen="never")]
        made.append(import_rows(desk, rows, day))
    for one in made:
        seen, never = devices_in(desk, one.id)
        assert (seen.last_seen[:10], never.last_seen in ("", "never")) == (one.date.isoformat(), True)
        with desk.reading() as uow:
            assert seen_days(uow, one.id) == {seen.device_id: one.date}


@pytest.mark.usefixtures("customer")
def test_a_repeated_device_stands_where_the_row_that_counts_does(desk: Desk) -> None:
    summary = import_rows(desk, [Row("Whatever 9", "AAA11111"), Row(VIDEO, "AAA11111")], MARCH)
    (device,) = devices_in(desk, summary.id)
    assert (device.model, device.row) == ("Poly Studio X52", 3)


@pytest.mark.usefixtures("customer")
def test_an_inventory_of_the_first_schema_has_no_rows_and_says_so_by_having_none(desk: Desk) -> None:
    summary = import_rows(desk, estate(video=2), MARCH)
    with desk.writing() as uow:
        uow.session.execute(delete(InventorySourceRow))
        uow.commit()
    assert {(one.file, one.row) for one in devices_in(desk, summary.id)} == {("", None)}
    with desk.reading() as uow:
        assert sources_of(uow, summary.id) is None
        assert seen_days(uow, summary.id) == {}


@pytest.mark.usefixtures("customer")
def test_taking_an_import_back_takes_its_rows_too_and_no_others(desk: Desk) -> None:
    first, second = import_rows(desk, estate(video=2), FEB), import_rows(desk, estate(video=3), MARCH)
    undo(desk, second.id)
    with desk.reading() as uow:
        assert sources_of(uow, second.id) is None
        kept = sources_of(uow, first.id)
    assert kept is not None
    assert list(kept.row) == [2, 3]
