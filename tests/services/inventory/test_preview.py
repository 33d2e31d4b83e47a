"""What a prepared import would change, as figures and as rows with their place."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.categories import Bucket, Category, Classification
from app.domain.check import Verdict
from app.domain.eligibility import ModelDates
from app.domain.identity import Damage
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import save_model
from app.services.desk import Desk
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from app.services.inventory.preview import PreviewList, PreviewRow, preview, preview_rows
from tests.services.estates import (
    DONGLE,
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

FEBRUARY, MARCH = date(2026, 2, 17), date(2026, 3, 17)
SERIALS = [row.serial for row in estate(video=4)]


@pytest.fixture
def known(desk: Desk) -> Desk:
    """Four video devices under contract, listed last month; a serial with leading zeros among the phones."""
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 4))
    import_rows(desk, [*estate(video=4), Row(VOICE, "000123456")], FEBRUARY)
    return desk


def every_kind() -> list[Row]:
    """One row of every kind but those that stayed as they were."""
    return [
        Row(VIDEO, SERIALS[0]),
        Row(VIDEO, SERIALS[0]),
        Row(VIDEO, SERIALS[1], site="Assen", room="2.12"),
        Row(VIDEO, "NEWVIDEO01"),
        Row("Poly Clariti Manager", "CLARITI001"),
        Row(DONGLE, "DONGLE0001"),
        Row("Zed 1", "ZED1000001"),
        Row(VOICE, "123456"),
        Row(VIDEO, name="nameless"),
    ]


def prepared(desk: Desk) -> Prepared:
    # Numbers of a spreadsheet lose their zeros: the reader says which serials were numbers.
    return prepare_rows(desk, every_kind(), MARCH)


def rows_of(desk: Desk, wanted: PreviewList) -> tuple[PreviewRow, ...]:
    return preview_rows(desk, prepared(desk), wanted)


def test_r6_sizes_and_rows_of_every_list_agree(known: Desk) -> None:
    ready = prepared(known)
    sizes = preview(known, ready).sizes
    assert {one: len(preview_rows(known, ready, one)) for one in PreviewList} == dict(sizes)
    summary = ready.summary
    assert summary.rows == 9
    assert summary.rows == summary.devices + summary.ignored + summary.duplicates + summary.quarantined


def test_a_device_that_joined_names_its_file_and_row(known: Desk) -> None:
    joined = {row.serial: row for row in rows_of(known, PreviewList.JOINED)}
    assert joined["NEWVIDEO01"].row == 5
    assert joined["NEWVIDEO01"].file.endswith(".csv")
    assert joined["NEWVIDEO01"].category is Category.VIDEO


def test_a_device_that_left_is_shown_as_last_month_knew_it(known: Desk) -> None:
    left = {row.serial: row for row in rows_of(known, PreviewList.LEFT)}
    assert {SERIALS[2], SERIALS[3]} <= set(left)
    assert (left[SERIALS[2]].row, left[SERIALS[2]].location.site) == (None, "Groningen")


def test_a_device_that_moved_shows_both_places(known: Desk) -> None:
    [row] = rows_of(known, PreviewList.MOVED)
    assert row.earlier_location is not None
    assert (row.location.site, row.location.room, row.earlier_location.site) == ("Assen", "2.12", "Groningen")


def test_r6_a_repeated_row_names_the_row_that_counts(known: Desk) -> None:
    [row] = rows_of(known, PreviewList.REPEATED)
    assert row.repeats is not None
    assert (row.row, row.repeats[1], row.serial, row.bucket) == (3, 2, SERIALS[0], Bucket.DUPLICATE)


def test_a_quarantined_row_stands_beside_last_months_value(known: Desk) -> None:
    [row] = rows_of(known, PreviewList.QUARANTINED)
    assert (row.serial, row.earlier_serial, row.damage) == ("123456", "000123456", Damage.LOST_ZEROS)


def test_r6_rows_that_cannot_be_told_apart_are_listed(known: Desk) -> None:
    [row] = rows_of(known, PreviewList.CANNOT_BE_TOLD_APART)
    assert (row.location.name, row.serial, row.bucket) == ("nameless", "", Bucket.COUNTED)


def test_r2_excluded_and_ignored_rows_are_kept_apart(known: Desk) -> None:
    assert [row.model for row in rows_of(known, PreviewList.IGNORED)] == [DONGLE]
    assert {row.bucket for row in rows_of(known, PreviewList.EXCLUDED)} <= {Bucket.EXCLUDED}


def test_r3_devices_past_end_of_life_show_the_date(known: Desk) -> None:
    ends = date(2026, 3, 16)
    save_model(known, CatalogueModel(VIDEO, Classification.VIDEO, None, ModelDates(end_of_life=ends)))
    rows = rows_of(known, PreviewList.END_OF_LIFE)
    assert {(row.model, row.ends) for row in rows} == {(VIDEO, ends)}


def test_r6_names_to_decide_come_with_their_proposals(known: Desk) -> None:
    rows = [*estate(video=4), Row("Studio X99", "X990000001"), Row("", "NOMODEL001")]
    found = preview(known, prepare_rows(known, rows, MARCH))
    [waiting] = found.to_decide
    assert (waiting.name, waiting.devices, waiting.customers) == ("Studio X99", 1, ("Voorbeeld C1",))
    assert waiting.proposals[0].classification is Classification.VIDEO
    assert found.sizes[PreviewList.UNCLASSIFIED] == 2


def test_r7_a_category_is_measured_against_what_is_ordered_on_that_day(known: Desk) -> None:
    found = preview(known, prepare_rows(known, estate(video=5, voice=2), MARCH))
    by_category = {one.category: one for one in found.standings}
    video, voice = by_category[Category.VIDEO], by_category[Category.VOICE]
    assert (video.count, video.earlier, video.ordered, video.threshold) == (5, 4, 4, 5)
    assert (video.verdict, video.increase) == (Verdict.TRUE_UP, 2500)
    assert (voice.count, voice.ordered, voice.verdict) == (2, None, None)


def test_before_the_contract_begins_nothing_is_measured(known: Desk) -> None:
    found = preview(known, prepare_rows(known, estate(video=5), date(2025, 8, 31)))
    assert {one.verdict for one in found.standings} == {None}
    assert {one.earlier for one in found.standings} == {None}


def test_rows_of_the_second_file_carry_its_name(known: Desk) -> None:
    files = [read_file(estate(video=4), "one.csv"), read_file([Row(VIDEO, "SECOND0001")], "two.csv")]
    ready = prepare_read(known, ImportRequest("C1", (Path("one.csv"), Path("two.csv")), MARCH), files)
    assert [(row.file, row.row) for row in preview_rows(known, ready, PreviewList.JOINED)] == [("two.csv", 2)]


def test_looking_changes_nothing(known: Desk) -> None:
    before = dump(known)
    ready = prepared(known)
    preview(known, ready)
    for one in PreviewList:
        preview_rows(known, ready, one)
    assert dump(known) == before
