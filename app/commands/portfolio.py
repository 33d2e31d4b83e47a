"""`portfolio`: the workbook with customers, contracts, prices and catalogue, in and out."""

from argparse import Namespace
from typing import TYPE_CHECKING

from app.commands.answer import Answer, Json
from app.commands.files import require_new, require_workbook_or_new
from app.commands.kinds import FILE, TEXT
from app.commands.parser import Tree
from app.commands.problems import PORTFOLIO_GUARDS
from app.commands.session import Session
from app.commands.tables import paragraphs, table
from app.commands.words import Words

if TYPE_CHECKING:
    from app.services.portfolio.use_cases import PortfolioResult

_SHEETS = ("Customers", "Contacts", "Contracts", "Coverage", "Prices", "Catalogue")


def add(tree: Tree) -> None:
    """Add the commands."""
    group = tree.group("portfolio")
    group.command("import", run_import).argument("file", FILE).switch("dry-run").option(
        "accept", TEXT, repeat=True, choices=PORTFOLIO_GUARDS
    )
    group.command("export", run_export).argument("file", FILE)
    group.command("template", run_template).argument("file", FILE)


def run_import(arguments: Namespace, session: Session) -> Answer:
    """Take a workbook in whole or not at all; a store that is missing is made by a workbook without problems."""
    from app.services.portfolio.use_cases import import_portfolio

    if not session.store.exists():
        with session.trial() as desk:
            result = import_portfolio(desk, arguments.file)
        if arguments.dry_run:
            return _imported(result, session.words, dry_run=True)
    with session.writing(create=True) as desk:
        result = import_portfolio(desk, arguments.file, dry_run=arguments.dry_run, accepted=arguments.accept)
    return _imported(result, session.words, dry_run=arguments.dry_run)


def run_export(arguments: Namespace, session: Session) -> Answer:
    """Write the stored portfolio; a workbook of that name is replaced."""
    from app.services.portfolio.use_cases import export_portfolio

    require_workbook_or_new(arguments.file)
    with session.reading() as desk:
        portfolio = export_portfolio(desk, arguments.file)
    rows = {name: len(getattr(portfolio, name.lower())) for name in _SHEETS}
    return Answer(
        {"file": str(arguments.file), "rows": rows},
        session.words(
            "portfolio.exported", file=str(arguments.file), customers=rows["Customers"], contracts=rows["Contracts"]
        ),
    )


def run_template(arguments: Namespace, session: Session) -> Answer:
    """Write the workbook that a user starts from."""
    from app.services.portfolio.template import write_template

    require_new(arguments.file)
    write_template(arguments.file, session.words.language)
    return Answer({"file": str(arguments.file)}, session.words("portfolio.template", file=str(arguments.file)))


def _imported(result: "PortfolioResult", words: Words, *, dry_run: bool) -> Answer:
    rows = [
        [sheet, *(words.count(part.get(sheet, 0)) for part in (result.added, result.changed, result.unchanged))]
        for sheet in _SHEETS
    ]
    heads = [words(f"heads.{name}") for name in ("sheet", "added", "changed", "unchanged")]
    shown = table(heads, rows, right=(1, 2, 3))
    outcome = words("portfolio.tried" if dry_run else "portfolio.imported")
    data: dict[str, Json] = {
        "dry_run": dry_run,
        "added": result.added,
        "changed": result.changed,
        "unchanged": result.unchanged,
    }
    return Answer(data, paragraphs(shown, outcome), result.warnings)
