"""What must hold between rows and sheets; each problem points at one cell."""

from pathlib import Path
from typing import Any

import pytest

from tests.services.portfolio.books import (
    CONTACT,
    CONTRACT,
    COVERAGE,
    CUSTOMER,
    MODEL,
    PRICE,
    only_problem,
    place,
    problems_in,
    read_rows,
)

LATER = CONTRACT | {"number": "C-2", "start": "2027-01-01", "end": "2027-12-31"}


def test_a_repeated_customer_code(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Customers=[CUSTOMER, CUSTOMER | {"name": "Other"}])
    assert (issue.code, place(issue), issue.value) == ("row_repeated", ("Customers", 3, "code"), "ACME")
    assert issue.params["first"] == 2


def test_a_repeated_contract_number_is_not_also_an_overlap(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Contracts=[CONTRACT, CONTRACT])
    assert (issue.code, place(issue)) == ("row_repeated", ("Contracts", 3, "number"))


@pytest.mark.parametrize(("group", "column"), [(None, "category"), ("A", "group")])
def test_a_repeated_category_or_group_of_a_contract(tmp_path: Path, group: str | None, column: str) -> None:
    issue = only_problem(tmp_path, Coverage=[COVERAGE | {"group": group}, COVERAGE | {"group": group}])
    assert (issue.code, place(issue)) == ("row_repeated", ("Coverage", 3, column))


@pytest.mark.parametrize("name", ["Voyager 1", "VOYAGER 1", "voyager-1", "Voyager  1"])
def test_a_repeated_model_whatever_its_spelling(tmp_path: Path, name: str) -> None:
    issue = only_problem(tmp_path, Catalogue=[MODEL, MODEL | {"model": name}])
    assert (issue.code, place(issue), issue.value) == ("row_repeated", ("Catalogue", 3, "model"), name)


def test_three_equal_rows_are_two_issues(tmp_path: Path) -> None:
    problems = problems_in(tmp_path, Customers=[CUSTOMER, CUSTOMER, CUSTOMER])
    assert [place(issue)[1] for issue in problems] == [3, 4]


@pytest.mark.parametrize(
    ("sheet", "row", "column"),
    [
        ("Contacts", CONTACT | {"customer_code": "NONE"}, "customer_code"),
        ("Contracts", CONTRACT | {"customer_code": "acme"}, "customer_code"),
        ("Coverage", COVERAGE | {"contract_number": "C-9"}, "contract_number"),
    ],
)
def test_an_unknown_reference(tmp_path: Path, sheet: str, row: dict[str, Any], column: str) -> None:
    issue = only_problem(tmp_path, **{sheet: [row]})
    assert (issue.code, place(issue), issue.value) == (
        "reference_unknown",
        (sheet, 2, column),
        row[column],
    )


def test_a_customer_with_another_wrong_cell_is_still_known(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Customers=[CUSTOMER | {"vat_percent": "?"}])
    assert place(issue) == ("Customers", 2, "vat_percent")


def test_a_reference_to_a_code_that_is_itself_wrong_is_no_second_problem(tmp_path: Path) -> None:
    issue = only_problem(
        tmp_path,
        Customers=[CUSTOMER, CUSTOMER | {"code": 2.5}],
        Contracts=[CONTRACT, LATER | {"customer_code": "2.5"}],
    )
    assert place(issue) == ("Customers", 3, "code")


def test_a_contract_that_ends_before_it_starts(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Contracts=[CONTRACT | {"end": "2025-12-31"}])
    assert (issue.code, place(issue), issue.value) == (
        "ends_before_start",
        ("Contracts", 2, "end"),
        "2025-12-31",
    )


def test_a_contract_of_one_day_is_sound(tmp_path: Path) -> None:
    assert read_rows(tmp_path, Contracts=[CONTRACT | {"end": "2026-01-01"}]).portfolio.contracts


def test_a_price_that_ends_before_it_starts(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Prices=[PRICE | {"valid_to": "2025-12-31"}])
    assert (issue.code, place(issue)) == ("ends_before_start", ("Prices", 2, "valid_to"))


