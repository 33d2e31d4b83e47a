"""An English customer through thirteen months: prices in groups, the threshold over the baseline, whole months, no VAT.

Rooms: 10 large and 30 small ones, so 40 ordered, baseline 42. Read from the baseline a true-up follows at
40 x 1.05 x 1.05 = 44.1, so at 45. Large rooms cost 360.00 for 36 months, small ones 60.50 for 12. The contract ends on
15 November 2026; a part of a month counts as a whole one.
"""

from datetime import date

import pytest

from tests.cli.harness import CommandLine
from tests.end_to_end.pages import words_of
from tests.end_to_end.raw import Row
from tests.end_to_end.stories import Year
from tests.services.inventory.files import xlsx

BIG, SMALL = "Boardroom One", "Huddle One"
BOOK = {
    "Customers": [
        ("code", "name", "language", "currency", "vat_treatment", "country"),
        ("BANK", "Example Bank", "en", "GBP", "reverse", "GB"),
    ],
    "Contracts": [
        ("number", "customer_code", "start", "end", "reading", "proration"),
        ("K-EN", "BANK", date(2025, 11, 16), date(2026, 11, 15), "baseline", "whole_months"),
    ],
    "Coverage": [
        ("contract_number", "category", "group", "installed", "unit_price", "price_term_months"),
        ("K-EN", "video", "Large", 10, 360, 36),
        ("K-EN", "video", "Small", 30, 60.5, 12),
    ],
    "Catalogue": [("model", "category", "group"), (BIG, "video", "Large"), (SMALL, "video", "Small")],
}


def rooms(large: int, small: int) -> list[Row]:
    """So many rooms of both sizes, each known by its MAC address as the room systems show it."""
    big = [Row(BIG, mac=f"64:16:7F:AA:{each // 256:02X}:{each % 256:02X}", site="London") for each in range(large)]
    huddles = [Row(SMALL, mac=f"64-16-7f-bb-{each // 256:02x}-{each % 256:02x}", site="Leeds") for each in range(small)]
    return big + huddles


def live(year: Year) -> None:
    """Thirteen months; the inventory of August never came."""
    year.month(date(2025, 11, 20), rooms(10, 30))
    year.month(date(2025, 12, 20), rooms(11, 31))
    year.month(date(2026, 1, 20), rooms(12, 32))
    year.month(date(2026, 2, 20), rooms(13, 32))
    year.order("2026-02", "PO/1", "2026-02-25")
    year.month(date(2026, 3, 20), rooms(13, 32))
    year.month(date(2026, 4, 20), rooms(12, 37))
    year.month(date(2026, 5, 20), rooms(12, 38))
    year.order("2026-05", "PO/2", "2026-05-25")
    year.month(date(2026, 6, 20), rooms(12, 38))
    year.month(date(2026, 7, 20), rooms(12, 38))
    year.look("2026-08")
    year.month(date(2026, 9, 20), rooms(13, 43))
    year.line.data("true-up", "decline", year.number("2026-09"), "--reason", "budget next year")
    year.month(date(2026, 10, 20), rooms(14, 44))
    year.month(date(2026, 11, 10), rooms(14, 44)[1:] + rooms(15, 0)[-1:])


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    line = CommandLine(tmp_path_factory.mktemp("english"))
    line.data("portfolio", "import", xlsx(line.folder / "portfolio.xlsx", BOOK))
    lived = Year(line, "BANK")
    live(lived)
    return lived


def test_r5_and_r7_the_threshold_over_the_baseline_by_month(year: Year) -> None:
    assert year.verdicts("video") == {
        "2025-11": (40, 42, 45, 40, "0.00", "ok"),
        "2025-12": (40, 42, 45, 42, "5.00", "within_allowance"),
        "2026-01": (40, 42, 45, 44, "10.00", "within_allowance"),
        "2026-02": (40, 42, 45, 45, "12.50", "true_up"),
        "2026-03": (45, 48, 50, 45, "0.00", "ok"),
        "2026-04": (45, 48, 50, 49, "8.89", "within_allowance"),
        "2026-05": (45, 48, 50, 50, "11.11", "true_up"),
        "2026-06": (50, 53, 56, 50, "0.00", "ok"),
        "2026-07": (50, 53, 56, 50, "0.00", "ok"),
        "2026-08": (50, 53, 56, None, None, "missing_inventory"),
        "2026-09": (50, 53, 56, 56, "12.00", "true_up"),
        "2026-10": (50, 53, 56, 58, "16.00", "true_up"),
        "2026-11": (50, 53, 56, 58, "16.00", "true_up"),
    }


