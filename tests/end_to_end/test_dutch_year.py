"""A Dutch customer through thirteen months: two categories, 5 % of what is ordered, calendar months.

Video: 92 installed and 8 expected, so 100 ordered, baseline 105. Headsets: 137 installed, 12.5 % growth of which 60 %
is paid up front, so 137 + ceil(10.275) = 148 ordered, baseline ceil(155.4) = 156. The contract ends on 14 October 2026:
the months of a true-up are whole months and 14/31 of October.
"""

from datetime import date
from itertools import pairwise

import pytest

from tests.cli.harness import CommandLine
from tests.end_to_end.pages import words_of
from tests.end_to_end.raw import DONGLE, INFRASTRUCTURE, Row, estate, keys, tally
from tests.end_to_end.stories import Year
from tests.services.inventory.files import xlsx

END = date(2026, 10, 14)
BOOK = {
    "Customers": [
        ("code", "name", "language", "site_id", "master_account_id"),
        ("ZORG", "Voorbeeld Zorggroep", "nl", "SITE-77", "MA-4711"),
    ],
    "Contracts": [("number", "customer_code", "start", "end"), ("K-NL", "ZORG", date(2025, 9, 1), END)],
    "Coverage": [
        (
            "contract_number",
            "category",
            "installed",
            "growth",
            "growth_unit",
            "upfront_percent",
            "unit_price",
            "unit_cost",
        ),
        ("K-NL", "video", 92, 8, "devices", 100, 239.98, 180),
        ("K-NL", "headset", 137, 12.5, "percent", 60, 24, 17.5),
    ],
}
EXTRA = [Row(DONGLE, "DONX1"), Row(DONGLE, "DONX2"), Row(INFRASTRUCTURE, "INFX000001")]


def listed(video: int, headset: int) -> list[Row]:
    """The estate, with dongles, one device that never counts and the first screen listed twice."""
    return [*estate(video=video, headset=headset), *EXTRA, *estate(video=1)]


def live(year: Year) -> None:
    """Thirteen months, with everything that can happen to a true-up."""
    line = year.line
    year.month(date(2025, 9, 16), listed(95, 137))
    year.month(date(2025, 10, 16), listed(100, 140))
    year.month(date(2025, 11, 16), listed(101, 148))
    year.month(date(2025, 12, 16), listed(104, 149))
    year.month(date(2026, 1, 16), listed(105, 150))
    year.month(date(2026, 2, 16), listed(107, 155))
    line.data("true-up", "quote", year.number("2026-02"), "--date", "2026-02-17")
    year.order("2026-02", "PO-100", "2026-02-20")
    year.month(date(2026, 3, 16), listed(107, 156))
    line.data("true-up", "decline", year.number("2026-03"), "--reason", "headsets gaan terug")
    year.month(date(2026, 4, 16), listed(112, 155))
    year.month(date(2026, 5, 16), listed(113, 157))
    year.order("2026-05", "PO-101", "2026-05-29")
    year.month(date(2026, 6, 16), listed(118, 160))
    year.month(date(2026, 7, 16), listed(119, 157))
    line.data("true-up", "withdraw", year.number("2026-07"), "--reason", "verkeerd bestand")
    year.month(date(2026, 8, 16), listed(90, 157), "count_fell")
    year.month(date(2026, 9, 16), listed(114, 165))


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    line = CommandLine(tmp_path_factory.mktemp("dutch"))
    line.data("portfolio", "import", xlsx(line.folder / "portfolio.xlsx", BOOK))
    lived = Year(line, "ZORG")
    live(lived)
    return lived


def test_r6_every_month_counts_what_its_rows_hold(year: Year) -> None:
    for month, rows in year.rows.items():
        expected = tally(rows, date.fromisoformat(f"{month}-16")).told
        assert {name: year.imported[month][name] for name in expected} == expected, month


