"""Where the table is and what its columns mean, said by a person: real files, read again in the background."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.categories import Category
from app.services.desk import Desk
from app.services.inventory.headers import Field
from app.services.inventory.stored import list_inventories
from app.views import routes
from app.views.imports.file_card import FileCard
from app.views.imports.mapping_table import MappingLine
from app.views.imports.view import CHANGES, FOUND
from tests.services.estates import add_customer, cover, estate, import_rows, sign
from tests.services.inventory.files import fill, text_file
from tests.views.imports.theatre import HEADER, Theatre, take_field

FEBRUARY = date(2026, 2, 17)
ROWS = [(row.model, row.serial, row.site) for row in estate(video=20)]
SETTINGS = ("mac_address", "serial_number", "device_model", "config.volume")


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A customer with a contract for video and last month's inventory."""
    add_customer(desk)
    sign(desk, cover(Category.VIDEO, 20))
    import_rows(desk, estate(video=20), FEBRUARY)
    return desk


def found(theatre: Theatre, *paths: Path) -> FileCard:
    """The card of the first file, on the page of what was found."""
    theatre.go(routes.IMPORT)
    theatre.drop(*paths)
    if not theatre.importing.draft.customer:
        theatre.importing._take_customer("C1")
        theatre.rest()
    theatre.on()
    assert theatre.importing.step == FOUND
    return theatre.importing.view.found.cards[0]


def of(card: FileCard, header: str) -> MappingLine:
    """The line of a column."""
    mapping = card.table.mapping
    assert mapping is not None
    return card.table.lines[next(at for at, one in enumerate(mapping.columns) if one.header == header)]


def book(path: Path) -> Path:
    """The devices on the second sheet below a title, an older list, and one that is hidden."""
    made = Workbook()
    first = made.active
    assert first is not None
    first.title = "Uitleg"
    fill(first, [("Inventaris",)])
    fill(made.create_sheet("Lijst"), [("Inventaris van maart",), (), ("Device Model", "Serial Number", "Site"), *ROWS])
    fill(made.create_sheet("Oud"), [("Device Model", "Serial Number"), *(row[:2] for row in ROWS[:5])])
    hidden = made.create_sheet("Concept")
    hidden.sheet_state = "hidden"
    fill(hidden, [("Model", "Serial Number"), *(row[:2] for row in ROWS[:3])])
    made.save(path)
    return path


# What is shown


