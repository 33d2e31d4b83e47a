"""The page of what was found by itself: cards, places, lines of columns, and what they tell."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import AppError
from app.domain.issues import Issue, Where
from app.services.inventory.choices import FileChoice
from app.services.inventory.column_memory import RememberedColumns, Understood
from app.services.inventory.headers import Field
from app.services.inventory.layout import FileLayout, RowSeen, SheetLayout
from app.services.inventory.read_result import ColumnMatch, HeaderSeen, ReadFile, TablePlace
from app.services.inventory.refusals import FileEmpty, NoModelColumn
from app.views.imports import mapping_words
from app.views.imports.draft_file import DraftFile
from app.views.imports.field_box import FieldBox
from app.views.imports.file_card import FileCard
from app.views.imports.found_page import FoundPage
from app.views.imports.mapping import MappedColumn, Mapping, mapping_of
from app.views.imports.mapping_table import MappingTable
from app.views.imports.place_picker import PlacePicker
from app.views.language import Lang, Language
from app.views.tasks import CancelToken, Lane, Step, Task
from app.views.widgets.card import Card
from tests.services.estates import estate, read_file
from tests.views.imports.theatre import take_field

WARNING = Issue("rows_skipped", {"count": 1}, Where("book.xlsx", "Devices", 9)).as_warning()
PROVISIONED = Issue("provisioned_devices_only", {}, Where("book.xlsx")).as_warning()
PLACES = (
    TablePlace(sheet="Devices", hidden=False, header_row=7, confidence=97, fields=5),
    TablePlace(sheet="Old", hidden=False, header_row=1, confidence=80, fields=3),
    TablePlace(sheet="Draft", hidden=True, header_row=1200, confidence=40, fields=1),
)
MEMORY = RememberedColumns(
    "C1", "Voorbeeld", Understood("f1", (), (), "februari.xlsx"), datetime(2026, 2, 17, 12, tzinfo=UTC), "jan"
)


def words(issue: Issue) -> str:
    return f"sentence of {issue.code}"


def a_read(*warnings: Issue) -> ReadFile:
    return replace(
        read_file(estate(video=3), "book.xlsx"),
        kind="xlsx",
        sheet="Devices",
        header_row=7,
        headers=(
            HeaderSeen("A", "Device Model", ("CCX 500",)),
            HeaderSeen("B", "Serienummer"),
            HeaderSeen("C", "Kleur"),
        ),
        columns=(
            ColumnMatch("Device Model", Field.MODEL, "A", "exact", ("CCX 500",)),
            ColumnMatch("Serienummer", Field.SERIAL, "B", "alias", ("1", "2")),
        ),
        warnings=list(warnings),
        places=PLACES,
        confidence=97,
    )


def book(*warnings: Issue) -> DraftFile:
    file = DraftFile(Path("book.xlsx"))
    file.take(a_read(*warnings))
    return file


def broken() -> DraftFile:
    file = DraftFile(Path("empty.csv"))
    refusal: AppError = FileEmpty(where=Where("empty.csv"))
    file.refuse(refusal)
    return file


def asked() -> DraftFile:
    """A list without known names, with one sheet of three rows from row 4 on."""
    rows = (RowSeen(4, ("Toestel", "SN")), RowSeen(5, ("", "")), RowSeen(6, ("CCX 500", "64167F000001")))
    file = DraftFile(Path("list.csv"))
    refusal: AppError = NoModelColumn(seen="Toestel, SN", where=Where("list.csv"))
    file.refuse(refusal)
    file.look_around(FileLayout("list.csv", "", "csv", (SheetLayout("", hidden=False, rows=rows, header_row=4),)))
    return file


def card_of(qtbot: QtBot, file: DraftFile) -> FileCard:
    made = FileCard(file, words)
    qtbot.addWidget(made)
    return made


# Cards


@pytest.mark.parametrize(
    ("file", "state"),
    [
        (book(), "understood"),
        (book(WARNING), "worth a look"),
        (book(WARNING, PROVISIONED), "incomplete"),
        (broken(), "cannot be read"),
        (asked(), "needs your choice"),
    ],
)
def test_each_file_has_a_state_in_words(qtbot: QtBot, file: DraftFile, state: str) -> None:
    assert card_of(qtbot, file).pill.text == state


def test_warnings_say_sheet_and_row_and_are_copied_with_the_name_of_the_file(qtbot: QtBot) -> None:
    card = card_of(qtbot, book(WARNING))
    assert card.warnings.sentences == ("Sheet Devices, row 9: sentence of rows_skipped",)
    next(one for one in card.warnings.findChildren(QPushButton) if one.text() == "Copy").click()
    assert QGuiApplication.clipboard().text() == "book.xlsx\nSheet Devices, row 9: sentence of rows_skipped"


def test_missing_devices_are_told_apart_from_what_is_worth_a_look(qtbot: QtBot) -> None:
    card = card_of(qtbot, book(WARNING, PROVISIONED))
    assert card.incomplete.sentences == ("sentence of provisioned_devices_only",)
    assert card.warnings.sentences == ("Sheet Devices, row 9: sentence of rows_skipped",)


def test_remembered_columns_name_the_file_they_come_from(qtbot: QtBot) -> None:
    file = DraftFile(Path("book.xlsx"))
    file.take(a_read(), MEMORY)
    assert "“februari.xlsx”" in card_of(qtbot, file).memory.text()
    assert card_of(qtbot, book()).memory.isHidden()


def test_while_a_file_is_read_its_columns_stay_and_it_can_be_stopped(qtbot: QtBot) -> None:
    file = book()
    card = card_of(qtbot, file)
    file.begin(Task(1, "", Lane.FREE, CancelToken(), QObject()))
    file.step = Step(2, 4, "book.xlsx")
    card.show_file()
    assert (card.pill.text, len(card.table.lines), card.table.isHidden()) == ("reading", 3, False)
    assert card._numbers.text() == "book.xlsx 2 / 4"
    stops: list[str] = []
    card.stopped.connect(lambda: stops.append("stop"))
    card.cancel.click()
    assert stops == ["stop"]


def test_a_file_that_cannot_be_read_offers_to_read_it_again(qtbot: QtBot) -> None:
    card = card_of(qtbot, broken())
    again: list[str] = []
    card.again.connect(lambda: again.append("again"))
    next(one for one in card.problems.findChildren(QPushButton) if one.text() == "Read again").click()
    assert again == ["again"]
    assert (card.place.isHidden(), card.table.isHidden()) == (True, True)
    assert card.first_to_settle() is card.out


def test_what_is_asked_is_said_instead_of_the_refusal(qtbot: QtBot) -> None:
    card = card_of(qtbot, asked())
    assert card.problems.title.startswith("No column is known to hold the device model.")
    assert card.problems.sentences == ()
    assert card.first_to_settle() is card.table.lines[0].box


def test_the_cards_of_files_that_stay_do_so_too(qtbot: QtBot) -> None:
    page = FoundPage(words)
    qtbot.addWidget(page)
    first, second = book(), broken()
    page.show_files([first, second])
    cards = list(page.cards)
    page.show_files([first, second])
    assert page.cards == cards
    page.show_files([second])
    assert [card.file for card in page.cards] == [second]
    assert page.first_to_settle() is page.cards[0].out


def test_every_wish_of_a_card_carries_its_file(qtbot: QtBot) -> None:
    page = FoundPage(words)
    qtbot.addWidget(page)
    first, second = book(), asked()
    page.show_files([first, second])
    told: list[object] = []
    for signal in (page.again, page.stopped, page.left_out, page.elsewhere_wanted):
        signal.connect(told.append)
    page.pointed.connect(lambda file, sheet, row: told.append((file, sheet, row)))
    page.place_chosen.connect(lambda file, choice: told.append((file, choice)))
    page.mapped.connect(lambda file, mapping: told.append((file, mapping.fields)))
    one, two = page.cards
    one.again.emit()
    one.stopped.emit()
    two.out.click()
    one.elsewhere_wanted.emit()
    two.pointed.emit("", 6)
    one.place_chosen.emit(FileChoice("Old", 1))
    take_field(two.table.lines[0].box, Field.MODEL)
    assert told == [
        first,
        first,
        second,
        first,
        (second, "", 6),
        (first, FileChoice("Old", 1)),
        (second, ("model", "serial")),
    ]


# Places


def test_a_place_that_was_found_is_a_choice(qtbot: QtBot) -> None:
    picker = PlacePicker()
    qtbot.addWidget(picker)
    picker.show_file(book())
    offered = [picker.places.itemText(at) for at in range(picker.places.count())]
    assert offered == [
        "Devices · header in row 7: almost certain (97%)",
        "Old · header in row 1: likely (80%)",
        "Draft (hidden) · header in row 1,200: doubtful (40%)",
        "Another place…",
    ]
    assert picker.places.currentIndex() == 0
    made: list[FileChoice] = []
    picker.chosen.connect(made.append)
    picker.places.setCurrentIndex(2)
    picker.places.activated.emit(2)
    assert made == [FileChoice("Draft", 1200)]


def test_another_place_asks_for_a_look_at_the_sheets(qtbot: QtBot) -> None:
    picker = PlacePicker()
    qtbot.addWidget(picker)
    picker.show_file(book())
    wanted: list[str] = []
    picker.elsewhere_wanted.connect(lambda: wanted.append("look"))
    picker.places.setCurrentIndex(3)
    picker.places.activated.emit(3)
    assert wanted == ["look"]


def test_rows_that_say_nothing_are_not_offered(qtbot: QtBot) -> None:
    picker = PlacePicker()
    qtbot.addWidget(picker)
    picker.show_file(asked())
    rows = [picker.row.itemText(at) for at in range(picker.row.count())]
    assert rows == ["4: Toestel · SN", "6: CCX 500 · 64167F000001", "No header: devices from row 4 on"]
    assert (picker.places.isHidden(), picker.sheet.isHidden()) == (True, True)
    pointed: list[tuple[str, int]] = []
    picker.pointed.connect(lambda sheet, row: pointed.append((sheet, row)))
    picker.row.setCurrentIndex(2)
    picker.row.activated.emit(2)
    assert pointed == [("", 3)]


# Columns


def columns(*fields: Field | None) -> Mapping:
    made = tuple(
        MappedColumn(letter, f"H{letter}", ("x",), field) for letter, field in zip("ABCDEFGH", fields, strict=False)
    )
    return Mapping(made, made)


def test_a_line_stays_when_its_column_is_no_longer_used(qtbot: QtBot) -> None:
    table = MappingTable("Columns")
    qtbot.addWidget(table)
    table.show_mapping(columns(Field.MODEL, Field.SERIAL))
    lines = dict(table.lines)
    changed: list[Mapping] = []
    table.changed.connect(changed.append)
    take_field(table.lines[1].box, None)
    table.show_mapping(changed[0])
    assert table.lines == lines
    assert changed[0].fields == ("model", "")


def test_choosing_what_is_chosen_already_changes_nothing(qtbot: QtBot) -> None:
    table = MappingTable("Columns")
    qtbot.addWidget(table)
    table.show_mapping(columns(Field.MODEL))
    changed: list[Mapping] = []
    table.changed.connect(changed.append)
    take_field(table.lines[0].box, Field.MODEL)
    assert changed == []


def test_a_refused_choice_is_told_to_those_who_cannot_see_it(qtbot: QtBot) -> None:
    table = MappingTable("Columns")
    qtbot.addWidget(table)
    table.show_mapping(columns(Field.MODEL, Field.SERIAL, Field.SERIAL))
    box = table.lines[2].box
    assert box.accessibleName() == "Meaning of column C (HC)"
    assert box.accessibleDescription().startswith("“Serial number” is chosen for column B (HB) too")
    assert box.property("invalid") == "true"
    assert table.first_to_settle() is table.lines[1].box


@pytest.mark.parametrize("width", [600, 1300])
def test_a_wide_page_takes_one_line_of_text_for_a_column(qtbot: QtBot, width: int) -> None:
    table = MappingTable("Columns")
    qtbot.addWidget(table)
    table.show_mapping(mapping_of(a_read()))
    table.resize(width, 400)
    table.show()
    beside = table.lines[0]._samples.x() > table.lines[0]._header.x()
    assert beside is (width == 1300)


def test_the_wheel_passes_over_a_choice_without_changing_it(qtbot: QtBot) -> None:
    box = FieldBox()
    qtbot.addWidget(box)
    box.show_field(Field.SERIAL)
    here, nothing = QPointF(4, 4), QPoint()
    turn = QWheelEvent(
        here, here, nothing, QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.field is Field.SERIAL


def test_a_meaning_is_found_by_typing_its_beginning(qtbot: QtBot) -> None:
    box = FieldBox()
    qtbot.addWidget(box)
    chosen: list[object] = []
    box.chosen.connect(chosen.append)
    QTest.keyClicks(box, "soft")
    assert box.field is Field.SOFTWARE
    assert chosen[-1] is Field.SOFTWARE


def test_a_column_that_is_not_used_says_so(qtbot: QtBot) -> None:
    box = FieldBox()
    qtbot.addWidget(box)
    box.show_field(None)
    assert (box.field, box.currentText()) == (None, "not used")


# Words


@pytest.mark.parametrize(
    ("percent", "told"),
    [(99, "almost certain"), (90, "almost certain"), (89, "likely"), (60, "uncertain"), (20, "doubtful")],
)
def test_how_sure_a_place_is_stands_in_words_and_percent(percent: int, told: str) -> None:
    assert mapping_words.confidence_words(percent) == f"{told} ({percent}%)"


def test_every_origin_has_words_of_its_own_in_both_languages(qapp: QApplication) -> None:
    language = Language(qapp)
    for lang in Lang:
        language.use(lang)
        made = [
            mapping_words.origin_words(MappedColumn("A", "x", (), Field.SERIAL, how, 91), MEMORY)
            for how in ("exact", "alias", "fuzzy", "remembered", "chosen")
        ]
        assert all(made)
        assert len(set(made)) == len(made)
        assert "91" in made[2]
        assert "2026" in made[3]
    language.use(Lang.ENGLISH)


def test_a_column_that_was_left_out_by_hand_says_so() -> None:
    assert mapping_words.origin_words(MappedColumn("A", "x", (), None, "chosen")) == "chosen by you"
    assert mapping_words.origin_words(MappedColumn("A", "x", ())) == ""


def test_a_note_about_several_memories_names_their_files() -> None:
    first, second = book(), book()
    first.memory = MEMORY
    second.memory = replace(MEMORY, understood=Understood("f2", (), (), "maart.xlsx"))
    assert mapping_words.memory_note([first]).startswith("The columns are understood as in “februari.xlsx”")
    assert mapping_words.memory_note([first, second]).endswith("“februari.xlsx”, “maart.xlsx”.")


def test_nothing_is_missing_where_every_column_is_understood(qtbot: QtBot) -> None:
    assert mapping_words.missing_words([book()]) == ""
    assert mapping_words.missing_words([book(), asked()]) == "Say which column holds the device model"
    assert isinstance(card_of(qtbot, book()), (Card, QWidget))