def test_every_month_joins_and_leaves_what_the_rows_say(year: Year) -> None:
    for earlier, later in pairwise(year.rows):
        before, after = keys(year.rows[earlier]), keys(year.rows[later])
        told = year.imported[later]
        assert (told["joined"], told["left"]) == (len(after - before), len(before - after)), later


def test_r7_video_by_month(year: Year) -> None:
    assert year.verdicts("video") == {
        "2025-09": (100, 105, 105, 95, "-5.00", "ok"),
        "2025-10": (100, 105, 105, 100, "0.00", "ok"),
        "2025-11": (100, 105, 105, 101, "1.00", "within_allowance"),
        "2025-12": (100, 105, 105, 104, "4.00", "within_allowance"),
        "2026-01": (100, 105, 105, 105, "5.00", "true_up"),
        "2026-02": (100, 105, 105, 107, "7.00", "true_up"),
        "2026-03": (107, 113, 113, 107, "0.00", "ok"),
        "2026-04": (107, 113, 113, 112, "4.67", "within_allowance"),
        "2026-05": (107, 113, 113, 113, "5.61", "true_up"),
        "2026-06": (113, 119, 119, 118, "4.42", "within_allowance"),
        "2026-07": (113, 119, 119, 119, "5.31", "true_up"),
        "2026-08": (113, 119, 119, 90, "-20.35", "ok"),
        "2026-09": (113, 119, 119, 114, "0.88", "within_allowance"),
    }


def test_r7_headsets_by_month(year: Year) -> None:
    assert year.verdicts("headset") == {
        "2025-09": (148, 156, 156, 137, "-7.43", "ok"),
        "2025-10": (148, 156, 156, 140, "-5.41", "ok"),
        "2025-11": (148, 156, 156, 148, "0.00", "ok"),
        "2025-12": (148, 156, 156, 149, "0.68", "within_allowance"),
        "2026-01": (148, 156, 156, 150, "1.35", "within_allowance"),
        "2026-02": (148, 156, 156, 155, "4.73", "within_allowance"),
        "2026-03": (148, 156, 156, 156, "5.41", "true_up"),
        "2026-04": (148, 156, 156, 155, "4.73", "within_allowance"),
        "2026-05": (148, 156, 156, 157, "6.08", "true_up"),
        "2026-06": (157, 165, 165, 160, "1.91", "within_allowance"),
        "2026-07": (157, 165, 165, 157, "0.00", "ok"),
        "2026-08": (157, 165, 165, 157, "0.00", "ok"),
        "2026-09": (157, 165, 165, 165, "5.10", "true_up"),
    }


def test_r8_only_categories_at_their_threshold_take_part(year: Year) -> None:
    assert year.lines("category", "added", "new_ordered", "new_baseline") == {
        "2026-01": [("video", 5, 105, 111)],
        "2026-02": [("video", 7, 107, 113)],
        "2026-03": [("headset", 8, 156, 164)],
        "2026-05": [("headset", 9, 157, 165), ("video", 6, 113, 119)],
        "2026-07": [("video", 6, 119, 125)],
        "2026-09": [("headset", 8, 165, 174)],
    }


def test_r9_amounts_by_hand(year: Year) -> None:
    """5 x 239.98 x (9 + 14/31) / 12 = 945.0825..., and so on down to 8 x 24 x (1 + 14/31) / 12 = 23.2258..."""
    assert year.lines("months", "amount", "cost") == {
        "2026-01": [("9.451613", "945.08", "708.87")],
        "2026-02": [("8.451613", "1183.13", "887.42")],
        "2026-03": [("7.451613", "119.23", "86.94")],
        "2026-05": [("5.451613", "98.13", "71.55"), ("5.451613", "654.14", "490.65")],
        "2026-07": [("3.451613", "414.16", "310.65")],
        "2026-09": [("1.451613", "23.23", "16.94")],
    }


def test_r9_totals_are_sums_of_rounded_lines(year: Year) -> None:
    (may,) = year.proposed["2026-05"]
    assert (may["total"], may["cost_total"]) == ("752.27", "562.20")


