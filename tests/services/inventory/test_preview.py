"""What an import would change, looked at before anything is stored: figures, lists and the place of every row."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.categories import Bucket, Category, Classification
from app.domain.check import Verdict
from app.domain.eligibility import ModelDates
from app.domain.identity import Damage
from app.domain.inventories import DeviceLocation
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import save_model
from app.services.desk import Desk
from app.services.inventory.importing import store
from app.services.inventory.model_names import NO_MODEL
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from app.services.inventory.preview import preview
from app.services.inventory.preview_lists import PreviewLine, PreviewList, every_list, preview_rows
from app.services.inventory.stored import devices_in, list_inventories
from tests.services.estates import (
    DONGLE,
    HEADSET,
    VIDEO,
    VOICE,
    Row,
    add_customer,
    cover,
    dump,
    estate,
    import_rows,
    prepare_rows,
    read_file,
    sign,
)

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)
VIDEO_C, VOICE_C, HEADSET_C = Category.VIDEO, Category.VOICE, Category.HEADSET


@pytest.fixture(autouse=True)
def _customer(desk: Desk) -> None:
    add_customer(desk)


def trouble() -> list[Row]:
    """Rows of every kind, in an order that a person can follow: the number behind is the spreadsheet's row."""
    return [
        Row(VIDEO, "AAA11111", name="room 1", room="1.01"),  # 2
        Row(VIDEO, "aaa11111", name="room 1 again"),  # 3 repeats 2
        Row(VOICE, "BBB22222", "64:16:7f:00:00:01"),  # 4
        Row("Whatever 9", "CCC33333"),  # 5 unclassified
        Row("Whatever 9", "CCC33334"),  # 6 unclassified
        Row("Another 1", "DDD44444"),  # 7 unclassified
        Row("RealPresence DMA", "EEE55555"),  # 8 excluded
        Row(DONGLE, "FFF66666"),  # 9 ignored
        Row(VIDEO, "4.82567E+11", name="damaged"),  # 10 quarantined
        Row(VOICE, name="no identity"),  # 11 cannot be told apart
        Row("", "GGG77777"),  # 12 no model
        Row("Group 310", "HHH88888"),  # 13 past its end
    ]


def end_of_life(desk: Desk, model: str = "Group 310", day: date = date(2025, 12, 31)) -> None:
    save_model(desk, CatalogueModel(model, Classification.VIDEO, dates=ModelDates(end_of_service=day)))


def rows_of(desk: Desk, prepared: Prepared, wanted: PreviewList) -> list[tuple[int | None, str, Bucket]]:
    return [(row.row, row.model, row.bucket) for row in preview_rows(desk, prepared, wanted)]


def test_looking_stores_nothing(desk: Desk) -> None:
    prepared = prepare_rows(desk, trouble(), MARCH)
    before = dump(desk)
    preview(desk, prepared)
    for wanted in PreviewList:
        preview_rows(desk, prepared, wanted)
    assert dump(desk) == before


def test_every_kind_of_row_is_in_its_list_with_its_place(desk: Desk) -> None:
    end_of_life(desk)
    prepared = prepare_rows(desk, trouble(), MARCH)
    expected: dict[PreviewList, list[tuple[int | None, str, Bucket]]] = {
        PreviewList.COUNTED: [
            (2, VIDEO, Bucket.COUNTED),
            (4, VOICE, Bucket.COUNTED),
            (11, VOICE, Bucket.COUNTED),
        ],
        PreviewList.REPEATED: [(3, VIDEO, Bucket.DUPLICATE)],
        PreviewList.UNCLASSIFIED: [
            (5, "Whatever 9", Bucket.UNCLASSIFIED),
            (6, "Whatever 9", Bucket.UNCLASSIFIED),
            (7, "Another 1", Bucket.UNCLASSIFIED),
            (12, NO_MODEL, Bucket.UNCLASSIFIED),
        ],
        PreviewList.EXCLUDED: [(8, "RealPresence DMA", Bucket.EXCLUDED)],
        PreviewList.IGNORED: [(9, DONGLE, Bucket.IGNORED)],
        PreviewList.QUARANTINED: [(10, VIDEO, Bucket.QUARANTINED)],
        PreviewList.CANNOT_BE_TOLD_APART: [(11, VOICE, Bucket.COUNTED)],
        PreviewList.END_OF_LIFE: [(13, "Group 310", Bucket.END_OF_LIFE)],
        PreviewList.MOVED: [],
        PreviewList.CHANGED_MODEL: [],
        PreviewList.LEFT: [],
        PreviewList.JOINED: [
            (2, VIDEO, Bucket.COUNTED),
            (4, VOICE, Bucket.COUNTED),
            (5, "Whatever 9", Bucket.UNCLASSIFIED),
            (6, "Whatever 9", Bucket.UNCLASSIFIED),
            (7, "Another 1", Bucket.UNCLASSIFIED),
            (8, "RealPresence DMA", Bucket.EXCLUDED),
            (11, VOICE, Bucket.COUNTED),
            (12, NO_MODEL, Bucket.UNCLASSIFIED),
            (13, "Group 310", Bucket.END_OF_LIFE),
        ],
    }
    assert {wanted: rows_of(desk, prepared, wanted) for wanted in PreviewList} == expected


