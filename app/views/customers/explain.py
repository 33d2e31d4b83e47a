"""Why the figures of a customer page are what they are (R4, R5, R7): rule, clause, inputs and arithmetic."""

from PySide6.QtCore import QCoreApplication

from app.domain.baseline import GrowthUnit
from app.domain.clauses import Clause
from app.domain.dates import Month
from app.domain.forecast import MONTHS_LOOKED_BACK
from app.domain.money import HUNDRED_PERCENT
from app.domain.portfolio import Contract, Coverage
from app.domain.rule_settings import Reading
from app.services.overview import Standing
from app.views import formats
from app.views.terms import reading_name, verdict_name
from app.views.widgets.why import Explanation

translate = QCoreApplication.translate


def verdict_explained(standing: Standing, contract: Contract | None) -> tuple[Explanation, ...]:
    """The increase, the baseline and the threshold of a covered category, and what follows from the count."""
    entry = standing.entry
    if entry is None or standing.count is None or standing.verdict is None:
        return ()
    figures, count = entry.baseline, standing.count
    compared = (
        translate("Explain", "{count} is less than {threshold}")
        if count < figures.threshold
        else translate("Explain", "{count} reaches {threshold}")
    )
    found = Explanation(
        title=translate("Explain", "Verdict"),
        figure=verdict_name(standing.verdict),
        rule=translate(
            "Explain",
            "A true-up follows once the count reaches the threshold; exactly reaching it is enough. Up to the number"
            " ordered nothing is owed, and below the threshold the allowance covers the rest until renewal.",
        ),
        clause=Clause.THRESHOLD.value,
        inputs=(
            (translate("Explain", "Counted"), formats.count(count)),
            (translate("Explain", "Ordered"), formats.count(figures.ordered)),
            (translate("Explain", "Threshold"), formats.count(figures.threshold)),
        ),
        arithmetic=(
            compared.format(count=formats.count(count), threshold=formats.count(figures.threshold)),
            *_increase(count, figures.ordered, standing.increase),
        ),
    )
    return (found, *(_threshold(standing, contract) if contract else ()))


def _increase(count: int, ordered: int, increase: int | None) -> tuple[str, ...]:
    if increase is None:
        return ()
    over, of = formats.count(count - ordered, signed=True), formats.count(ordered)
    percent = formats.percent(increase, signed=True, places=2)
    return (f"({formats.count(count)} − {of}) / {of} = {over} / {of} = {percent}",)


def _threshold(standing: Standing, contract: Contract) -> tuple[Explanation, ...]:
    entry = standing.entry
    if entry is None:
        return ()
    settings, figures = contract.settings, entry.baseline
    allowance, trigger = formats.percent(settings.allowance), formats.percent(settings.trigger)
    ordered, whole = formats.count(figures.ordered), formats.percent(HUNDRED_PERCENT)
    baseline = Explanation(
        title=translate("Explain", "Baseline"),
        figure=formats.count(figures.baseline),
        rule=translate("Explain", "The number ordered plus the allowance, rounded up to a whole device."),
        clause=Clause.BASELINE.value,
        inputs=((translate("Explain", "Allowance"), allowance),),
        arithmetic=(_rounded_up(f"{ordered} × ({whole} + {allowance})", figures.baseline),),
    )
    factor = f"{ordered} × ({whole} + {trigger})"
    if settings.reading is Reading.BASELINE:
        factor = f"{ordered} × ({whole} + {allowance}) × ({whole} + {trigger})"
    threshold = Explanation(
        title=translate("Explain", "Threshold"),
        figure=formats.count(figures.threshold),
        rule=translate(
            "Explain",
            "The smallest count at which a true-up follows. This contract measures the increase {reading}.",
        ).format(reading=reading_name(settings.reading)),
        inputs=((translate("Explain", "Increase that leads to a true-up"), trigger),),
        arithmetic=(_rounded_up(factor, figures.threshold),),
    )
    return baseline, threshold


def _rounded_up(text: str, result: int) -> str:
    words = translate("Explain", "{text}, rounded up = {result}")
    return words.format(text=text, result=formats.count(result))


def expected_explained(standing: Standing) -> tuple[Explanation, ...]:
    """When the threshold will be reached if the growth of the last months goes on."""
    entry, points = standing.entry, standing.points
    if entry is None or standing.expected is None or not points:
        return ()
    last = points[-1]
    until = Month.of(last.date)
    first = next(one for one in points if until.since(Month.of(one.date)) <= MONTHS_LOOKED_BACK)
    months = until.since(Month.of(first.date))
    left = entry.baseline.threshold - last.count
    return (
        Explanation(
            title=translate("Explain", "Expected month of the threshold"),
            figure=formats.month(standing.expected.first_day),
            rule=translate(
                "Explain",
                "An expectation, not a rule of the service: the average growth of the last {months} months goes on.",
            ).format(months=MONTHS_LOOKED_BACK),
            inputs=(
                (formats.month(first.date), formats.count(first.count)),
                (formats.month(last.date), formats.count(last.count)),
                (translate("Explain", "Threshold"), formats.count(entry.baseline.threshold)),
            ),
            arithmetic=(
                translate("Explain", "{growth} devices in {months} months; {left} still to go").format(
                    growth=formats.count(last.count - first.count, signed=True),
                    months=formats.count(months),
                    left=formats.count(left),
                ),
            ),
        ),
    )


def ordered_explained(category: str, rows: tuple[Coverage, ...]) -> tuple[Explanation, ...]:
    """What was ordered at the start of a contract: the installed base and the growth charged up front (R4)."""
    return tuple(_ordered(category, one) for one in rows)


def _ordered(category: str, one: Coverage) -> Explanation:
    growth, installed = one.growth, formats.count(one.installed)
    upfront = formats.percent(growth.upfront)
    if growth.unit is GrowthUnit.PERCENT:
        amount = formats.percent(growth.amount)
        text = f"{installed} + {installed} × {amount}"
    else:
        amount = formats.count(growth.amount)
        text = f"{installed} + {amount}"
    if growth.upfront != HUNDRED_PERCENT:
        text = f"{text} × {upfront}"
    return Explanation(
        title=f"{category}, {one.group}" if one.group else category,
        figure=formats.count(one.ordered),
        rule=translate(
            "Explain",
            "Ordered is the installed base plus the share of the expected growth that is charged in advance, rounded"
            " up once.",
        ),
        clause=Clause.ORDERED.value,
        inputs=(
            (translate("Explain", "Installed base"), installed),
            (translate("Explain", "Expected growth"), amount),
            (translate("Explain", "Charged in advance"), upfront),
        ),
        arithmetic=(_rounded_up(text, one.ordered),),
    )
