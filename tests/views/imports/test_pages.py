"""The pages of the import by themselves: what they show of a draft, a file, a category and a list."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.categories import Bucket, Category
from app.domain.check import Verdict
from app.domain.errors import AppError
from app.domain.issues import Issue, Where
from app.services.inventory.choices import FileChoice
from app.services.inventory.customer_of import LikelyCustomer
from app.services.inventory.headers import Field
from app.services.inventory.preview import CategoryStanding, Preview
from app.services.inventory.preview_lists import PreviewLine, PreviewList
from app.services.inventory.read_result import ColumnMatch
from app.services.inventory.refusals import FileEmpty
from app.views.imports.draft import Draft
from app.views.imports.draft_file import DraftFile
from app.views.imports.explain import explained
from app.views.imports.files_page import PATTERNS, FilesPage
from app.views.imports.lists_card import ListsCard
from app.views.imports.standing_card import StandingCard
from app.views.imports.store_page import StorePage
from app.views.preferences import MemoryPreferences
from app.views.tasks import Step
from app.views.widgets.category_bar import CategoryBar
from app.views.widgets.pill import Pill
from tests.services.estates import estate, read_file

MARCH = date(2026, 3, 17)
MATCHES = (
    ColumnMatch("Device Model", Field.MODEL, "A", "exact", ("CCX 500",)),
    ColumnMatch("Serienummer", Field.SERIAL, "B", "alias", ("1", "2")),
)
WARNING = Issue("rows_skipped", {"count": 1}, Where("book.xlsx", "Devices", 9)).as_warning()
STANDING = CategoryStanding(Category.VIDEO, 109, 101, 100, 105, 105, Verdict.TRUE_UP, 900)


def words(issue: Issue) -> str:
    return f"sentence of {issue.code}"


def texts(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel)]


def book() -> DraftFile:
    """A workbook of two sheets that was read with a warning."""
    file = DraftFile(Path("book.xlsx"), choice=FileChoice("Devices", 7))
    read = read_file(estate(video=3), "book.xlsx")
    file.take(
        replace(
            read,
            kind="xlsx",
            sheet="Devices",
            header_row=7,
            columns=MATCHES,
            ignored_columns=("Colour",),
            sheets=("Devices", "Old"),
            warnings=[WARNING],
        )
    )
    return file


def broken(name: str = "empty.csv") -> DraftFile:
    file = DraftFile(Path(name))
    refusal: AppError = FileEmpty(where=Where(name))
    file.refuse(refusal)
    return file


# The first step


@pytest.fixture
def files(qtbot: QtBot) -> FilesPage:
    made = FilesPage(words)
    qtbot.addWidget(made)
    return made


def test_without_files_the_place_to_drop_them_is_the_main_thing(files: FilesPage) -> None:
    files.show_draft(Draft())
    assert files.zone._title.text() == "Drop the Lens inventory here"
    assert files.zone.choose_button.property("kind") == "primary"
    assert not files.day.isEnabled()
    assert files.day.text() == "\u2014"


def test_with_files_going_on_is_the_main_thing(files: FilesPage) -> None:
    files.show_draft(Draft([book()]))
    assert files.zone._title.text() == "Drop more files here"
    assert files.zone.choose_button.property("kind") == "normal"


def test_a_file_of_an_archive_names_the_archive(files: FilesPage) -> None:
    member = DraftFile(Path("Lens export.zip"), "march.csv")
    member.take(read_file(estate(video=3)))
    files.show_draft(Draft([member]))
    assert {"march.csv", "in Lens export.zip"} <= set(texts(files))
    assert files._lines[member].accessibleName() == "march.csv (Lens export.zip): Rows: 3"


def test_a_file_whose_columns_are_asked_for_says_so(files: FilesPage) -> None:
    asked = DraftFile(Path("list.csv"))
    files.show_draft(Draft([asked]))
    assert "The next page asks what its columns mean." in files._lines[asked].accessibleName()


@pytest.mark.parametrize("ending", [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".txt", ".zip"])
def test_the_place_to_drop_files_names_every_kind_that_is_read(files: FilesPage, ending: str) -> None:
    assert any(ending in text for text in texts(files.zone))
    assert f"*{ending}" in PATTERNS.split()


def test_a_file_says_its_rows_or_what_is_wrong_with_it(files: FilesPage) -> None:
    good, bad = book(), broken()
    files.show_draft(Draft([good, bad]))
    assert "Rows: 3" in files._lines[good].accessibleName()
    assert "sentence of file_empty" in files._lines[bad].accessibleName()


@pytest.mark.parametrize(
    ("likely", "hint"),
    [
        (LikelyCustomer("C1", 97), "Proposed: 97% of the devices are known at this customer."),
        (LikelyCustomer("C1", None), "Proposed by the name of the file."),
        (None, "No customer is known by these devices or by the file name: choose one."),
    ],
)
def test_the_proposed_customer_says_why(files: FilesPage, likely: LikelyCustomer | None, hint: str) -> None:
    files.show_draft(Draft([book()], likely=likely))
    assert hint in texts(files)


def test_a_day_that_the_program_shows_is_no_choice_of_a_person(files: FilesPage) -> None:
    days: list[object] = []
    files.day_chosen.connect(days.append)
    files.show_draft(Draft([book()], day=MARCH))
    assert days == []
    assert files.day.date().toPython() == MARCH


# The third step


def test_r7_a_category_under_contract_shows_bar_and_verdict(qtbot: QtBot) -> None:
    card = StandingCard(STANDING)
    qtbot.addWidget(card)
    bar, pill = card.findChild(CategoryBar), card.findChild(Pill)
    assert isinstance(bar, CategoryBar)
    assert isinstance(pill, Pill)
    assert (bar.values.count, bar.values.ordered, bar.values.threshold) == (109, 100, 105)
    assert pill.text == "true-up"
    assert {"101 (+8)", "105 (+4)", "+9.00%"} <= set(texts(card))


def test_r1_a_category_without_contract_says_so(qtbot: QtBot) -> None:
    card = StandingCard(CategoryStanding(Category.VOICE, 5, None, None, None, None, None, None))
    qtbot.addWidget(card)
    assert card.findChild(CategoryBar) is None
    assert "No contract covers this category on that day." in texts(card)


def test_the_verdict_is_explained_with_its_arithmetic_and_clause() -> None:
    told = explained(STANDING)
    assert told is not None
    assert told.arithmetic == ("(109 − 100) / 100 = +9 / 100 = +9.00%",)
    assert "true-up" in told.clause
    assert explained(CategoryStanding(Category.VOICE, 5, None, None, None, None, None, None)) is None


def a_preview(**sizes: int) -> Preview:
    return Preview("Voorbeeld", (), {one: sizes.get(one.value, 0) for one in PreviewList}, ())


def test_only_lists_with_rows_are_offered_and_read_when_looked_into(qtbot: QtBot) -> None:
    card = ListsCard("What changes", MemoryPreferences())
    qtbot.addWidget(card)
    asked: list[PreviewList] = []
    card.wanted.connect(asked.append)
    card.show_preview(a_preview(joined=2, left=1))
    qtbot.waitUntil(lambda: asked == [PreviewList.JOINED])
    line = PreviewLine("a.csv", 2, "CCX 500", Category.VOICE, Bucket.COUNTED, "S1")
    card.show_rows(PreviewList.JOINED, [line])
    assert list(card.table.model.rows) == [line]
    card.chips.choose(PreviewList.LEFT.value)
    qtbot.waitUntil(lambda: asked == [PreviewList.JOINED, PreviewList.LEFT])
    card.chips.choose(PreviewList.JOINED.value)
    assert asked == [PreviewList.JOINED, PreviewList.LEFT]


def test_the_list_looked_at_stays_while_it_has_rows(qtbot: QtBot) -> None:
    card = ListsCard("What changes", MemoryPreferences())
    qtbot.addWidget(card)
    card.show_preview(a_preview(joined=2, left=1))
    card.chips.choose(PreviewList.LEFT.value)
    card.show_preview(a_preview(joined=2, left=3))
    assert card.chips.chosen == {PreviewList.LEFT.value}
    card.show_preview(a_preview(joined=2))
    assert card.chips.chosen == {PreviewList.JOINED.value}


# The fourth step


def test_storing_tells_its_rows_and_can_be_stopped_once(qtbot: QtBot) -> None:
    page = StorePage()
    qtbot.addWidget(page)
    stops: list[str] = []
    page.cancelled.connect(lambda: stops.append("stop"))
    page.start("Storing", 100_000)
    page.show_step(Step(40_000, 100_000, "store"))
    assert "rows 40,000 / 100,000" in texts(page)
    page.cancel.click()
    page.cancel.click()
    assert stops == ["stop"]
    page.start("Storing", 100)
    assert page.cancel.isEnabled()
