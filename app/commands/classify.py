"""`classify`: what a model counts as, for every customer and every stored month (R6)."""

from argparse import Namespace

from app.commands.answer import Answer
from app.commands.kinds import MODEL, TEXT
from app.commands.parser import Tree
from app.commands.session import Session
from app.domain.categories import Classification


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("classify", run).argument("model", MODEL)
    command.argument("category", TEXT, choices=[each.value for each in Classification]).option("group", TEXT)


def run(arguments: Namespace, session: Session) -> Answer:
    """Decide about a model and recount what is stored."""
    from app.services.catalogue import classify

    with session.writing(create=True) as desk:
        decision = classify(desk, arguments.model, Classification(arguments.category), arguments.group)
    words = session.words
    told = words(
        "classify.done",
        model=decision.model,
        category=words(f"category.{decision.classification.value}"),
        inventories=decision.inventories,
    )
    data = {
        "model": decision.model,
        "category": decision.classification.value,
        "names": list(decision.names),
        "inventories": decision.inventories,
    }
    return Answer(data, told)
