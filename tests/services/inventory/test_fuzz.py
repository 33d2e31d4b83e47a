"""Files of any bytes and lists of any shape: no breakdown, no hang, no row lost without a word."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.choices import Wanted
from app.services.inventory.headers import IDENTITY_FIELDS, Field
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.reading import FileRead, look_around
from tests.services.inventory.corpus.formats import ARCHIVES, EVERY, TEXTS
from tests.services.inventory.corpus.shapes import LENS, SHAPES, Row, Shape
from tests.services.inventory.outcomes import outcome, table_of_file

SECONDS = 10.0
STARTS = (
    b"",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"sep=;\r\n",
    b"Device Model;Serial Number\r\n",
    b'"Device Model\nSite"',
    b"<html>",
)
EXTREMES = (b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f")
TELLING = (Field.MODEL, *IDENTITY_FIELDS, Field.NAME)
NAMES = {
    Field.MODEL: LENS[0],
    Field.NAME: LENS[1],
    Field.SERIAL: LENS[2],
    Field.MAC: LENS[3],
    Field.SITE: LENS[4],
    Field.ROOM: LENS[5],
}
UNKNOWN = ("Product ID", "Opmerking", "App Version", "externalIp")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every example writes its file."""
    return tmp_path_factory.mktemp("fuzz") / "lijst.xlsx"


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A sound file of every kind."""
    folder = tmp_path_factory.mktemp("seeds")
    return {
        kind: write(folder / "a.xlsx", SHAPES["title"]()).read_bytes() for kind, write in (EVERY | ARCHIVES).items()
    }


def sound_and_soon(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    started = time.monotonic()
    outcome(path)
    assert time.monotonic() - started < SECONDS


@given(st.sampled_from(STARTS), st.binary(max_size=3_000))
def test_any_bytes_are_a_table_or_a_sentence(place: Path, start: bytes, rest: bytes) -> None:
    sound_and_soon(place, start + rest)


@given(st.sampled_from(STARTS), st.text(max_size=1_000), st.sampled_from(["utf-8", "utf-16", "utf-16-be", "cp1252"]))
def test_any_text_is_a_table_or_a_sentence(place: Path, start: bytes, text: str, encoding: str) -> None:
    sound_and_soon(place, start + text.encode(encoding, errors="replace"))


EDITS = st.tuples(st.integers(0, 999), st.sampled_from(["change", "cut out", "double", "fill"]), st.integers(0, 255))


def edited(data: bytes, edits: Sequence[tuple[int, str, int]]) -> bytes:
    """The bytes with each edit made at so many thousandths of their length."""
    content = bytearray(data)
    for place, kind, number in edits:
        at = len(content) * place // 1_000
        match kind:
            case "change":
                content[at : at + 1] = bytes([number])
            case "cut out":
                del content[at : at + number]
            case "double":
                content[at:at] = content[at : at + number]
            case _:
                content[at : at + 4] = EXTREMES[number % len(EXTREMES)]
    return bytes(content)


@pytest.mark.parametrize("kind", [*EVERY, *ARCHIVES])
@given(edits=st.lists(EDITS, min_size=1, max_size=8))
def test_any_damage_to_a_sound_file_is_a_table_or_a_sentence(
    place: Path, seeds: dict[str, bytes], kind: str, edits: list[tuple[int, str, int]]
) -> None:
    sound_and_soon(place, edited(seeds[kind], edits))


@pytest.mark.parametrize("kind", [*EVERY, *ARCHIVES])
@given(choice=st.data())
def test_any_choice_for_a_sound_file_is_a_table_or_a_sentence(
    place: Path, seeds: dict[str, bytes], kind: str, choice: st.DataObject
) -> None:
    columns = st.lists(st.sampled_from(["", "", "", *(one.value for one in Field)]), max_size=9).map(tuple)
    wanted = Wanted(
        sheet=choice.draw(st.sampled_from([None, "Lijst", "Weg", ""])),
        header_row=choice.draw(st.sampled_from([None, 0, 1, 2, 3, 5, 99, 10**9])),
        fields=choice.draw(st.none() | columns),
    )
    place.write_bytes(seeds[kind])
    outcome(place, wanted)
    (layout,) = look_around(place, DEFAULT_LIMITS)
    assert layout.sheets[0].headers_at(3)[0].text == LENS[0]


def texts(alphabet: str, least: int = 0) -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=least, max_size=8)


SAFE = "abcXYZ019 .;,|\t\n\"'é€ß-"
CELLS: dict[Field, st.SearchStrategy[str]] = {
    Field.MODEL: st.one_of(st.just(""), texts(SAFE).map(lambda text: f"M{text}")),
    Field.NAME: texts(SAFE),
    Field.SERIAL: texts("0123456789ABCDEF-"),
    Field.MAC: texts("0123456789abcdef:"),
    Field.SITE: texts(SAFE),
    Field.ROOM: texts(SAFE),
}


def as_read(text: str) -> str:
    """A cell as it has to be read, said another way than the program does."""
    lines = text.strip().replace("\t", "\n").split("\n")
    one_line = text.strip() if len(lines) == 1 else " ".join(" ".join(lines).split())
    return "" if text.strip() == "-" else one_line


@st.composite
def lists(draw: st.DrawFn) -> tuple[Shape, list[Field | None], list[Row]]:
    """A list of some columns in some order below some titles; the columns that are no field have other names."""
    others = draw(st.permutations([one for one in NAMES if one is not Field.MODEL]))
    fields: list[Field | None] = [Field.MODEL, *others[: draw(st.integers(1, 5))]]
    fields += [None] * draw(st.integers(0, 2))
    fields = draw(st.permutations(fields))
    unknown = iter(UNKNOWN)
    header = tuple(NAMES[one] if one else next(unknown) for one in fields)
    rows = draw(st.lists(st.tuples(*[CELLS[one] if one else texts(SAFE) for one in fields]), min_size=1, max_size=7))
    above = draw(st.lists(st.sampled_from([(), ("Export",), ("Stand van", "17 maart")]), max_size=4))
    shape = Shape().other(*above).header(header).other(*rows)
    return shape, fields, rows


@pytest.mark.parametrize("kind", [*EVERY, "comma, utf-8", "tab, utf-16 le", "pipe, utf-16 be with mark"])
@given(made=lists())
def test_no_row_of_any_list_is_lost_without_a_word(
    place: Path, kind: str, made: tuple[Shape, list[Field | None], list[Row]]
) -> None:
    shape, fields, rows = made
    expected = dict(_expected(shape.header_row, fields, rows))
    result = outcome((EVERY | TEXTS)[kind](place, shape))
    if not any(any(cells[one] for one in TELLING if one in cells) for cells in expected.values()):
        assert not isinstance(result, FileRead)
        return
    table = table_of_file(result).table
    read = dict(zip(table.row_numbers, zip(*table.values, strict=True), strict=True))
    for number, cells in read.items():
        assert dict(zip((match.field for match in table.columns), cells, strict=True)) == expected[number]
    counts = (one.params["count"] for one in table.warnings if one.code in {"rows_skipped", "header_repeated"})
    told = sum(count for count in counts if isinstance(count, int))
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(read) + told == len(filled)


def _expected(
    header_row: int, fields: Sequence[Field | None], rows: Sequence[Row]
) -> Iterator[tuple[int, dict[Field, str]]]:
    for number, row in enumerate(rows, start=header_row + 1):
        yield number, {name: as_read(cell) for name, cell in zip(fields, row, strict=True) if name}
