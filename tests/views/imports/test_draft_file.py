"""One file of an import: read, pointed at, understood, given up, remembered."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from app.domain.errors import AppError
from app.domain.issues import Issue, Where
from app.services.inventory.choices import FileChoice
from app.services.inventory.column_memory import RememberedColumns, Understood
from app.services.inventory.headers import Field
from app.services.inventory.layout import FileLayout, RowSeen, SheetLayout
from app.services.inventory.read_result import ColumnMatch, HeaderSeen, How, ReadFile, TablePlace
from app.services.inventory.refusals import FileEmpty, NoModelColumn
from app.views.imports.draft_file import DraftFile
from app.views.tasks import CancelToken, Lane, Task
from tests.services.estates import estate, read_file

LAYOUT = FileLayout(
    "a.xlsx",
    "",
    "xlsx",
    (
        SheetLayout("Uitleg", False, (RowSeen(1, ("Lees dit",)),), 0),
        SheetLayout("Lijst", False, (RowSeen(1, ("Toestel", "SN")), RowSeen(2, ("CCX 500", "1"))), 1),
    ),
)


def task() -> Task:
    return Task(1, "", Lane.FREE, CancelToken(), QObject())


def read(how: How = "exact", sheet: str = "Lijst", row: int = 1, confidence: int = 80) -> ReadFile:
    return replace(
        read_file(estate(voice=1), "a.xlsx"),
        sheet=sheet,
        header_row=row,
        fingerprint="f1",
        confidence=confidence,
        headers=(HeaderSeen("A", "Toestel", ("CCX 500",)), HeaderSeen("B", "SN", ("1",))),
        columns=(ColumnMatch("Toestel", Field.MODEL, "A", how), ColumnMatch("SN", Field.SERIAL, "B", how)),
        places=(TablePlace("Lijst", False, 1, 80, 2), TablePlace("Oud", True, 3, 62, 1)),
    )


def taken(one: ReadFile | None = None) -> DraftFile:
    file = DraftFile(Path("a.xlsx"))
    file.begin(task())
    file.take(one or read())
    return file


def no_model() -> AppError:
    return NoModelColumn(seen="Toestel, SN", where=Where("a.xlsx"))


def test_a_file_of_an_archive_goes_by_its_own_name() -> None:
    member = DraftFile(Path("maart.zip"), "lijst.csv")
    assert (member.name, member.container) == ("lijst.csv", "maart.zip")
    assert DraftFile(Path("a.csv")).container == ""


def test_what_was_read_is_what_the_columns_mean() -> None:
    file = taken()
    assert file.settled
    assert file.mapping is not None
    assert file.mapping.fields == ("model", "serial")
    assert (file.sheet, file.header_row, file.place_by_hand) == ("Lijst", 1, False)


def test_a_change_of_columns_is_a_choice_for_the_place_that_was_found() -> None:
    file = taken()
    assert file.mapping is not None
    file.map(file.mapping.with_field(1, Field.MAC))
    assert file.choice == FileChoice("Lijst", 1, ("model", "mac"))
    assert not file.settled


def test_how_sure_the_place_is_stays_known_once_its_columns_were_chosen() -> None:
    file = taken()
    assert file.mapping is not None
    file.map(file.mapping.with_field(1, Field.MAC))
    file.begin(task())
    file.take(read("chosen", confidence=100))
    assert file.confidence == 80
    assert not file.place_by_hand


def test_stopping_gives_back_what_was_known_before() -> None:
    file = taken()
    before, mapping = file.read, file.mapping
    assert mapping is not None
    file.map(mapping.with_field(1, Field.MAC))
    file.map(mapping.with_field(1, None))
    file.begin(task())
    assert file.give_up()
    assert (file.read, file.mapping, file.choice, file.reading) == (before, mapping, FileChoice(), False)


def test_stopping_a_file_that_was_never_read_gives_back_nothing() -> None:
    file = DraftFile(Path("a.csv"))
    file.begin(task())
    assert not file.give_up()


def test_a_file_whose_columns_nobody_knows_can_be_pointed_at() -> None:
    file = DraftFile(Path("a.xlsx"))
    file.refuse(no_model())
    assert file.can_be_pointed_at
    file.look_around(LAYOUT)
    assert (file.sheet, file.header_row) == ("Lijst", 1)
    assert file.mapping is not None
    assert [one.header for one in file.mapping.columns] == ["Toestel", "SN"]
    assert file.mapping.columns[1].field is Field.SERIAL
    assert not file.mapping.can_be_read


def test_pointing_at_another_row_shows_its_columns_and_is_the_place_from_then_on() -> None:
    file = DraftFile(Path("a.xlsx"))
    file.refuse(no_model())
    file.look_around(LAYOUT)
    file.point_at("Uitleg", 1)
    assert file.choice == FileChoice("Uitleg", 1)
    assert file.place_by_hand
    assert file.mapping is not None
    assert [one.header for one in file.mapping.columns] == ["Lees dit"]
    file.map(file.mapping.with_field(0, Field.MODEL))
    assert file.choice == FileChoice("Uitleg", 1, ("model",))


def test_a_file_of_which_nothing_can_be_shown_is_not_pointed_at() -> None:
    file = DraftFile(Path("a.xlsx"))
    file.refuse(no_model())
    file.look_around(FileLayout("a.xlsx", "", "xlsx", (SheetLayout("Lijst", False, (), 0),)))
    assert (file.layout, file.mapping) == (None, None)


def test_an_empty_file_cannot_be_pointed_at() -> None:
    file = DraftFile(Path("a.csv"))
    assert not file.can_be_pointed_at
    file.refuse(FileEmpty(where=Where("a.csv")))
    assert not file.can_be_pointed_at


def test_looking_around_in_a_file_that_was_read_leaves_it_as_it_is() -> None:
    file = taken()
    before = file.mapping
    file.look_around(LAYOUT)
    assert (file.settled, file.mapping, file.layout) == (True, before, LAYOUT)


def test_another_place_that_was_found_is_read_without_the_columns_of_the_first() -> None:
    file = taken()
    file.choose(FileChoice("Oud", 3))
    file.begin(task())
    file.take(read(sheet="Oud", row=3))
    assert (file.place_by_hand, file.confidence) == (True, 62)


@pytest.mark.parametrize(("how", "remembered"), [("remembered", True), ("exact", False), ("chosen", False)])
def test_only_columns_that_are_remembered_need_no_look(how: How, *, remembered: bool) -> None:
    memory = RememberedColumns(
        "C1", "Voorbeeld", Understood("f1", (), (), "x.csv"), datetime(2026, 3, 1, tzinfo=UTC), "jan"
    )
    file = DraftFile(Path("a.xlsx"))
    file.take(read(how), memory if how == "remembered" else None)
    assert file.remembered is remembered


def test_the_export_of_provisioned_devices_is_told_apart() -> None:
    warning = Issue("provisioned_devices_only").as_warning()
    assert taken(replace(read(), warnings=[warning])).provisioned_only
    assert not taken().provisioned_only


# What is remembered


def test_nothing_is_remembered_where_a_memory_said_it_all() -> None:
    assert taken(read("remembered")).understood() is None


@pytest.mark.parametrize("how", ["exact", "alias", "fuzzy"])
def test_what_names_said_is_remembered_as_it_was_seen(how: How) -> None:
    assert taken(read(how)).understood() == Understood("f1", ("Toestel", "SN"), ("model", "serial"), "a.xlsx")


def test_what_a_person_chose_is_remembered_what_was_left_out_too() -> None:
    file = taken()
    assert file.mapping is not None
    file.map(file.mapping.with_field(1, None))
    file.begin(task())
    only_model = replace(read(), columns=(ColumnMatch("Toestel", Field.MODEL, "A", "chosen"),))
    file.take(only_model)
    assert file.understood() == Understood("f1", ("Toestel", "SN"), ("model", ""), "a.xlsx")


def test_a_list_without_a_header_has_nothing_to_be_known_by() -> None:
    assert taken(replace(read("fuzzy"), fingerprint="")).understood() is None
