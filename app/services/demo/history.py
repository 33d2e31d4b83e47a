"""What happened at the partner's desk in thirteen months, in the order of the days on which it was done."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from app.domain.categories import Classification
from app.domain.portfolio import Contract, Coverage
from app.services import catalogue
from app.services.contracts import add_contract
from app.services.customers import customer_row
from app.services.demo.cast.everyone import EVERYONE
from app.services.demo.device_catalogue import DECISIONS
from app.services.demo.event import IMPORTED_AFTER, Event, Work
from app.services.demo.inventory_files import files_of
from app.services.demo.months import seen_months
from app.services.demo.plan import Member
from app.services.demo.portfolio import contracts_of
from app.services.demo.report_story import report_events
from app.services.demo.shape import Seen
from app.services.demo.timeline import Timeline
from app.services.demo.true_up_story import proposal_events
from app.services.desk import Desk
from app.services.inventory.guards import OLDER
from app.services.inventory.importing import store as store_inventory
from app.services.inventory.preparing import ImportRequest, prepare_read

_SIGNED_BEFORE = timedelta(days=20)


def events(timeline: Timeline) -> list[Event]:
    """Everything after the first portfolio: contracts that were signed, inventories, decisions and true-ups."""
    found: list[Event] = []
    for place, member in enumerate(EVERYONE, start=1):
        found += _contracts(member, timeline)
        found += _inventories(member, seen_months(member, place, timeline), timeline)
        found += [event for one in member.proposals for event in proposal_events(member, one, timeline)]
        found += report_events(member, timeline)
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
        done = timeline.after(day, IMPORTED_AFTER + 2 * late)
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
