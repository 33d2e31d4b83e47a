"""One category of a customer: the count against what is ordered, where it goes, and what a true-up would cost."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.domain.categories import Category
from app.domain.check import Verdict
from app.domain.inventories import Change
from app.services.overview import Standing
from app.views import formats
from app.views.customers.explain import expected_explained, verdict_explained
from app.views.customers.records import CustomerPage, contract_shown
from app.views.customers.words import devices_in
from app.views.terms import VERDICT_TONES, category_name, verdict_name
from app.views.theme import Tone
from app.views.true_ups.explain import explanations, months_text
from app.views.widgets.card import Card
from app.views.widgets.category_bar import BarValues, CategoryBar
from app.views.widgets.key_figure import Facts, KeyFigure
from app.views.widgets.pill import Pill
from app.views.widgets.text import Role, label
from app.views.widgets.why import Explanation, WhyPanel


class CategoryCard(Card):
    """Built anew for every reading: it holds nothing."""

    def __init__(
        self, standing: Standing, page: CustomerPage, on_movement: Callable[[Category], object] | None = None
    ) -> None:
        super().__init__(category_name(standing.category), _pill(standing))
        self._standing = standing
        self._page = page
        self._on_movement = on_movement
        self.body.setSpacing(2)
        self.facts = Facts()
        count = formats.NOTHING if standing.count is None else formats.count(standing.count)
        caption = devices_in(standing.counted_on) if standing.counted_on else self.tr("no inventory yet")
        self.add(KeyFigure(count, caption))
        if standing.entry is not None:
            figures = standing.entry.baseline
            self.bar = CategoryBar()
            self.bar.set_values(BarValues(standing.count, figures.ordered, figures.threshold))
            self.add(self.bar)
            self._add_increase()
        self._add_movement()
        self._add_outlook()
        self.add(self.facts)

    # Helpers

    def _add_increase(self) -> None:
        standing, contract = self._standing, contract_shown(self._page.overview)
        if standing.increase is None:
            return
        why = verdict_explained(standing, contract)
        name = self.tr("against ordered")
        self._fact(name, formats.percent(standing.increase, signed=True, places=2), why)

    def _add_movement(self) -> None:
        if self._page.previous is None:
            return
        joined = self._page.moved(self._standing.category, Change.JOINED)
        left = self._page.moved(self._standing.category, Change.LEFT)
        words = f"{formats.count(joined, signed=True)} \u00b7 {formats.count(-left)}"
        name, on_movement = self.tr("new and gone"), self._on_movement
        if on_movement is None:
            self.facts.add(name, words)
        else:
            self.facts.add(name, words, self.tr("Why?"), partial(on_movement, self._standing.category))

    def _add_outlook(self) -> None:
        """The amount when a true-up is due, else when one is to be expected."""
        standing = self._standing
        if standing.entry is None:
            self.add(label(self.tr("Not under contract: these devices are not covered."), Role.MUTED, wrap=True))
            return
        due = self._page.line_of(standing.category)
        if due is not None:
            true_up, line = due
            amount = formats.money(self._page.amount_of(standing.category), true_up.currency)
            added = sum(one.added for one in true_up.lines if one.category is standing.category)
            name = self.tr("{added} devices \u00d7 {months} months").format(
                added=formats.count(added), months=months_text(line.months)
            )
            self._fact(name, amount, explanations(true_up))
        elif standing.verdict is Verdict.TRUE_UP:
            self.facts.add(self.tr("amount of the true-up"), formats.NOTHING)
        else:
            expected = standing.expected
            words = formats.month(expected.first_day) if expected else self.tr("not in sight")
            self._fact(self.tr("expected month of the threshold"), words, expected_explained(standing))

    def _fact(self, name: str, value: str, why: tuple[Explanation, ...]) -> None:
        if why:
            self.facts.add(name, value, self.tr("Why?"), partial(WhyPanel.open_beside, why, self.facts))
        else:
            self.facts.add(name, value)


def _pill(standing: Standing) -> Pill:
    if standing.verdict is None:
        return Pill(QCoreApplication.translate("CategoryCard", "not under contract"), Tone.NEUTRAL)
    return Pill(verdict_name(standing.verdict), VERDICT_TONES[standing.verdict])
