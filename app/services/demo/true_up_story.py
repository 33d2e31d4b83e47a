"""The true-ups of the demo: proposed on the inventory of a month, and answered in the days after it (R8)."""

from collections.abc import Iterator
from datetime import date

from app.services import true_up_documents, true_up_steps
from app.services.demo.event import IMPORTED_AFTER, Event, Work
from app.services.demo.plan import Answer, Member, Proposal
from app.services.demo.timeline import Timeline
from app.services.desk import Desk
from app.services.true_ups import ProposalChoice, propose


def proposal_events(member: Member, proposal: Proposal, timeline: Timeline) -> Iterator[Event]:
    """The proposal and its answers, each on its day."""
    if member.reporting is None:
        return
    inventory_day = timeline.day(proposal.month, member.reporting.day)
    proposed = timeline.after(inventory_day, IMPORTED_AFTER + proposal.days)
    numbers: list[str] = []

    def draw_up(desk: Desk) -> None:
        month = timeline.month(proposal.month)
        (made,) = propose(desk, month, member.customer.code, ProposalChoice(on=proposed))
        numbers.append(made.number)

    yield Event(proposed, 3, member.customer.name, draw_up)
    for rank, answer in enumerate(proposal.answers, start=4):
        day = timeline.after(inventory_day, IMPORTED_AFTER + answer.days)
        yield Event(day, rank, member.customer.name, _answering(numbers, answer, day))


def _answering(numbers: list[str], answer: Answer, day: date) -> Work:
    def step(desk: Desk) -> None:
        match answer.step:
            case "quoted":
                true_up_documents.issue(desk, numbers[0])
                true_up_steps.mark_quoted(desk, numbers[0], day)
            case "ordered":
                true_up_steps.order(desk, numbers[0], answer.text, day)
            case "declined":
                true_up_steps.decline(desk, numbers[0], answer.text)
            case "withdrawn":
                true_up_steps.withdraw(desk, numbers[0], answer.text)

    return step
