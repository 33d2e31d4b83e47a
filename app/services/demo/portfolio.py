"""The demo as a portfolio: customers, contacts, contracts, coverage, prices and catalogue."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.portfolio import Contract, Coverage, Portfolio
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.device_catalogue import decided_models, demo_catalogue
from app.services.demo.plan import Agreement, Member
from app.services.demo.price_list import demo_prices
from app.services.demo.timeline import Timeline
from app.services.portfolio.write import write_portfolio

PRICE_LIST = "Demo (fictief)"


def write_demo_portfolio(path: Path, today: date | None = None) -> Portfolio:
    """Write the workbook of the demo and return what it holds; raises WorkbookNotWritten."""
    portfolio = demo_portfolio(Timeline(today or date.today()))  # noqa: DTZ011 - the day where the user is
    write_portfolio(portfolio, path)
    return portfolio


def demo_portfolio(timeline: Timeline) -> Portfolio:
    """Everything that the demo's workbook holds, decisions about models too."""
    signed = [one for member in EVERYONE for one in contracts_of(member, timeline)]
    return Portfolio(
        customers=tuple(member.customer for member in EVERYONE),
        contacts=tuple(contact for member in EVERYONE for contact in member.contacts),
        contracts=tuple(contract for contract, _ in signed),
        coverage=tuple(row for _, coverage in signed for row in coverage),
        prices=demo_prices(timeline),
        catalogue=(*demo_catalogue(timeline), *decided_models()),
    )


def contracts_of(member: Member, timeline: Timeline) -> list[tuple[Contract, tuple[Coverage, ...]]]:
    """The contracts of a customer with what they cover, the earliest first."""
    return [_signed(member, agreement, timeline) for agreement in member.agreements]


def _signed(member: Member, agreement: Agreement, timeline: Timeline) -> tuple[Contract, tuple[Coverage, ...]]:
    period = agreement.term.period(timeline)
    number = f"C-{period.start.year}-{agreement.sequence:04d}"
    contract = Contract(number, member.customer.code, period, agreement.settings, PRICE_LIST)
    return contract, tuple(replace(row, contract_number=number) for row in agreement.coverage)
