from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.dates import Month
from app.services.demo import write_demo_portfolio
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.portfolio import contracts_of, demo_portfolio
from app.services.demo.timeline import Timeline
from app.services.desk import Desk
from app.services.ledger import ledger_of
from app.services.portfolio.read import read_portfolio
from app.services.portfolio.use_cases import import_portfolio, stored_portfolio
from tests.services.demo.days import TIMELINE, TODAY

DAYS = (date(2024, 2, 29), date(2025, 12, 31), date(2026, 1, 1), TODAY, date(2027, 8, 31))


def test_the_workbook_reads_back_as_it_was_written(tmp_path: Path) -> None:
    written = write_demo_portfolio(tmp_path / "demo.xlsx", TODAY)
    read = read_portfolio(tmp_path / "demo.xlsx")
    assert read.warnings == []
    for name in ("customers", "contacts", "contracts", "coverage", "prices", "catalogue"):
        assert sorted(getattr(read.portfolio, name), key=repr) == sorted(getattr(written, name), key=repr)


def test_the_workbook_makes_the_portfolio_of_the_demo(demo_desk: Desk, desk: Desk, tmp_path: Path) -> None:
    write_demo_portfolio(tmp_path / "demo.xlsx", TODAY)
    import_portfolio(desk, tmp_path / "demo.xlsx")
    with desk.reading() as mine, demo_desk.reading() as demo:
        ours, theirs = stored_portfolio(mine), stored_portfolio(demo)
    for name in ("customers", "contacts", "contracts", "coverage", "prices", "catalogue"):
        assert sorted(getattr(ours, name), key=repr) == sorted(getattr(theirs, name), key=repr), name


def test_r4_the_demo_began_with_what_its_contracts_say(demo_desk: Desk) -> None:
    for contract in demo_portfolio(TIMELINE).contracts:
        first = [entry for entry in ledger_of(demo_desk, contract.number) if entry.kind == "start"]
        assert {entry.effective for entry in first} == {contract.period.start}


@pytest.mark.parametrize("today", DAYS)
def test_contracts_of_a_customer_follow_each_other_without_a_gap(today: date) -> None:
    for member in EVERYONE:
        periods = [contract.period for contract, _ in contracts_of(member, Timeline(today))]
        for earlier, later in pairwise(periods):
            assert earlier.day_after() == later.start
        assert periods[-1].contains(today)


@pytest.mark.parametrize("today", DAYS)
def test_every_month_with_an_inventory_lies_in_a_contract(today: date) -> None:
    timeline = Timeline(today)
    for member in EVERYONE:
        if member.reporting:
            periods = [contract.period for contract, _ in contracts_of(member, timeline)]
            days = [timeline.day(month, member.reporting.day) for month in member.reporting.months]
            assert all(any(period.contains(day) for period in periods) for day in days)


@pytest.mark.parametrize("today", DAYS)
def test_contract_numbers_are_unique_and_name_the_year_of_their_start(today: date) -> None:
    contracts = demo_portfolio(Timeline(today)).contracts
    assert len({contract.number for contract in contracts}) == len(contracts)
    assert all(contract.number.startswith(f"C-{contract.period.start.year}-") for contract in contracts)


def test_without_a_day_the_demo_is_of_this_month(tmp_path: Path) -> None:
    written = write_demo_portfolio(tmp_path / "demo.xlsx")
    newest = max(contract.period.start for contract in written.contracts)
    assert Month.of(newest) == Month.of(date.today())  # noqa: DTZ011 - where the user is
