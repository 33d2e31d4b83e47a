"""`demo`: a store with fictional customers, to look around in."""

from argparse import Namespace
from typing import TYPE_CHECKING

from app.commands.answer import Answer, Json
from app.commands.kinds import FILE
from app.commands.parser import Tree
from app.commands.session import Session

if TYPE_CHECKING:
    from app.services.demo.create import DemoResult


def add(tree: Tree) -> None:
    """Add the command."""
    tree.command("demo", run).argument("file", FILE)


def run(arguments: Namespace, session: Session) -> Answer:
    """Make the demo store in a new file."""
    from app.services.demo import create_demo, write_demo_inventories
    from app.services.demo_folder import inventories_beside

    made = create_demo(arguments.file)
    folder = inventories_beside(made.path)
    write_demo_inventories(folder, today=made.today)
    words = session.words
    told = words("demo.made", customers=made.customers, inventories=made.inventories, devices=words.count(made.devices))
    done = words("demo.done", file=str(arguments.file), folder=str(folder))
    return Answer({**_data(made), "inventory_files": str(folder)}, f"{told}\n{done}")


def _data(made: "DemoResult") -> dict[str, Json]:
    return {
        "file": str(made.path),
        "customers": made.customers,
        "contracts": made.contracts,
        "inventories": made.inventories,
        "devices": made.devices,
        "true_ups": made.true_ups,
    }
