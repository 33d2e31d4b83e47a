"""Every kind of column: the cells it reads, the cells it refuses with their code, and what it writes."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.portfolio import kinds
from app.services.portfolio.cells import NO_RESULT, CellProblem, ErrorCell, PercentCell
from app.services.portfolio.kinds import Kind

LAST = date(2199, 12, 31)


def problem_of(kind: Kind, cell: object) -> str:
    """The code of the problem that reading the cell gives."""
    with pytest.raises(CellProblem) as caught:
        kind.read(cell)
    return caught.value.code


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("NL-01", "NL-01"),
        ("  NL-01  ", "NL-01"),
        (12, "12"),
        (12.0, "12"),
        (0, "0"),
        (-7, "-7"),
        (999_999_999_999_999, "999999999999999"),
        ("exactly 10", "exactly 10"),
        ("00012", "00012"),
        ("_x005F_x0041_", "_x0041_"),
        ("Ünïcôdé", "Ünïcôdé"),
    ],
    ids=repr,
)
def test_text_is_read(cell: object, value: str) -> None:
    assert kinds.text(15).read(cell) == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("eleven chars", "cell_too_long"),
        (12345678901, "cell_too_long"),
        ("tab\there", "cell_control_character"),
        ("two\nlines", "cell_control_character"),
        ("nul\x00", "cell_control_character"),
        (True, "cell_not_text"),
        (False, "cell_not_text"),
        (1.5, "cell_not_text"),
        (date(2026, 1, 1), "cell_not_text"),
        (PercentCell(0.05), "cell_not_text"),
        (ErrorCell("#REF!"), "cell_not_text"),
        (NO_RESULT, "cell_not_text"),
        (None, "cell_not_text"),
        (10**15, "cell_digits_lost"),
        (-(10**15), "cell_digits_lost"),
        (1e15, "cell_digits_lost"),
    ],
    ids=repr,
)
def test_text_is_refused(cell: object, code: str) -> None:
    assert problem_of(kinds.text(10), cell) == code


def test_text_that_is_too_long_says_by_how_much() -> None:
    with pytest.raises(CellProblem) as caught:
        kinds.text(3).read("four")
    assert caught.value.params == {"length": 4, "most": 3}


@pytest.mark.parametrize(("cell", "value"), [("one\r\ntwo", "one\ntwo"), ("one\rtwo", "one\ntwo"), ("a\tb", "a\tb")])
def test_text_of_several_lines_has_one_kind_of_line_end(cell: str, value: str) -> None:
    assert kinds.text(20, lines=True).read(cell) == value


def test_text_of_several_lines_holds_no_other_control_character() -> None:
    assert problem_of(kinds.text(20, lines=True), "bell\x07") == "cell_control_character"


@pytest.mark.parametrize(
    ("value", "cell"), [(None, None), ("", None), ("   ", None), ("a ", "a"), ("_x0041_", "_x005F_x0041_"), ("b", "b")]
)
def test_text_is_written(value: str | None, cell: str | None) -> None:
    assert kinds.text(20).write(value) == cell


@given(st.text(st.characters(blacklist_categories=["C", "Z"]), min_size=1, max_size=40))
def test_text_comes_back_as_it_was_written(value: str) -> None:
    kind = kinds.text(40)
    assert kind.read(kind.write(value)) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("by_day", "by_day"),
        ("BY_DAY", "by_day"),
        ("by day", "by_day"),
        ("by-day", "by_day"),
        ("By - Day", "by_day"),
        (" by  day ", "by_day"),
        ("none", "none"),
        (12, "12"),
    ],
    ids=repr,
)
def test_a_choice_does_not_mind_case_spaces_and_hyphens(cell: object, value: str) -> None:
    assert kinds.choice(["by_day", "none", "12"]).read(cell) == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("byday", "cell_not_a_choice"),
        ("", "cell_not_a_choice"),
        ("by_days", "cell_not_a_choice"),
        (13, "cell_not_a_choice"),
        (True, "cell_not_text"),
    ],
    ids=repr,
)
def test_a_choice_refuses_other_words(cell: object, code: str) -> None:
    assert problem_of(kinds.choice(["by_day", "none"]), cell) == code


def test_a_refused_choice_names_the_words_that_are_allowed() -> None:
    with pytest.raises(CellProblem) as caught:
        kinds.choice(["video", "voice"]).read("Fax")
    assert caught.value.params == {"value": "Fax", "allowed": "video, voice"}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (1, 1),
        (100, 100),
        (12.0, 12),
        ("12", 12),
        (" 12 ", 12),
        ("12.0", 12),
        ("012", 12),
        (PercentCell(0.12), 12),
    ],
    ids=repr,
)
def test_a_count_is_read(cell: object, value: int) -> None:
    assert kinds.count(1, 100).read(cell) == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (-1, "cell_negative"),
        (0, "cell_out_of_range"),
        (101, "cell_out_of_range"),
        ("101", "cell_out_of_range"),
        (1.5, "cell_not_a_count"),
        ("1.5", "cell_not_a_count"),
        ("1,5", "cell_decimal_comma"),
        ("1.000,5", "cell_decimal_comma"),
        (",5", "cell_decimal_comma"),
        (".5", "cell_not_a_count"),
        ("5.", "cell_not_a_count"),
        ("+5", "cell_not_a_count"),
        ("1e2", "cell_not_a_count"),
        ("1 000", "cell_not_a_count"),
        ("five", "cell_not_a_count"),
        ("٣", "cell_not_a_count"),
        ("", "cell_not_a_count"),
        (None, "cell_not_a_count"),
        (True, "cell_not_a_count"),
        (False, "cell_not_a_count"),
        (date(2026, 1, 1), "cell_not_a_count"),
        (NO_RESULT, "cell_not_a_count"),
        (ErrorCell("#DIV/0!"), "cell_not_a_count"),
    ],
    ids=repr,
)
def test_a_count_is_refused(cell: object, code: str) -> None:
    assert problem_of(kinds.count(1, 100), cell) == code


@pytest.mark.parametrize("cell", [-1, "-1", -0.5, PercentCell(-0.01)], ids=repr)
def test_a_count_from_zero_calls_a_negative_number_negative(cell: object) -> None:
    assert problem_of(kinds.count(0, 100), cell) == "cell_negative"


def test_a_count_out_of_its_range_names_the_range() -> None:
    with pytest.raises(CellProblem) as caught:
        kinds.count(1, 60).read(61)
    assert caught.value.params == {"value": "61", "least": 1, "most": 60}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (0, 0),
        (5, 500),
        (5.25, 525),
        (0.1 + 0.2, 30),
        (19.99, 1999),
        ("19.99", 1999),
        ("5.2", 520),
        ("5.250", 525),
        ("100", 10_000),
        (PercentCell(0.05), 500),
        (PercentCell(0.0525), 525),
        (PercentCell(1), 10_000),
    ],
    ids=repr,
)
def test_hundredths_are_read_exactly(cell: object, value: int) -> None:
    assert kinds.hundredths_up_to(100, "cell_not_a_percentage").read(cell) == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (5.255, "cell_decimals"),
        ("5.255", "cell_decimals"),
        (PercentCell(0.05255), "cell_decimals"),
        ("5,25", "cell_decimal_comma"),
        (-0.01, "cell_negative"),
        (100.01, "cell_out_of_range"),
        ("5%", "cell_not_a_percentage"),
        ("EUR 5", "cell_not_a_percentage"),
        (True, "cell_not_a_percentage"),
        (None, "cell_not_a_percentage"),
    ],
    ids=repr,
)
def test_hundredths_are_refused(cell: object, code: str) -> None:
    assert problem_of(kinds.hundredths_up_to(100, "cell_not_a_percentage"), cell) == code


@pytest.mark.parametrize(
    ("value", "cell"),
    [(None, None), (0, Decimal("0.00")), (5, Decimal("0.05")), (1999, Decimal("19.99")), (10_000, Decimal("100.00"))],
)
def test_hundredths_are_written_as_exact_decimals(value: int | None, cell: Decimal | None) -> None:
    written = kinds.hundredths_up_to(1000, "cell_not_an_amount").write(value)
    assert (written, str(written)) == (cell, str(cell))


@given(st.integers(0, 10**11))
def test_hundredths_survive_the_float_that_a_workbook_keeps(value: int) -> None:
    kind = kinds.hundredths_up_to(10**9, "cell_not_an_amount")
    written = kind.write(value)
    assert isinstance(written, Decimal)
    assert kind.read(float(written)) == kind.read(str(written)) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (date(2026, 2, 28), date(2026, 2, 28)),
        (datetime.fromisoformat("2026-02-28"), date(2026, 2, 28)),
        ("2026-02-28", date(2026, 2, 28)),
        (" 2024-02-29 ", date(2024, 2, 29)),
        (date(1900, 3, 1), date(1900, 3, 1)),
        (LAST, LAST),
    ],
    ids=repr,
)
def test_a_day_is_read(cell: object, value: date) -> None:
    assert kinds.day(LAST).read(cell) == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("28-02-2026", "cell_not_a_day"),
        ("28/02/2026", "cell_not_a_day"),
        ("2026-2-28", "cell_not_a_day"),
        ("2026-02-30", "cell_not_a_day"),
        ("2025-02-29", "cell_not_a_day"),
        ("20260228", "cell_not_a_day"),
        ("2026-W09-6", "cell_not_a_day"),
        ("٢٠٢٦-02-28", "cell_not_a_day"),
        ("0000-01-01", "cell_not_a_day"),
        ("", "cell_not_a_day"),
        (None, "cell_not_a_day"),
        (46081, "cell_not_a_day"),
        (True, "cell_not_a_day"),
        (datetime.fromisoformat("2026-02-28T00:00:01"), "cell_has_time"),
        (date(1900, 2, 28), "cell_out_of_range"),
        ("0001-01-01", "cell_out_of_range"),
        (date(2200, 1, 1), "cell_out_of_range"),
    ],
    ids=repr,
)
def test_a_day_is_refused(cell: object, code: str) -> None:
    assert problem_of(kinds.day(LAST), cell) == code


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("yes", True),
        ("YES", True),
        ("ja", True),
        ("True", True),
        ("1", True),
        (1, True),
        (1.0, True),
        (True, True),
        ("no", False),
        (" Nee ", False),
        ("FALSE", False),
        ("0", False),
        (0, False),
        (False, False),
    ],
    ids=repr,
)
def test_yes_and_no_are_read_in_both_languages(cell: object, value: bool) -> None:
    assert kinds.yes_no().read(cell) is value


@pytest.mark.parametrize("cell", ["y", "n", "j", "maybe", "", 2, -1, 0.5, None, date(2026, 1, 1), NO_RESULT], ids=repr)
def test_anything_else_is_not_yes_or_no(cell: object) -> None:
    assert problem_of(kinds.yes_no(), cell) == "cell_not_yes_no"


@pytest.mark.parametrize(("value", "cell"), [(True, "yes"), (False, "no")])
def test_yes_and_no_are_written_in_english(value: bool, cell: str) -> None:
    assert kinds.yes_no().write(value) == cell


@pytest.mark.parametrize(("cell", "value"), [("EUR", "EUR"), ("eur", "EUR"), (" usd ", "USD"), ("gbp", "GBP")])
def test_a_currency_is_read(cell: str, value: str) -> None:
    assert kinds.currency().read(cell) == value


@pytest.mark.parametrize("cell", ["€", "EURO", "E", "", "ABC", "QQQ"], ids=repr)
def test_an_unknown_currency_is_refused(cell: str) -> None:
    assert problem_of(kinds.currency(), cell) == "currency_unknown"


@pytest.mark.parametrize(("cell", "value"), [("NL", "NL"), ("nl", "NL"), (" be ", "BE"), ("GB", "GB"), ("de", "DE")])
def test_a_country_is_read(cell: str, value: str) -> None:
    assert kinds.country().read(cell) == value


@pytest.mark.parametrize("cell", ["UK", "EU", "UN", "ZZ", "XA", "NLD", "N", "", "528", "Netherlands"], ids=repr)
def test_what_is_no_country_is_refused(cell: str) -> None:
    assert problem_of(kinds.country(), cell) == "country_unknown"


@pytest.mark.parametrize(
    ("kind", "type_", "options", "span"),
    [
        (kinds.choice(["a", "b"]), "list", ("a", "b"), (None, None)),
        (kinds.yes_no(), "list", ("yes", "no"), (None, None)),
        (kinds.count(1, 9), "whole", (), (1, 9)),
        (kinds.hundredths_up_to(100, "x"), "decimal", (), (0, 100)),
        (kinds.day(LAST), "date", (), (date(1900, 3, 1), LAST)),
    ],
    ids=["choice", "yes_no", "count", "hundredths", "day"],
)
def test_the_limits_offered_are_those_that_reading_holds_to(
    kind: Kind, type_: str, options: tuple[str, ...], span: tuple[object, object]
) -> None:
    assert kind.limits is not None
    assert (kind.limits.type, kind.limits.options, (kind.limits.least, kind.limits.most)) == (type_, options, span)


@pytest.mark.parametrize("kind", [kinds.text(5), kinds.currency(), kinds.country()])
def test_free_text_has_no_limits_and_a_text_format(kind: Kind) -> None:
    assert (kind.limits, kind.number_format) == (None, "@")
