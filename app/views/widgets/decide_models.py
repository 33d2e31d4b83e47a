"""Names of models that nobody classified yet, with proposals; keys 1 to 5 or a button decide the selected ones (R6)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.categories import Classification
from app.services.catalogue import Decided, UnclassifiedModel
from app.services.inventory.model_names import NO_MODEL
from app.services.inventory.model_proposals import Proposal
from app.views import formats, terms
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import Theme, sizes
from app.views.widgets.buttons import button
from app.views.widgets.layouts import FlowLayout, column
from app.views.widgets.table import Align, Column, DataTable
from app.views.widgets.text import Role, label

_ICONS = {
    Classification.HEADSET: Icon.HEADSET,
    Classification.VIDEO: Icon.VIDEO,
    Classification.VOICE: Icon.VOICE,
    Classification.EXCLUDED: Icon.STOP,
    Classification.IGNORED: Icon.PARTLY,
}
_ROW = 20
_HEAD = 40


def proposal_words(proposal: Proposal) -> str:
    """A proposal with the reason for it."""
    translate = QCoreApplication.translate
    words = {
        "review": translate("DecideModels", "{meaning}: the catalogue proposes it for review"),
        "similar_name": translate("DecideModels", "{meaning}: {percent} like {model}"),
        "accessory": translate("DecideModels", "{meaning}: named like an accessory or software, “{model}”"),
        "other_vendor": translate("DecideModels", "{meaning}: named after another vendor, {model}"),
        "family": translate("DecideModels", "{meaning}: belongs to the family {model}"),
    }[proposal.reason]
    meaning = terms.classification_name(proposal.classification)
    return words.format(meaning=meaning, percent=formats.percent(proposal.score * 100), model=proposal.model)


def decided(made: Decided) -> str:
    """What was decided, for the message that offers to undo it."""
    translate = QCoreApplication.translate
    meaning = terms.classification_name(made.classification)
    if len(made.models) > 1:
        words = translate("DecideModels", "{count} models count as: {meaning}. Months recounted: {months}")
        months = formats.count(len(made.effects.months))
        return words.format(count=formats.count(len(made.models)), meaning=meaning, months=months)
    (one,) = made.decisions
    words = translate("DecideModels", "“{model}” counts as: {meaning}. Stored inventories recounted: {count}")
    return words.format(model=one.model, meaning=meaning, count=formats.count(one.inventories))


class DecideModels(QWidget):
    """A queue and the five decisions; `decided` carries a tuple of names and the classification."""

    decided = Signal(object, object)

    def __init__(
        self, preferences: Preferences, *, keep_as: str, customers: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table: DataTable[UnclassifiedModel] = DataTable(
            self.tr("Models to decide"),
            self._columns(customers=customers),
            keep_as=keep_as,
            preferences=preferences,
            key=lambda one: one.name,
        )
        self.buttons: dict[Classification, QPushButton] = {}
        self._rows = 1
        flow = FlowLayout()
        self._about = label(role=Role.MUTED)
        flow.addWidget(self._about)
        for number, meaning in enumerate(Classification, start=1):
            flow.addWidget(self._button(number, meaning))
        self.setFocusProxy(self.table)
        self.table.selected.connect(self._follow)
        Theme.current().changed.connect(self._fit)
        self.setLayout(column(self.table, flow))

    @property
    def selected(self) -> UnclassifiedModel | None:
        """The first model that a decision would be about."""
        return next(iter(self.table.chosen), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The names that a decision would be about; rows without a model have none."""
        return tuple(one.name for one in self.table.chosen if one.name != NO_MODEL)

    def show_models(self, models: Sequence[UnclassifiedModel], most_rows: int) -> None:
        """Show the names that wait; the next one is selected where the one before was decided."""
        view = self.table.view
        at = max(0, view.currentIndex().row())
        self.table.set_rows(models)
        self._rows = min(most_rows, max(1, len(models)))
        self._fit()
        if models and self.selected is None:
            view.selectRow(min(at, len(models) - 1))
        self._follow()

    def decide(self, meaning: Classification) -> None:
        """Decide about the selected models."""
        if names := self.names:
            self.decided.emit(names, meaning)

    def _button(self, number: int, meaning: Classification) -> QPushButton:
        made = button(f"{number}  {terms.classification_name(meaning)}", icon=_ICONS[meaning])
        made.setAccessibleName(terms.classification_name(meaning))
        made.clicked.connect(lambda _=False: self.decide(meaning))
        key = QShortcut(QKeySequence(str(number)), self.table.view)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(lambda: self.decide(meaning))
        self.buttons[meaning] = made
        return made

    def _fit(self) -> None:
        """As high as its rows are at this text size."""
        self.table.setFixedHeight(round(_HEAD * Theme.current().scale) + self._rows * (sizes().body + _ROW) + 2)

    def _follow(self) -> None:
        names = self.names
        several = self.tr("The {count} selected models are:").format(count=formats.count(len(names)))
        self._about.setText(several if len(names) > 1 else self.tr("The selected model is:"))
        for made in self.buttons.values():
            made.setEnabled(bool(names))

    def _columns(self, *, customers: bool) -> list[Column[UnclassifiedModel]]:
        made: list[Column[UnclassifiedModel]] = [
            Column(name="name", title=self.tr("Model as listed"), value=lambda one: one.name, width=220),
            Column(
                name="devices",
                title=self.tr("Devices"),
                value=lambda one: one.devices,
                align=Align.NUMBER,
                width=90,
            ),
        ]
        if customers:
            made.append(
                Column(
                    name="customers",
                    title=self.tr("Customers"),
                    value=lambda one: ", ".join(one.customers),
                    tooltip=lambda one: "\n".join(one.customers),
                    width=220,
                )
            )
        made.append(
            Column(
                name="proposals",
                title=self.tr("Proposed"),
                value=lambda one: " · ".join(proposal_words(proposal) for proposal in one.proposals),
                tooltip=lambda one: "\n".join(proposal_words(proposal) for proposal in one.proposals),
                width=260,
                stretch=True,
            )
        )
        return made
