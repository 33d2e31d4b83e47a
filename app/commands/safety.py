"""`backup`, `restore` and `verify`: keeping a store safe."""

from argparse import Namespace

from app.commands.answer import Answer, Json
from app.commands.kinds import FILE
from app.commands.parser import Tree
from app.commands.session import Session
from app.domain.errors import ProblemsFound


def add(tree: Tree) -> None:
    """Add the commands."""
    tree.command("backup", run_backup).argument("file", FILE)
    tree.command("restore", run_restore).argument("file", FILE)
    tree.command("verify", run_verify)


def run_backup(arguments: Namespace, session: Session) -> Answer:
    """Copy the store to a new file, and check the copy."""
    from app.services.store_safety import backup_to

    with session.reading() as desk:
        made = backup_to(desk, arguments.file)
    data: dict[str, Json] = {"file": str(made.path), "made": made.made.isoformat(timespec="seconds")}
    return Answer(data, session.words("backup.done", file=str(made.path)))


def run_restore(arguments: Namespace, session: Session) -> Answer:
    """Put a backup in the place of the store; the store that stood there is moved aside."""
    from app.services.store_safety import restore

    done = restore(arguments.file, session.store, clock=session.clock)
    words = session.words
    told = words("restore.done", store=str(done.store), backup=str(done.backup))
    if done.moved_aside is not None:
        told += " " + words("restore.moved", path=str(done.moved_aside))
    aside = None if done.moved_aside is None else str(done.moved_aside)
    return Answer({"store": str(done.store), "backup": str(done.backup), "moved_aside": aside}, told)


def run_verify(_: Namespace, session: Session) -> Answer:
    """Run every check on the store; what they find is a list of problems."""
    from app.services.store_safety import verify

    with session.reading() as desk:
        report = verify(desk.store)
    if report.issues:
        raise ProblemsFound(report.issues)
    checks = [result.name for result in report.results]
    told = session.words("verify.done", store=str(report.path), count=len(checks))
    return Answer({"store": str(report.path), "schema": report.schema, "checks": checks}, told, report.remarks)
