"""Where the table of a workbook is found: the best of all sheets, what stands beside and below it kept out."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from app.services.inventory.choices import Wanted
from app.services.inventory.headers import Field
from app.services.inventory.read_result import TablePlace
from app.services.inventory.reading import FileRead
from tests.services.inventory.files import DEVICES, HEADER, TABLE, Rows, inline, raw_xlsx, row_xml, sheet_xml, xlsx
from tests.services.inventory.outcomes import outcome, table_of_file

SUMMARY = [("Model", "Aantal"), ("CCX 500", 1), ("Voyager 4320 UC", 1)]


def reading(path: Path, wanted: Wanted | None = None) -> FileRead:
    return table_of_file(outcome(path, wanted or Wanted()))


def read_rows(folder: Path, rows: Rows) -> FileRead:
    return reading(xlsx(folder / "a.xlsx", rows))


def told(result: FileRead) -> dict[str, dict[str, object]]:
    return {warning.code: dict(warning.params) for warning in result.table.warnings}


def values(result: FileRead) -> dict[Field, list[str]]:
    table = result.table
    return {match.field: texts for match, texts in zip(table.columns, table.values, strict=True)}


def test_the_best_match_of_all_sheets_is_read_not_the_first(tmp_path: Path) -> None:
    result = reading(xlsx(tmp_path / "a.xlsx", {"Samenvatting": SUMMARY, "Apparaten": TABLE}))
    assert result.table.sheet == "Apparaten"
    assert told(result) == {"other_sheets_not_read": {"sheets": "Samenvatting"}}
    assert result.places == (
        TablePlace("Apparaten", hidden=False, header_row=1, confidence=94, fields=5),
        TablePlace("Samenvatting", hidden=False, header_row=1, confidence=58, fields=1),
    )


def test_of_equal_sheets_the_first_is_read(tmp_path: Path) -> None:
    result = reading(xlsx(tmp_path / "a.xlsx", {"Utrecht": TABLE, "Gent": TABLE}))
    assert result.table.sheet == "Utrecht"
    assert [place.sheet for place in result.places] == ["Utrecht", "Gent"]


def test_a_full_header_without_devices_goes_behind_a_short_one_with_them(tmp_path: Path) -> None:
    result = reading(xlsx(tmp_path / "a.xlsx", {"Sjabloon": [HEADER], "Lijst": [("Model",), ("CCX 500",)]}))
    assert result.table.sheet == "Lijst"


def test_a_sheet_that_is_better_but_hidden_is_a_place_and_no_more(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", {"Lijst": [("Model",), ("CCX 500",)], "Oud": TABLE})
    book = load_workbook(path)
    book["Oud"].sheet_state = "veryHidden"
    book.save(path)
    result = reading(path)
    assert result.table.sheet == "Lijst"
    assert [(place.sheet, place.hidden) for place in result.places] == [("Lijst", False), ("Oud", True)]
    assert reading(path, Wanted(sheet="Oud")).table.sheet == "Oud"


def test_how_sure_a_place_is_grows_with_what_its_header_names(tmp_path: Path) -> None:
    headers = [("Model",), ("Model", "Site"), ("Model", "Site", "Serial Number"), HEADER]
    sure = [
        reading(xlsx(tmp_path / f"{at}.xlsx", [header, ("CCX 500", *"bcde"[: len(header) - 1])])).confidence
        for at, header in enumerate(headers)
    ]
    assert sure == sorted(set(sure))
    assert sure[-1] < 100
    assert reading(xlsx(tmp_path / "chosen.xlsx", TABLE), Wanted(header_row=1)).confidence == 100


def test_another_sheet_that_is_too_large_is_named_and_does_not_stand_in_the_way(tmp_path: Path) -> None:
    path = raw_xlsx(tmp_path / "a.xlsx", sheet_xml("".join(row_xml(n, row) for n, row in enumerate(TABLE, start=1))))
    far = sheet_xml(row_xml(1, ["Model"]) + f'<row r="1048576">{inline("XFD1048576", "x")}</row>')
    two = xlsx(tmp_path / "two.xlsx", {"Devices": TABLE, "Groot": TABLE})
    result = reading(_with_part(two, "xl/worksheets/sheet2.xml", far))
    assert told(result) == {"sheets_not_readable": {"sheets": "Groot"}}
    assert reading(path).table.row_numbers == result.table.row_numbers


def _with_part(path: Path, part: str, content: str) -> Path:
    changed = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            target.writestr(name, content if name == part else source.read(name))
    return changed


@pytest.mark.parametrize("left", [False, True], ids=["right of the list", "left of the list"])
def test_a_second_small_table_beside_the_list_is_not_mixed_in(tmp_path: Path, left: bool) -> None:
    side = [("Site", "Model", "Aantal"), ("Gent", "VVX 450", 12)]
    rows: list[tuple[object, ...]] = []
    for at, line in enumerate(TABLE):
        beside = side[at] if at < len(side) else ("", "", "")
        rows.append((*beside, "", *line) if left else (*line, "", *beside))
    result = read_rows(tmp_path, rows)
    assert values(result)[Field.MODEL] == [row[0] for row in DEVICES]
    assert values(result)[Field.SITE] == ["Utrecht", "Gent", ""]
    columns = "Site (A), Model (B), Aantal (C)" if left else "Site (G), Model (H), Aantal (I)"
    assert told(result) == {"columns_beside": {"columns": columns}}


def test_columns_behind_a_gap_that_are_filled_like_the_list_belong_to_it(tmp_path: Path) -> None:
    rows = [("Model", "", "Serial Number", "Note"), ("CCX 500", "", "S00001", "a"), ("VVX 450", "", "S00002", "b")]
    result = read_rows(tmp_path, rows)
    assert values(result)[Field.SERIAL] == ["S00001", "S00002"]
    assert told(result) == {}


def test_counts_beside_the_list_are_no_part_of_it_though_they_are_as_long(tmp_path: Path) -> None:
    rows = [("Model", "SN", "", "Site", "Aantal"), ("CCX 500", "S1", "", "Gent", 4), ("VVX 450", "S2", "", "Luik", 9)]
    assert Field.SITE not in values(read_rows(tmp_path, rows))


@pytest.mark.parametrize(
    "below",
    [
        [("Totaal", 3)],
        [("Total: 3",)],
        [(), ("Aantal apparaten", "3")],
        [(), ("Bron: Poly Lens, export van 17-03-2026",)],
        [(), (), ("Vertrouwelijk",), ("Pagina 1",)],
        [("", "", "", "", "Pagina 1")],
    ],
)
def test_notes_and_totals_below_the_list_are_no_devices_and_are_told(
    tmp_path: Path, below: list[tuple[object, ...]]
) -> None:
    result = read_rows(tmp_path, [*TABLE, *below])
    assert result.table.row_numbers == [2, 3, 4]
    assert told(result)["rows_skipped"]["count"] == sum(map(bool, below))


@pytest.mark.parametrize(
    "total",
    [("Total", "8"), ("Totaal", 8), ("Grand Total", "", 8), ("Aantal apparaten", "8"), ("", "Total", 8)],
)
@pytest.mark.parametrize("blank", [True, False])
def test_a_total_is_none_though_its_figure_stands_in_an_identity_column(
    tmp_path: Path, total: tuple[object, ...], *, blank: bool
) -> None:
    heads = ("Device Model", "Serial Number", "MAC Address", "Site")
    phones = [("CCX 500", f"64167F00000{n}", f"64:16:7f:00:00:0{n}", "Assen") for n in range(8)]
    below: list[tuple[object, ...]] = [(), total] if blank else [total]
    result = read_rows(tmp_path, [heads, *phones, *below])
    assert result.table.row_numbers == list(range(2, 10))
    assert told(result)["rows_skipped"]["count"] == 1


def test_a_device_with_nothing_but_its_model_is_kept(tmp_path: Path) -> None:
    assert read_rows(tmp_path, [*TABLE, ("VVX 450",)]).table.row_numbers == [2, 3, 4, 5]
    assert read_rows(tmp_path, [("Model",), ("CCX 500",), (), ("VVX 450",)]).table.row_numbers == [2, 4]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (("Device", "Serial", "MAC", "Location", ""), ("Model", "Number", "Address", "Site", "Room")),
        (("Device Model", "Serial Number", "MAC Address", "Location", ""), ("", "", "", "Site", "Room")),
    ],
)
def test_a_header_of_two_rows_is_read_as_one(tmp_path: Path, upper: tuple[str, ...], lower: tuple[str, ...]) -> None:
    rows = [("Export",), upper, lower, ("CCX 500", "S00001", "64167f000001", "Gent", "2.01")]
    result = read_rows(tmp_path, rows)
    assert (result.table.header_row, result.table.row_numbers) == (3, [4])
    assert {field: texts[0] for field, texts in values(result).items()} == {
        Field.MODEL: "CCX 500",
        Field.SERIAL: "S00001",
        Field.MAC: "64167f000001",
        Field.SITE: "Gent",
        Field.ROOM: "2.01",
    }


def test_titles_above_a_header_are_no_part_of_it(tmp_path: Path) -> None:
    result = read_rows(tmp_path, [("Site", "Gent"), *TABLE])
    assert result.table.header_row == 2
    assert [match.header for match in result.table.columns] == list(HEADER)


def test_a_misspelt_header_is_read_and_told(tmp_path: Path) -> None:
    result = read_rows(tmp_path, [("Device Modell", "Seriennummer", "Site"), ("CCX 500", "S00001", "Gent")])
    assert [(match.how, match.field) for match in result.table.columns] == [
        ("fuzzy", Field.MODEL),
        ("fuzzy", Field.SERIAL),
        ("exact", Field.SITE),
    ]
    assert [(one.params["header"], one.params["name"]) for one in result.table.warnings] == [
        ("Device Modell", "Device Model"),
        ("Seriennummer", "Serial Number"),
    ]


def test_a_name_that_only_resembles_does_not_take_the_place_of_the_real_one(tmp_path: Path) -> None:
    result = read_rows(tmp_path, [("Device Mode", "Device Model"), ("shared", "CCX 500")])
    assert values(result) == {Field.MODEL: ["CCX 500"]}
    assert result.table.ignored == ["Device Mode"]


def test_the_export_of_provisioned_devices_is_recognised_and_warned_about(tmp_path: Path) -> None:
    rows = [
        ("mac_address", "serial_number", "device_model", "ntp.server", "sip.line.1"),
        ("64167f000001", "64167F000001", "CCX 500", "pool", "1234"),
    ]
    assert set(told(read_rows(tmp_path, rows))) == {"provisioned_devices_only"}


@given(
    st.lists(st.sampled_from([(), ("x",), ("Export", "", "Lens"), ("Site", "Gent")]), max_size=5),
    st.integers(0, 2),
    st.integers(0, 3),
    st.booleans(),
)
def test_the_list_is_found_wherever_it_stands(
    tmp_path_factory: pytest.TempPathFactory, above: list[tuple[str, ...]], right: int, sheets_before: int, side: bool
) -> None:
    rows: list[tuple[object, ...]] = [*above]
    for at, line in enumerate(TABLE):
        beside = ("", *SUMMARY[at]) if side and at < len(SUMMARY) else ()
        rows.append((*[""] * right, *line, *beside))
    sheets: dict[str, Rows] = {f"Blad{n}": [("Uitleg",), ("a", "b")] for n in range(sheets_before)}
    result = reading(xlsx(tmp_path_factory.mktemp("place") / "a.xlsx", sheets | {"Lijst": rows}))
    assert (result.table.sheet, result.table.header_row) == ("Lijst", len(above) + 1)
    assert values(result)[Field.MODEL] == [row[0] for row in DEVICES]
    assert values(result)[Field.SERIAL] == [row[2] for row in DEVICES]