def test_r8_how_each_true_up_ended(year: Year) -> None:
    states = {one["number"]: one["state"] for one in year.line.data("true-up", "list")}
    assert {month: states[year.number(month)] for month, found in year.proposed.items() if found} == {
        "2026-01": "superseded",
        "2026-02": "ordered",
        "2026-03": "declined",
        "2026-05": "ordered",
        "2026-07": "withdrawn",
        "2026-09": "proposed",
    }


@pytest.mark.parametrize(
    ("day", "video", "headset"),
    [
        ("2025-08-31", None, None),
        ("2025-09-01", (100, 105), (148, 156)),
        ("2026-01-31", (100, 105), (148, 156)),
        ("2026-02-01", (107, 113), (148, 156)),
        ("2026-04-30", (107, 113), (148, 156)),
        ("2026-05-01", (113, 119), (157, 165)),
        ("2026-10-14", (113, 119), (157, 165)),
    ],
)
def test_r11_what_was_in_force_on_a_day(
    year: Year, day: str, video: tuple[int, int] | None, headset: tuple[int, int] | None
) -> None:
    entries = year.line.data("ledger", "--contract", "K-NL", "--on", day)
    told = {one["category"]: (one["ordered"], one["baseline"]) for one in entries}
    assert (told.get("video"), told.get("headset")) == (video, headset)


def test_r11_the_ledger_names_the_true_up_behind_each_entry(year: Year) -> None:
    entries = year.line.data("ledger", "--contract", "K-NL")
    assert sorted((one["category"], one["effective"], one["kind"], one["document"]) for one in entries) == [
        ("headset", "2025-09-01", "start", "K-NL"),
        ("headset", "2026-05-01", "true_up", year.number("2026-05")),
        ("video", "2025-09-01", "start", "K-NL"),
        ("video", "2026-02-01", "true_up", year.number("2026-02")),
        ("video", "2026-05-01", "true_up", year.number("2026-05")),
    ]


def test_the_quote_says_the_amounts_in_dutch_and_no_cost(year: Year) -> None:
    (quote,) = year.documents("2026-05", lambda name: name.startswith("True-up-offerte"))
    said = words_of(quote)
    for expected in ("Voorbeeld Zorggroep", year.number("2026-05"), "654,14", "98,13", "752,27", "239,98", "mei 2026"):
        assert expected in said, expected
    for secret in ("562,20", "490,65", "71,55", "180,00", "17,50"):
        assert secret not in said, secret


def test_the_vat_of_the_quote_is_21_percent_half_up(year: Year) -> None:
    """752.27 x 21 % = 157.9767 -> 157.98; together 910.25."""
    (quote,) = year.documents("2026-05", lambda name: name.startswith("True-up-offerte"))
    said = words_of(quote)
    assert "157,98" in said
    assert "910,25" in said


def test_the_purchase_order_request_says_cost_site_and_master_account(year: Year) -> None:
    (request,) = year.documents("2026-05", lambda n: n.endswith(".pdf") and not n.startswith("True-up-offerte"))
    said = words_of(request)
    for expected in ("562,20", "490,65", "71,55", "SITE-77", "MA-4711", "Voorbeeld Zorggroep"):
        assert expected in said, expected


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        ("2026-01", ("januari 2026", "105")),
        ("2026-04", ("april 2026", "112", "113")),
        ("2026-09", ("september 2026", "165", "157")),
    ],
)
def test_the_report_of_a_month_in_dutch(year: Year, month: str, expected: tuple[str, ...]) -> None:
    (one,) = year.line.data("report", "--month", month, "--customer", "ZORG", "--out", year.out)
    said = words_of(year.out / one["file"])
    for words in ("Voorbeeld Zorggroep", *expected):
        assert words in said, words


def test_the_store_is_sound_after_the_year(year: Year) -> None:
    assert year.line.data("verify")["checks"]
