"""Why a category of the month has the verdict it has (R5, R7)."""

from PySide6.QtCore import QCoreApplication

from app.domain.check import CheckLine, Verdict
from app.domain.clauses import Clause
from app.views import formats
from app.views.terms import category_name, verdict_name
from app.views.widgets.why import Explanation

translate = QCoreApplication.translate


def explanation(line: CheckLine) -> Explanation:
    """One category of one contract."""
    name = translate("ExplainCheck", "{category}, contract {contract}")
    return Explanation(
        title=name.format(category=category_name(line.category), contract=line.contract),
        figure=verdict_name(line.verdict),
        rule=_rule(line.verdict),
        clause=Clause.THRESHOLD.value,
        inputs=_inputs(line),
        arithmetic=_arithmetic(line),
    )


def _rule(verdict: Verdict) -> str:
    return {
        Verdict.MISSING_INVENTORY: translate(
            "ExplainCheck", "No inventory is dated in this month, so nothing was compared with the number ordered."
        ),
        Verdict.OK: translate("ExplainCheck", "Not more devices were counted than were ordered: nothing follows."),
        Verdict.WITHIN_ALLOWANCE: translate(
            "ExplainCheck",
            "More devices were counted than were ordered, but fewer than the threshold: nothing follows.",
        ),
        Verdict.TRUE_UP: translate(
            "ExplainCheck", "The count has reached the threshold, so an interim true-up follows for this category."
        ),
    }[verdict]


def _inputs(line: CheckLine) -> tuple[tuple[str, str], ...]:
    base = line.baseline
    figures = [
        (translate("ExplainCheck", "Ordered"), formats.count(base.ordered)),
        (translate("ExplainCheck", "Baseline"), formats.count(base.baseline)),
        (translate("ExplainCheck", "Threshold"), formats.count(base.threshold)),
    ]
    if line.count is not None:
        figures.insert(0, (translate("ExplainCheck", "Counted"), formats.count(line.count)))
    return tuple(figures)


def _arithmetic(line: CheckLine) -> tuple[str, ...]:
    if line.count is None:
        return ()
    ordered, threshold = line.baseline.ordered, line.baseline.threshold
    sign = "\u2265" if line.count >= threshold else "<"
    text = translate("ExplainCheck", "{count} counted {sign} threshold {threshold}")
    steps = [text.format(count=formats.count(line.count), sign=sign, threshold=formats.count(threshold))]
    if line.increase is not None:
        count, base = formats.count(line.count), formats.count(ordered)
        share = formats.percent(line.increase, signed=True, places=2)
        steps.append(f"({count} \u2212 {base}) / {base} = {share}")
    return tuple(steps)
