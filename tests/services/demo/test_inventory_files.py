import pytest

from app.services.demo.cast.stichting_sprookje import STICHTING_SPROOKJE
from app.services.demo.cast.universiteit_denkbeeld import UNIVERSITEIT_DENKBEELD
from app.services.demo.cast.zorggroep_noord import ZORGGROEP_NOORD
from app.services.demo.files import DemoFile
from app.services.demo.inventory_files import files_of, name_of
from app.services.demo.months import seen_months
from app.services.demo.plan import Member
from app.services.demo.readme import readme
from app.services.demo.shape import LENS, Seen
from app.services.demo.timeline import NOW
from app.services.demo.trouble import trouble_file
from app.services.inventory.headers import Field
from tests.services.demo.days import TIMELINE, TODAY


def _months(member: Member) -> list[tuple[Seen, ...]]:
    return seen_months(member, 1, TIMELINE)


def test_earlier_months_are_plain_exports_and_the_latest_has_a_shape_of_its_own() -> None:
    months = _months(ZORGGROEP_NOORD)
    (earlier,) = files_of(ZORGGROEP_NOORD, 3, months[3], TIMELINE)
    (latest,) = files_of(ZORGGROEP_NOORD, NOW, months[NOW], TIMELINE)
    assert (earlier.shape, earlier.name) == (LENS, "devices-2025-06-17.csv")
    assert latest.shape is not LENS
    assert latest.name == "Lens-inventaris Zorggroep Noord 17-03-2026.xlsx"


def test_a_file_has_a_row_for_every_row_that_was_seen() -> None:
    months = _months(ZORGGROEP_NOORD)
    (file,) = files_of(ZORGGROEP_NOORD, NOW, months[NOW], TIMELINE)
    assert len(file.rows) == len(file.shape.titles) + 1 + len(months[NOW])


def test_several_accounts_write_several_files_that_together_are_all() -> None:
    months = _months(UNIVERSITEIT_DENKBEELD)
    files = files_of(UNIVERSITEIT_DENKBEELD, NOW, months[NOW], TIMELINE)
    assert [file.name for file in files] == ["UDG campus 2026-03-12.csv", "UDG kliniek 2026-03-12.csv"]
    assert sum(file.read().rows for file in files) == len(months[NOW])
    sites = [set(file.read().column(Field.SITE)) for file in files]
    assert not sites[0] & sites[1]


def test_a_customer_without_inventories_has_no_files() -> None:
    assert files_of(STICHTING_SPROOKJE, NOW, [], TIMELINE) == []


def test_names_carry_the_day_as_the_customer_writes_it() -> None:
    assert ZORGGROEP_NOORD.reporting is not None
    assert name_of(ZORGGROEP_NOORD.reporting, NOW, TODAY) == "Lens-inventaris Zorggroep Noord 17-03-2026"
    assert name_of(ZORGGROEP_NOORD.reporting, 2, TODAY) == "devices-2026-03-17"


def test_names_of_files_can_be_used_on_every_system(files: tuple[DemoFile, ...]) -> None:
    for file in files:
        assert not set(file.content.name) & set('<>:"/\\|?*')
        assert file.content.name.isascii()


def test_trouble_is_added_to_what_was_seen() -> None:
    seen = _months(ZORGGROEP_NOORD)[NOW]
    file = trouble_file(ZORGGROEP_NOORD, "chaos", TODAY, seen)
    assert [sheet.hidden for sheet in file.other_sheets] == [False, True]
    header = len(file.shape.titles)
    assert file.rows.count(file.rows[header]) == 2
    place = next(index for index, column in enumerate(file.shape.columns) if column.field is Field.SERIAL)
    assert {type(row[place]) for row in file.rows[header + 1 : -1]} == {str, float}


def test_a_customer_without_an_estate_has_no_trouble() -> None:
    assert trouble_file(STICHTING_SPROOKJE, "chaos", TODAY, []).rows == []


@pytest.mark.parametrize("language", ["Om te proberen", "To try"])
def test_the_page_says_what_a_file_is_for(language: str) -> None:
    page = readme([("clean", "to try/a.csv", "Hotelgroep Luchtkasteel")])
    before, _, after = page.partition(language)
    assert before
    assert "to try/a.csv  (Hotelgroep Luchtkasteel)" in after
