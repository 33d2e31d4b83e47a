"""Warnings about the rows of a file: one per kind, with how many and where first."""

from app.domain.issues import Severity, Where
from app.services.inventory.device_rows import RowRemark
from app.services.inventory.headers import Field
from app.services.inventory.row_remarks import Remarks
from tests.services.inventory.read_files import read_file


def test_one_warning_tells_how_many_and_where_first() -> None:
    remarks = Remarks(read_file([["a"]]))
    remarks.note("unusual_serials", 7, "X!")
    remarks.note("unusual_serials", 9, "Y!")
    (warning,) = remarks.warnings()
    assert (warning.code, warning.params, warning.value) == ("unusual_serials", {"count": 2, "row": 7}, "X!")
    assert (warning.severity, warning.where) == (Severity.WARNING, Where("list.xlsx", "Devices", 7, "B"))


def test_every_row_is_kept_although_the_warning_names_only_the_first() -> None:
    remarks = Remarks(read_file([["a"]]))
    for row in (7, 9, 400):
        remarks.note("unusual_serials", row, "X!")
    remarks.note("cannot_be_told_apart", 8)
    assert remarks.rows(2) == [
        RowRemark(2, "unusual_serials", [7, 9, 400]),
        RowRemark(2, "cannot_be_told_apart", [8]),
    ]


def test_kinds_come_in_the_order_in_which_they_were_met() -> None:
    remarks = Remarks(read_file([["a"]]))
    for code in ("unreadable_macs", "unusual_serials", "unreadable_macs"):
        remarks.note(code, 3, "x")
    assert [warning.code for warning in remarks.warnings()] == ["unreadable_macs", "unusual_serials"]
    assert [warning.where.column for warning in remarks.warnings()] == ["C", "B"]


def test_r6_a_file_without_identity_columns_is_warned_about() -> None:
    assert [warning.code for warning in Remarks(read_file([["a"]], [Field.MODEL])).warnings()] == [
        "no_identity_columns"
    ]
    assert Remarks(read_file([["a"]], [Field.MODEL, Field.DEVICE_ID])).warnings() == []


def test_serials_that_are_numbers_are_warned_about() -> None:
    (warning,) = Remarks(read_file([["a", "1"], ["b", "2"]], numeric_serials=[0, 1])).warnings()
    assert (warning.code, warning.params["count"], warning.where.column) == ("numeric_serials", 2, "B")