def test_every_list_is_as_long_as_its_figure_says(desk: Desk) -> None:
    end_of_life(desk)
    moved, changed = Row("RealPresence DMA", "EEE55555", site="Utrecht"), Row("Poly Studio X70", "BBB22222")
    import_rows(desk, [*estate(video=3, voice=2), moved, changed], FEB)
    prepared = prepare_rows(desk, trouble(), MARCH)
    lengths = {wanted: len(preview_rows(desk, prepared, wanted)) for wanted in PreviewList}
    assert lengths == preview(desk, prepared).sizes
    assert all(lengths.values())


def test_the_lists_of_files_together_hold_every_row_once(desk: Desk) -> None:
    end_of_life(desk)
    prepared = prepare_rows(desk, trouble(), MARCH)
    kinds = (
        PreviewList.COUNTED,
        PreviewList.REPEATED,
        PreviewList.UNCLASSIFIED,
        PreviewList.EXCLUDED,
        PreviewList.IGNORED,
        PreviewList.QUARANTINED,
        PreviewList.END_OF_LIFE,
    )
    rows = sorted(row.row or 0 for wanted in kinds for row in preview_rows(desk, prepared, wanted))
    assert rows == list(range(2, 14))


def test_r6_a_repeated_row_names_the_row_that_counts(desk: Desk) -> None:
    files = [
        read_file([Row(VIDEO, "AAA11111", name="first")], "noord.csv"),
        read_file([Row(VOICE, "BBB11111"), Row(VIDEO, "aaa11111", name="second", room="2")], "zuid.csv"),
    ]
    prepared = prepare_read(desk, ImportRequest("C1", (Path("x"), Path("y")), MARCH), files)
    (row,) = preview_rows(desk, prepared, PreviewList.REPEATED)
    assert (row.file, row.row, row.repeats) == ("zuid.csv", 3, ("noord.csv", 2))
    assert (row.serial, row.location) == ("aaa11111", DeviceLocation("second", "Groningen", "2", ""))


def test_r6_a_damaged_serial_is_shown_as_it_stands_with_its_damage(desk: Desk) -> None:
    prepared = prepare_rows(desk, [Row(VIDEO, "4.82567E+11", name="room 1")], MARCH)
    (row,) = preview_rows(desk, prepared, PreviewList.QUARANTINED)
    assert (row.serial, row.damage, row.earlier_serial) == ("4.82567E+11", Damage.SCIENTIFIC, "")
    assert row.location.name == "room 1"
    assert row.category is VIDEO_C


def test_r6_a_serial_that_lost_its_zeros_stands_beside_last_months(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "000123456")], FEB)
    prepared = prepare_rows(desk, [Row(VIDEO, "123456")], MARCH)
    (row,) = preview_rows(desk, prepared, PreviewList.QUARANTINED)
    assert (row.damage, row.earlier_serial) == (Damage.LOST_ZEROS, "000123456")


def test_a_moved_device_shows_both_places(desk: Desk) -> None:
    before = Row(VIDEO, "AAA11111", name="x", site="Gent", room="1")
    import_rows(desk, [before], FEB)
    prepared = prepare_rows(desk, [replace(before, site="Luik", room="9")], MARCH)
    (row,) = preview_rows(desk, prepared, PreviewList.MOVED)
    assert row.location == DeviceLocation("x", "Luik", "9", "")
    assert row.earlier_location == DeviceLocation("x", "Gent", "1", "")


def test_another_model_of_a_device_is_shown_before_and_now(desk: Desk) -> None:
    import_rows(desk, [Row("Poly Studio X30", "AAA11111"), Row(VOICE, "BBB22222")], FEB)
    prepared = prepare_rows(desk, [Row(VIDEO, "AAA11111"), Row("poly ccx-500", "BBB22222")], MARCH)
    (row,) = preview_rows(desk, prepared, PreviewList.CHANGED_MODEL)
    assert (row.row, row.model, row.earlier_model, row.category) == (2, VIDEO, "Poly Studio X30", VIDEO_C)
    assert preview(desk, prepared).sizes[PreviewList.CHANGED_MODEL] == 1


