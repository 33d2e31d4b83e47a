"""Why a category would get its verdict once the inventory is stored (R5, R7)."""

from PySide6.QtCore import QCoreApplication

from app.domain.clauses import Clause
from app.services.inventory.preview import CategoryStanding
from app.views import formats, terms
from app.views.widgets.why import Explanation

translate = QCoreApplication.translate


def explained(standing: CategoryStanding) -> Explanation | None:
    """Count, ordered and threshold, and what follows; None where no contract covers the category."""
    if standing.ordered is None or standing.baseline is None or standing.threshold is None or standing.verdict is None:
        return None
    count, ordered, baseline, threshold = map(
        formats.count, (standing.count, standing.ordered, standing.baseline, standing.threshold)
    )
    rule = translate(
        "ImportExplain",
        "What would follow once this inventory is stored: up to the number ordered nothing is owed, below the "
        "threshold the allowance covers the rest, and a count that reaches the threshold leads to a true-up.",
    )
    inputs = (
        (translate("ImportExplain", "Counted in these files"), count),
        (translate("ImportExplain", "Ordered on that day"), ordered),
        (translate("ImportExplain", "Baseline on that day"), baseline),
        (translate("ImportExplain", "Threshold on that day"), threshold),
    )
    return Explanation(
        title=terms.category_name(standing.category),
        figure=terms.verdict_name(standing.verdict),
        rule=rule,
        clause=Clause.THRESHOLD.value,
        inputs=inputs,
        arithmetic=_increase(standing, standing.ordered),
    )


def _increase(standing: CategoryStanding, ordered: int) -> tuple[str, ...]:
    if standing.increase is None:
        return ()
    over = formats.count(standing.count - ordered, signed=True)
    of = formats.count(ordered)
    percent = formats.percent(standing.increase, signed=True, places=2)
    return (f"({formats.count(standing.count)} − {of}) / {of} = {over} / {of} = {percent}",)
