"""One estate under all three proration rules and both readings; every amount is worked out by hand (R5, R9).

200 phones are ordered at 24.00 a year until 14 March 2026; 237 are found, so 37 are added. A true-up follows at 210, or
at 221 when the rise is read from the baseline. 37 x 24.00 = 888.00 a year, 74.00 a month.
"""

from datetime import date

import pytest

from tests.cli.harness import CommandLine, devices
from tests.services.inventory.files import xlsx

RULES = ("calendar_months", "whole_months", "daily_365")
READINGS = ("ordered", "baseline")
CUSTOMERS = {(rule, reading): f"{rule}-{reading}" for rule in RULES for reading in READINGS}
MONTHS = {
    "2025-09": ("6.451613", "7.000000", "6.410959"),
    "2025-10": ("5.451613", "6.000000", "5.424658"),
    "2025-11": ("4.451613", "5.000000", "4.405479"),
    "2025-12": ("3.451613", "4.000000", "3.419178"),
    "2026-01": ("2.451613", "3.000000", "2.400000"),
    "2026-02": ("1.451613", "2.000000", "1.380822"),
    "2026-03": ("0.451613", "1.000000", "0.460274"),
}
AMOUNTS = {
    "2025-09": ("477.42", "518.00", "474.41"),
    "2025-10": ("403.42", "444.00", "401.42"),
    "2025-11": ("329.42", "370.00", "326.01"),
    "2025-12": ("255.42", "296.00", "253.02"),
    "2026-01": ("181.42", "222.00", "177.60"),
    "2026-02": ("107.42", "148.00", "102.18"),
    "2026-03": ("33.42", "74.00", "34.06"),
}
CASES = [
    pytest.param(month, rule, MONTHS[month][at], AMOUNTS[month][at], id=f"{month}-{rule}")
    for month in MONTHS
    for at, rule in enumerate(RULES)
]


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """Six customers with estates of one size: 220 phones in August 2025 and 237 in September."""
    made = CommandLine(tmp_path_factory.mktemp("rules"))
    contracts = [
        (f"K-{code}", code, date(2025, 8, 1), date(2026, 3, 14), reading, rule)
        for (rule, reading), code in CUSTOMERS.items()
    ]
    book = {
        "Customers": [("code", "name"), *((code, code) for code in CUSTOMERS.values())],
        "Contracts": [("number", "customer_code", "start", "end", "reading", "proration"), *contracts],
        "Coverage": [
            ("contract_number", "category", "installed", "unit_price"),
            *((f"K-{code}", "voice", 200, 24) for code in CUSTOMERS.values()),
        ],
    }
    made.data("portfolio", "import", xlsx(made.folder / "p.xlsx", book))
    for day, count in (("2025-08-20", 220), ("2025-09-20", 237)):
        for number, code in enumerate(CUSTOMERS.values()):
            path = devices(made.folder / f"{code}-{count}.xlsx", voice=count, first=1_000 * number)
            made.data("inventory", "import", path, "--customer", code, "--date", day)
    return made


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    ("reading", "month", "threshold", "verdict"),
    [
        ("ordered", "2025-08", 210, "true_up"),
        ("baseline", "2025-08", 221, "within_allowance"),
        ("ordered", "2025-09", 210, "true_up"),
        ("baseline", "2025-09", 221, "true_up"),
    ],
)
def test_r5_the_reading_decides_whatever_the_proration(
    line: CommandLine, rule: str, reading: str, month: str, threshold: int, verdict: str
) -> None:
    (told,) = line.data("check", "--month", month, "--customer", CUSTOMERS[rule, reading])
    assert (told["baseline"], told["threshold"], told["verdict"]) == (210, threshold, verdict)


@pytest.mark.parametrize(("month", "rule", "months", "amount"), CASES)
def test_r9_each_rule_from_each_first_month(line: CommandLine, month: str, rule: str, months: str, amount: str) -> None:
    for reading in READINGS:
        words = ("true-up", "propose", "--month", "2025-09", "--customer", CUSTOMERS[rule, reading])
        (one,) = line.data(*words, "--start-month", month)
        (told,) = one["lines"]
        assert (one["period_start"], one["period_end"]) == (f"{month}-01", "2026-03-14")
        assert (told["added"], told["months"], told["amount"], one["total"]) == (37, months, amount, amount)
