"""What the cells of the customer screens say, column by column."""

from datetime import date

import pytest

from app.domain.categories import Bucket, Category
from app.domain.identity import Damage
from app.domain.inventories import Change, DeviceLocation, InventorySummary, ListedDevice, Movement
from app.services.inventory.imports import Import
from app.services.inventory.remarks import Remark, RemarkKind
from app.services.inventory.resting import Resting
from app.views.customers.device_columns import (
    BUCKET_TONES,
    device_columns,
    remark_columns,
    remark_words,
    written,
)
from app.views.customers.device_filters import searched_text
from app.views.customers.import_columns import import_columns
from app.views.customers.movement_columns import movement_columns, place_words
from app.views.theme import Tone
from app.views.widgets.table import Align, Column

DEVICE = ListedDevice(
    device_id=7,
    key="s:8G21470C9D31",
    model="Studio X52",
    category=Category.VIDEO,
    bucket=Bucket.COUNTED,
    serial="8G21470C9D31",
    mac="48256701002d",
    lens_id="b1946ac9",
    location=DeviceLocation("Boardroom", "Groningen", "1.12", "a.postma@voorbeeld.example"),
    software="4.2.1",
    status="Online",
    last_seen="2026-03-17T08:00:00Z",
    ip="10.0.0.7",
    support_ends=date(2027, 12, 31),
    file="march.csv",
    row=1204,
    sheet="Devices",
    container="lens.zip",
)
SUMMARY = InventorySummary(
    id=3,
    customer="C1",
    date=date(2026, 3, 17),
    imported_at="2026-03-18T09:14:00+00:00",
    files=("headsets.csv", "video.xlsx"),
    rows=1204,
    counts={Category.HEADSET: 1000, Category.VIDEO: 109, Category.VOICE: 0},
    excluded=1,
    end_of_life=2,
    ignored=80,
    unclassified={"Whatever 9": 3},
    duplicates=8,
    quarantined=1,
    joined=12,
    left=4,
    moved=26,
)


def shown(columns: list[Column[ListedDevice]], device: ListedDevice) -> dict[str, str]:
    return {column.name: column.shown(device) for column in columns}


def movement(change: Change, now: DeviceLocation, before: DeviceLocation | None = None, effect: int = 0) -> Movement:
    return Movement(change, Category.VIDEO, "Studio X52", "8G21470C9D31", now, effect, before)


def test_a_device_shows_everything_that_the_inventory_says() -> None:
    assert shown(device_columns(), DEVICE) == {
        "model": "Studio X52",
        "category": "Video",
        "bucket": "Counted",
        "serial": "8G21470C9D31",
        "mac": "48256701002d",
        "name": "Boardroom",
        "site": "Groningen",
        "room": "1.12",
        "user": "a.postma@voorbeeld.example",
        "software": "4.2.1",
        "status": "Online",
        "last_seen": "2026-03-17T08:00:00Z",
        "ip": "10.0.0.7",
        "lens_id": "b1946ac9",
        "support_ends": "31\u00a0Dec\u00a02027",
        "file": "march.csv",
        "container": "lens.zip",
        "sheet": "Devices",
        "row": "1,204",
    }


def test_what_is_not_known_is_an_empty_cell() -> None:
    bare = ListedDevice(1, "n:1", "Whatever 9", None, Bucket.UNCLASSIFIED)
    cells = shown(device_columns(), bare)
    assert {name for name, text in cells.items() if text} == {"model", "bucket"}


def test_serial_numbers_are_text_in_a_copy_and_an_export() -> None:
    column = next(one for one in device_columns() if one.name == "serial")
    assert column.align is Align.TEXT
    assert column.value(DEVICE) == "8G21470C9D31"


def test_r6_every_bucket_is_told_by_words_and_a_tone() -> None:
    assert set(BUCKET_TONES) == set(Bucket)
    assert BUCKET_TONES[Bucket.QUARANTINED] is Tone.DANGER


