"""`true-up`: proposing what is due, and the steps to an order or a refusal (R8)."""

from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.files import require_folder
from app.commands.kinds import CODE, DAY, FOLDER, GROWTH, MONTH, NUMBER, TEXT
from app.commands.parser import Tree
from app.commands.problems import ORDER_GUARDS
from app.commands.session import Session
from app.commands.true_up_told import data_of, in_full, overview
from app.domain.issues import Issue
from app.domain.true_up_records import TrueUp

if TYPE_CHECKING:
    from app.domain.documents import IssuedDocument
    from app.services.desk import Desk


def add(tree: Tree) -> None:
    """Add the commands."""
    group = tree.group("true-up")
    propose = group.command("propose", run_propose).option("month", MONTH, required=True).option("customer", CODE)
    propose.option("out", FOLDER).option("start-month", MONTH).option("extra-growth", GROWTH, repeat=True)
    propose.option("date", DAY)
    group.command("list", run_list).option("customer", CODE)
    group.command("quote", run_quote).argument("number", NUMBER).option("date", DAY)
    order = group.command("order", run_order).argument("number", NUMBER)
    order.option("po", NUMBER, required=True).option("date", DAY, required=True)
    order.option("accept", TEXT, repeat=True, choices=ORDER_GUARDS)
    group.command("decline", run_decline).argument("number", NUMBER).option("reason", TEXT, required=True)
    group.command("withdraw", run_withdraw).argument("number", NUMBER).option("reason", TEXT, required=True)


def run_propose(arguments: Namespace, session: Session) -> Answer:
    """Propose what is due in a month; with a folder, issue the documents and write them there."""
    from app.services.true_up_warnings import cost_warnings
    from app.services.true_ups import ProposalChoice, propose_due

    require_folder(arguments.out)
    choice = ProposalChoice(arguments.start_month, dict(arguments.extra_growth), arguments.date)
    with session.writing() as desk:
        proposed = propose_due(desk, arguments.month, arguments.customer, choice)
        true_ups = proposed.true_ups
        numbers = [one.number for one in true_ups]
        documents, warnings = _written(desk, numbers, arguments.out)
    data = [data_of(one, documents.get(one.number, ())) for one in true_ups]
    told = in_full(true_ups, documents, session.words) or session.words("check.none_due")
    return Answer(data, told, [*proposed.remarks, *cost_warnings(true_ups), *warnings])


def run_list(arguments: Namespace, session: Session) -> Answer:
    """Every true-up, the latest month first."""
    from app.services.issued_documents import list_documents
    from app.services.true_ups import list_true_ups

    with session.reading() as desk:
        true_ups = list_true_ups(desk, arguments.customer)
        documents = _names(list_documents(desk, arguments.customer))
    data = [data_of(one, documents.get(one.number, ())) for one in true_ups]
    return Answer(data, overview(true_ups, session.words) if true_ups else session.words("true_up.nothing"))


def run_quote(arguments: Namespace, session: Session) -> Answer:
    """Record that the customer has the quote."""
    from app.services.true_up_steps import mark_quoted

    return _step(session, lambda desk: mark_quoted(desk, arguments.number, arguments.date or desk.today()))


def run_order(arguments: Namespace, session: Session) -> Answer:
    """Record the purchase order, which resets the baseline."""
    from app.services.true_up_steps import order

    return _step(session, lambda desk: order(desk, arguments.number, arguments.po, arguments.date, arguments.accept))


def run_decline(arguments: Namespace, session: Session) -> Answer:
    """Record that the customer said no."""
    from app.services.true_up_steps import decline

    return _step(session, lambda desk: decline(desk, arguments.number, arguments.reason))


def run_withdraw(arguments: Namespace, session: Session) -> Answer:
    """Take a proposal back."""
    from app.services.true_up_steps import withdraw

    return _step(session, lambda desk: withdraw(desk, arguments.number, arguments.reason))


def _step(session: Session, step: "Callable[[Desk], TrueUp]") -> Answer:
    from app.services.issued_documents import list_documents

    with session.writing() as desk:
        done = step(desk)
        documents = _names(list_documents(desk, subject=done.number))
    return Answer(data_of(done, documents.get(done.number, ())), in_full([done], {}, session.words))


def _written(desk: "Desk", numbers: list[str], folder: Path | None) -> "tuple[dict[str, tuple[str, ...]], list[Issue]]":
    """The file names of documents by the number of their true-up, and what could not be printed as it is written."""
    from app.services.true_up_documents import unprintable, write_documents

    if folder is None or not numbers:
        return {}, []
    warnings = [issue for number in numbers for issue in unprintable(desk, number)]
    return write_documents(desk, numbers, folder), warnings


def _names(issued: "Iterable[IssuedDocument]") -> dict[str, list[str]]:
    """The file names of the last revision of every document, by the number of the true-up."""
    latest: dict[str, dict[str, str]] = {}
    for document in issued:
        latest.setdefault(document.subject, {}).setdefault(document.kind.value, document.file_name)
    return {subject: list(reversed(names.values())) for subject, names in latest.items()}