def test_a_device_that_is_listed_as_a_dongle_now_is_told(desk: Desk) -> None:
    import_rows(desk, [Row(VIDEO, "AAA11111"), Row(DONGLE, "BBB22222")], FEB)
    prepared = prepare_rows(desk, [Row(DONGLE, "AAA11111"), Row(DONGLE, "BBB22222")], MARCH)
    (row,) = preview_rows(desk, prepared, PreviewList.CHANGED_MODEL)
    assert (row.bucket, row.earlier_model) == (Bucket.IGNORED, VIDEO)


def test_every_row_names_its_sheet_and_the_archive_of_its_file(desk: Desk) -> None:
    file = replace(read_file([Row(VIDEO, "AAA11111")], "noord.xlsx"), sheet="Devices", container="maart.zip")
    prepared = prepare_read(desk, ImportRequest("C1", (Path("maart.zip"),), MARCH), [file])
    (row,) = preview_rows(desk, prepared, PreviewList.COUNTED)
    assert (row.file, row.sheet, row.row) == ("noord.xlsx (maart.zip)", "Devices", 2)


def test_the_lists_that_are_saved_are_those_with_rows(desk: Desk) -> None:
    end_of_life(desk)
    prepared = prepare_rows(desk, trouble(), MARCH)
    sizes = preview(desk, prepared).sizes
    found = every_list(desk, prepared)
    assert list(found) == [one for one in PreviewList if sizes[one]]
    assert all(rows == preview_rows(desk, prepared, one) for one, rows in found.items())


def test_a_device_that_left_is_shown_as_the_inventory_before_knew_it(desk: Desk) -> None:
    gone = Row(VOICE, "BBB22222", "64:16:7f:00:00:01", name="desk 4", site="Gent", room="1")
    file = replace(read_file([*estate(video=2), gone], "februari.xlsx"), sheet="Devices")
    store(desk, prepare_read(desk, ImportRequest("C1", (Path("x"),), FEB), [file]))
    prepared = prepare_rows(desk, estate(video=2), MARCH)
    assert preview_rows(desk, prepared, PreviewList.LEFT) == (
        PreviewLine(
            file="februari.xlsx",
            sheet="Devices",
            row=4,
            model=VOICE,
            category=VOICE_C,
            bucket=Bucket.COUNTED,
            serial="BBB22222",
            mac="64167f000001",
            location=DeviceLocation("desk 4", "Gent", "1", ""),
        ),
    )


def test_a_device_without_identity_that_left_has_no_serial_to_show(desk: Desk) -> None:
    import_rows(desk, [*estate(video=2), Row(VOICE, name="nameless")], FEB)
    prepared = prepare_rows(desk, estate(video=2), MARCH)
    (row,) = preview_rows(desk, prepared, PreviewList.LEFT)
    assert (row.serial, row.mac, row.location.name) == ("", "", "nameless")


def test_a_dongle_neither_joins_nor_leaves(desk: Desk) -> None:
    import_rows(desk, [*estate(video=2), Row(DONGLE, "FFF11111")], FEB)
    prepared = prepare_rows(desk, [*estate(video=2), Row(DONGLE, "FFF22222")], MARCH)
    assert preview_rows(desk, prepared, PreviewList.JOINED) == ()
    assert preview_rows(desk, prepared, PreviewList.LEFT) == ()
    assert [row.serial for row in preview_rows(desk, prepared, PreviewList.IGNORED)] == ["FFF22222"]


def test_r3_a_model_past_its_end_shows_that_day(desk: Desk) -> None:
    end_of_life(desk)
    prepared = prepare_rows(desk, [Row("Group 310", "HHH88888")], MARCH)
    (row,) = preview_rows(desk, prepared, PreviewList.END_OF_LIFE)
    assert row.ends == date(2025, 12, 31)
    assert preview(desk, prepared).sizes[PreviewList.COUNTED] == 0


@pytest.mark.parametrize(("day", "counted"), [(date(2025, 12, 31), 1), (date(2026, 1, 1), 0)])
def test_r3_a_model_counts_on_its_last_day_and_not_after_it(desk: Desk, day: date, counted: int) -> None:
    end_of_life(desk)
    prepared = prepare_rows(desk, [Row("Group 310", "HHH88888")], day)
    assert preview(desk, prepared).sizes[PreviewList.COUNTED] == counted


# ordered 100 gives threshold 105 (R5): the count and what follows from it.
@pytest.mark.parametrize(
    ("count", "verdict", "increase"),
    [
        (0, Verdict.OK, -10_000),
        (99, Verdict.OK, -100),
        (100, Verdict.OK, 0),
        (101, Verdict.WITHIN_ALLOWANCE, 100),
        (104, Verdict.WITHIN_ALLOWANCE, 400),
        (105, Verdict.TRUE_UP, 500),
        (133, Verdict.TRUE_UP, 3_300),
    ],
)
def test_r7_a_category_stands_as_the_import_would_leave_it(
    desk: Desk, count: int, verdict: Verdict, increase: int
) -> None:
    sign(desk, cover(VIDEO_C, 100))
    prepared = prepare_rows(desk, estate(video=count, voice=1), MARCH)
    standing = {one.category: one for one in preview(desk, prepared).standings}[VIDEO_C]
    assert (standing.count, standing.ordered, standing.baseline, standing.threshold) == (count, 100, 105, 105)
    assert (standing.verdict, standing.increase, standing.earlier) == (verdict, increase, None)


