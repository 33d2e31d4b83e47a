"""`demo`: a store with fictional customers, to look around in."""

from argparse import Namespace

from app.commands.answer import Answer
from app.commands.files import require_new
from app.commands.kinds import FILE
from app.commands.parser import Tree
from app.commands.session import Session


def add(tree: Tree) -> None:
    """Add the command."""
    tree.command("demo", run).argument("file", FILE)


def run(arguments: Namespace, session: Session) -> Answer:
    """Make the demo store in a new file."""
    from app.services.demo import create_demo

    require_new(arguments.file)
    create_demo(arguments.file)
    return Answer({"file": str(arguments.file)}, session.words("demo.done", file=str(arguments.file)))