def test_every_column_says_what_it_was_understood_as_and_why(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    rows = [("Apparaatmodel", "Serial Numbr", "Site", "Kleur"), *((*row, "zwart") for row in ROWS)]
    card = found(theatre, text_file(tmp_path / "list.csv", rows))
    assert [(line.box.currentText(), line.origin.text()) for line in card.table.lines.values()] == [
        ("Device model", "another name for “Device Model”"),
        ("Serial number", "resembles “Serial Number” (91%)"),
        ("Site", "the same name"),
        ("not used", ""),
    ]
    assert of(card, "Kleur")._samples.text() == "zwart"


def test_places_are_offered_with_how_sure_they_are_and_hidden_ones_are_named(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    card = found(theatre, book(tmp_path / "book.xlsx"))
    offered = [card.place.places.itemText(at) for at in range(card.place.places.count())]
    assert offered[0].startswith("Lijst · header in row 3: ")
    assert offered[0].endswith("%)")
    assert any(text.startswith("Oud · header in row 1") for text in offered)
    assert any(text.startswith("Concept (hidden) · header in row 1") for text in offered)
    assert offered[-1] == "Another place…"


def test_the_export_of_provisioned_devices_stands_out(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    rows = [SETTINGS, *(("", serial, model, "5") for model, serial, _ in ROWS)]
    card = found(theatre, text_file(tmp_path / "settings.csv", rows, delimiter=","))
    assert card.pill.text == "incomplete"
    assert not card.incomplete.isHidden()
    assert card.incomplete.title == "Devices are missing from this export"
    assert card.incomplete.property("banner") == "danger"
    assert card.warnings.isHidden()


# Another place


def test_another_place_that_was_found_is_read_at_once(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    card = found(theatre, book(tmp_path / "book.xlsx"))
    places = card.place.places
    places.setCurrentIndex(next(at for at in range(places.count()) if places.itemText(at).startswith("Oud")))
    places.activated.emit(places.currentIndex())
    theatre.rest()
    read = theatre.importing.draft.files[0].read
    assert read is not None
    assert (read.sheet, read.rows) == ("Oud", 5)
    assert "chosen by you" in card.found.text()
    assert places.currentText().startswith("Oud")


def test_a_hidden_sheet_is_read_when_it_is_chosen(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    card = found(theatre, book(tmp_path / "book.xlsx"))
    places = card.place.places
    places.setCurrentIndex(next(at for at in range(places.count()) if places.itemText(at).startswith("Concept")))
    places.activated.emit(places.currentIndex())
    theatre.rest()
    read = theatre.importing.draft.files[0].read
    assert read is not None
    assert (read.sheet, read.rows) == ("Concept", 3)


def test_any_sheet_and_row_can_be_pointed_at(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    card = found(theatre, book(tmp_path / "book.xlsx"))
    place = card.place
    assert place.sheet.isHidden()
    place.places.setCurrentIndex(place.places.count() - 1)
    place.places.activated.emit(place.places.currentIndex())
    theatre.rest()
    assert not place.sheet.isHidden()
    sheets = [place.sheet.itemText(at) for at in range(place.sheet.count())]
    assert sheets == ["Uitleg", "Lijst", "Oud", "Concept (hidden)"]
    assert place.sheet.currentText() == "Lijst"
    assert place.row.currentText() == "3: Device Model · Serial Number · Site"
    place.sheet.setCurrentIndex(2)
    place.sheet.activated.emit(2)
    theatre.rest()
    read = theatre.importing.draft.files[0].read
    assert read is not None
    assert (read.sheet, read.header_row) == ("Oud", 1)


def test_a_row_without_known_names_is_asked_about(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    card = found(theatre, book(tmp_path / "book.xlsx"))
    card.elsewhere_wanted.emit()
    theatre.rest()
    card.place.sheet.setCurrentIndex(0)
    card.place.sheet.activated.emit(0)
    theatre.rest()
    assert card.pill.text == "needs your choice"
    assert not theatre.importing.view.next.isEnabled()
    assert theatre.importing.view.summary.text() == "Say which column holds the device model"


# Columns


def test_a_file_without_a_known_column_is_no_dead_end(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    rows = [("Toestel", "Kenmerk", "Plaats"), *ROWS]
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", rows))
    assert card.pill.text == "needs your choice"
    assert not card.problems.isHidden()
    assert not theatre.importing.view.next.isEnabled()
    take_field(of(card, "Toestel").box, Field.MODEL)
    take_field(of(card, "Kenmerk").box, Field.SERIAL)
    theatre.rest()
    assert (card.pill.text, card.problems.isHidden()) == ("understood", True)
    assert of(card, "Kenmerk").origin.text() == "chosen by you"
    for _ in range(2):
        theatre.on()
    newest = list_inventories(known, "C1")[-1]
    assert (newest.rows, newest.joined, newest.left) == (20, 0, 0)


def test_a_list_without_a_header_is_read_from_its_first_row_on(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", ROWS))
    row = card.place.row
    row.setCurrentIndex(row.count() - 1)
    assert row.currentText() == "No header: devices from row 1 on"
    row.activated.emit(row.currentIndex())
    theatre.rest()
    take_field(card.table.lines[0].box, Field.MODEL)
    take_field(card.table.lines[1].box, Field.SERIAL)
    theatre.rest()
    read = theatre.importing.draft.files[0].read
    assert read is not None
    assert read.rows == 20


def test_two_columns_for_one_field_bar_the_way_until_one_is_chosen(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    rows = [("Device Model", "Serial Number", "Asset"), *ROWS]
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", rows))
    take_field(of(card, "Asset").box, Field.SERIAL)
    theatre.rest()
    assert of(card, "Asset").refusal.text().startswith("“Serial number” is chosen for column B (Serial Number) too")
    assert of(card, "Serial Number").refusal.text().startswith("“Serial number” is chosen for column C (Asset) too")
    view = theatre.importing.view
    assert not view.next.isEnabled()
    assert view.summary.text() == "Choose one column for “Serial number”"
    assert card.first_to_settle() is of(card, "Serial Number").box
    take_field(of(card, "Serial Number").box, None)
    theatre.rest()
    assert of(card, "Asset").refusal.isHidden()
    assert view.next.isEnabled()


def test_two_columns_that_say_the_same_by_name_are_settled_on_the_page(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    rows = [("Device Model", "Serial Number", "SN"), *((one, two, f"X{at}") for at, (one, two, _) in enumerate(ROWS))]
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", rows))
    assert card.pill.text == "needs your choice"
    assert not of(card, "SN").refusal.isHidden()
    take_field(of(card, "SN").box, None)
    theatre.rest()
    assert theatre.importing.draft.all_read
    read = theatre.importing.draft.files[0].read
    assert read is not None
    assert read.column(Field.SERIAL)[0] == ROWS[0][1]


def test_the_keyboard_stays_where_it_is_while_the_file_is_read_again(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    rows = [("Device Model", "Serial Number", "Asset"), *ROWS]
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", rows))
    theatre.stage.window.activateWindow()
    box = of(card, "Asset").box
    box.setFocus()
    take_field(box, Field.ROOM)
    theatre.rest()
    assert of(card, "Asset").box is box
    assert box.hasFocus()
    assert theatre.importing.view.found.cards[0] is card


def test_reading_again_is_stopped_and_all_is_as_it_was(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    rows = [("Device Model", "Serial Number", "Asset"), *ROWS]
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", rows))
    file = theatre.importing.draft.files[0]
    before = file.read
    take_field(of(card, "Asset").box, Field.ROOM)
    assert file.reading
    assert card.cancel.isVisible()
    assert not theatre.importing.view.next.isEnabled()
    card.cancel.click()
    theatre.rest()
    assert file.read is before
    assert of(card, "Asset").box.field is None
    assert theatre.importing.view.next.isEnabled()


def test_reading_that_has_begun_is_stopped_as_well(known: Desk, theatre: Theatre, tmp_path: Path) -> None:
    card = found(theatre, book(tmp_path / "book.xlsx"))
    file = theatre.importing.draft.files[0]
    before = file.read
    card.place.places.setCurrentIndex(1)
    card.place.places.activated.emit(1)
    assert file.task is not None
    card.cancel.click()
    theatre.rest()
    assert file.read is before
    assert card.place.places.currentIndex() == 0


def test_what_was_compared_is_compared_again_after_a_change_of_columns(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    rows = [HEADER, *((model, "", serial, "", site, "") for model, serial, site in ROWS)]
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", rows))
    theatre.on()
    assert theatre.importing.step == CHANGES
    theatre.click(theatre.importing.view.back)
    take_field(of(card, "Site").box, None)
    theatre.rest()
    assert theatre.importing.draft.prepared is None
    theatre.on()
    [again] = theatre.importing.draft.reads
    assert not any(again.column(Field.SITE))
    assert theatre.importing.view.next.isEnabled()


def test_a_wide_file_shows_what_is_used_and_the_rest_when_it_is_asked_for(
    known: Desk, theatre: Theatre, tmp_path: Path
) -> None:
    names = [f"Kenmerk {at}" for at in range(90)]
    rows = [("Device Model", *names, "Serial Number"), *((row[0], *["x"] * 90, row[1]) for row in ROWS)]
    card = found(theatre, text_file(tmp_path / "Lens 2026-03-17.csv", rows))
    table = card.table
    assert [line.box.field for line in table.lines.values()].count(Field.SERIAL) == 1
    assert len(table.lines) < 20
    assert table.more.text() == f"Columns not shown: {92 - len(table.lines)}. Show more"
    while table.more.isVisible():
        theatre.click(table.more)
    assert list(table.lines) == list(range(92))