def test_r8_added_devices_go_to_the_groups_that_grew(year: Year) -> None:
    """In May the large rooms shrank: all five go to the small ones. In October 1 and 7 grew, and 8 were added."""
    assert year.lines("group", "added") == {
        "2026-02": [("Large", 3), ("Small", 2)],
        "2026-05": [("Small", 5)],
        "2026-09": [("Small", 6)],
        "2026-10": [("Large", 1), ("Small", 7)],
        "2026-11": [("Large", 1), ("Small", 7)],
    }


def test_r9_whole_months_and_each_price_over_its_own_term(year: Year) -> None:
    """February: 3 x 360.00 x 10 / 36 = 300.00 and 2 x 60.50 x 10 / 12 = 100.8333..., together 400.83."""
    assert year.lines("months", "unit_price", "amount") == {
        "2026-02": [("10.000000", "360.00", "300.00"), ("10.000000", "60.50", "100.83")],
        "2026-05": [("7.000000", "60.50", "176.46")],
        "2026-09": [("3.000000", "60.50", "90.75")],
        "2026-10": [("2.000000", "360.00", "20.00"), ("2.000000", "60.50", "70.58")],
        "2026-11": [("2.000000", "360.00", "20.00"), ("2.000000", "60.50", "70.58")],
    }


def test_r9_totals_by_month(year: Year) -> None:
    totals = {month: one["total"] for month, found in year.proposed.items() for one in found}
    assert totals == {
        "2026-02": "400.83",
        "2026-05": "176.46",
        "2026-09": "90.75",
        "2026-10": "90.58",
        "2026-11": "90.58",
    }
    assert {one["currency"] for found in year.proposed.values() for one in found} == {"GBP"}


def test_r8_a_later_check_that_finds_no_more_leaves_the_open_proposal(year: Year) -> None:
    assert year.proposed["2026-11"] == year.proposed["2026-10"]
    states = {one["number"]: one["state"] for one in year.line.data("true-up", "list")}
    assert [states[year.number(month)] for month in ("2026-02", "2026-05", "2026-09", "2026-10")] == [
        "ordered",
        "ordered",
        "declined",
        "proposed",
    ]
    assert len(states) == 4


def test_a_device_that_is_swapped_joins_and_leaves(year: Year) -> None:
    told = year.imported["2026-11"]
    assert (told["joined"], told["left"], told["counts"]["video"]) == (1, 1, 58)


def test_r11_ledger_of_the_year(year: Year) -> None:
    entries = year.line.data("ledger", "--contract", "K-EN")
    assert [(one["effective"], one["ordered"], one["baseline"], one["threshold"]) for one in entries] == [
        ("2025-11-16", 40, 42, 45),
        ("2026-02-01", 45, 48, 50),
        ("2026-05-01", 50, 53, 56),
    ]


def test_the_quote_in_english_with_the_vat_reversed(year: Year) -> None:
    (quote,) = year.documents("2026-02", lambda name: name.endswith(".pdf") and "quote" in name.lower())
    said = words_of(quote)
    for expected in ("Example Bank", "£300.00", "£100.83", "£400.83", "Large", "Small", "February 2026"):
        assert expected in said, expected
    assert "reverse" in said.lower()
    assert "484" not in said, "no VAT of 20 or 21 % is added"


def test_the_report_says_that_an_inventory_is_missing(year: Year) -> None:
    told = year.line.data("report", "--month", "2026-08", "--customer", "BANK", "--out", year.out)
    said = words_of(year.out / told[0]["file"])
    assert "August 2026" in said
    assert "no inventory" in said.lower()


def test_the_report_of_a_true_up_month_in_english(year: Year) -> None:
    (one,) = year.line.data("report", "--month", "2026-10", "--customer", "BANK", "--out", year.out)
    said = words_of(year.out / one["file"])
    for expected in ("October 2026", "58", "50", "56", "+16.00%"):
        assert expected in said, expected
