"""Every header name of lens.md, read from real workbooks and text files: a table, one name a line."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.services.inventory.choices import Wanted
from app.services.inventory.headers import HEADER_NAMES, Field, field_of
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reading import FileRead, read
from app.services.inventory.refusals import TwoColumns
from tests.services.inventory.files import text_file, xlsx

NAMES: tuple[tuple[str, Field], ...] = (
    ("Device Model", Field.MODEL),
    ("Model", Field.MODEL),
    ("Hardware Model", Field.MODEL),
    ("hardwareModel", Field.MODEL),
    ("device_model", Field.MODEL),
    ("Product", Field.MODEL),
    ("Product Name", Field.MODEL),
    ("Apparaatmodel", Field.MODEL),
    ("Model apparaat", Field.MODEL),
    ("Device Name", Field.NAME),
    ("Name", Field.NAME),
    ("displayName", Field.NAME),
    ("Apparaatnaam", Field.NAME),
    ("Naam", Field.NAME),
    ("Hardware Family", Field.FAMILY),
    ("hardwareFamily", Field.FAMILY),
    ("Serial Number", Field.SERIAL),
    ("Serial", Field.SERIAL),
    ("SN", Field.SERIAL),
    ("S/N", Field.SERIAL),
    ("Serial No", Field.SERIAL),
    ("serialNumber", Field.SERIAL),
    ("Serienummer", Field.SERIAL),
    ("serial_number", Field.SERIAL),
    ("MAC Address", Field.MAC),
    ("MAC", Field.MAC),
    ("macAddress", Field.MAC),
    ("MAC-adres", Field.MAC),
    ("mac_address", Field.MAC),
    ("Device ID", Field.DEVICE_ID),
    ("Lens Device ID", Field.DEVICE_ID),
    ("lens_device_id", Field.DEVICE_ID),
    ("id", Field.DEVICE_ID),
    ("Status", Field.STATUS),
    ("Connected", Field.STATUS),
    ("Online/Offline", Field.STATUS),
    ("Last Detected", Field.LAST_SEEN),
    ("Last Seen", Field.LAST_SEEN),
    ("lastDetected", Field.LAST_SEEN),
    ("Laatst gezien", Field.LAST_SEEN),
    ("Laatst gedetecteerd", Field.LAST_SEEN),
    ("Site", Field.SITE),
    ("Site Name", Field.SITE),
    ("site.name", Field.SITE),
    ("site_name", Field.SITE),
    ("Locatie", Field.SITE),
    ("Vestiging", Field.SITE),
    ("Room", Field.ROOM),
    ("Room Name", Field.ROOM),
    ("room.name", Field.ROOM),
    ("room_name", Field.ROOM),
    ("Ruimte", Field.ROOM),
    ("Kamer", Field.ROOM),
    ("Device User", Field.USER),
    ("Device User Name", Field.USER),
    ("User", Field.USER),
    ("User Email", Field.USER),
    ("user.email", Field.USER),
    ("Email", Field.USER),
    ("Gebruiker", Field.USER),
    ("Software Version", Field.SOFTWARE),
    ("Software", Field.SOFTWARE),
    ("Version", Field.SOFTWARE),
    ("softwareVersion", Field.SOFTWARE),
    ("Softwareversie", Field.SOFTWARE),
    ("Firmware", Field.SOFTWARE),
    ("Private IP", Field.IP),
    ("Internal IP", Field.IP),
    ("IP Address", Field.IP),
    ("internalIp", Field.IP),
    ("IP-adres", Field.IP),
)
"""lens.md, "Header names to accept", with the spellings of the API and of the template."""

OTHERS = (
    "hardwareProduct",
    "hardwareRevision",
    "productId",
    "softwareBuild",
    "dateRegistered",
    "externalIp",
    "siteId",
    "roomId",
    "App Version",
    "Client",
    "Device Count",
    "Primary Device",
    "Serial Number 2",
    "Model Family",
    "MAC Address (Wi-Fi)",
    "Opmerking",
)
"""Columns that Lens or its users add and that say nothing the program reads."""

SPELLINGS: dict[str, Callable[[str], str]] = {
    "as written": str,
    "capitals": str.upper,
    "small letters": str.lower,
    "underscores": lambda name: name.replace(" ", "_"),
    "hyphens": lambda name: name.replace(" ", "-"),
    "points": lambda name: name.replace(" ", "."),
    "no spaces": lambda name: name.replace(" ", ""),
    "two spaces": lambda name: name.replace(" ", "  "),
    "space around": lambda name: f"  {name} ",
    "fixed spaces": lambda name: name.replace(" ", "\u00a0"),
    "colon": lambda name: f"{name}:",
    "star": lambda name: f"{name} *",
    "line break": lambda name: name.replace(" ", "\n"),
}

Writer = Callable[[Path, Sequence[Sequence[object]]], Path]


def as_workbook(folder: Path, rows: Sequence[Sequence[object]]) -> Path:
    return xlsx(folder / "list.xlsx", rows)


def as_text(folder: Path, rows: Sequence[Sequence[object]]) -> Path:
    return text_file(folder / "list.csv", [[f'"{cell}"' for cell in row] for row in rows], ",")


WRITERS = pytest.mark.parametrize("write", [as_workbook, as_text], ids=["xlsx", "csv"])


def reading(path: Path) -> FileRead:
    return read(path, Wanted(), DEFAULT_LIMITS, lambda: None)


def found_in(result: FileRead) -> dict[Field, tuple[str, list[str]]]:
    table = result.table
    return {match.field: (match.header, values) for match, values in zip(table.columns, table.values, strict=True)}


def rounds() -> list[dict[Field, str]]:
    """Headers in which every name of the table stands once: the n-th names of all fields side by side."""
    by_field: dict[Field, list[str]] = {}
    for name, field in NAMES:
        by_field.setdefault(field, []).append(name)
    most = max(map(len, by_field.values()))
    return [{field: names[number % len(names)] for field, names in by_field.items()} for number in range(most)]


@WRITERS
@pytest.mark.parametrize("header", rounds(), ids=lambda header: header[Field.MODEL])
def test_every_header_name_is_read_as_its_field(write: Writer, header: dict[Field, str], tmp_path: Path) -> None:
    row = [f"value of {field.value}" for field in header]
    found = found_in(reading(write(tmp_path, [list(header.values()), row])))
    assert found == {field: (name, [f"value of {field.value}"]) for field, name in header.items()}


@WRITERS
@pytest.mark.parametrize("spelling", SPELLINGS.values(), ids=list(SPELLINGS))
def test_case_spaces_and_marks_of_a_header_do_not_matter(
    write: Writer, spelling: Callable[[str], str], tmp_path: Path
) -> None:
    header = {field: spelling(names[0]) for field, names in HEADER_NAMES.items()}
    row = [f"value of {field.value}" for field in header]
    found = found_in(reading(write(tmp_path, [list(header.values()), row])))
    assert {field: values for field, (_, values) in found.items()} == {
        field: [f"value of {field.value}"] for field in header
    }


@pytest.mark.parametrize(("name", "field"), NAMES)
def test_each_name_of_the_table_means_one_field(name: str, field: Field) -> None:
    found = field_of(name)
    assert found is not None
    assert found[0] is field


def test_the_table_holds_every_name_that_the_program_accepts() -> None:
    known = {(name.casefold(), field) for name, field in NAMES}
    accepted = {(name.casefold(), field) for field, names in HEADER_NAMES.items() for name in names}
    assert accepted <= known


@WRITERS
@pytest.mark.parametrize("other", OTHERS)
def test_any_other_column_is_named_as_not_read(write: Writer, other: str, tmp_path: Path) -> None:
    result = reading(write(tmp_path, [["Device Model", other, "Site"], ["CCX 500", "secret", "Gent"]]))
    assert result.table.ignored == [other]
    assert set(found_in(result)) == {Field.MODEL, Field.SITE}
    assert ["secret"] not in result.table.values


@WRITERS
@pytest.mark.parametrize(
    ("better", "worse", "field"),
    [
        ("Device Model", "Product", Field.MODEL),
        ("Device Name", "Name", Field.NAME),
        ("Device ID", "id", Field.DEVICE_ID),
        ("Status", "Connected", Field.STATUS),
        ("Last Detected", "Last Seen", Field.LAST_SEEN),
        ("Site", "Vestiging", Field.SITE),
        ("Room", "Kamer", Field.ROOM),
        ("Device User", "Email", Field.USER),
        ("Software Version", "Firmware", Field.SOFTWARE),
        ("Private IP", "IP Address", Field.IP),
    ],
)
def test_of_two_columns_for_one_field_the_preferred_name_is_read_wherever_it_stands(
    write: Writer, better: str, worse: str, field: Field, tmp_path: Path
) -> None:
    rest = [] if field is Field.MODEL else ["Device Model"]
    result = reading(write(tmp_path, [[worse, better, *rest], ["worse", "better", *(["CCX 500"] if rest else [])]]))
    assert found_in(result)[field] == (better, ["better"])
    assert result.table.ignored == [worse]


@WRITERS
@pytest.mark.parametrize(("first", "second"), [("Serial Number", "S/N"), ("MAC Address", "macAddress")])
def test_r6_two_columns_that_tell_devices_apart_and_differ_are_refused(
    write: Writer, first: str, second: str, tmp_path: Path
) -> None:
    rows = [["Model", first, second], ["CCX 500", "64167F000001", "64167F000002"]]
    with pytest.raises(TwoColumns) as refusal:
        reading(write(tmp_path, rows))
    assert refusal.value.params["first"] == f"{first} (B)"
    assert refusal.value.params["second"] == f"{second} (C)"
    assert (refusal.value.where.file[:4], refusal.value.where.row, refusal.value.where.column) == ("list", 1, "C")


@WRITERS
def test_r6_two_columns_that_say_the_same_are_read_once(write: Writer, tmp_path: Path) -> None:
    rows = [["Model", "S/N", "Serial Number"], ["CCX 500", "ABC123", "ABC123"], ["CCX 500", "", ""]]
    result = reading(write(tmp_path, rows))
    assert found_in(result)[Field.SERIAL] == ("Serial Number", ["ABC123", ""])
    assert result.table.ignored == ["S/N"]


@WRITERS
def test_r6_an_empty_preferred_column_gives_way_to_a_filled_one(write: Writer, tmp_path: Path) -> None:
    rows = [["Model", "Serial Number", "S/N"], ["CCX 500", "", "ABC123"]]
    assert found_in(reading(write(tmp_path, rows)))[Field.SERIAL] == ("S/N", ["ABC123"])


@WRITERS
def test_a_column_without_a_header_is_not_read_and_not_named(write: Writer, tmp_path: Path) -> None:
    result = reading(write(tmp_path, [["Model", "", "Site"], ["CCX 500", "loose", "Gent"]]))
    assert result.table.ignored == []
    assert [match.letter for match in result.table.columns] == ["A", "C"]


@WRITERS
def test_only_the_first_name_of_a_field_is_called_exact(write: Writer, tmp_path: Path) -> None:
    result = reading(write(tmp_path, [["Device Model", "Naam", "sn", "SITE"], ["CCX 500", "a", "b", "c"]]))
    assert [(match.field, match.how) for match in result.table.columns] == [
        (Field.MODEL, "exact"),
        (Field.NAME, "alias"),
        (Field.SERIAL, "alias"),
        (Field.SITE, "exact"),
    ]


@WRITERS
@pytest.mark.parametrize("above", [0, 1, 3, 6, 40, 198])
def test_the_header_is_found_below_any_number_of_titles(write: Writer, above: int, tmp_path: Path) -> None:
    titles = [[f"Title {number}", "", ""] for number in range(above)]
    result = reading(write(tmp_path, [*titles, ["Model", "Site", "Room"], ["CCX 500", "Gent", "1"]]))
    assert (result.table.header_row, result.table.row_numbers) == (above + 1, [above + 2])


@WRITERS
def test_samples_are_the_first_three_different_values(write: Writer, tmp_path: Path) -> None:
    rows = [["Model", "Site"], *([model, ""] for model in ("B", "A", "B", "C", "D"))]
    model, site = reading(write(tmp_path, rows)).table.columns
    assert model.samples == ("B", "A", "C")
    assert site.samples == ()


@WRITERS
def test_of_two_headers_that_name_as_many_fields_the_first_is_read(write: Writer, tmp_path: Path) -> None:
    rows = [["Model", "Site"], ["CCX 500", "Gent"], ["Product", "Room"], ["VVX 450", "1.01"]]
    result = reading(write(tmp_path, rows))
    assert result.table.header_row == 1
    assert result.table.row_numbers == [2, 3, 4]
