"""`classify`: what a model counts as, for every customer and every stored month (R6)."""

from argparse import Namespace
from typing import TYPE_CHECKING

from app.commands.answer import Answer, Json
from app.commands.kinds import MODEL, TEXT
from app.commands.parser import Tree
from app.commands.session import Session
from app.commands.tables import paragraphs, table
from app.commands.words import Words
from app.domain.categories import Classification
from app.domain.check import Verdict

if TYPE_CHECKING:
    from app.services.catalogue import Decided
    from app.services.catalogue_effects import CategoryEffect, MonthEffect


def add(tree: Tree) -> None:
    """Add the command."""
    command = tree.command("classify", run).argument("model", MODEL)
    command.argument("category", TEXT, choices=[each.value for each in Classification]).option("group", TEXT)


def run(arguments: Namespace, session: Session) -> Answer:
    """Decide about a model and recount what is stored."""
    from app.services.catalogue import classify_all

    with session.writing(create=True) as desk:
        decided = classify_all(desk, [arguments.model], Classification(arguments.category), arguments.group)
    (decision,) = decided.decisions
    data: Json = {
        "model": decision.model,
        "category": decision.classification.value,
        "names": list(decision.names),
        "inventories": decision.inventories,
        "months": [_month(one) for one in decided.effects.months],
    }
    return Answer(data, _text(decided, session.words))


def _month(effect: "MonthEffect") -> dict[str, Json]:
    return {
        "customer": effect.customer,
        "month": str(effect.month),
        "date": effect.day.isoformat(),
        "devices": effect.devices,
        "complete": effect.complete,
        "counts": [_count(one) for one in effect.categories],
    }


def _count(effect: "CategoryEffect") -> dict[str, Json]:
    return {
        "category": effect.category.value,
        "before": effect.before,
        "after": effect.after,
        "verdict_before": effect.verdict_before.value if effect.verdict_before else None,
        "verdict": effect.verdict_after.value if effect.verdict_after else None,
    }


def _text(decided: "Decided", words: Words) -> str:
    (decision,) = decided.decisions
    told = words(
        "classify.done",
        model=decision.model,
        category=words(f"category.{decision.classification.value}"),
        inventories=decision.inventories,
    )
    rows = [_row(month, effect, words) for month in decided.effects.changed for effect in month.categories]
    if not rows:
        return paragraphs(told, words("classify.no_count_changes") if decision.inventories else "")
    names = ("customer", "month", "category", "before", "after", "verdict")
    return paragraphs(told, table([words(f"heads.{name}") for name in names], rows, right=(3, 4)))


def _row(month: "MonthEffect", effect: "CategoryEffect", words: Words) -> list[str]:
    return [
        month.customer,
        str(month.month),
        words(f"category.{effect.category.value}"),
        words.count(effect.before),
        words.count(effect.after),
        _verdict(effect.verdict_before, effect.verdict_after, words),
    ]


def _verdict(before: Verdict | None, after: Verdict | None, words: Words) -> str:
    """The verdict of the count, the one before it where that was another; a dash without a contract."""
    if before is None or after is None:
        return "–"
    told = words(f"verdict.{after.value}")
    return told if before is after else f"{words(f'verdict.{before.value}')} → {told}"
