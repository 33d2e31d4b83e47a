"""Why a true-up costs what it costs, line by line (R8, R9)."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.clauses import Clause
from app.domain.dates import MONTHS_A_YEAR
from app.domain.proration import DAYS_A_YEAR, Months
from app.domain.rule_settings import ProrationRule
from app.domain.true_up_records import TrueUp, TrueUpLine
from app.views import formats
from app.views.terms import category_name, proration_name
from app.views.widgets.why import Explanation

translate = QCoreApplication.translate
_PLACES = 2


def explanations(true_up: TrueUp) -> tuple[Explanation, ...]:
    """Every line of the amount, and the sum where there are several."""
    lines = tuple(_line(true_up, line) for line in true_up.lines)
    return lines if len(lines) == 1 else (*lines, _total(true_up))


def months_text(months: Months) -> str:
    """Months as every page and document shows them: with as many decimals as they need, two at most."""
    exact = Decimal(months.rounded(_PLACES)).scaleb(-_PLACES).normalize()
    return formats.decimal(exact, max(0, -int(exact.as_tuple().exponent)))


def _exact(months: Months) -> str:
    """The months of the arithmetic, not rounded: 6, (5 + 15/31), 168 × 12 / 365."""
    if months.rule is ProrationRule.DAILY_365:
        return f"{formats.count(months.period.days)} × {MONTHS_A_YEAR} / {DAYS_A_YEAR}"
    if months.rule is ProrationRule.WHOLE_MONTHS or not months.parts:
        return formats.count(months.numerator)
    parts = [f"{part.days}/{part.month_days}" for part in months.parts]
    whole = [formats.count(months.whole)] if months.whole else []
    return f"({' + '.join([*whole, *parts])})"


def _line(true_up: TrueUp, line: TrueUpLine) -> Explanation:
    name = category_name(line.category) + (f", {line.group}" if line.group else "")
    price = formats.money(line.unit_price, true_up.currency)
    amount = formats.money(line.amount, true_up.currency)
    rule = translate(
        "Explain",
        "Devices that are not paid for yet are billed from the first day of the true-up month to the end of the"
        " service period, with the contract's own price. Rounding happens once, on this line.",
    )
    term = translate("Explain", "Price per device for {months} months").format(months=line.price_term_months)
    return Explanation(
        title=name,
        figure=amount,
        rule=f"{rule} {_rule_words(line.months)}",
        clause=Clause.BILLING.value,
        inputs=(
            (translate("Explain", "Counted"), formats.count(line.count)),
            (translate("Explain", "Ordered before"), formats.count(line.ordered)),
            *_extra(line),
            (translate("Explain", "Billed period"), formats.period(true_up.period.start, true_up.period.end)),
            (translate("Explain", "Months ({rule})").format(rule=_rule_name(line.months)), months_text(line.months)),
            (term, price),
        ),
        arithmetic=(
            f"{formats.count(line.count)} − {formats.count(line.ordered)}{_plus(line)} = {formats.count(line.added)}"
            if line.group is None
            else translate("Explain", "{added} devices of the group's share").format(added=formats.count(line.added)),
            f"{formats.count(line.added)} × {price} × {_exact(line.months)} / {line.price_term_months} = {amount}",
        ),
    )


def _extra(line: TrueUpLine) -> tuple[tuple[str, str], ...]:
    if not line.extra_growth:
        return ()
    return ((translate("Explain", "Extra growth"), formats.count(line.extra_growth)),)


def _plus(line: TrueUpLine) -> str:
    return f" + {formats.count(line.extra_growth)}" if line.extra_growth else ""


def _rule_name(months: Months) -> str:
    return proration_name(months.rule)


def _rule_words(months: Months) -> str:
    """How the months were counted, with the remaining days named."""
    days = sum(part.days for part in months.parts)
    texts = {
        ProrationRule.CALENDAR_MONTHS: translate(
            "Explain", "Whole months: {whole}; remaining days: {days}, over the days of the month they fall in."
        ),
        ProrationRule.WHOLE_MONTHS: translate(
            "Explain", "Whole months: {whole}; remaining days: {days}, which count as a whole month."
        ),
        ProrationRule.DAILY_365: translate("Explain", "Days: {total}, times 12 over 365."),
    }
    return texts[months.rule].format(whole=months.whole, days=days, total=months.period.days)


def _total(true_up: TrueUp) -> Explanation:
    amounts = " + ".join(formats.money(line.amount, true_up.currency) for line in true_up.lines)
    total = formats.money(true_up.total, true_up.currency)
    return Explanation(
        title=translate("Explain", "Total without VAT"),
        figure=total,
        rule=translate("Explain", "The total is the sum of the rounded lines."),
        arithmetic=(f"{amounts} = {total}",),
    )
