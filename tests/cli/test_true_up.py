"""`check`, `true-up` and `ledger` on contracts worked out by hand (R5, R7-R9, R11)."""

from datetime import date
from pathlib import Path

import pytest

from tests.cli.harness import CommandLine, devices, dump, portfolio
from tests.services.inventory.files import xlsx

MARCH = ("--month", "2026-03")


def test_r7_one_hundred_and_nine_for_one_hundred_ordered_is_a_true_up(counted: CommandLine) -> None:
    assert counted.data("check", *MARCH) == [
        {
            "customer": "C1",
            "contract": "K1",
            "category": "video",
            "month": "2026-03",
            "ordered": 100,
            "baseline": 105,
            "threshold": 105,
            "count": 109,
            "increase_percent": "9.00",
            "verdict": "true_up",
            "complete": True,
        }
    ]


@pytest.mark.parametrize(("count", "verdict"), [(100, "ok"), (104, "within_allowance"), (105, "true_up")])
def test_r7_the_verdict_turns_at_ordered_and_at_the_threshold(
    signed: CommandLine, tmp_path: Path, count: int, verdict: str
) -> None:
    path = devices(tmp_path / "a.xlsx", video=count)
    signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-03-17")
    (line,) = signed.data("check", *MARCH)
    assert (line["verdict"], line["count"]) == (verdict, count)


@pytest.mark.parametrize(
    ("reading", "count", "threshold", "verdict"),
    [
        ("ordered", 104, 105, "within_allowance"),
        ("ordered", 105, 105, "true_up"),
        ("baseline", 110, 111, "within_allowance"),
        ("baseline", 111, 111, "true_up"),
    ],
)
def test_r5_both_readings_of_the_threshold(
    line: CommandLine, tmp_path: Path, reading: str, count: int, threshold: int, verdict: str
) -> None:
    line.data("portfolio", "import", portfolio(tmp_path / "p.xlsx", reading=reading))
    path = devices(tmp_path / "a.xlsx", video=count)
    line.data("inventory", "import", path, "--customer", "C1", "--date", "2026-03-17")
    (told,) = line.data("check", *MARCH)
    assert (told["baseline"], told["threshold"], told["verdict"]) == (105, threshold, verdict)


def test_r7_a_month_without_inventory_says_so(counted: CommandLine) -> None:
    (line,) = counted.data("check", "--month", "2026-04", "--customer", "C1")
    assert (line["count"], line["increase_percent"], line["verdict"]) == (None, None, "missing_inventory")


def test_a_check_outside_every_contract_is_empty(counted: CommandLine) -> None:
    assert counted.data("check", "--month", "2027-03") == []
    assert counted.data("check", *MARCH, "--customer", "C2") == []
    assert counted.codes("check", *MARCH, "--customer", "C9") == ["not_found"]


def test_the_check_is_a_table_with_its_result_for_people(counted: CommandLine) -> None:
    out = counted.text("check", *MARCH).out.splitlines()
    assert out[2].split() == ["C1", "K1", "video", "100", "105", "105", "109", "9.00", "%", "true-up"]
    assert out[-1] == "Categories that need a true-up: 1."
    assert counted.text("check", "--month", "2026-04").out.splitlines()[-1] == "No true-up this month."
    dutch = counted.run("check", *MARCH, "--store", counted.store, "--language", "nl").out.splitlines()
    assert dutch[2].split()[-3:] == ["9,00", "%", "true-up"]


PROPOSED = {
    "number": "TU-2026-A0001",
    "customer": "C1",
    "contract": "K1",
    "month": "2026-03",
    "state": "proposed",
    "period_start": "2026-03-01",
    "period_end": "2026-08-31",
    "currency": "EUR",
    "lines": [
        {
            "category": "video",
            "group": None,
            "ordered": 100,
            "count": 109,
            "added": 9,
            "unit_price": "239.98",
            "months": "6.000000",
            "amount": "1079.91",
            "unit_cost": None,
            "cost": None,
            "new_ordered": 109,
            "new_baseline": 115,
        }
    ],
    "total": "1079.91",
    "cost_total": None,
    "documents": [],
}


def test_r8_and_r9_nine_devices_for_six_months_are_1079_91(counted: CommandLine) -> None:
    assert counted.data("true-up", "propose", *MARCH) == [PROPOSED]


