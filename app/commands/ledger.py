"""`ledger`: what was ordered, from when, and why (R11)."""

from argparse import Namespace
from collections.abc import Sequence

from app.commands.answer import Answer, Json
from app.commands.kinds import DAY, NUMBER
from app.commands.parser import Tree
from app.commands.session import Session
from app.commands.tables import table
from app.commands.words import Words
from app.domain.issues import Issue
from app.domain.ledger import LedgerEntry


def add(tree: Tree) -> None:
    """Add the command."""
    tree.command("ledger", run).option("contract", NUMBER, required=True).option("on", DAY)


def run(arguments: Namespace, session: Session) -> Answer:
    """Every entry of a contract, or the last one per category on a day, which covers nothing after the contract."""
    from app.services.contracts import contract
    from app.services.ledger import in_force_on, ledger_of

    with session.reading() as desk:
        end = contract(desk, arguments.contract).period.end
        if arguments.on is None:
            entries: Sequence[LedgerEntry] = ledger_of(desk, arguments.contract)
        else:
            in_force = in_force_on(desk, arguments.contract, arguments.on)
            entries = [in_force[category] for category in sorted(in_force)]
    over = arguments.on is not None and arguments.on > end
    warnings = [Issue("contract_ended", {"contract": arguments.contract, "end": end}).as_warning()] if over else []
    return Answer([_data(entry) for entry in entries], _text(entries, session.words), warnings)


def _data(entry: LedgerEntry) -> dict[str, Json]:
    return {
        "contract": entry.contract,
        "category": entry.category.value,
        "effective": entry.effective.isoformat(),
        "kind": entry.kind.value,
        "ordered": entry.baseline.ordered,
        "baseline": entry.baseline.baseline,
        "threshold": entry.baseline.threshold,
        "document": entry.document,
    }


def _text(entries: Sequence[LedgerEntry], words: Words) -> str:
    if not entries:
        return words("ledger.nothing")
    heads = ("category", "effective", "kind", "ordered", "baseline", "threshold", "document")
    return table([words(f"heads.{name}") for name in heads], [_row(one, words) for one in entries], right=(3, 4, 5))


def _row(entry: LedgerEntry, words: Words) -> list[str]:
    figures = entry.baseline
    return [
        words(f"category.{entry.category.value}"),
        entry.effective.isoformat(),
        words(f"entry.{entry.kind.value}"),
        *(words.count(number) for number in (figures.ordered, figures.baseline, figures.threshold)),
        entry.document or "–",
    ]
