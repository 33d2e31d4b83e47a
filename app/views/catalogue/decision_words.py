"""Decisions about models in words: what one would do to the customers' months, and who decided what and when."""

from collections.abc import Iterator
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.services.catalogue_effects import CategoryEffect, Effects, MonthEffect
from app.services.catalogue_history import TAKEN_BACK, ModelDecision, ModelState
from app.views import formats, terms

translate = QCoreApplication.translate


def effect_words(effects: Effects, most: int) -> list[str]:
    """A line per customer about its newest month, those whose counts change first; then how many more there are."""
    if not effects.months:
        return [translate("Catalogue", "No stored month lists this model: nothing is recounted.")]
    months = [one.month for one in effects.months]
    first, last = formats.month(min(months).first_day), formats.month(max(months).first_day)
    words = translate("Catalogue", "Devices touched: {devices}, customers: {customers}, months: {months} ({span})")
    head = words.format(
        devices=formats.count(effects.devices),
        customers=formats.count(len(effects.latest)),
        months=formats.count(len(effects.months)),
        span=first if first == last else f"{first} – {last}",
    )
    ranked = sorted(effects.latest, key=lambda one: not one.categories)
    lines = [_customer(one, effects) for one in ranked[:most]]
    if (left := len(ranked) - most) > 0:
        lines.append(translate("Catalogue", "customers not shown: {count}").format(count=formats.count(left)))
    return [head, *lines]


def _customer(newest: MonthEffect, effects: Effects) -> str:
    """The counts of the newest month, and in how many earlier months counts change too."""
    changes = "; ".join(_count(one) for one in newest.categories) or translate("Catalogue", "no count changes")
    month = formats.month(newest.day)
    earlier = sum(1 for one in effects.changed if one.customer == newest.customer and one is not newest)
    words = translate("Catalogue", "{customer}, {month}: {changes}")
    if earlier:
        words = translate("Catalogue", "{customer}, {month}: {changes} (earlier months: {count})")
    return words.format(customer=newest.customer_name, month=month, changes=changes, count=formats.count(earlier))


def _count(effect: CategoryEffect) -> str:
    name = terms.category_name(effect.category)
    told = f"{name} {formats.count(effect.before)} → {formats.count(effect.after)}"
    if effect.verdict_after is None or effect.verdict_before is None:
        return translate("Catalogue", "{counts}, not under contract").format(counts=told)
    after = terms.verdict_name(effect.verdict_after)
    if effect.verdict_before is effect.verdict_after:
        return f"{told}, {after}"
    return f"{told}, {terms.verdict_name(effect.verdict_before)} → {after}"


def decision_words(decision: ModelDecision) -> str:
    """Who decided, when, and what was before and after."""
    when = formats.moment(datetime.fromisoformat(decision.at).astimezone())
    who = translate("Catalogue", "{when}, {who}").format(when=when, who=decision.who)
    if decision.action == TAKEN_BACK:
        who = translate("Catalogue", "{when}, {who}, taken back").format(when=when, who=decision.who)
    before, after = decision.before or ModelState(), decision.after or ModelState()
    changes = list(_differences(before, after)) or [translate("Catalogue", "as it was")]
    return "\n".join([who, *changes])


def _differences(before: ModelState, after: ModelState) -> Iterator[str]:
    if before.classification is not after.classification:
        was, now = terms.classification_name(before.classification), terms.classification_name(after.classification)
        yield f"{was} → {now}"
    pairs = (
        (translate("Catalogue", "Price group"), before.group or "–", after.group or "–"),
        (translate("Catalogue", "End of sale"), _day(before.dates.end_of_sale), _day(after.dates.end_of_sale)),
        (translate("Catalogue", "End of life"), _day(before.dates.end_of_life), _day(after.dates.end_of_life)),
        (translate("Catalogue", "End of service"), _day(before.dates.end_of_service), _day(after.dates.end_of_service)),
    )
    for name, was, now in pairs:
        if was != now:
            yield f"{name}: {was} → {now}"


def _day(value: date | None) -> str:
    return formats.day(value) if value else "–"
