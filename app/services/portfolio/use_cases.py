"""The portfolio workbook and the store: taking a workbook in, all or nothing, and writing one out."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import select

from app.domain.errors import ProblemsFound
from app.domain.issues import Issue, Where
from app.domain.portfolio import Contract, Coverage, Portfolio
from app.models.catalogue import CatalogueModelRow
from app.models.contracts import ContractRow, CoverageRow
from app.models.customers import CustomerRow
from app.models.prices import PriceRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.catalogue import model_index, relink, save_catalogue_model
from app.services.contracts import add_contract, coverage_records
from app.services.customers import contact_records, replace_contacts
from app.services.desk import Desk
from app.services.portfolio.prices import merge_prices
from app.services.portfolio.read import Known, ReadPortfolio, read_portfolio
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


def import_portfolio(desk: Desk, path: Path, *, dry_run: bool = False) -> PortfolioResult:
    """Take a workbook in whole, or raise every problem and change nothing; a dry run only tells."""
    read = read_portfolio(path, _known(desk))
    with desk.writing() as uow:
        tally = _Tally()
        _customers(uow, read.portfolio, tally)
        problems = list(_contracts(uow, desk, read.portfolio, tally, path.name))
        if problems:
            raise ProblemsFound(problems)
        merge_prices(uow, read.portfolio.prices, tally.told, path.name)
        _catalogue(uow, read.portfolio, tally)
        record(
            uow, desk, "portfolio.imported", readable_name(path), added=tally.of("added"), changed=tally.of("changed")
        )
        if not dry_run:
            uow.commit()
        return _result(read, tally)


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


def _contracts(uow: UnitOfWork, desk: Desk, portfolio: Portfolio, tally: _Tally, file: str) -> Iterator[Issue]:
    """Store new contracts; a contract that is stored already must say the same, since it was signed that way."""
    customers = {row.code: row for row in uow.session.scalars(select(CustomerRow))}
    codes = {row.id: row.code for row in customers.values()}
    stored = {row.number: row for row in uow.session.scalars(select(ContractRow))}
    coverage: dict[str, list[Coverage]] = defaultdict(list)
    for one in portfolio.coverage:
        coverage[one.contract_number].append(one)
    yield from _orphans(portfolio, stored, coverage, uow, file)
    for contract in portfolio.contracts:
        covered = coverage[contract.number]
        where = Where(file, "Contracts", column="number")
        row = stored.get(contract.number)
        if row is not None:
            same = contract_of(row, codes[row.customer_id]) == contract
            if not same or (covered and not _same_coverage(coverage_records(uow, row), covered)):
                yield Issue("contract_differs", {"contract": contract.number}, where, contract.number)
            tally.told("unchanged", "Contracts")
            continue
        clash = _overlapping(uow, customers[contract.customer_code], contract, covered)
        if clash:
            params = {"contract": contract.number, "other": clash}
            yield Issue("contract_overlaps_stored", params, where, contract.number)
            continue
        add_contract(uow, desk, customers[contract.customer_code], contract, covered)
        tally.told("added", "Contracts")
        for _ in covered:
            tally.told("added", "Coverage")


def _orphans(
    portfolio: Portfolio,
    stored: dict[str, ContractRow],
    coverage: dict[str, list[Coverage]],
    uow: UnitOfWork,
    file: str,
) -> Iterator[Issue]:
    """Coverage rows of stored contracts that the workbook does not repeat: they must be as stored, too."""
    named = {contract.number for contract in portfolio.contracts}
    for number in coverage.keys() - named:
        if not _same_coverage(coverage_records(uow, stored[number]), coverage[number]):
            where = Where(file, "Coverage", column="contract_number")
            yield Issue("contract_differs", {"contract": number}, where, number)


def _same_coverage(stored: tuple[Coverage, ...], given: list[Coverage]) -> bool:
    def in_order(one: Coverage) -> tuple[str, str]:
        return one.category.value, one.group or ""

    return sorted(stored, key=in_order) == sorted(given, key=in_order)


def _overlapping(uow: UnitOfWork, customer: CustomerRow, contract: Contract, covered: list[Coverage]) -> str | None:
    """The number of a stored contract of the same customer that covers one of the categories at the same time."""
    wanted = (
        select(ContractRow.number)
        .join(CoverageRow, CoverageRow.contract_id == ContractRow.id)
        .where(
            ContractRow.customer_id == customer.id,
            ContractRow.start <= contract.period.end,
            ContractRow.end >= contract.period.start,
            CoverageRow.category.in_({one.category.value for one in covered}),
        )
    )
    return uow.session.scalar(wanted.order_by(ContractRow.number).limit(1))


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


def _result(read: ReadPortfolio, tally: _Tally) -> PortfolioResult:
    return PortfolioResult(tally.of("added"), tally.of("changed"), tally.of("unchanged"), tuple(read.warnings))
