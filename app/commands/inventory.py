"""`inventory`: importing what a customer has, taking an import back, listing what was imported."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands import movement, provenance, to_decide
from app.commands.answer import Answer, Json
from app.commands.kinds import CODE, DAY, FILE, IDENTITY, QUARANTINE, TEXT
from app.commands.marked import Marked
from app.commands.parser import Tree
from app.commands.problems import GUARDS
from app.commands.session import Session
from app.commands.tables import listing, paragraphs, table
from app.commands.words import Words
from app.domain.categories import Category
from app.domain.inventories import InventorySummary

if TYPE_CHECKING:
    from app.services.inventory.imports import Import


def add(tree: Tree) -> None:
    """Add the commands."""
    group = tree.group("inventory")
    command = group.command("import", run_import).argument("files", FILE, many=True)
    command.option("customer", CODE, required=True).option("date", DAY).switch("dry-run")
    command.option("accept", TEXT, repeat=True, choices=GUARDS).option("marked", FILE)
    command.option("quarantine", QUARANTINE, repeat=True)
    group.command("undo", run_undo).argument("id", IDENTITY)
    group.command("list", run_list).option("customer", CODE, required=True)
    movement.add(group)
    provenance.add(group)


def run_import(arguments: Namespace, session: Session) -> Answer:
    """Make one inventory of the files; a dry run answers the same and stores nothing."""
    from app.services.inventory.importing import Stored, require_accepted, store_with_originals
    from app.services.inventory.preparing import ImportRequest, prepare

    decided = dict(arguments.quarantine)
    request = ImportRequest(arguments.customer, tuple(arguments.files), arguments.date, quarantine=decided)
    marked = Marked(session, arguments.marked)
    with session.reading() if arguments.dry_run else session.writing() as desk, marked.told():
        with marked.refusals(request.paths):
            prepared = prepare(desk, request)
        marked.save(desk, prepared)
        if arguments.dry_run:
            require_accepted(prepared, arguments.accept)
            stored = Stored(prepared.summary, ())
        else:
            stored = store_with_originals(desk, prepared, arguments.accept)
    outcome = "inventory.tried" if arguments.dry_run else "inventory.imported"
    passed = [guard.as_warning() for guard in prepared.guards]
    changed = len(prepared.comparison.changed_model)
    data = _data(stored.summary) | {"changed_model": changed} | ({"id": None} if arguments.dry_run else {})
    data |= to_decide.data_of(prepared.clean)
    data |= {"marked": [str(path) for path in marked.saved]} if marked.wanted else {}
    told = (to_decide.text_of(prepared.clean, session.words), _text(stored.summary, changed, outcome, session.words))
    text = paragraphs(*told, *(_saved(path, session.words) for path in marked.saved))
    return Answer(data, text, [*passed, *prepared.warnings, *stored.remarks])


def _saved(path: Path, words: Words) -> str:
    return words("inventory.marked", path=str(path))


def run_undo(arguments: Namespace, session: Session) -> Answer:
    """Take an import back whole."""
    from app.services.inventory.undo import undo

    with session.writing() as desk:
        summary = undo(desk, arguments.id)
    words = session.words
    told = words("inventory.undone", id=summary.id, date=summary.date.isoformat(), customer=summary.customer)
    return Answer(_data(summary), told)


def run_list(arguments: Namespace, session: Session) -> Answer:
    """Every inventory of a customer, oldest first."""
    from app.services.inventory.imports import imports_of

    with session.reading() as desk:
        imports = imports_of(desk, arguments.customer)
    summaries = tuple(one.summary for one in imports)
    return Answer([_data(one.summary) | _listed(one) for one in imports], _list_text(summaries, session.words))


def _listed(one: "Import") -> dict[str, Json]:
    """What the list tells beside the figures."""
    return {
        "files": list(one.summary.files),
        "imported_at": one.summary.imported_at,
        "imported_by": one.who or None,
        "in_force": one.in_force,
        "originals_kept": one.is_kept,
        "true_ups": list(one.resting.true_ups),
        "ledger_entries": list(one.resting.entries),
        "documents": list(one.resting.documents),
    }


def _data(summary: InventorySummary) -> dict[str, Json]:
    return {
        "id": summary.id,
        "customer": summary.customer,
        "date": summary.date.isoformat(),
        "rows": summary.rows,
        "devices": summary.devices,
        "counts": {category.value: summary.counts.get(category, 0) for category in Category},
        "excluded": summary.excluded,
        "end_of_life": summary.end_of_life,
        "ignored": summary.ignored,
        "unclassified": dict(summary.unclassified),
        "duplicates": summary.duplicates,
        "quarantined": summary.quarantined,
        "joined": summary.joined,
        "left": summary.left,
        "moved": summary.moved,
    }


def _text(summary: InventorySummary, changed: int, outcome: str, words: Words) -> str:
    names = ("rows", "devices")
    rest = ("excluded", "end_of_life", "ignored", "duplicates", "quarantined", "joined", "left", "moved")
    figures = [(words(f"heads.{name}"), getattr(summary, name)) for name in names]
    figures += [(f"  {words(f'category.{one.value}')}", summary.counts.get(one, 0)) for one in Category]
    figures += [(words(f"heads.{name}"), getattr(summary, name)) for name in rest]
    figures += [(words("heads.changed_model"), changed)]
    width = max(len(words.count(number)) for _, number in figures)
    shown = listing([(name, words.count(number).rjust(width)) for name, number in figures])
    unknown = [f"  {model}  {words.count(number)}" for model, number in sorted(summary.unclassified.items())]
    told = words(outcome, id=summary.id, date=summary.date.isoformat(), customer=summary.customer)
    return paragraphs(shown, "\n".join([words("inventory.unclassified"), *unknown]) if unknown else "", told)


def _list_text(summaries: tuple[InventorySummary, ...], words: Words) -> str:
    if not summaries:
        return words("inventory.nothing")
    heads = [words(f"heads.{name}") for name in ("id", "date", "rows", "devices")]
    heads += [words(f"category.{one.value}") for one in Category] + [words("heads.file")]
    rows = [
        [
            str(one.id),
            one.date.isoformat(),
            *(words.count(number) for number in (one.rows, one.devices)),
            *(words.count(one.counts.get(category, 0)) for category in Category),
            ", ".join(one.files),
        ]
        for one in summaries
    ]
    return table(heads, rows, right=(0, 2, 3, 4, 5, 6))