def test_r1_a_category_without_a_contract_has_a_count_and_no_verdict(desk: Desk) -> None:
    sign(desk, cover(VIDEO_C, 100))
    standings = preview(desk, prepare_rows(desk, estate(video=1, voice=7), MARCH)).standings
    voice = {one.category: one for one in standings}[VOICE_C]
    assert (voice.count, voice.ordered, voice.threshold, voice.verdict, voice.increase) == (7, None, None, None, None)
    assert [one.category for one in standings] == list(Category)


@pytest.mark.parametrize("day", [date(2025, 8, 31), date(2026, 9, 1)])
def test_r7_outside_the_service_period_there_is_no_verdict(desk: Desk, day: date) -> None:
    sign(desk, cover(VIDEO_C, 100))
    (video,) = [
        one for one in preview(desk, prepare_rows(desk, estate(video=1), day)).standings if one.category is VIDEO_C
    ]
    assert (video.ordered, video.verdict) == (None, None)


def test_the_earlier_count_is_that_of_the_inventory_before_the_day(desk: Desk) -> None:
    import_rows(desk, estate(video=5), FEB)
    import_rows(desk, estate(video=9), date(2026, 4, 17))
    standings = preview(desk, prepare_rows(desk, estate(video=7), MARCH)).standings
    assert {one.category: one.earlier for one in standings} == {VIDEO_C: 5, VOICE_C: 0, HEADSET_C: 0}


def test_r6_names_to_decide_stand_in_the_order_of_their_devices(desk: Desk) -> None:
    shown = preview(desk, prepare_rows(desk, trouble(), MARCH))
    assert [(one.name, one.devices, one.customers) for one in shown.to_decide] == [
        ("Whatever 9", 2, ("Voorbeeld C1",)),
        ("Another 1", 1, ("Voorbeeld C1",)),
    ]


def test_r6_a_name_to_decide_comes_with_proposals_and_is_never_decided_by_itself(desk: Desk) -> None:
    prepared = prepare_rows(desk, [Row("Voyager 4321", "AAA11111")], MARCH)
    (name,) = preview(desk, prepared).to_decide
    assert name.proposals[0].classification is Classification.HEADSET
    assert preview(desk, prepared).sizes[PreviewList.COUNTED] == 0


def test_the_customer_is_named(desk: Desk) -> None:
    assert preview(desk, prepare_rows(desk, estate(video=1), MARCH)).customer_name == "Voorbeeld C1"


@pytest.mark.parametrize("months", [(12, 10, 14), (3, 0, 9), (1, 1, 1)])
def test_what_was_shown_is_what_is_stored(desk: Desk, months: Sequence[int]) -> None:
    for number, count in enumerate(months, start=1):
        rows = [*estate(video=count, headset=2), Row("Whatever 9", f"W{number:05d}")]
        prepared = prepare_rows(desk, rows, date(2026, number, 17))
        shown = preview(desk, prepared)
        listed = preview_rows(desk, prepared, PreviewList.COUNTED)
        summary = store(desk, prepared, {guard.code for guard in prepared.guards})
        assert list_inventories(desk, "C1")[-1] == summary
        assert {one.category: one.count for one in shown.standings} == summary.counts
        counted = [one for one in devices_in(desk, summary.id) if one.bucket is Bucket.COUNTED]
        assert sorted(row.serial for row in listed) == sorted(one.serial for one in counted)
        assert shown.sizes[PreviewList.JOINED] == summary.joined
        assert shown.sizes[PreviewList.LEFT] == summary.left


def test_the_model_is_shown_as_the_file_writes_it(desk: Desk) -> None:
    prepared = prepare_rows(desk, [Row("poly studio-x52", "AAA11111"), Row(HEADSET.upper(), "BBB11111")], MARCH)
    rows = preview_rows(desk, prepared, PreviewList.COUNTED)
    assert [(row.model, row.category) for row in rows] == [("poly studio-x52", VIDEO_C), ("BLACKWIRE 5220", HEADSET_C)]


def test_an_earlier_inventory_of_the_same_day_is_the_one_before(desk: Desk) -> None:
    import_rows(desk, estate(video=5), MARCH)
    import_rows(desk, estate(video=9), date(2026, 4, 17))
    prepared = prepare_rows(desk, estate(video=6), MARCH)
    assert prepared.previous is not None
    assert prepared.previous.date == MARCH
