"""What the customer screens say of states, devices and movements, in both languages."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.categories import Bucket, Category
from app.domain.inventories import Change, DeviceLocation, InventorySummary, ListedDevice, Movement
from app.services.inventory.imports import Import
from app.services.inventory.remarks import Remark, RemarkKind
from app.services.inventory.resting import Resting
from app.views.customers.device_columns import (
    BUCKET_TONES,
    category_words,
    device_columns,
    remark_columns,
    remark_words,
    written,
)
from app.views.customers.import_columns import import_columns
from app.views.customers.movement_columns import movement_columns, place_words
from app.views.customers.records import State
from app.views.customers.words import STATE_TONES, devices_in, state_name
from app.views.language import Lang
from app.views.theme import Tone
from app.views.widgets.table import Align
from tests.views.speaking import speaking

STATES = {
    State.TRUE_UP_DUE: ("True-up due", "True-up nodig", Tone.DANGER),
    State.TRUE_UP_TO_SEND: ("True-up to send", "True-up te sturen", Tone.WARN),
    State.PO_AWAITED: ("PO awaited", "PO verwacht", Tone.WARN),
    State.INVENTORY_MISSING: ("Inventory due", "Inventaris nodig", Tone.WARN),
    State.INCOMPLETE: ("Incomplete", "Onvolledig", Tone.WARN),
    State.REPORT_TO_SEND: ("Report to send", "Rapport te sturen", Tone.WARN),
    State.CSM_REPORT_OWED: ("CSM report owed", "CSM-rapport te sturen", Tone.WARN),
    State.ENDING_SOON: ("Ending soon", "Eindigt binnenkort", Tone.INFO),
    State.NO_CONTRACT: ("No contract", "Geen contract", Tone.NEUTRAL),
}


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_its_words_and_its_tone(qapp: QApplication, state: State) -> None:
    english, dutch, tone = STATES[state]
    assert (state_name(state), STATE_TONES[state]) == (english, tone)
    with speaking(qapp, Lang.DUTCH):
        assert state_name(state) == dutch


def test_what_a_count_counts_names_its_month(qapp: QApplication) -> None:
    assert devices_in(date(2026, 3, 17)) == "devices · March\u00a02026"
    with speaking(qapp, Lang.DUTCH):
        assert devices_in(date(2026, 3, 17)) == "apparaten · maart\u00a02026"


# Movements


def moved(now: DeviceLocation, before: DeviceLocation | None, change: Change = Change.MOVED) -> Movement:
    return Movement(change, Category.VIDEO, "Studio X52", "8L1", now, 0, before)


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (None, ("Delft", "1.01"), "Delft, 1.01"),
        (None, ("Delft", ""), "Delft"),
        (None, ("", "1.01"), "1.01"),
        (None, ("", ""), ""),
        (("Delft", "1.01"), ("Breda", "2.02"), "Delft → Breda"),
        (("Delft", "1.01"), ("Delft", "2.02"), "Delft, 1.01 → 2.02"),
        (("", "1.01"), ("Delft", "1.01"), "— → Delft"),
        (("Delft", "1.01"), ("", "1.01"), "Delft → —"),
        (("Delft", "1.01"), ("Delft", ""), "Delft, 1.01 → —"),
        (("Delft", ""), ("Delft", "1.01"), "Delft → 1.01"),
    ],
)
def test_a_move_says_only_what_changed(before: tuple[str, str] | None, now: tuple[str, str], words: str) -> None:
    earlier = None if before is None else DeviceLocation(site=before[0], room=before[1])
    assert place_words(moved(DeviceLocation(site=now[0], room=now[1]), earlier)) == words


@pytest.mark.parametrize(("effect", "text"), [(1, "+1"), (-1, "−1"), (0, "0")])
def test_the_effect_of_a_movement_has_its_sign(effect: int, text: str) -> None:
    movement = Movement(Change.JOINED, Category.VOICE, "CCX 500", "64A", DeviceLocation(), effect)
    shown = {one.name: one.shown(movement) for one in movement_columns(with_category=True)}
    assert shown == {
        "reason": "New",
        "category": "Voice",
        "model": "CCX 500",
        "serial": "64A",
        "place": "",
        "effect": text,
    }


def test_a_movement_of_no_category_says_none() -> None:
    movement = Movement(Change.LEFT, None, "Hub", "1", DeviceLocation(), 0)
    assert {one.name: one.shown(movement) for one in movement_columns(with_category=True)}["category"] == ""
    assert "category" not in [one.name for one in movement_columns(with_category=False)]


# Devices


def device(category: Category | None = Category.VIDEO, bucket: Bucket = Bucket.COUNTED) -> ListedDevice:
    return ListedDevice(
        1,
        "s:8L1",
        "Studio X52",
        category,
        bucket,
        serial="8L1",
        mac="64167f000001",
        lens_id="d-1",
        location=DeviceLocation("Board room", "Delft", "1.01", "Els"),
        software="4.2.1",
        status="online",
        last_seen="2026-03-16",
        ip="10.0.0.7",
        support_ends=date(2030, 1, 1),
        file="a.csv",
        row=12,
    )


def test_every_column_of_a_device_shows_its_own_part() -> None:
    assert {one.name: one.shown(device()) for one in device_columns()} == {
        "model": "Studio X52",
        "category": "Video",
        "bucket": "Counted",
        "serial": "8L1",
        "mac": "64167f000001",
        "name": "Board room",
        "site": "Delft",
        "room": "1.01",
        "user": "Els",
        "software": "4.2.1",
        "status": "online",
        "last_seen": "2026-03-16",
        "ip": "10.0.0.7",
        "lens_id": "d-1",
        "support_ends": "1\u00a0Jan\u00a02030",
        "file": "a.csv",
        "container": "",
        "sheet": "",
        "row": "12",
    }


def test_what_is_not_known_of_a_device_is_left_empty() -> None:
    bare = ListedDevice(1, "s:1", "Studio", None, Bucket.UNCLASSIFIED)
    shown = {one.name: one.shown(bare) for one in device_columns()}
    assert {name for name, text in shown.items() if text} == {"model", "bucket"}
    assert category_words(bare) == ""


def test_names_of_columns_are_theirs_alone() -> None:
    for columns in (device_columns(), remark_columns(), import_columns(), movement_columns(with_category=True)):
        names = [one.name for one in columns]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize("bucket", list(Bucket))
def test_every_bucket_has_a_tone_and_only_quarantine_is_danger(bucket: Bucket) -> None:
    assert (BUCKET_TONES[bucket] is Tone.DANGER) is (bucket is Bucket.QUARANTINED)
    assert (BUCKET_TONES[bucket] is Tone.OK) is (bucket is Bucket.COUNTED)


# Remarks


@pytest.mark.parametrize(
    ("kind", "serial", "detail", "shown", "words"),
    [
        (RemarkKind.DUPLICATE, "s:8L1", "a.csv:7", "8L1", "repeats row 7"),
        (RemarkKind.DUPLICATE, "m:64167f000001", "C:\\x\\a.csv:1200", "64167f000001", "repeats row 1200"),
        (RemarkKind.QUARANTINED, "8.2E+12", "scientific", "8.2E+12", "turned into a power of ten"),
        (RemarkKind.QUARANTINED, "123", "lost_zeros 00123", "123", "leading zeros lost; last month 00123"),
        (RemarkKind.QUARANTINED, "1234567890123450", "rounded", "1234567890123450", "digits lost after the fifteenth"),
        (RemarkKind.SET, "s:8L1", "0:7", "8L1", "one set with row 7"),
        (
            RemarkKind.LEFT_OUT,
            "8.2E+12",
            "scientific - anna de wit",
            "8.2E+12",
            "turned into a power of ten; left out by anna de wit",
        ),
        (
            RemarkKind.SAME_DEVICE,
            "123",
            "lost_zeros 00123 anna",
            "123",
            "leading zeros lost; last month 00123; counted as that device by anna",
        ),
        (
            RemarkKind.OWN_DEVICE,
            "123",
            "lost_zeros 00123 anna",
            "123",
            "leading zeros lost; last month 00123; counted as a device of its own by anna",
        ),
    ],
)
def test_r6_a_row_that_is_no_device_says_why(
    kind: RemarkKind, serial: str, detail: str, shown: str, words: str
) -> None:
    remark = Remark(kind=kind, file="a.csv", row=9, model="CCX", serial=serial, detail=detail)
    assert (written(remark), remark_words(remark)) == (shown, words)


# Imports


def test_an_import_shows_its_figures_at_the_right() -> None:
    summary = InventorySummary(
        id=1,
        customer="C1",
        date=date(2026, 3, 17),
        imported_at="",
        files=("a.csv", "b.csv"),
        rows=1200,
        counts={Category.VIDEO: 900, Category.VOICE: 200},
        excluded=5,
        end_of_life=4,
        ignored=50,
        unclassified={"X": 1},
        duplicates=38,
        quarantined=2,
        joined=9,
        left=3,
        moved=1,
    )
    columns = {one.name: one for one in import_columns()}
    shown = {
        name: one.shown(Import(summary, "", in_force=True, is_kept=False, resting=Resting()))
        for name, one in columns.items()
    }
    assert shown == {
        "date": "17\u00a0Mar\u00a02026",
        "files": "a.csv, b.csv",
        "rows": "1,200",
        "devices": "1,110",
        "joined": "9",
        "left": "3",
        "moved": "1",
        "in_force": "in use",
        "imported_at": "",
        "who": "",
        "kept": "not kept",
        "undo": "Undo",
    }
    figures = ("rows", "devices", "joined", "left", "moved")
    assert all(columns[name].align is Align.NUMBER for name in figures)
