"""The catalogue: deciding about models that nobody classified, and changing what stands for the others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.categories import Classification
from app.domain.portfolio import CatalogueModel
from app.services.catalogue import Decided, UnclassifiedModel, classify_all, save_models, try_models, unclassified
from app.services.catalogue_changes import ModelRecord, model_records, take_back
from app.services.catalogue_effects import Effects
from app.services.catalogue_history import ModelDecision, history_of_model
from app.services.desk import Desk
from app.services.inventory.set_rules import SetDecision, decide_set, forget_set, list_set_rules, take_back_set
from app.services.inventory.sets import SetRule
from app.views import formats, terms
from app.views.catalogue.view import CatalogueView
from app.views.changes import Change
from app.views.set_words import set_words
from app.views.shell.contract import Notice, Route, Screen, Shell
from app.views.widgets.decide_models import decided
from app.views.widgets.filter_chips import Chip
from app.views.widgets.layouts import column
from app.views.widgets.table.columns import fold

_MOST_ROWS = 4
_UNDECIDED = "undecided"
_IN_USE = "in_use"
_READS_AGAIN = (Change.CATALOGUE, Change.INVENTORIES, Change.PORTFOLIO, Change.STORE)


@dataclass(frozen=True, slots=True)
class _Found:
    queue: tuple[UnclassifiedModel, ...]
    records: tuple[ModelRecord, ...]
    sets: tuple[SetRule, ...]


class CatalogueScreen(Screen):
    """Reads again whenever what it shows was changed, here or elsewhere."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._desk = desk
        self._wanted = ""
        self._stale = True
        self.view = CatalogueView(shell.preferences)
        self.setLayout(column(self.view))
        self.setFocusProxy(self.view)
        self._connect()

    # Public

    def open(self, route: Route) -> None:
        """Show the catalogue; the model that the route names is opened."""
        self._wanted = route.key
        if self._stale:
            self._load()
        else:
            self._open_wanted()

    def on_change(self, change: object) -> None:
        """What it shows was changed; while another screen is shown it is read when it is gone to."""
        if change in _READS_AGAIN:
            self._stale = True
            if self.isVisible():
                self._load()

    # Slots

    def _load(self) -> None:
        self._stale = False
        self.view.busy.start(self.tr("Reading the catalogue"))
        self.shell.run(
            lambda _: _Found(unclassified(self._desk), model_records(self._desk), list_set_rules(self._desk)),
            owner=self,
            done=self._show,
            failed=self._was_not_read,
        )

    def _was_not_read(self, error: Exception) -> None:
        self._stale = True
        self.view.busy.stop()
        self.shell.show_error(error)

    def _show(self, found: _Found) -> None:
        view = self.view
        view.busy.stop()
        view.deciding.setVisible(bool(found.queue))
        view.decide.show_models(found.queue, _MOST_ROWS)
        view.table.set_rows(found.records)
        view.chips.set_chips(self._chips(found.records))
        view.sets.show_rules(found.sets)
        self._filter()
        if view.panel.record is not None and view.panel.isVisible():
            self._edit_again(found.records, view.panel.record.entry.model)
        self._open_wanted()

    def _edit_again(self, records: Sequence[ModelRecord], model: str) -> None:
        """The form goes on with what is stored now; it closes when the model is gone."""
        record = next((one for one in records if one.entry.model == model), None)
        if record is None:
            self._close()
        else:
            self._edit(record)

    def _open_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if not wanted:
            return
        view = self.view
        view.search.clear()
        view.chips.choose()
        if view.table.choose(wanted) and (record := view.table.current) is not None:
            self._edit(record)

    def _filter(self) -> None:
        text, chosen = fold(self.view.search.text().strip()), self.view.chips.chosen
        meanings = chosen - {_IN_USE}

        def fits(record: ModelRecord) -> bool:
            if _IN_USE in chosen and not record.devices:
                return False
            return (not meanings or _meaning(record) in meanings) and text in _searched(record)

        table = self.view.table
        table.set_filter(fits if text or chosen else None)
        shown, whole = len(table.model.shown), len(table.model.rows)
        counted = formats.count(whole) if shown == whole else f"{formats.count(shown)} / {formats.count(whole)}"
        self.view.count.setText(self.tr("{count} models").format(count=counted))

    def _edit(self, record: ModelRecord) -> None:
        self.view.panel.show_record(record, self._desk.today())
        self.view.panel.show()
        model = record.entry.model

        def done(history: tuple[ModelDecision, ...]) -> None:
            self.view.panel.show_history(model, history)

        self.shell.run(lambda _: history_of_model(self._desk, model), owner=self, done=done)

    def _try(self, model: CatalogueModel) -> None:
        """Tell what the form would do before it is saved."""

        def done(effects: Effects) -> None:
            self.view.panel.show_effects(model, effects)

        self.shell.run(lambda _: try_models(self._desk, model), owner=self, done=done)

    def _close(self) -> None:
        self.view.panel.hide()
        self.view.table.setFocus()

    # Slots, changes

    def _decide(self, names: tuple[str, ...], meaning: Classification) -> None:
        title = self.tr("Recounting")
        self.shell.run(lambda _: classify_all(self._desk, names, meaning), owner=self, done=self._changed, title=title)

    def _save(self, model: CatalogueModel) -> None:
        title = self.tr("Recounting")
        self.shell.run(lambda _: save_models(self._desk, model), owner=self, done=self._saved, title=title)

    def _saved(self, made: Decided) -> None:
        self._close()
        self._changed(made)

    def _changed(self, made: Decided) -> None:
        self.shell.announce(Change.CATALOGUE)
        self.shell.notify(Notice(decided(made), action=self.tr("Undo"), on_action=lambda: self._take_back(made)))

    def _take_back(self, made: Decided) -> None:
        def done(_: None) -> None:
            self.shell.announce(Change.CATALOGUE)
            one = self.tr("“{model}” is as it was before").format(model=made.models[0])
            several = self.tr("{count} models are as they were before").format(count=formats.count(len(made.models)))
            self.shell.notify(Notice(one if len(made.models) == 1 else several))

        self.shell.run(lambda _: take_back(self._desk, made), owner=self, done=done)

    # Slots, sets

    def _change_set(self, rule: SetRule, is_one_set: bool) -> None:
        def work(_: object) -> SetDecision:
            return decide_set(self._desk, rule.kept, rule.part, is_one_set=is_one_set)

        self.shell.run(work, owner=self, done=self._set_changed)

    def _forget_set(self, rule: SetRule) -> None:
        self.shell.run(lambda _: forget_set(self._desk, rule), owner=self, done=self._set_changed)

    def _set_changed(self, made: SetDecision) -> None:
        words = self.tr("“{kept}” and “{part}”: the next import that lists such pairs asks again")
        told = words.format(kept=made.rule.kept, part=made.rule.part) if made.after is None else set_words(made.rule)
        self.shell.announce(Change.CATALOGUE)
        self.shell.notify(Notice(told, action=self.tr("Undo"), on_action=lambda: self._take_back_set(made)))

    def _take_back_set(self, made: SetDecision) -> None:
        self.shell.run(
            lambda _: take_back_set(self._desk, made),
            owner=self,
            done=lambda _: self.shell.announce(Change.CATALOGUE),
        )

    # Helpers

    def _connect(self) -> None:
        view = self.view
        view.search.textChanged.connect(lambda _: self._filter())
        view.chips.changed.connect(lambda _: self._filter())
        view.table.opened.connect(self._edit)
        view.decide.decided.connect(self._decide)
        view.panel.tried.connect(self._try)
        view.panel.saved.connect(self._save)
        view.panel.closed.connect(self._close)
        view.sets.changed.connect(self._change_set)
        view.sets.forgotten.connect(self._forget_set)
        view.table.sort_by("devices", descending=True)

    def _chips(self, records: Sequence[ModelRecord]) -> list[Chip]:
        counted = Counter(_meaning(record) for record in records)
        chips = [Chip(one.value, terms.classification_name(one), counted[one.value]) for one in Classification]
        chips.append(Chip(_UNDECIDED, terms.classification_name(None), counted[_UNDECIDED]))
        used = sum(1 for record in records if record.devices)
        return [Chip(_IN_USE, self.tr("In use"), used), *(chip for chip in chips if chip.count)]


def _meaning(record: ModelRecord) -> str:
    return record.entry.classification.value if record.entry.classification else _UNDECIDED


def _searched(record: ModelRecord) -> str:
    entry = record.entry
    return fold(" ".join((entry.model, *entry.aliases, entry.group or "", *record.customers)))
