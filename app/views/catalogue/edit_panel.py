"""The form beside the table: what a model counts as, its price group and its dates, with whom a change touches."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QMargins, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QWidget

from app.domain.categories import Classification
from app.domain.eligibility import ModelDates
from app.domain.portfolio import CatalogueModel
from app.services.catalogue_changes import ModelRecord
from app.services.catalogue_effects import Effects
from app.services.catalogue_history import ModelDecision
from app.views import formats, terms
from app.views.catalogue.columns import origin, used_by
from app.views.catalogue.decision_words import decision_words, effect_words
from app.views.catalogue.optional_date import OptionalDate
from app.views.icons.names import Icon
from app.views.theme import GRID, Theme
from app.views.widgets.buttons import Kind, button, icon_button
from app.views.widgets.card import Card
from app.views.widgets.form import FormField
from app.views.widgets.layouts import STRETCH, column, row
from app.views.widgets.text import Role, label, line

_WIDTH = 330
_MOST_CUSTOMERS = 6
_MOST_DECISIONS = 5
_MOST_EFFECTS = 2
_TYPING = 250
"""Milliseconds after the last change of the form until it is asked what it would do."""


class EditPanel(Card):
    """`saved` carries the model as it is to be; nothing is stored by the panel itself.

    `tried` carries it while the form is being filled in: `show_effects` then tells what saving it would do.
    """

    tried = Signal(object)
    saved = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        close = icon_button(Icon.CLOSE, "")
        super().__init__(" ", close, parent)
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.closed)
        self._record: ModelRecord | None = None
        self.title.setWordWrap(True)
        self._told = label(role=Role.MUTED, wrap=True)
        self.meaning = QComboBox()
        for one in Classification:
            self.meaning.addItem(terms.classification_name(one), one)
        self.meaning.setPlaceholderText(self.tr("Choose"))
        self.group = QLineEdit()
        self.sale = OptionalDate(self.tr("End of sale"))
        self.life = OptionalDate(self.tr("End of life"))
        self.service = OptionalDate(self.tr("End of service"))
        self._touches = label(role=Role.STRONG, wrap=True)
        self._customers = label(role=Role.MUTED, wrap=True)
        self._effects = label(wrap=True)
        self._effects.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._effects.hide()
        self._history = label(role=Role.SMALL, wrap=True)
        self._history.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._asking = QTimer(self, singleShot=True, interval=_TYPING)
        self.save = button(self.tr("Save"), self._save, kind=Kind.PRIMARY)
        self.cancel = button(self.tr("Cancel"), self.closed.emit)
        self._arrange()
        self._connect()

    @property
    def record(self) -> ModelRecord | None:
        """The model that is being changed."""
        return self._record

    def show_record(self, record: ModelRecord, today: date) -> None:
        """Show a model as it is stored."""
        entry, self._record = record.entry, record
        self.title.setText(entry.model)
        self.setAccessibleName(entry.model)
        self._told.setText(self._description(record))
        self.meaning.setCurrentIndex(self.meaning.findData(entry.classification) if entry.classification else -1)
        self.group.setText(entry.group or "")
        for field, day in zip(self._dates(), _days(entry.dates), strict=True):
            field.show_value(day, today)
        self._history.clear()
        self._follow()

    def show_effects(self, model: CatalogueModel, effects: Effects) -> None:
        """Tell what saving a model would do, unless the form says something else by now."""
        if model == self._wanted() and self.save.isEnabled():
            self._effects.setText("\n".join(effect_words(effects, _MOST_EFFECTS)))
            self._effects.setToolTip("\n".join(effect_words(effects, len(effects.months))))
            self._effects.show()
            self._touches.hide()

    def show_history(self, model: str, decisions: Sequence[ModelDecision]) -> None:
        """Tell who decided what about the model, the newest decision first."""
        if self._record is None or self._record.entry.model != model:
            return
        told = [decision_words(one) for one in decisions[:_MOST_DECISIONS]]
        self._history.setText("\n\n".join(told) or self.tr("Nobody has changed this model yet."))

    # Helpers

    def _arrange(self) -> None:
        counts = FormField(self.tr("Counts as"), self.meaning, required=True)
        grouped = FormField(
            self.tr("Price group"), self.group, hint=self.tr("Only where a contract prices groups apart")
        )
        dates = label(self.tr("Known dates"), Role.STRONG)
        hint = self.tr("From the day after its end of life or service, a model is no longer covered or counted.")
        decided = label(self.tr("Decided"), Role.STRONG)
        parts = (self._told, counts, grouped, dates, *self._dates(), label(hint, Role.SMALL, wrap=True))
        page = QWidget()
        page.setProperty("role", "page")
        told = (self._customers, decided, self._history)
        page.setLayout(column(*parts, *told, STRETCH, margins=QMargins(0, 0, GRID // 2, 0)))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Model"))
        self.add(area, line(), self._touches, self._effects)
        self.body.setStretch(0, 1)
        self.body.addLayout(row(STRETCH, self.cancel, self.save))
        self._fit()
        Theme.current().changed.connect(self._fit)

    def _fit(self) -> None:
        self.setFixedWidth(round(_WIDTH * Theme.current().scale))

    def _connect(self) -> None:
        self.meaning.currentIndexChanged.connect(lambda _: self._follow())
        self.group.textChanged.connect(lambda _: self._follow())
        for field in self._dates():
            field.edited.connect(self._follow)
        self._asking.timeout.connect(self._ask)

    def _dates(self) -> tuple[OptionalDate, OptionalDate, OptionalDate]:
        return self.sale, self.life, self.service

    def _wanted(self) -> CatalogueModel | None:
        """The model as the form says, None while nothing was chosen."""
        meaning = self.meaning.currentData()
        if self._record is None or meaning is None:
            return None
        group = self.group.text().strip() or None
        dates = ModelDates(self.sale.value, self.life.value, self.service.value)
        return CatalogueModel(self._record.entry.model, Classification(meaning), group, dates)

    def _follow(self) -> None:
        """Say whom a change touches, and let it be saved only when there is one."""
        wanted, record = self._wanted(), self._record
        if record is None:
            return
        entry = record.entry
        before = (entry.classification, entry.group, entry.dates)
        changed = wanted is not None and (wanted.classification, wanted.group, wanted.dates) != before
        self.save.setEnabled(changed)
        self._effects.hide()
        self._touches.show()
        self._asking.stop()
        if changed:
            self._asking.start()
        self._touches.setText(self._touched(record))
        self._customers.setText(self._in_use(record))

    def _touched(self, record: ModelRecord) -> str:
        if not record.customers:
            return self.tr("No device of this model is in use: a change touches no customer today.")
        words = self.tr("Touched by a change: devices {devices}, customers {customers}")
        return words.format(devices=formats.count(record.devices), customers=formats.count(len(record.customers)))

    def _in_use(self, record: ModelRecord) -> str:
        """The customers with most devices, and how many more there are."""
        if not record.customers:
            return ""
        names = used_by(record).split("\n")
        left = len(names) - _MOST_CUSTOMERS
        shown = names[:_MOST_CUSTOMERS] + ([self.tr("and {count} more").format(count=left)] if left > 0 else [])
        return "\n".join([self.tr("In use at"), *shown])

    def _description(self, record: ModelRecord) -> str:
        parts = [origin(record), *record.entry.aliases]
        if record.entry.classification is None and record.entry.proposal is not None:
            proposal = terms.classification_name(record.entry.proposal)
            parts.append(self.tr("proposed: {meaning}").format(meaning=proposal))
        return " · ".join(parts)

    def _ask(self) -> None:
        if (wanted := self._wanted()) is not None and self.save.isEnabled():
            self.tried.emit(wanted)

    def _save(self) -> None:
        if (wanted := self._wanted()) is not None and self.save.isEnabled():
            self.saved.emit(wanted)


def _days(dates: ModelDates) -> tuple[date | None, date | None, date | None]:
    return dates.end_of_sale, dates.end_of_life, dates.end_of_service