def test_r8_the_same_month_and_count_give_the_same_true_up(due: CommandLine) -> None:
    before = dump(due.store)
    assert due.data("true-up", "propose", *MARCH) == [PROPOSED]
    assert dump(due.store) == before


def test_r8_a_later_larger_count_supersedes(due: CommandLine, tmp_path: Path) -> None:
    path = devices(tmp_path / "april.xlsx", video=112)
    due.data("inventory", "import", path, "--customer", "C1", "--date", "2026-04-17")
    (later,) = due.data("true-up", "propose", "--month", "2026-04")
    assert (later["lines"][0]["added"], later["lines"][0]["months"]) == (12, "5.000000")
    assert [(one["number"], one["state"]) for one in due.data("true-up", "list")] == [
        (later["number"], "proposed"),
        ("TU-2026-A0001", "superseded"),
    ]


def test_nothing_due_is_an_empty_list_and_a_sentence(signed: CommandLine) -> None:
    assert signed.data("true-up", "propose", *MARCH) == []
    assert signed.text("true-up", "propose", *MARCH).out == "No true-up this month.\n"


def test_r11_the_order_resets_the_baseline_from_the_first_of_the_month(due: CommandLine) -> None:
    done = due.data("true-up", "order", "TU-2026-A0001", "--po", "4500012345", "--date", "2026-03-20")
    assert done == {**PROPOSED, "state": "ordered"}
    start: dict[str, object] = {
        "contract": "K1",
        "category": "video",
        "effective": "2025-09-01",
        "kind": "start",
        "document": "K1",
    }
    start |= {"ordered": 100, "baseline": 105, "threshold": 105}
    entry: dict[str, object] = {"contract": "K1", "category": "video", "effective": "2026-03-01", "kind": "true_up"}
    entry |= {"ordered": 109, "baseline": 115, "threshold": 115, "document": "TU-2026-A0001"}
    assert due.data("ledger", "--contract", "K1") == [start, entry]
    assert due.data("ledger", "--contract", "K1", "--on", "2026-02-28") == [start]
    assert due.data("ledger", "--contract", "K1", "--on", "2026-03-01") == [entry]
    assert due.data("ledger", "--contract", "K1", "--on", "2025-08-31") == []
    assert due.data("check", *MARCH)[0]["verdict"] == "ok"


def test_r8_extra_growth_is_ordered_on_top(counted: CommandLine) -> None:
    (one,) = counted.data("true-up", "propose", *MARCH, "--extra-growth", "video=11")
    (told,) = one["lines"]
    assert (told["count"], told["added"], told["new_ordered"], told["new_baseline"]) == (109, 20, 120, 126)
    assert told["amount"] == "2399.80"


def test_r8_a_later_first_month_may_be_chosen(counted: CommandLine) -> None:
    (one,) = counted.data("true-up", "propose", *MARCH, "--start-month", "2026-06")
    assert (one["period_start"], one["lines"][0]["months"], one["total"]) == ("2026-06-01", "3.000000", "539.96")


def test_r8_asking_for_other_growth_or_another_month_makes_a_new_proposal(due: CommandLine) -> None:
    (grown,) = due.data("true-up", "propose", *MARCH, "--extra-growth", "video=11")
    assert (grown["number"], grown["lines"][0]["new_ordered"]) == ("TU-2026-A0002", 120)
    assert due.data("true-up", "propose", *MARCH) == [grown]
    assert due.data("true-up", "propose", *MARCH, "--extra-growth", "video=11") == [grown]
    (later,) = due.data("true-up", "propose", *MARCH, "--start-month", "2026-05")
    assert (later["number"], later["period_start"]) == ("TU-2026-A0003", "2026-05-01")
    states = {one["number"]: one["state"] for one in due.data("true-up", "list")}
    assert states == {"TU-2026-A0001": "superseded", "TU-2026-A0002": "superseded", "TU-2026-A0003": "proposed"}


@pytest.mark.parametrize("month", ["2026-02", "2026-09"])
def test_r8_a_first_month_outside_the_contract_is_refused(counted: CommandLine, month: str) -> None:
    assert counted.codes("true-up", "propose", *MARCH, "--start-month", month) == ["true_up_month"]