def test_a_device_is_found_by_what_stands_on_it_and_where_it_is() -> None:
    text = searched_text(DEVICE)
    for part in ("studio", "8g2147", "48256701002d", "boardroom", "groningen", "1.12", "a.postma"):
        assert part in text


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (None, DeviceLocation(site="Groningen", room="1.12"), "Groningen, 1.12"),
        (None, DeviceLocation(), ""),
        (DeviceLocation(site="Assen"), DeviceLocation(site="Emmen"), "Assen \u2192 Emmen"),
        (DeviceLocation(site="Assen"), DeviceLocation(), "Assen \u2192 \u2014"),
        (DeviceLocation(site="Assen", room="1"), DeviceLocation(site="Assen", room="2"), "Assen, 1 \u2192 2"),
        (DeviceLocation(room="1"), DeviceLocation(), "1 \u2192 \u2014"),
    ],
)
def test_a_move_says_from_where_to_where(before: DeviceLocation | None, now: DeviceLocation, words: str) -> None:
    assert place_words(movement(Change.MOVED, now, before)) == words


@pytest.mark.parametrize(("effect", "words"), [(1, "+1"), (0, "0"), (-1, "\u22121")])
def test_the_effect_on_the_count_carries_its_sign(effect: int, words: str) -> None:
    column = next(one for one in movement_columns(with_category=False) if one.name == "effect")
    assert column.shown(movement(Change.JOINED, DeviceLocation(), effect=effect)) == words


def test_the_category_is_said_where_several_are_listed() -> None:
    names = [[one.name for one in movement_columns(with_category=more)] for more in (False, True)]
    assert names[1] == [names[0][0], "category", *names[0][1:]]


def test_a_device_without_a_category_moves_without_one() -> None:
    column = next(one for one in movement_columns(with_category=True) if one.name == "category")
    assert column.shown(Movement(Change.JOINED, None, "Whatever 9", "", DeviceLocation(), 0)) == ""


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ("scientific", "turned into a power of ten"),
        ("rounded", "digits lost after the fifteenth"),
        ("lost_zeros 00932922427", "leading zeros lost; last month 00932922427"),
    ],
)
def test_a_quarantined_row_says_what_happened_to_it(detail: str, words: str) -> None:
    row = Remark(RemarkKind.QUARANTINED, "march.csv", 3, "Savi 7210", "932922427", detail)
    assert remark_words(row) == words


def test_every_kind_of_damage_has_words() -> None:
    for damage in Damage:
        assert remark_words(Remark(RemarkKind.QUARANTINED, "", 1, "", "", damage.value))


@pytest.mark.parametrize("key", ["s:8G21470C9D31", "m:48256701002d", "d:b1946ac9"])
def test_a_repeated_row_shows_its_identity_without_the_mark_of_its_kind(key: str) -> None:
    row = Remark(RemarkKind.DUPLICATE, "march.csv", 9, "", key, "0:7")
    assert written(row) == key[2:]
    assert remark_words(row) == "repeats row 7"


def test_a_damaged_serial_number_is_shown_as_it_was_written() -> None:
    row = Remark(RemarkKind.QUARANTINED, "march.csv", 3, "Savi 7210", "4.82567E+11", "scientific")
    assert [column.shown(row) for column in remark_columns()][:2] == ["Quarantined", "4.82567E+11"]


IMPORT = Import(SUMMARY, "Anna", in_force=True, is_kept=True, resting=Resting())


def test_an_import_shows_what_it_brought() -> None:
    cells = {column.name: column.shown(IMPORT) for column in import_columns()}
    assert cells["files"] == "headsets.csv, video.xlsx"
    assert (cells["rows"], cells["devices"]) == ("1,204", "1,115")
    assert (cells["joined"], cells["left"], cells["moved"]) == ("12", "4", "26")
    assert cells["undo"] == "Undo"
    assert cells["imported_at"].startswith("18\u00a0Mar\u00a02026")


def test_files_of_an_import_stand_below_each_other_in_the_tooltip() -> None:
    column = next(one for one in import_columns() if one.name == "files")
    assert column.tooltip is not None
    assert column.tooltip(IMPORT) == "headsets.csv\nvideo.xlsx"


@pytest.mark.parametrize(
    "columns", [device_columns(), movement_columns(with_category=True), remark_columns(), import_columns()]
)
def test_column_names_are_kept_in_settings_and_tell_columns_apart(columns: list[Column[object]]) -> None:
    names = [column.name for column in columns]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "columns", [device_columns(), movement_columns(with_category=True), remark_columns(), import_columns()]
)
def test_one_column_takes_the_room_that_is_left(columns: list[Column[object]]) -> None:
    assert any(column.stretch for column in columns)
