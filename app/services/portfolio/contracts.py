"""The contracts of a workbook and those of the store: which are new, which say the same, and which differ."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sqlalchemy import select

from app.domain.issues import Issue, Where
from app.domain.portfolio import Contract, Coverage, Portfolio
from app.models.contracts import ContractRow, CoverageRow
from app.models.customers import CustomerRow
from app.models.unit_of_work import UnitOfWork
from app.services.contract_corrections import correct_contract, obstacles
from app.services.contracts import add_contract, coverage_records
from app.services.desk import Desk
from app.services.records import contract_of

DIFFERS = "contract_differs"
"""The code by which a person says that the workbook is right and the stored contract is not."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the contracts of a workbook stand: rows of sheet Contracts, and the first rows of sheet Coverage."""

    file: str
    contracts: Mapping[str, int] = field(default_factory=dict)
    coverage: Mapping[str, int] = field(default_factory=dict)

    def of(self, number: str) -> Where:
        """The cell that names a contract."""
        if number in self.contracts:
            return Where(self.file, "Contracts", self.contracts[number], "number")
        return Where(self.file, "Coverage", self.coverage.get(number), "contract_number")


class Plan(NamedTuple):
    """A contract that is new (`stored` None) or is to be corrected."""

    contract: Contract
    coverage: list[Coverage]
    stored: ContractRow | None


@dataclass(slots=True)
class ContractPlans:
    """What is to be stored, the numbers of contracts that stay as they are, and what stands in the way."""

    plans: list[Plan] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    problems: list[Issue] = field(default_factory=list)

    @property
    def remarks(self) -> tuple[Issue, ...]:
        """A warning for every stored contract that is corrected."""
        corrected = (plan.contract.number for plan in self.plans if plan.stored is not None)
        return tuple(Issue("contract_corrected", {"contract": number}).as_warning() for number in corrected)


def plan_contracts(
    uow: UnitOfWork, portfolio: Portfolio, places: Places, accepted: Collection[str] = ()
) -> ContractPlans:
    """Compare with the store, changing nothing; a stored contract must say the same, since it was signed that way.

    Where `accepted` holds DIFFERS, one that nothing rests on is corrected instead.
    """
    owners = {row.id: row.code for row in uow.session.scalars(select(CustomerRow))}
    stored = {row.number: row for row in uow.session.scalars(select(ContractRow))}
    found = ContractPlans()
    for contract, coverage in _given(portfolio, stored, owners):
        row = stored.get(contract.number)
        covered = coverage or (list(coverage_records(uow, row)) if row is not None else [])
        problems: list[Issue] = []
        if row is not None and _same(uow, row, owners[row.customer_id], contract, covered):
            found.unchanged.append(contract.number)
            continue
        if row is not None and DIFFERS not in accepted:
            problems.append(Issue(DIFFERS, {"contract": contract.number}))
        elif row is not None:
            problems += obstacles(uow, row, owners[row.customer_id], contract, covered)
        problems += _overlap(uow, contract, covered) if not problems else []
        where = places.of(contract.number)
        found.problems += [replace(problem, where=where, value=contract.number) for problem in problems]
        found.plans.append(Plan(contract, covered, row))
    return found


def store_contracts(uow: UnitOfWork, desk: Desk, plans: Sequence[Plan], file: str) -> None:
    """Store new contracts and correct stored ones; the customers of all are stored by now."""
    customers = {row.code: row for row in uow.session.scalars(select(CustomerRow))}
    for contract, coverage, stored in plans:
        if stored is None:
            add_contract(uow, desk, customers[contract.customer_code], contract, coverage)
        else:
            correct_contract(uow, desk, stored, contract, coverage, file)


def _given(
    portfolio: Portfolio, stored: Mapping[str, ContractRow], owners: Mapping[int, str]
) -> Iterator[tuple[Contract, list[Coverage]]]:
    """Every contract that the workbook tells of; of a stored one it may repeat the coverage alone."""
    coverage: dict[str, list[Coverage]] = defaultdict(list)
    for one in portfolio.coverage:
        coverage[one.contract_number].append(one)
    named = {contract.number for contract in portfolio.contracts}
    yield from ((contract, coverage[contract.number]) for contract in portfolio.contracts)
    for number in coverage.keys() - named:
        if (row := stored.get(number)) is not None:
            yield contract_of(row, owners[row.customer_id]), coverage[number]


def _same(uow: UnitOfWork, row: ContractRow, owner: str, contract: Contract, coverage: list[Coverage]) -> bool:
    def in_order(one: Coverage) -> tuple[str, str]:
        return one.category.value, one.group or ""

    same = sorted(coverage_records(uow, row), key=in_order) == sorted(coverage, key=in_order)
    return same and contract_of(row, owner) == contract


def _overlap(uow: UnitOfWork, contract: Contract, coverage: list[Coverage]) -> Iterator[Issue]:
    """Another stored contract of the same customer that covers one of the categories at the same time."""
    wanted = (
        select(ContractRow.number)
        .join(CoverageRow, CoverageRow.contract_id == ContractRow.id)
        .join(CustomerRow, CustomerRow.id == ContractRow.customer_id)
        .where(
            CustomerRow.code == contract.customer_code,
            ContractRow.number != contract.number,
            ContractRow.start <= contract.period.end,
            ContractRow.end >= contract.period.start,
            CoverageRow.category.in_({one.category.value for one in coverage}),
        )
    )
    other = uow.session.scalar(wanted.order_by(ContractRow.number).limit(1))
    if other is not None:
        yield Issue("contract_overlaps_stored", {"contract": contract.number, "other": other})
