"""The figures of a preview add up, whatever the files hold: every row once, every list as long as its figure."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.categories import Bucket, Classification
from app.domain.eligibility import ModelDates
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import save_model
from app.services.desk import Desk
from app.services.inventory.preparing import ImportRequest, Prepared, prepare_read
from app.services.inventory.preview import preview
from app.services.inventory.preview_lists import PreviewLine, PreviewList, every_list
from app.services.opening import open_desk
from tests.services.estates import (
    DONGLE,
    HEADSET,
    TODAY,
    VIDEO,
    VOICE,
    Row,
    add_customer,
    clock_at,
    import_rows,
    read_file,
)

FEB, MARCH = date(2026, 2, 17), date(2026, 3, 17)
PAST = "Group 310"
OF_FILES = (
    PreviewList.COUNTED,
    PreviewList.EXCLUDED,
    PreviewList.END_OF_LIFE,
    PreviewList.UNCLASSIFIED,
    PreviewList.IGNORED,
    PreviewList.REPEATED,
    PreviewList.QUARANTINED,
)
"""Every row of the files stands in exactly one of these lists."""

MODELS = st.sampled_from([VIDEO, VOICE, HEADSET, DONGLE, PAST, "RealPresence DMA", "Whatever 9", "", "ccx500"])
SERIALS = st.sampled_from(["", "AAA11111", "aaa11111", "BBB22222", "CCC33333", "DDD44444", "4.82567E+11", "1234", "!"])
MACS = st.sampled_from(["", "64:16:7f:00:00:01", "64167F000001", "64:16:7f:00:00:02", "nonsense"])
ROWS = st.builds(
    Row, MODELS, SERIALS, MACS, st.sampled_from(["", "id-1", "id-2"]), st.sampled_from(["", "a"]), st.sampled_from("xy")
)
FILES = st.lists(st.lists(ROWS, min_size=1, max_size=8), min_size=1, max_size=3)
BEFORE = [
    Row(VIDEO, "AAA11111", site="x"),
    Row(VOICE, "BBB22222", "64:16:7f:00:00:01", site="y"),
    Row(HEADSET, "CCC33333", site="x"),
    Row(DONGLE, "DDD44444", site="x"),
    Row("Whatever 9", "", "64:16:7f:00:00:02", site="x"),
    Row(PAST, "00001234", site="x"),
    Row(VIDEO, name="a", site="x"),
]


@pytest.fixture(scope="module")
def stocked(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A customer with an inventory of February; nothing is stored after that, so that all examples share it."""
    path = tmp_path_factory.mktemp("adds up") / "desk.db"
    shutil.copy(new_store, path)
    desk = open_desk(path, clock=clock_at(TODAY))
    add_customer(desk)
    save_model(desk, CatalogueModel(PAST, Classification.VIDEO, dates=ModelDates(end_of_service=date(2025, 12, 31))))
    import_rows(desk, BEFORE, FEB)
    yield desk
    desk.store.close()


def prepared_of(desk: Desk, files: list[list[Row]]) -> Prepared:
    paths = tuple(Path(f"{at}.csv") for at in range(len(files)))
    read = [read_file(rows, path.name) for rows, path in zip(files, paths, strict=True)]
    return prepare_read(desk, ImportRequest("C1", paths, MARCH), read)


def places(rows: tuple[PreviewLine, ...]) -> list[tuple[str, int | None]]:
    return [(row.file, row.row) for row in rows]


@given(FILES)
def test_r6_the_equation_of_rows_holds(stocked: Desk, files: list[list[Row]]) -> None:
    summary = prepared_of(stocked, files).summary
    assert summary.rows == sum(map(len, files))
    assert summary.rows == summary.devices + summary.ignored + summary.duplicates + summary.quarantined


@given(FILES)
def test_every_row_of_the_files_stands_in_one_list(stocked: Desk, files: list[list[Row]]) -> None:
    lists = every_list(stocked, prepared_of(stocked, files))
    found = [place for wanted in OF_FILES for place in places(lists.get(wanted, ()))]
    expected = [(f"{at}.csv", row) for at, rows in enumerate(files) for row in range(2, len(rows) + 2)]
    assert sorted(found) == sorted(expected)


@given(FILES)
def test_every_list_is_as_long_as_its_figure(stocked: Desk, files: list[list[Row]]) -> None:
    prepared = prepared_of(stocked, files)
    lists = every_list(stocked, prepared)
    assert {one: len(lists.get(one, ())) for one in PreviewList} == preview(stocked, prepared).sizes


@given(FILES)
def test_counts_per_category_are_those_of_the_list(stocked: Desk, files: list[list[Row]]) -> None:
    prepared = prepared_of(stocked, files)
    counted = every_list(stocked, prepared).get(PreviewList.COUNTED, ())
    assert {row.bucket for row in counted} <= {Bucket.COUNTED}
    by_category = Counter(row.category for row in counted)
    assert {one.category: one.count for one in preview(stocked, prepared).standings} == {
        category: by_category[category] for category in prepared.summary.counts
    }


@given(FILES)
def test_what_was_before_is_listed_still_or_has_left(stocked: Desk, files: list[list[Row]]) -> None:
    prepared = prepared_of(stocked, files)
    lists = every_list(stocked, prepared)
    stayed = sum(1 for device in prepared.comparison.device_ids if device > 0)
    gone = len(lists.get(PreviewList.LEFT, ()))
    # Of the seven devices before, the dongle never leaves: it was none.
    assert stayed + gone in (len(BEFORE), len(BEFORE) - 1)
    assert all((row.file, row.row) != ("", None) for row in lists.get(PreviewList.LEFT, ()))


@given(FILES)
def test_another_model_is_never_a_new_device(stocked: Desk, files: list[list[Row]]) -> None:
    lists = every_list(stocked, prepared_of(stocked, files))
    changed, joined = (set(places(lists.get(one, ()))) for one in (PreviewList.CHANGED_MODEL, PreviewList.JOINED))
    assert not changed & joined
    assert all(row.earlier_model not in ("", row.model) for row in lists.get(PreviewList.CHANGED_MODEL, ()))
