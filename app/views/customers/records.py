"""What the customer screens read at once, as frozen records: the rows of the list, and the page of one."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.dates import Month
from app.domain.errors import AppError
from app.domain.inventories import Change, Movement
from app.domain.movement import MovementBetween
from app.domain.portfolio import Contract
from app.domain.true_up import TrueUpState
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.services.desk import Desk
from app.services.inventory.movement_choice import latest_movement
from app.services.overview import Overview, Standing, overview, overviews
from app.services.sent_reports import ReportKind, sent_reports
from app.services.today import RENEWAL_DAYS
from app.services.true_ups import would_propose

_WORST = (Verdict.TRUE_UP, Verdict.WITHIN_ALLOWANCE, Verdict.OK, Verdict.MISSING_INVENTORY)


class State(StrEnum):
    """What is going on with a customer; each is said in words and can be filtered by."""

    TRUE_UP_DUE = "true_up_due"
    TRUE_UP_TO_SEND = "true_up_to_send"
    PO_AWAITED = "po_awaited"
    INVENTORY_MISSING = "inventory_missing"
    INCOMPLETE = "incomplete"
    REPORT_TO_SEND = "report_to_send"
    CSM_REPORT_OWED = "csm_report_owed"
    ENDING_SOON = "ending_soon"
    NO_CONTRACT = "no_contract"


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One line of the list."""

    overview: Overview
    states: frozenset[State]

    @property
    def code(self) -> str:
        """What the customer is known by."""
        return self.overview.customer.code

    @property
    def contract(self) -> Contract | None:
        """The contract in force, the one that ends last where there are several; else the latest."""
        return contract_shown(self.overview)

    @property
    def verdict(self) -> Verdict | None:
        """The worst verdict of its categories; None where nothing is under contract."""
        found = {standing.verdict for standing in self.overview.standings if standing.verdict is not None}
        return next((verdict for verdict in _WORST if verdict in found), None)

    def standing(self, category: Category) -> Standing | None:
        """How a category stands, if it is counted or covered."""
        return next((one for one in self.overview.standings if one.category is category), None)


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """The head and the overview of one customer.

    `due` is what a true-up would be now, or the open one; `problem` why it cannot be worked out.
    """

    overview: Overview
    states: frozenset[State]
    movement: MovementBetween | None
    due: tuple[TrueUp, ...]
    problem: AppError | None = None

    @property
    def movements(self) -> tuple[Movement, ...]:
        """Every reason of every device since the month before; those that were not seen have not moved."""
        found = self.movement.movements if self.movement else ()
        return tuple(one for one in found if one.change is not Change.UNSEEN)

    @property
    def previous(self) -> date | None:
        """The date of the inventory that the latest one is compared with; None for the first."""
        return self.movement.earlier.date if self.movement else None

    def line_of(self, category: Category) -> tuple[TrueUp, TrueUpLine] | None:
        """The first line of a category of what is due, with its true-up."""
        for true_up in self.due:
            for line in true_up.lines:
                if line.category is category:
                    return true_up, line
        return None

    def amount_of(self, category: Category) -> int:
        """What a category costs in what is due: cents over all its groups."""
        return sum(line.amount for true_up in self.due for line in true_up.lines if line.category is category)

    def moved(self, category: Category, change: Change) -> int:
        """How many devices of a category joined, or left, since the month before."""
        return sum(1 for one in self.movements if one.category is category and one.change is change and one.effect)


def contract_shown(found: Overview) -> Contract | None:
    """The contract in force, the one that ends last where there are several; else the latest."""
    in_force = sorted(found.in_force, key=lambda one: one.period.end)
    if in_force:
        return in_force[-1]
    return found.contracts[0] if found.contracts else None


def read_rows(desk: Desk) -> tuple[CustomerRow, ...]:
    """Every customer, by name."""
    today = desk.today()
    return tuple(CustomerRow(one, states_of(one, today)) for one in overviews(desk))


def read_page(desk: Desk, code: str) -> CustomerPage:
    """One customer; NotFound where there is none with that code."""
    found = overview(desk, code)
    latest = found.latest
    due: tuple[TrueUp, ...] = found.open_true_ups
    problem: AppError | None = None
    if not due and latest is not None and any(one.is_due for one in found.standings):
        try:
            due = would_propose(desk, Month.of(latest.date), code)
        except AppError as refusal:
            problem = refusal
    states = states_of(found, desk.today()) | _owed(desk, found)
    return CustomerPage(found, states, latest_movement(desk, code), due, problem)


def states_of(found: Overview, today: date) -> frozenset[State]:
    """What is going on, as far as the overview tells it."""
    latest, states = found.latest, set()
    covered = any(standing.entry is not None for standing in found.standings)
    if found.open_true_ups:
        sent = found.open_true_ups[0].state is TrueUpState.QUOTED
        states.add(State.PO_AWAITED if sent else State.TRUE_UP_TO_SEND)
    elif any(one.is_due for one in found.standings):
        states.add(State.TRUE_UP_DUE)
    if found.in_force and covered and (latest is None or Month.of(latest.date) < Month.of(today)):
        states.add(State.INVENTORY_MISSING)
    if latest is not None and not latest.complete:
        states.add(State.INCOMPLETE)
    contract = contract_shown(found)
    if not found.in_force:
        states.add(State.NO_CONTRACT)
    elif contract is not None and contract.period.end <= today + timedelta(days=RENEWAL_DAYS):
        states.add(State.ENDING_SOON)
    return frozenset(states)


def _owed(desk: Desk, found: Overview) -> set[State]:
    """Reports of this month that were not sent, once its inventory is in (R7, R18)."""
    month = Month.of(desk.today())
    if found.latest is None or Month.of(found.latest.date) != month or not found.in_force:
        return set()
    sent = {one.kind for one in sent_reports(desk, found.customer.code) if one.month == month}
    owed = set() if ReportKind.MONTHLY in sent else {State.REPORT_TO_SEND}
    if not found.customer.csm_lens_access and ReportKind.CSM_INVENTORY not in sent:
        owed.add(State.CSM_REPORT_OWED)
    return owed
