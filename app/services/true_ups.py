"""Interim true-ups: proposing what is due, and the steps to an order or a refusal (R8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from app.domain.categories import Category
from app.domain.check import CheckLine, Verdict
from app.domain.dates import Month
from app.domain.errors import AppError, InvalidValue, ProblemsFound
from app.domain.issues import Issue
from app.domain.proration import months_of
from app.domain.true_up import TrueUpState, billing_period
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.models.contracts import ContractRow, CoverageRow
from app.models.customers import CustomerRow
from app.models.prices import PriceRow
from app.models.true_ups import TrueUpLineRow, TrueUpRow
from app.models.unit_of_work import UnitOfWork
from app.services.audit import record
from app.services.checks import CheckedContract, check_contracts
from app.services.desk import Desk
from app.services.numbering import TRUE_UP, next_number
from app.services.records import contract_of, coverage_of, price_of
from app.services.true_up_lines import LineSource, lines_of
from app.services.true_up_rows import counts_in, true_ups_of

_ANSWERED = (TrueUpState.ORDERED.value, TrueUpState.DECLINED.value)


@dataclass(frozen=True, slots=True)
class ProposalChoice:
    """What the user may choose: a later first month, extra growth per category, and the document's date."""

    start_month: Month | None = None
    extra_growth: Mapping[Category, int] = field(default_factory=dict)
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Proposals:
    """What was proposed, and as warnings why contracts that are due were left out and choices not used."""

    true_ups: tuple[TrueUp, ...]
    remarks: tuple[Issue, ...] = ()


def propose(
    desk: Desk, month: Month, customer_code: str | None = None, choice: ProposalChoice | None = None
) -> tuple[TrueUp, ...]:
    """A proposal for every contract that is due in the month; the same month and count give the same one (R8).

    One contract that cannot be proposed refuses all.
    """
    with desk.writing() as uow:
        result, refused = _proposals(uow, desk, month, customer_code, choice or ProposalChoice())
        _require_none(refused)
        uow.commit()
    return result


def propose_due(
    desk: Desk, month: Month, customer_code: str | None = None, choice: ProposalChoice | None = None
) -> Proposals:
    """The same, but a contract that cannot be proposed does not hold up the others; refuses where none can be."""
    wanted = choice or ProposalChoice()
    with desk.writing() as uow:
        result, refused = _proposals(uow, desk, month, customer_code, wanted)
        if not result:
            _require_none(refused)
        uow.commit()
    left_out = [issue.as_warning() for refusal in refused for issue in refusal.issues()]
    return Proposals(result, (*left_out, *_unused_growth(result, wanted)))


def would_propose(
    desk: Desk, month: Month, customer_code: str | None = None, choice: ProposalChoice | None = None
) -> tuple[TrueUp, ...]:
    """What proposing now would give, standing true-ups included; nothing is stored and no number is used up."""
    with desk.writing() as uow:
        result, refused = _proposals(uow, desk, month, customer_code, choice or ProposalChoice())
        _require_none(refused)
        return result


def list_true_ups(desk: Desk, customer_code: str | None = None) -> tuple[TrueUp, ...]:
    """Every true-up, the latest month first."""
    with desk.reading() as uow:
        rows = select(TrueUpRow).order_by(TrueUpRow.month.desc(), TrueUpRow.number.desc())
        if customer_code is not None:
            rows = (
                rows.join(ContractRow, ContractRow.id == TrueUpRow.contract_id)
                .join(CustomerRow, CustomerRow.id == ContractRow.customer_id)
                .where(CustomerRow.code == customer_code)
            )
        return true_ups_of(uow, list(uow.session.scalars(rows)))


def _proposals(
    uow: UnitOfWork, desk: Desk, month: Month, customer_code: str | None, choice: ProposalChoice
) -> tuple[tuple[TrueUp, ...], list[AppError]]:
    """What can be proposed, and why the rest cannot; a contract that is refused has changed nothing."""
    if any(devices < 0 for devices in choice.extra_growth.values()):
        raise InvalidValue(name="extra_growth", value=str(min(choice.extra_growth.values())))
    rows, refused = [], []
    for one in check_contracts(uow, month, customer_code):
        try:
            row = _propose_one(uow, desk, one, choice)
        except AppError as refusal:
            refusal.params |= {"customer": one.customer.code, "contract": one.contract.number}
            refused.append(refusal)
        else:
            rows += [row] if row is not None else []
    return true_ups_of(uow, rows), refused


def _require_none(refused: Sequence[AppError]) -> None:
    """Raise what was refused, all at once."""
    if len(refused) == 1:
        raise refused[0]
    if refused:
        raise ProblemsFound([issue for refusal in refused for issue in refusal.issues()])


def _unused_growth(made: Sequence[TrueUp], choice: ProposalChoice) -> list[Issue]:
    """Extra growth that was asked for in a category in which nothing is due."""
    proposed = {line.category for one in made for line in one.lines}
    unused = (category for category in choice.extra_growth if category not in proposed)
    return [Issue("extra_growth_unused", {"category": category.value}).as_warning() for category in sorted(unused)]