@pytest.mark.parametrize(
    ("rule", "months", "amount"),
    [
        ("calendar_months", "6.451613", "477.42"),
        ("whole_months", "7.000000", "518.00"),
        ("daily_365", "6.410959", "474.41"),
    ],
)
def test_r9_thirty_seven_devices_at_24_to_14_march(
    line: CommandLine, tmp_path: Path, rule: str, months: str, amount: str
) -> None:
    signed = portfolio(tmp_path / "p.xlsx", ("voice", 100, 24), end=date(2026, 3, 14), proration=rule)
    line.data("portfolio", "import", signed)
    path = devices(tmp_path / "sept.xlsx", voice=137)
    line.data("inventory", "import", path, "--customer", "C1", "--date", "2025-09-10")
    (one,) = line.data("true-up", "propose", "--month", "2025-09")
    assert (one["period_start"], one["period_end"]) == ("2025-09-01", "2026-03-14")
    assert (one["lines"][0]["added"], one["lines"][0]["months"], one["total"]) == (37, months, amount)


def test_r8_grouped_prices_share_what_was_added(line: CommandLine, tmp_path: Path) -> None:
    sheets = {
        "Customers": [("code", "name"), ("C1", "Zorg")],
        "Contracts": [("number", "customer_code", "start", "end"), ("K1", "C1", date(2025, 9, 1), date(2026, 8, 31))],
        "Coverage": [
            ("contract_number", "category", "group", "installed", "unit_price", "unit_cost"),
            ("K1", "video", "Large", 10, 120, 80),
            ("K1", "video", "Small", 10, 60, 30.5),
        ],
        "Catalogue": [("model", "category", "group"), ("Big One", "video", "Large"), ("Small One", "video", "Small")],
    }
    line.data("portfolio", "import", xlsx(tmp_path / "p.xlsx", sheets))
    rows = [("Device Model", "Serial Number")]
    rows += [("Big One", f"BIGX{each:04d}") for each in range(12)]
    rows += [("Small One", f"SMLX{each:04d}") for each in range(13)]
    path = xlsx(tmp_path / "march.xlsx", rows)
    line.data("inventory", "import", path, "--customer", "C1", "--date", "2026-03-17")
    (one,) = line.data("true-up", "propose", *MARCH)
    told = [(each["group"], each["added"], each["amount"], each["cost"], each["new_ordered"]) for each in one["lines"]]
    assert told == [("Large", 2, "120.00", "80.00", 12), ("Small", 3, "90.00", "45.75", 13)]
    assert [each["new_baseline"] for each in one["lines"]] == [27, 27]
    assert (one["total"], one["cost_total"]) == ("210.00", "125.75")