def test_two_contracts_of_a_customer_for_one_category_on_the_same_days(tmp_path: Path) -> None:
    issue = only_problem(
        tmp_path,
        Contracts=[LATER | {"start": "2026-12-31"}, CONTRACT],
        Coverage=[COVERAGE, COVERAGE | {"contract_number": "C-2"}],
    )
    assert (issue.code, place(issue)) == ("contracts_overlap", ("Contracts", 2, "start"))
    assert (issue.params["contract"], issue.params["row"]) == ("C-1", 3)
    assert issue.params["categories"] == "headset"


@pytest.mark.parametrize(
    "changed",
    [
        {"Contracts": [CONTRACT, LATER]},
        {
            "Contracts": [CONTRACT, CONTRACT | {"number": "C-2"}],
            "Coverage": [COVERAGE, COVERAGE | {"contract_number": "C-2", "category": "video"}],
        },
        {
            "Customers": [CUSTOMER, CUSTOMER | {"code": "BOLT"}],
            "Contracts": [CONTRACT, CONTRACT | {"number": "C-2", "customer_code": "BOLT"}],
        },
    ],
    ids=["one after the other", "another category", "another customer"],
)
def test_contracts_that_do_not_meet_are_sound(tmp_path: Path, changed: dict[str, Any]) -> None:
    covered = [COVERAGE, COVERAGE | {"contract_number": "C-2"}]
    assert read_rows(tmp_path, **({"Coverage": covered} | changed)).warnings == []


def test_a_long_contract_overlaps_each_of_two_short_ones(tmp_path: Path) -> None:
    long = CONTRACT | {"number": "L", "end": "2028-12-31"}
    third = CONTRACT | {"number": "C-3", "start": "2028-01-01", "end": "2028-12-31"}
    problems = problems_in(
        tmp_path,
        Contracts=[long, LATER, third],
        Coverage=[COVERAGE | {"contract_number": number} for number in ("L", "C-2", "C-3")],
    )
    assert [(issue.code, place(issue)[1]) for issue in problems] == [
        ("contracts_overlap", 3),
        ("contracts_overlap", 4),
    ]


def test_r8_a_category_is_priced_as_one_or_in_groups(tmp_path: Path) -> None:
    issue = only_problem(tmp_path, Coverage=[COVERAGE | {"group": "A"}, COVERAGE, COVERAGE | {"group": "B"}])
    assert (issue.code, place(issue)) == ("coverage_mixes_groups", ("Coverage", 3, "group"))


def test_r10_prices_of_one_part_must_not_overlap(tmp_path: Path) -> None:
    later = PRICE | {"valid_from": "2026-06-30", "valid_to": "2026-12-31"}
    issue = only_problem(tmp_path, Prices=[later, PRICE | {"valid_to": "2026-06-30"}])
    assert (issue.code, place(issue)) == ("prices_overlap", ("Prices", 2, "valid_from"))
    assert issue.params["first"] == 3


def test_r10_an_open_end_overlaps_everything_later(tmp_path: Path) -> None:
    rows = [PRICE, PRICE | {"valid_from": "2031-01-01"}, PRICE | {"valid_from": "2041-01-01"}]
    assert [place(issue)[1] for issue in problems_in(tmp_path, Prices=rows)] == [3, 4]


def test_r10_a_short_price_inside_a_long_one_does_not_hide_the_next(tmp_path: Path) -> None:
    rows = [
        PRICE | {"valid_to": "2026-12-31"},
        PRICE | {"valid_from": "2026-02-01", "valid_to": "2026-02-28"},
        PRICE | {"valid_from": "2026-03-01", "valid_to": "2026-03-31"},
    ]
    assert [place(issue)[1] for issue in problems_in(tmp_path, Prices=rows)] == [3, 4]


@pytest.mark.parametrize(
    "other",
    [
        {"valid_from": "2027-01-01"},
        {"part_number": "P-2"},
        {"currency": "GBP"},
        {"kind": "option"},
        {"term_months": 36},
        {"category": "video"},
        {"model": "Voyager 1"},
    ],
    ids=str,
)
def test_r10_prices_of_different_things_may_overlap(tmp_path: Path, other: dict[str, Any]) -> None:
    rows = [PRICE | {"valid_to": "2026-12-31"}, PRICE | other]
    assert len(read_rows(tmp_path, Prices=rows).portfolio.prices) == 2
