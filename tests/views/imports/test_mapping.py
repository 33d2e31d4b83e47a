"""What columns are understood as, and what a person changes about it: pure records, no widgets."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.headers import Field
from app.services.inventory.layout import FileLayout, RowSeen, SheetLayout
from app.services.inventory.read_result import ColumnMatch, HeaderSeen, ReadFile
from app.views.imports.mapping import MappedColumn, Mapping, mapping_at, mapping_of
from tests.services.estates import estate, read_file

HEADERS = (
    HeaderSeen("A", "Device Model", ("CCX 500",)),
    HeaderSeen("B", "Serial Numbr", ("64167F000001",)),
    HeaderSeen("C", "Kleur", ("zwart",)),
)
MATCHES = (
    ColumnMatch("Device Model", Field.MODEL, "A", "exact", ("CCX 500",)),
    ColumnMatch("Serial Numbr", Field.SERIAL, "B", "fuzzy", ("64167F000001",), 91),
)


def read(*matches: ColumnMatch) -> ReadFile:
    return replace(read_file(estate(voice=1)), headers=HEADERS, columns=matches or MATCHES)


def sheet(*rows: tuple[str, ...], first: int = 1) -> FileLayout:
    seen = tuple(RowSeen(first + at, cells) for at, cells in enumerate(rows))
    return FileLayout("a.csv", "", "csv", (SheetLayout("", False, seen, first),))


def test_every_column_of_the_file_is_there_those_that_are_not_read_as_well() -> None:
    mapping = mapping_of(read())
    assert [(one.letter, one.header, one.field, one.how) for one in mapping.columns] == [
        ("A", "Device Model", Field.MODEL, "exact"),
        ("B", "Serial Numbr", Field.SERIAL, "fuzzy"),
        ("C", "Kleur", None, None),
    ]
    assert mapping.columns[1].score == 91
    assert mapping.columns[2].samples == ("zwart",)


def test_the_reader_is_told_one_entry_per_column() -> None:
    assert mapping_of(read()).fields == ("model", "serial", "")


def test_what_a_person_takes_is_chosen_by_that_person() -> None:
    mapping = mapping_of(read()).with_field(2, Field.ROOM)
    assert (mapping.columns[2].field, mapping.columns[2].how, mapping.by_hand) == (Field.ROOM, "chosen", True)


def test_taking_a_choice_back_gives_back_where_the_first_came_from() -> None:
    first = mapping_of(read())
    there = first.with_field(1, Field.MAC)
    assert there.columns[1].how == "chosen"
    assert there.with_field(1, Field.SERIAL) == first
    assert not there.with_field(1, Field.SERIAL).by_hand


def test_two_columns_for_one_field_stand_in_each_others_way() -> None:
    mapping = mapping_of(read()).with_field(2, Field.SERIAL)
    assert {field: [one.letter for one in several] for field, several in mapping.conflicts.items()} == {
        Field.SERIAL: ["B", "C"]
    }
    assert not mapping.can_be_read
    assert mapping.with_field(1, None).can_be_read


def test_without_a_model_column_nothing_can_be_read() -> None:
    mapping = mapping_of(read()).with_field(0, None)
    assert (mapping.has_model, mapping.can_be_read) == (False, False)


def test_a_row_that_is_pointed_at_is_understood_by_names_alone() -> None:
    mapping = mapping_at(sheet(("lijst van maart",), ("Toestel", "Serienummer"), ("CCX 500", "64167F000001")), "", 2)
    assert [(one.header, one.field, one.how, one.samples) for one in mapping.columns] == [
        ("Toestel", None, None, ("CCX 500",)),
        ("Serienummer", Field.SERIAL, "alias", ("64167F000001",)),
    ]


def test_the_row_above_the_first_one_stands_for_a_list_without_a_header() -> None:
    mapping = mapping_at(sheet(("CCX 500", "64167F000001"), first=3), "", 2)
    assert [(one.letter, one.header, one.samples) for one in mapping.columns] == [
        ("A", "", ("CCX 500",)),
        ("B", "", ("64167F000001",)),
    ]


def test_a_sheet_that_is_not_there_has_no_columns() -> None:
    assert mapping_at(sheet(("Model",)), "Elsewhere", 1).columns == ()


def test_read_with_a_choice_each_column_still_says_where_it_came_from() -> None:
    mine = mapping_of(read()).with_field(2, Field.ROOM)
    chosen = [replace(one, how="chosen", score=100) for one in MATCHES]
    again = mine.carried_over(read(*chosen, ColumnMatch("Kleur", Field.ROOM, "C", "chosen", ("rood",))))
    assert [one.how for one in again.columns] == ["exact", "fuzzy", "chosen"]
    assert again.columns[2].samples == ("rood",)
    back = again.with_field(2, None)
    assert [(one.field, one.how) for one in back.columns] == [
        (Field.MODEL, "exact"),
        (Field.SERIAL, "fuzzy"),
        (None, None),
    ]
    assert not back.by_hand


def test_columns_of_another_table_are_not_carried_over() -> None:
    mine = mapping_of(read())
    other = replace(
        read(), headers=(HeaderSeen("A", "Model"),), columns=(ColumnMatch("Model", Field.MODEL, "A", "alias"),)
    )
    assert mine.carried_over(other).columns == mapping_of(other).columns


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from([None, *Field])), max_size=12))
def test_whatever_is_chosen_a_mapping_can_be_read_only_with_one_model_and_no_field_twice(
    choices: list[tuple[int, Field | None]],
) -> None:
    columns = tuple(MappedColumn(letter, "", ()) for letter in "ABCDEF")
    mapping = Mapping(columns, columns)
    for place, field in choices:
        mapping = mapping.with_field(place, field)
    used = [one for one in mapping.fields if one]
    assert mapping.can_be_read == (used.count("model") == 1 and len(set(used)) == len(used))
    assert len(mapping.fields) == len(columns)
    for place in range(len(columns)):
        mapping = mapping.with_field(place, None)
    assert not mapping.by_hand
