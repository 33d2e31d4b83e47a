"""The day that files propose for their inventory."""

from datetime import date

from app.services.desk import Desk
from app.services.inventory.own_date import DateSource, OwnDate, own_date
from app.services.inventory.preparing import ImportRequest, prepare_read
from tests.services.estates import TODAY, add_customer, estate, read_file

MARCH = date(2026, 3, 17)


def test_a_date_in_the_name_of_a_file_is_proposed_as_such() -> None:
    file = read_file(estate(video=1), "Lens 2026-03-17.csv", stated=MARCH)
    assert own_date([file]) == OwnDate(MARCH, DateSource.FILE_NAME, "Lens 2026-03-17.csv")


def test_a_date_that_stands_in_the_file_is_told_from_one_in_its_name() -> None:
    file = read_file(estate(video=1), "Lens.csv", stated=MARCH)
    assert own_date([file]).source is DateSource.CONTENT


def test_without_a_stated_date_the_day_of_writing_is_proposed() -> None:
    assert own_date([read_file(estate(video=1), "Lens.csv")]) == OwnDate(TODAY, DateSource.WRITTEN, "Lens.csv")


def test_of_several_files_the_latest_stated_date_counts_before_any_day_of_writing() -> None:
    files = [
        read_file(estate(video=1), "a.csv", stated=date(2026, 3, 1)),
        read_file(estate(video=1), "b.csv", stated=MARCH),
        read_file(estate(video=1), "c.csv"),
    ]
    assert own_date(files) == OwnDate(MARCH, DateSource.CONTENT, "b.csv")


def test_what_is_proposed_is_what_an_import_without_a_date_takes(desk: Desk) -> None:
    add_customer(desk)
    for files in ([read_file(estate(video=1), stated=MARCH)], [read_file(estate(video=1))]):
        prepared = prepare_read(desk, ImportRequest("C1", ()), files)
        assert prepared.day == own_date(files).day
