"""What happened at the partner's desk in thirteen months, in the order of the days on which it was done."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from app.domain.categories import Classification
from app.domain.portfolio import Contract, Coverage
from app.services import catalogue, true_up_steps, true_ups
from app.services.contracts import add_contract
from app.services.customers import customer_row
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.demo_portfolio import contracts_of
from app.services.demo.device_catalogue import DECISIONS
from app.services.demo.inventory_files import files_of
from app.services.demo.months import seen_months
from app.services.demo.plan import Answer, Member, Proposal
from app.services.demo.shape import Seen
from app.services.demo.timeline import Timeline
from app.services.desk import Desk
from app.services.inventory.guards import OLDER
from app.services.inventory.importing import store as store_inventory
from app.services.inventory.preparing import ImportRequest, prepare_read

_SIGNED_BEFORE = timedelta(days=20)
_IMPORTED_AFTER = 1

Work = Callable[[Desk], None]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was done on a day; `rank` orders what is done on one day."""

    day: date
    rank: int
    what: str
    work: Work


def events(timeline: Timeline) -> list[Event]:
    """Everything after the first portfolio: contracts that were signed, inventories, decisions and true-ups."""
    found: list[Event] = []
    for place, member in enumerate(EVERYONE, start=1):
        found += _contracts(member, timeline)
        found += _inventories(member, seen_months(member, place, timeline), timeline)
        for proposal in member.proposals:
            found += _proposal(member, proposal, timeline)
    found += _decisions(timeline)
    return sorted(found, key=lambda event: (event.day, event.rank))


def begins_before(contract: Contract, timeline: Timeline) -> bool:
    """Whether a contract is part of the portfolio with which the story begins."""
    return contract.period.start <= timeline.month(0).first_day


def _contracts(member: Member, timeline: Timeline) -> Iterator[Event]:
    for contract, coverage in contracts_of(member, timeline):
        if not begins_before(contract, timeline):
            day = min(contract.period.start - _SIGNED_BEFORE, timeline.today)
            yield Event(day, 0, contract.number, _signing(contract, coverage))


def _signing(contract: Contract, coverage: tuple[Coverage, ...]) -> Work:
    def sign(desk: Desk) -> None:
        with desk.writing() as uow:
            add_contract(uow, desk, customer_row(uow, contract.customer_code), contract, coverage)
            uow.commit()

    return sign


def _inventories(member: Member, months: list[tuple[Seen, ...]], timeline: Timeline) -> Iterator[Event]:
    reporting = member.reporting
    for month in reporting.months if reporting else ():
        late = reporting is not None and month == reporting.late
        day = timeline.day(month + 1 if late else month, reporting.day if reporting else 1)
        done = timeline.after(day, _IMPORTED_AFTER + 2 * late)
        yield Event(done, 1, member.customer.name, _import(member, month, months[month], timeline))


def _import(member: Member, month: int, seen: tuple[Seen, ...], timeline: Timeline) -> Work:
    def bring_in(desk: Desk) -> None:
        files = files_of(member, month, seen, timeline)
        request = ImportRequest(member.customer.code, tuple(Path(file.name) for file in files), files[0].day)
        prepared = prepare_read(desk, request, [file.read() for file in files])
        store_inventory(desk, prepared, (OLDER,))

    return bring_in


def _decisions(timeline: Timeline) -> Iterator[Event]:
    for month, model, classification in DECISIONS:

        def decide(desk: Desk, model: str = model, classification: Classification = classification) -> None:
            catalogue.classify(desk, model, classification)

        yield Event(timeline.day(month, 25), 2, model, decide)


def _proposal(member: Member, proposal: Proposal, timeline: Timeline) -> Iterator[Event]:
    if member.reporting is None:
        return
    inventory_day = timeline.day(proposal.month, member.reporting.day)
    proposed = timeline.after(inventory_day, _IMPORTED_AFTER + proposal.days)
    numbers: list[str] = []

    def propose(desk: Desk) -> None:
        month = timeline.month(proposal.month)
        (made,) = true_ups.propose(desk, month, member.customer.code, true_ups.ProposalChoice(on=proposed))
        numbers.append(made.number)

    yield Event(proposed, 3, member.customer.name, propose)
    for rank, answer in enumerate(proposal.answers, start=4):
        day = timeline.after(inventory_day, _IMPORTED_AFTER + answer.days)
        yield Event(day, rank, member.customer.name, _answering(numbers, answer, day))


def _answering(numbers: list[str], answer: Answer, day: date) -> Work:
    def step(desk: Desk) -> None:
        match answer.step:
            case "quoted":
                true_up_steps.mark_quoted(desk, numbers[0], day)
            case "ordered":
                true_up_steps.order(desk, numbers[0], answer.text, day)
            case "declined":
                true_up_steps.decline(desk, numbers[0], answer.text)
            case _:
                true_up_steps.withdraw(desk, numbers[0], answer.text)

    return step