def _propose_one(uow: UnitOfWork, desk: Desk, one: CheckedContract, choice: ProposalChoice) -> TrueUpRow | None:
    """The proposal of a contract; None where every counted device is ordered already or within the allowance."""
    over = [line for line in one.lines if line.verdict is Verdict.TRUE_UP]
    if not over:
        return None
    due = list(one.due)
    counts = {line.category.value: line.count for line in due or over}
    earlier = _standing(uow, one, over[0].month, counts)
    if earlier is not None and not _chosen_anew(uow, earlier, choice):
        return earlier
    if not due:
        return None
    row, lines = _new_true_up(uow, desk, one, due, choice)
    _supersede_open(uow, one.contract, row.number)
    uow.session.add(row)
    uow.session.flush()
    uow.session.add_all(_line_row(row.id, line) for line in lines)
    uow.session.flush()
    record(uow, desk, "true_up.proposed", row.number, counts=counts, month=row.month)
    return row


def _standing(uow: UnitOfWork, one: CheckedContract, month: Month, counts: dict[str, int | None]) -> TrueUpRow | None:
    """The true-up that already says what a proposal would say, if there is one."""
    rows = uow.session.scalars(
        select(TrueUpRow).where(TrueUpRow.contract_id == one.contract.id).order_by(TrueUpRow.id.desc())
    )
    for row in rows:
        known = counts_in(uow, row)
        if TrueUpState(row.state).is_open:
            later = Month.parse(row.month)
            more = any((count or 0) > known.get(category, -1) for category, count in counts.items())
            if (later == month and known == counts) or later > month or (later < month and not more):
                return row
        elif row.state in _ANSWERED and row.month == str(month) and known == counts:
            return row
    return None


def _chosen_anew(uow: UnitOfWork, row: TrueUpRow, choice: ProposalChoice) -> bool:
    """Whether the user now asks for another first month or other extra growth than an open true-up has."""
    if not TrueUpState(row.state).is_open:
        return False
    lines = uow.session.scalars(select(TrueUpLineRow).where(TrueUpLineRow.true_up_id == row.id))
    growth = {Category(line.category): line.extra_growth for line in lines}
    grown = any(devices != growth.get(category, devices) for category, devices in choice.extra_growth.items())
    return grown or choice.start_month not in (None, Month.of(row.period_start))


def _supersede_open(uow: UnitOfWork, contract: ContractRow, number: str) -> None:
    rows = uow.session.scalars(select(TrueUpRow).where(TrueUpRow.contract_id == contract.id))
    for row in rows:
        if TrueUpState(row.state).is_open:
            row.state = TrueUpState.SUPERSEDED.value
            row.superseded_by = number
    uow.session.flush()


def _new_true_up(
    uow: UnitOfWork, desk: Desk, one: CheckedContract, due: list[CheckLine], choice: ProposalChoice
) -> tuple[TrueUpRow, list[TrueUpLine]]:
    if one.inventory is None:
        raise InvalidValue(name="inventory")
    on = choice.on or desk.today()
    service = contract_of(one.contract, one.customer.code)
    period = billing_period(service.period, one.inventory.date, choice.start_month)
    lines: list[TrueUpLine] = []
    for line in due:
        lines.extend(lines_of(_source(uow, one, line, choice, on)))
    row = TrueUpRow(
        number=next_number(uow, TRUE_UP, on.year),
        contract_id=one.contract.id,
        inventory_id=one.inventory.id,
        month=str(due[0].month),
        state=TrueUpState.PROPOSED.value,
        proposed_on=on,
        period_start=period.start,
        period_end=period.end,
        currency=one.customer.currency,
        po_number="",
        reason="",
    )
    return row, lines


def _source(uow: UnitOfWork, one: CheckedContract, line: CheckLine, choice: ProposalChoice, on: date) -> LineSource:
    if one.counts is None or one.inventory is None:
        raise InvalidValue(name="inventory")
    contract = contract_of(one.contract, one.customer.code)
    period = billing_period(contract.period, one.inventory.date, choice.start_month)
    coverage = uow.session.scalars(select(CoverageRow).where(CoverageRow.contract_id == one.contract.id))
    prices = uow.session.scalars(select(PriceRow).where(PriceRow.currency == one.customer.currency))
    return LineSource(
        contract_number=contract.number,
        entry=one.settled[line.category],
        counts=one.counts,
        coverage=[coverage_of(row, contract.number) for row in coverage],
        prices=[price_of(row) for row in prices],
        settings=contract.settings,
        months=months_of(period, contract.settings.proration),
        currency=one.customer.currency,
        on=on,
        extra_growth=choice.extra_growth.get(line.category, 0),
    )


def _line_row(true_up_id: int, line: TrueUpLine) -> TrueUpLineRow:
    return TrueUpLineRow(
        true_up_id=true_up_id,
        category=line.category.value,
        group_name=line.group or "",
        ordered=line.ordered,
        count=line.count,
        added=line.added,
        extra_growth=line.extra_growth,
        unit_price=line.unit_price,
        price_term_months=line.price_term_months,
        amount=line.amount,
        unit_cost=line.unit_cost,
        cost=line.cost,
        new_ordered=line.new_ordered,
        category_ordered=line.after.ordered,
        part_number=line.part_number,
        description=line.description,
    )
