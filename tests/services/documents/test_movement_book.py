"""The workbook of a movement: the counts led from one date to the other, and every device with its reasons."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.colours import ratio
from app.domain.errors import Cancelled
from app.domain.inventories import Change, DeviceLocation, Movement
from app.domain.movement import Compared, MovementBetween
from app.services.documents.data import MovementData
from app.services.documents.file_names import movement_name
from app.services.documents.layout.fonts import printable
from app.services.documents.movement_book import build_movement_book, render_movement_book
from tests.services.documents import records as r

FEBRUARY, MARCH = date(2026, 2, 17), date(2026, 3, 17)
AFTER = {r.HEADSET: 612, r.VIDEO: 109, r.VOICE: 207}


class StoppedProgress:
    """Progress of work that the user has stopped."""

    def cancelled(self) -> bool:
        return True

    def report(self, done: int, total: int, text: str = "") -> None:
        pass


def between(moves: tuple[Movement, ...] = r.movements(), **more: object) -> MovementBetween:
    bridges = r.bridges(moves, AFTER if moves else {})
    return MovementBetween("ZGN", Compared(1, FEBRUARY), Compared(2, MARCH), bridges, moves, **more)  # type: ignore[arg-type]


def content(movement: MovementBetween | None = None, **more: object) -> bytes:
    data = MovementData(r.CUSTOMER, movement or between(), date(2026, 3, 20))
    return render_movement_book(build_movement_book(replace(data, **more)), r.BRAND)  # type: ignore[arg-type]


def opened(movement: MovementBetween | None = None, **more: object) -> Workbook:
    return load_workbook(BytesIO(content(movement, **more)))


def rows_of(sheet: Worksheet) -> list[list[object]]:
    rows = ([value for value in row if value is not None] for row in sheet.iter_rows(values_only=True))
    return [[printable(one).replace("\xa0", " ") if isinstance(one, str) else one for one in row] for row in rows]


def devices(*moves: Movement) -> Worksheet:
    sheet = opened(between(moves))["Apparaten"]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_the_counts_are_led_from_one_date_to_the_other_by_category() -> None:
    rows = rows_of(opened()["Aantallen"])
    assert rows[0] == ["Beweging 17 februari 2026 – 17 maart 2026"]
    assert rows[8:17] == [
        ["Headsets", "Video", "Spraak"],
        ["Geteld op 17 februari 2026", 612, 109, 208],
        ["Nieuw", 2],
        ["Verdwenen", -1],
        ["Uit andere categorie", 1],
        ["Naar andere categorie", -1],
        ["Einde levensduur", -1],
        ["Uitgesloten", -1],
        ["Geteld op 17 maart 2026", 612, 109, 207],
    ]
    assert rows[17] == ["Verschil", 0, 0, -1]


def test_every_column_of_the_counts_adds_up() -> None:
    sheet = opened()["Aantallen"]
    for column in "BCD":
        figures = [sheet[f"{column}{row}"].value or 0 for row in range(10, 19)]
        assert sum(figures[:-2]) == figures[-2], column
        assert figures[-2] - figures[0] == figures[-1]


def test_what_had_no_effect_is_told_below_the_counts() -> None:
    rows = rows_of(opened(replace(between(), unknown=12, later=Compared(2, MARCH, 2)))["Aantallen"])
    assert rows[19:24] == [
        ["Zonder effect op het aantal", "Apparaten"],
        ["Verplaatst", 1],
        ["30 dagen of langer niet gezien", 1],
        ["Getelde apparaten zonder datum laatst gezien", 12],
        ["Regels in quarantaine op 17 maart 2026, niet meegeteld", 2],
    ]


def test_the_facts_say_whose_movement_it_is_and_when_it_was_made() -> None:
    facts = {row[0]: row[1] for row in rows_of(opened()["Aantallen"]) if len(row) == 2}
    assert facts["Klant"] == "Zorggroep Noord"
    assert facts["Opgesteld"] == datetime(2026, 3, 20)  # noqa: DTZ001 - a spreadsheet knows no zones
    assert facts["Apparaten in de lijst"] == 3


def test_figures_stand_at_the_right_and_facts_at_the_left() -> None:
    sheet = opened()["Aantallen"]
    assert [sheet[cell].alignment.horizontal for cell in ("B3", "B7")] == ["left", "left"]
    assert {sheet[f"{column}{row}"].alignment.horizontal for column in "BCD" for row in range(10, 20)} == {None}


def test_differences_are_figures_that_show_their_sign() -> None:
    cell = opened()["Aantallen"]["C11"]
    assert (cell.value, cell.data_type, cell.number_format) == (2, "n", "+#,##0;-#,##0;0")


def test_every_device_is_a_row_with_its_reason() -> None:
    here, there = DeviceLocation("Zaal", "Assen", "2.10", "a@b.example"), DeviceLocation("Zaal", "Emmen", "0.1")
    sheet = devices(
        Movement(Change.MOVED, r.VIDEO, "Studio X52", "0001", here, 0, there, 7, "64167f000001"),
        Movement(Change.LEFT, r.VIDEO, "Studio X52", "0002", here, -1, device_id=8),
        Movement(Change.UNSEEN, r.VIDEO, "Studio X52", "0003", here, 0, device_id=9, last_seen=date(2026, 1, 5)),
        Movement(Change.EXCLUDED, r.VIDEO, "Studio X52", "0004", here, 1, device_id=10, earlier_model="EduCart 2"),
    )
    head, moved, left, unseen, back = sheet.iter_rows(values_only=True)
    assert head == (
        "Reden",
        "Categorie",
        "Model",
        "Model daarvoor",
        "Serienummer",
        "MAC-adres",
        "Naam",
        "Locatie daarvoor",
        "Ruimte daarvoor",
        "Locatie",
        "Ruimte",
        "Gebruiker",
        "Laatst gezien",
        "Effect op het aantal",
    )
    named = ("Verplaatst", "Video", "Studio X52", None, "0001", "64167f000001", "Zaal")
    assert moved == (*named, "Emmen", "0.1", "Assen", "2.10", "a@b.example", None, 0)
    assert left[7:11] == ("Assen", "2.10", None, None)
    assert left[0] == "Verdwenen"
    assert left[-1] == -1
    assert (unseen[0], unseen[12]) == ("Niet gezien", datetime(2026, 1, 5))  # noqa: DTZ001 - a spreadsheet knows no zones
    assert (back[0], back[3], back[-1]) == ("Niet langer uitgesloten", "EduCart 2", 1)


def test_serials_stay_text_with_their_zeros() -> None:
    cell = devices(Movement(Change.JOINED, r.VIDEO, "X", "00042000000", DeviceLocation(), 1))["E2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("00042000000", "s", "@")


@pytest.mark.parametrize("text", ["=1+1", "+31 50", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", '=HYPERLINK("x")'])
def test_trap_15_no_text_of_a_device_becomes_a_formula(text: str) -> None:
    place = DeviceLocation(text, text, text, text)
    movement = Movement(Change.MOVED, r.VIDEO, text, text, place, 0, place, 1, text, text)
    book = opened(between((movement,)), customer=replace(r.CUSTOMER, name=text))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert sum(cell.value == text for cell in cells) == 11
    assert "<f>" not in repr(content(between((movement,))))


@given(st.text(max_size=40))
def test_every_text_can_be_read_back(text: str) -> None:
    sheet = devices(Movement(Change.JOINED, r.VIDEO, text, "S1", DeviceLocation(), 1))
    assert sheet["C2"].data_type != "f"
    assert (sheet["C2"].value or "") == printable(text)


def test_the_list_is_made_to_be_read_filtered_and_printed() -> None:
    sheet = opened()["Apparaten"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:N{len(r.movements()) + 1}"
    assert sheet.print_title_rows == "$1:$1"
    for one in opened().worksheets:
        assert one.page_setup.orientation == "landscape"
        assert one.page_setup.paperSize == 9
        assert one.sheet_properties.pageSetUpPr is not None
        assert one.sheet_properties.pageSetUpPr.fitToPage
        footer = one.oddFooter
        assert footer is not None
        assert (footer.left.text, footer.right.text) == ("Zonnehof Techniek", "Pagina &P van &N")
    assert sheet.column_dimensions["E"].width >= 20


@pytest.mark.parametrize("primary", ["#ffff66", "#0f6e6e", "#ffffff", "#000000"])
def test_the_heads_can_be_read_on_the_brands_colour(primary: str) -> None:
    data = MovementData(r.CUSTOMER, between(), MARCH)
    book = load_workbook(BytesIO(render_movement_book(build_movement_book(data), replace(r.BRAND, primary=primary))))
    head = book["Apparaten"]["A1"]
    assert head.font.color.rgb == "FFFFFFFF"
    assert ratio(f"#{head.fill.fgColor.rgb[2:].lower()}", "#ffffff") >= 4.5


def test_where_nothing_changed_the_counts_say_so_and_the_list_has_its_heads() -> None:
    book = opened(replace(between(()), bridges=r.bridges((), {r.VIDEO: 3})))
    rows = rows_of(book["Aantallen"])
    assert ["Geteld op 17 februari 2026", 3] in rows
    assert ["Verschil", 0] in rows
    assert book["Apparaten"].max_row == 1
    assert ["Geen van beide inventarissen telt een apparaat."] in rows_of(opened(between(()))["Aantallen"])


def test_the_same_movement_gives_the_same_bytes_and_english_is_english() -> None:
    assert content() == content()
    assert opened(language="en").sheetnames == ["Counts", "Devices"]


def test_writing_can_be_stopped() -> None:
    data = MovementData(r.CUSTOMER, between(), MARCH)
    with pytest.raises(Cancelled):
        render_movement_book(build_movement_book(data), r.BRAND, StoppedProgress())


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (FEBRUARY, MARCH, "Beweging 2026-02 2026-03 Zorggroep Noord.xlsx"),
        (date(2026, 3, 3), MARCH, "Beweging 2026-03-03 2026-03-17 Zorggroep Noord.xlsx"),
    ],
)
def test_its_name_says_which_months_or_days_it_compares(first: date, last: date, expected: str) -> None:
    movement = replace(between(), earlier=Compared(1, first), later=Compared(2, last))
    assert movement_name(movement, r.CUSTOMER.name, "nl") == expected
