"""`report`: the monthly report of each customer."""

from argparse import Namespace
from pathlib import Path

from app.commands.answer import Answer, Json
from app.commands.files import require_folder
from app.commands.kinds import CODE, FOLDER, MONTH
from app.commands.parser import Tree
from app.commands.session import Session
from app.commands.tables import table


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("report", run).option("month", MONTH, required=True)
    command.option("customer", CODE).option("out", FOLDER)


def run(arguments: Namespace, session: Session) -> Answer:
    """Write the report of every customer, or of one; to the current folder where none is named."""
    from app.services.reports import unprintable, write_reports

    folder = arguments.out or Path()
    require_folder(folder)
    with session.writing() as desk:
        reports = write_reports(desk, arguments.month, arguments.customer, folder)
        warnings = [issue for one in reports for issue in unprintable(desk, one.customer, arguments.month)]
    words = session.words
    if not reports:
        return Answer([], words("report.nothing", month=str(arguments.month)))
    heads = [words("heads.customer"), words("heads.file")]
    rows = [[one.customer, str(folder / one.file)] for one in reports]
    data: list[Json] = [{"customer": one.customer, "file": str(one.file)} for one in reports]
    return Answer(data, table(heads, rows), warnings)
