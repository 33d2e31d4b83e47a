"""The portfolio workbook and the store: taking a workbook in, all or nothing, and writing one out."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import select

from app.domain.errors import ProblemsFound
from app.domain.issues import Issue
from app.domain.portfolio import Portfolio
from app.models.catalogue import CatalogueModelRow
from app.models.contracts import ContractRow
from app.models.customers import CustomerRow
from app.models.prices import PriceRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.catalogue import model_index, relink, save_catalogue_model
from app.services.contracts import coverage_records
from app.services.customers import contact_records, replace_contacts
from app.services.desk import Desk
from app.services.portfolio.contracts import ContractPlans, plan_contracts, store_contracts
from app.services.portfolio.prices import merge_prices
from app.services.portfolio.read import Known, read_portfolio
from app.services.portfolio.write import write_portfolio
from app.services.readable_names import readable_name
from app.services.records import catalogue_model_of, contract_of, customer_of, fill_customer, price_of


@dataclass(frozen=True, slots=True)
class PortfolioResult:
    """What an import did, or would do: rows per sheet that are new and that changed, and the warnings."""

    added: dict[str, int] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    unchanged: dict[str, int] = field(default_factory=dict)
    warnings: tuple[Issue, ...] = ()


def import_portfolio(
    desk: Desk, path: Path, *, dry_run: bool = False, accepted: Collection[str] = ()
) -> PortfolioResult:
    """Take a workbook in whole, or raise every problem and change nothing; a dry run only tells.

    A stored contract that differs is refused, unless `accepted` holds that code and nothing rests on the contract.
    """
    read = read_portfolio(path, _known(desk))
    with desk.writing() as uow:
        contracts = plan_contracts(uow, read.portfolio, read.places, accepted)
        if read.problems or contracts.problems:
            raise ProblemsFound([*read.problems, *contracts.problems])
        tally = _Tally()
        _customers(uow, read.portfolio, tally)
        _tell_contracts(contracts, tally)
        store_contracts(uow, desk, contracts.plans, path.name)
        merge_prices(uow, read.portfolio.prices, tally.told, path.name)
        _catalogue(uow, read.portfolio, tally)
        record(
            uow, desk, "portfolio.imported", readable_name(path), added=tally.of("added"), changed=tally.of("changed")
        )
        if not dry_run:
            uow.commit()
        warnings = (*read.warnings, *contracts.remarks)
        return PortfolioResult(tally.of("added"), tally.of("changed"), tally.of("unchanged"), warnings)


def export_portfolio(desk: Desk, path: Path) -> Portfolio:
    """Write everything that a portfolio workbook holds to `path`."""
    with desk.reading() as uow:
        portfolio = stored_portfolio(uow)
    write_portfolio(portfolio, path)
    return portfolio


def stored_portfolio(uow: UnitOfWork) -> Portfolio:
    """The portfolio as it is stored; models that wait for a decision are not part of it."""
    customers = list(uow.session.scalars(select(CustomerRow).order_by(CustomerRow.code)))
    codes = {row.id: row.code for row in customers}
    contracts = list(uow.session.scalars(select(ContractRow).order_by(ContractRow.number)))
    models = uow.session.scalars(select(CatalogueModelRow).order_by(CatalogueModelRow.model))
    return Portfolio(
        customers=tuple(customer_of(row) for row in customers),
        contacts=tuple(contact for row in customers for contact in contact_records(uow, row)),
        contracts=tuple(contract_of(row, codes[row.customer_id]) for row in contracts),
        coverage=tuple(one for row in contracts for one in coverage_records(uow, row)),
        prices=tuple(price_of(row) for row in uow.session.scalars(select(PriceRow))),
        catalogue=tuple(model for row in models if (model := catalogue_model_of(row)) is not None),
    )


class _Tally:
    """Counts what happens to the rows of each sheet."""

    def __init__(self) -> None:
        self._told: dict[str, Counter[str]] = defaultdict(Counter)

    def told(self, what: str, sheet: str) -> None:
        """One more row of a sheet that was added, changed, or stayed as it was."""
        self._told[what][sheet] += 1

    def of(self, what: str) -> dict[str, int]:
        """Rows per sheet to which that happened."""
        return dict(self._told[what])


def _known(desk: Desk) -> Known:
    with desk.reading() as uow:
        return Known(
            customers=frozenset(uow.session.scalars(select(CustomerRow.code))),
            contracts=frozenset(uow.session.scalars(select(ContractRow.number))),
        )


def _customers(uow: UnitOfWork, portfolio: Portfolio, tally: _Tally) -> None:
    rows = {row.code: row for row in uow.session.scalars(select(CustomerRow))}
    for customer in portfolio.customers:
        row = rows.get(customer.code)
        if row is None:
            row = rows[customer.code] = fill_customer(CustomerRow(), customer)
            uow.session.add(row)
            tally.told("added", "Customers")
        else:
            tally.told("unchanged" if customer_of(row) == customer else "changed", "Customers")
            fill_customer(row, customer)
    uow.session.flush()
    for code in dict.fromkeys(contact.customer_code for contact in portfolio.contacts):
        wanted = [contact for contact in portfolio.contacts if contact.customer_code == code]
        known = contact_records(uow, rows[code])
        for contact in wanted:
            tally.told("unchanged" if contact in known else "added", "Contacts")
        replace_contacts(uow, rows[code], wanted)


def _tell_contracts(contracts: ContractPlans, tally: _Tally) -> None:
    for _ in contracts.unchanged:
        tally.told("unchanged", "Contracts")
    for plan in contracts.plans:
        what = "added" if plan.stored is None else "changed"
        tally.told(what, "Contracts")
        for _ in plan.coverage:
            tally.told(what, "Coverage")


def _catalogue(uow: UnitOfWork, portfolio: Portfolio, tally: _Tally) -> None:
    rows = uow.session.scalars(select(CatalogueModelRow))
    known = {model for row in rows if (model := catalogue_model_of(row)) is not None}
    index = model_index(uow)
    for model in portfolio.catalogue:
        meant = index.named(model.model)
        if meant is not None and replace(model, model=meant.model) in known:
            tally.told("unchanged", "Catalogue")
            continue
        tally.told("changed" if meant is not None else "added", "Catalogue")
        save_catalogue_model(uow, index, model)
    relink(uow)
