"""`check`: the verdicts of a month (R7)."""

from argparse import Namespace

from app.commands.answer import Answer, Json
from app.commands.kinds import CODE, MONTH
from app.commands.parser import Tree
from app.commands.session import Session
from app.commands.tables import paragraphs, table
from app.commands.words import Words
from app.domain.check import CheckLine, Verdict
from app.domain.money import two_decimals


def add(tree: Tree) -> None:
    """Add the command."""
    tree.command("check", run).option("month", MONTH, required=True).option("customer", CODE)


def run(arguments: Namespace, session: Session) -> Answer:
    """The verdict per customer, contract and covered category."""
    from app.services.checks import check

    with session.reading() as desk:
        lines = check(desk, arguments.month, arguments.customer)
    return Answer([_data(line) for line in lines], _text(lines, session.words))


def _data(line: CheckLine) -> dict[str, Json]:
    return {
        "customer": line.customer,
        "contract": line.contract,
        "category": line.category.value,
        "month": str(line.month),
        "ordered": line.baseline.ordered,
        "baseline": line.baseline.baseline,
        "threshold": line.baseline.threshold,
        "count": line.count,
        "increase_percent": None if line.increase is None else two_decimals(line.increase),
        "verdict": line.verdict.value,
        "complete": line.complete,
    }


def _text(lines: tuple[CheckLine, ...], words: Words) -> str:
    if not lines:
        return words("check.nothing")
    names = ("customer", "contract", "category", "ordered", "baseline", "threshold", "count", "increase", "verdict")
    rows = [_row(line, words) for line in lines]
    due = sum(line.verdict is Verdict.TRUE_UP for line in lines)
    result = words("check.due", count=due) if due else words("check.none_due")
    shown = table([words(f"heads.{name}") for name in names], rows, right=range(3, 8))
    incomplete = "" if all(line.complete or line.count is None for line in lines) else words("check.incomplete")
    return paragraphs(shown, incomplete, result)


def _row(line: CheckLine, words: Words) -> list[str]:
    verdict = words(f"verdict.{line.verdict.value}")
    undecided = line.count is not None and not line.complete
    figures = line.baseline
    return [
        line.customer,
        line.contract,
        words(f"category.{line.category.value}"),
        *(words.count(number) for number in (figures.ordered, figures.baseline, figures.threshold, line.count)),
        "–" if line.increase is None else f"{words.decimals(line.increase)} %",
        f"{verdict} *" if undecided else verdict,
    ]
