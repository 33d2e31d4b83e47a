"""A category as the import would leave it: count, difference with the last inventory, ordered and threshold."""

from PySide6.QtWidgets import QWidget

from app.services.inventory.preview import CategoryStanding
from app.views import formats, terms
from app.views.imports.explain import explained
from app.views.theme import Tone
from app.views.widgets.card import Card
from app.views.widgets.category_bar import BarValues, CategoryBar
from app.views.widgets.key_figure import Facts, KeyFigure
from app.views.widgets.pill import Pill
from app.views.widgets.text import Role, label
from app.views.widgets.why import WhyPanel


class StandingCard(Card):
    """One category of the preview."""

    def __init__(self, standing: CategoryStanding, parent: QWidget | None = None) -> None:
        pill = Pill()
        super().__init__(terms.category_name(standing.category), pill, parent)
        self._standing = standing
        if standing.verdict is None:
            pill.set_state(self.tr("not under contract"), Tone.NEUTRAL)
        else:
            pill.set_state(terms.verdict_name(standing.verdict), terms.VERDICT_TONES[standing.verdict])
        self.add(KeyFigure(formats.count(standing.count), self.tr("devices")))
        if standing.ordered is not None and standing.threshold is not None:
            bar = CategoryBar()
            bar.set_values(BarValues(standing.count, standing.ordered, standing.threshold))
            self.add(bar)
        else:
            self.add(label(self.tr("No contract covers this category on that day."), Role.MUTED, wrap=True))
        self.add(self._facts(standing))

    def _facts(self, standing: CategoryStanding) -> Facts:
        facts = Facts()
        facts.add(self.tr("in the last inventory"), _against(standing.earlier, standing.count))
        if standing.baseline is not None:
            facts.add(self.tr("baseline"), _against(standing.baseline, standing.count))
        if standing.increase is not None:
            percent = formats.percent(standing.increase, signed=True, places=2)
            facts.add(self.tr("against ordered"), percent, self.tr("Why?"), self._explain)
        return facts

    def _explain(self) -> None:
        if (found := explained(self._standing)) is not None:
            WhyPanel.open_beside((found,), self)


def _against(figure: int | None, count: int) -> str:
    """A figure with what the count has more or less."""
    if figure is None:
        return formats.NOTHING
    return f"{formats.count(figure)} ({formats.count(count - figure, signed=True)})"
