"""The day that files propose for their inventory, and where that day stands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.desk import Desk
from app.services.inventory.own_date import DateSource, own_date
from app.services.inventory.preparing import ImportRequest, prepare_read
from app.services.inventory.read_result import ReadFile
from app.services.inventory.stated_date import stated_date
from tests.services.estates import Row, add_customer, read_file

DAYS = st.dates(date(2001, 1, 1), date(2098, 12, 31))


def file(name: str, stated: date | None = None, modified: date = date(2026, 3, 1)) -> ReadFile:
    return replace(read_file([Row("CCX 500", name)], name, stated), modified=modified)


def test_a_day_in_the_content_goes_before_the_day_of_writing() -> None:
    found = own_date([file("list.csv", date(2026, 3, 17), date(2026, 5, 1))])
    assert (found.day, found.source, found.file) == (date(2026, 3, 17), DateSource.CONTENT, "list.csv")


def test_a_day_of_the_file_name_is_called_so() -> None:
    found = own_date([file("lens 2026-03-17.csv", date(2026, 3, 17))])
    assert found.source is DateSource.FILE_NAME


def test_a_title_that_differs_from_the_file_name_is_the_content() -> None:
    found = own_date([file("lens 2026-03-17.csv", date(2026, 3, 16))])
    assert (found.day, found.source) == (date(2026, 3, 16), DateSource.CONTENT)


def test_without_a_stated_day_the_latest_writing_counts() -> None:
    found = own_date([file("a.csv", None, date(2026, 3, 1)), file("b.csv", None, date(2026, 3, 9))])
    assert (found.day, found.source, found.file) == (date(2026, 3, 9), DateSource.WRITTEN, "b.csv")


def test_one_stated_day_goes_before_a_later_writing_of_another_file() -> None:
    found = own_date([file("a.csv", date(2026, 3, 1)), file("b.csv", None, date(2026, 9, 9))])
    assert (found.day, found.file) == (date(2026, 3, 1), "a.csv")


def test_of_several_stated_days_the_latest_is_proposed() -> None:
    found = own_date(
        [file("a.csv", date(2026, 3, 17)), file("b.csv", date(2026, 3, 18)), file("c.csv", date(2025, 1, 1))]
    )
    assert (found.day, found.file) == (date(2026, 3, 18), "b.csv")


@given(st.lists(st.tuples(st.none() | DAYS, DAYS), min_size=1, max_size=6))
def test_the_day_is_the_latest_of_the_best_kind(days: list[tuple[date | None, date]]) -> None:
    files = [file(f"f{number}.csv", stated, written) for number, (stated, written) in enumerate(days)]
    stated_days = [stated for stated, _ in days if stated]
    found = own_date(files)
    assert found.day == (max(stated_days) if stated_days else max(written for _, written in days))
    assert (found.source is DateSource.WRITTEN) == (not stated_days)


@pytest.mark.parametrize(
    "files",
    [
        [("a.csv", date(2026, 3, 17)), ("b.csv", None)],
        [("a.csv", None), ("b.csv", None)],
        [("a 2026-02-01.csv", date(2026, 2, 1)), ("b.csv", date(2026, 1, 31))],
    ],
)
def test_the_import_takes_the_day_that_was_proposed(desk: Desk, files: Sequence[tuple[str, date | None]]) -> None:
    add_customer(desk)
    read = [file(name, stated) for name, stated in files]
    prepared = prepare_read(desk, ImportRequest("C1", tuple(Path(name) for name, _ in files)), read)
    assert prepared.day == own_date(read).day


NAMES = (
    ("lens 2026-03-17.csv", date(2026, 3, 17)),
    ("lens_2026_03_17.xlsx", date(2026, 3, 17)),
    ("lens20260317.xlsx", date(2026, 3, 17)),
    ("lens-20260317103000.csv", date(2026, 3, 17)),
    ("17-03-2026 inventaris.csv", date(2026, 3, 17)),
    ("17.03.2026.csv", date(2026, 3, 17)),
    ("17032026.csv", date(2026, 3, 17)),
    ("inventaris 17 maart 2026.xlsx", date(2026, 3, 17)),
    ("inventory March 17, 2026.xlsx", date(2026, 3, 17)),
    ("inventory 17th March 2026.xlsx", date(2026, 3, 17)),
    ("03-04-2026.csv", date(2026, 4, 3)),
    ("2026-02-29.csv", None),
    ("2024-02-29.csv", date(2024, 2, 29)),
    ("2026-13-01.csv", None),
    ("lens.csv", None),
    ("lens 2026.csv", None),
    ("lens (2).csv", None),
    ("v1.2.3.csv", None),
    ("2026-03-17 and 2026-03-18.csv", None),
    ("2026-03-17 copy 2026-03-17.csv", date(2026, 3, 17)),
    ("1899-01-01.csv", None),
)


@pytest.mark.parametrize(("name", "day"), NAMES)
def test_days_in_file_names(name: str, day: date | None) -> None:
    assert stated_date((), name) == day


@given(DAYS)
def test_any_day_in_a_name_is_found_in_every_common_spelling(day: date) -> None:
    for pattern in ("lens %Y-%m-%d.csv", "%d-%m-%Y lens.csv", "lens_%Y%m%d.xlsx", "lens %Y.%m.%d.csv"):
        assert stated_date((), day.strftime(pattern)) == day, pattern


@given(DAYS, DAYS)
def test_a_title_goes_before_the_name_and_two_titles_that_differ_say_nothing(one: date, other: date) -> None:
    assert stated_date([f"Inventaris {one:%d-%m-%Y}"], f"lens {other}.csv") == one
    both = stated_date([f"Van {one}", f"tot {other}"], "lens.csv")
    assert both == (one if one == other else None)
