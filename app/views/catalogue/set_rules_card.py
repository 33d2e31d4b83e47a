"""What was decided about pairs of models that may be one set over two rows: listed, changed, forgotten."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.services.inventory.sets import SetRule
from app.views import formats
from app.views.icons.names import Icon
from app.views.preferences import Preferences
from app.views.theme import Theme, Tone, sizes
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.layouts import FlowLayout
from app.views.widgets.table import Column, DataTable
from app.views.widgets.text import Role, label

_MOST_ROWS = 4
_ROW = 20
_HEAD = 40


class SetRulesCard(Card):
    """Hidden without rules; `changed` carries a rule and whether it is one set, `forgotten` a rule to ask again."""

    changed = Signal(object, bool)
    forgotten = Signal(object)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SetRulesCard", "Sets over two rows"), parent=parent)
        reason = self.tr(
            "What was decided about pairs of models, for every customer. A change holds for the imports from now on; "
            "stored months stay as they are."
        )
        self.table: DataTable[SetRule] = DataTable(
            self.tr("Decisions about sets"),
            self._columns(),
            keep_as="catalogue_sets",
            preferences=preferences,
            key=lambda one: one.key,
        )
        self._shown = 1
        self.once = button(self.tr("One set"), lambda: self._change(is_one_set=True), icon=Icon.CHECK)
        self.twice = button(self.tr("Two devices"), lambda: self._change(is_one_set=False), icon=Icon.STOP)
        self.again = button(self.tr("Ask again"), self._forget, icon=Icon.HELP)
        flow = FlowLayout()
        flow.addWidget(label(self.tr("The selected pair is:"), Role.MUTED))
        for one in (self.once, self.twice, self.again):
            flow.addWidget(one)
        holder = QWidget()
        holder.setLayout(flow)
        self.add(label(reason, Role.MUTED, wrap=True), self.table, holder)
        self.table.selected.connect(self._follow)
        Theme.current().changed.connect(self._fit)
        self.hide()

    @property
    def selected(self) -> SetRule | None:
        """The rule that the buttons are about."""
        return next(iter(self.table.chosen), None)

    def show_rules(self, rules: Sequence[SetRule]) -> None:
        """Show every rule; the selected one stays selected."""
        self.table.set_rows(rules)
        self._shown = min(_MOST_ROWS, max(1, len(rules)))
        self._fit()
        if rules and self.selected is None:
            self.table.view.selectRow(0)
        self._follow()
        self.setVisible(bool(rules))

    def _change(self, *, is_one_set: bool) -> None:
        if (rule := self.selected) is not None and rule.is_one_set is not is_one_set:
            self.changed.emit(rule, is_one_set)

    def _forget(self) -> None:
        if (rule := self.selected) is not None:
            self.forgotten.emit(rule)

    def _follow(self) -> None:
        rule = self.selected
        self.once.setEnabled(rule is not None and not rule.is_one_set)
        self.twice.setEnabled(rule is not None and rule.is_one_set)
        self.again.setEnabled(rule is not None)

    def _fit(self) -> None:
        self.table.setFixedHeight(round(_HEAD * Theme.current().scale) + self._shown * (sizes().body + _ROW) + 2)

    def _columns(self) -> list[Column[SetRule]]:
        once, twice = self.tr("one set"), self.tr("two devices")
        return [
            Column(name="kept", title=self.tr("Model that counts"), value=lambda one: one.kept, width=180),
            Column(name="part", title=self.tr("Other part"), value=lambda one: one.part, width=180),
            Column(
                name="decision",
                title=self.tr("Decision"),
                value=lambda one: once if one.is_one_set else twice,
                tone=lambda one: Tone.INFO if one.is_one_set else Tone.NEUTRAL,
                width=130,
            ),
            Column(name="who", title=self.tr("Decided by"), value=lambda one: one.who, width=130),
            Column(name="when", title=self.tr("When"), value=_when, width=160, stretch=True),
        ]


def _when(rule: SetRule) -> str:
    return formats.moment(datetime.fromisoformat(rule.at).astimezone()) if rule.at else ""