def test_the_documents_are_written_and_named(counted: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "march"
    (one,) = counted.data("true-up", "propose", *MARCH, "--out", folder)
    assert sorted(one["documents"]) == sorted(path.name for path in folder.iterdir())
    assert sorted(path.suffix for path in folder.iterdir()) == [".pdf", ".pdf", ".xlsx"]
    assert sorted(counted.data("true-up", "list")[0]["documents"]) == sorted(one["documents"])


def test_characters_that_no_font_has_are_a_warning(counted: CommandLine, tmp_path: Path) -> None:
    sheets = {"Customers": [("code", "name"), ("C1", "Voorbeeld 株式会社")]}
    counted.data("portfolio", "import", xlsx(tmp_path / "name.xlsx", sheets))
    answer = counted.json("true-up", "propose", *MARCH, "--out", tmp_path / "out")
    assert {warning["code"] for warning in answer["warnings"]} == {"cost_unknown", "glyph_missing"}
    assert len(list((tmp_path / "out").iterdir())) == 3
    report = counted.json("report", *MARCH, "--out", tmp_path / "report")
    assert [(warning["code"], warning["value"]) for warning in report["warnings"]] == [
        ("glyph_missing", "Voorbeeld 株式会社")
    ]


def test_a_folder_that_cannot_be_made_is_refused_before_anything_is_proposed(
    counted: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x")
    assert counted.codes("true-up", "propose", *MARCH, "--out", tmp_path / "file" / "x") == ["folder_not_written"]
    assert counted.codes("report", *MARCH, "--out", tmp_path / "file") == ["folder_not_written"]


def test_the_steps_of_a_true_up_are_told(due: CommandLine) -> None:
    assert due.data("true-up", "quote", "TU-2026-A0001", "--date", "2026-03-19")["state"] == "quoted"
    assert due.data("true-up", "decline", "TU-2026-A0001", "--reason", "terug")["state"] == "declined"
    (issue,) = due.issues("true-up", "order", "TU-2026-A0001", "--po", "P1", "--date", "2026-03-20")
    assert issue["code"] == "true_up_transition"
    assert issue["message"].startswith("True-up TU-2026-A0001 is declined and cannot become ordered.")


def test_a_proposal_is_withdrawn_with_a_reason(due: CommandLine) -> None:
    assert due.codes("true-up", "withdraw", "TU-2026-A0001", "--reason", " ") == ["reason_missing"]
    assert due.data("true-up", "withdraw", "TU-2026-A0001", "--reason", "wrong file")["state"] == "withdrawn"


def test_what_cannot_be_ordered_is_refused(due: CommandLine) -> None:
    day = ("--date", "2026-03-20")
    assert due.codes("true-up", "order", "TU-2026-A0009", "--po", "P1", *day) == ["not_found"]
    assert due.codes("true-up", "order", "TU-2026-A0001", "--po", " ", *day) == ["po_number_missing"]
    assert due.codes("ledger", "--contract", "K9") == ["not_found"]


def test_true_ups_are_listed_by_customer(due: CommandLine) -> None:
    assert [one["number"] for one in due.data("true-up", "list", "--customer", "C1")] == ["TU-2026-A0001"]
    assert due.data("true-up", "list", "--customer", "C2") == []
    assert "EUR 1,079.91" in due.text("true-up", "list").out


def test_a_proposal_is_a_table_with_its_total_for_people(counted: CommandLine) -> None:
    out = counted.text("true-up", "propose", *MARCH).out
    assert "TU-2026-A0001  C1, contract K1\n" in out
    assert out.endswith("Total without VAT: EUR 1,079.91\n")
    dutch = counted.run("true-up", "propose", *MARCH, "--store", counted.store, "--language", "nl").out
    assert "6,00  1.079,91" in dutch


def test_the_report_is_a_file_per_customer(counted: CommandLine, tmp_path: Path) -> None:
    reports = counted.data("report", *MARCH, "--customer", "C1", "--out", tmp_path / "out")
    assert [one["customer"] for one in reports] == ["C1"]
    assert (tmp_path / "out" / reports[0]["file"]).read_bytes().startswith(b"%PDF")
    assert counted.codes("report", *MARCH, "--customer", "C9", "--out", tmp_path / "out") == ["not_found"]


@pytest.mark.parametrize(("day", "warned"), [("2026-08-31", False), ("2026-09-01", True)])
def test_r11_after_the_contract_nothing_is_covered_and_that_is_said(
    signed: CommandLine, day: str, *, warned: bool
) -> None:
    answer = signed.json("ledger", "--contract", "K1", "--on", day)
    assert [one["ordered"] for one in answer["data"]] == [100]
    assert [one["code"] for one in answer.get("warnings", [])] == ["contract_ended"] * warned


@pytest.mark.parametrize(("cost", "codes"), [("", ["cost_unknown"]), ("300.00", ["cost_above_price"]), ("180.00", [])])
def test_r10_unknown_costs_and_losses_are_warnings(line: CommandLine, cost: str, codes: list[str]) -> None:
    signed = portfolio(line.folder / "portfolio.xlsx", ("video", 100, 239.98, cost), cost=True)
    line.data("portfolio", "import", signed)
    path = devices(line.folder / "march.xlsx", video=109)
    line.data("inventory", "import", path, "--customer", "C1", "--date", "2026-03-17")
    told = line.json("true-up", "propose", *MARCH)
    assert [issue["code"] for issue in told.get("warnings", [])] == codes
    assert ("TU-" in line.run("true-up", "propose", *MARCH, "--store", line.store).err) is bool(codes)


def test_months_have_two_decimals_for_people_and_six_in_json(counted: CommandLine) -> None:
    later = ("--start-month", "2026-04")
    (one,) = counted.data("true-up", "propose", *MARCH, *later)
    assert one["lines"][0]["months"] == "5.000000"
    assert " 5.00 " in counted.text("true-up", "propose", *MARCH, *later).out
