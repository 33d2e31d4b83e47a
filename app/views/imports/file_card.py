"""One file on the page of what was found: its state, its place, what is wrong with it, and its columns."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.issues import Issue
from app.services.inventory.marked_copy.writing import can_be_marked
from app.views.icons.names import Icon
from app.views.imports.draft_file import NO_MODEL, PROVISIONED_ONLY, DraftFile
from app.views.imports.mapping_table import MappingTable
from app.views.imports.mapping_words import found_words, memory_words, other_warnings
from app.views.imports.place_picker import PlacePicker
from app.views.imports.words import with_place
from app.views.theme import GRID, Tone
from app.views.widgets.banner import Banner
from app.views.widgets.busy import progress_bar, show_step, step_words
from app.views.widgets.buttons import button, icon_button
from app.views.widgets.card import Card
from app.views.widgets.layouts import STRETCH, row
from app.views.widgets.pill import Pill
from app.views.widgets.text import ElidedLabel, Role, label


class FileCard(Card):
    """Stays while the file does, so that the keyboard stays where it is while the file is read again.

    `mapped` carries another understanding of the columns, `place_chosen` and `pointed` another place of the table,
    `elsewhere_wanted` that a person wants to point, `again` that the file was corrected, `stopped` that reading is to
    stop, `left_out` that the file does not belong to the inventory, `others_wanted` that files of its archive do that
    were passed over, `marked_wanted` that a copy is to show what stands in the way.
    """

    mapped = Signal(object)
    place_chosen = Signal(object)
    pointed = Signal(str, int)
    elsewhere_wanted = Signal()
    again = Signal()
    stopped = Signal()
    left_out = Signal()
    others_wanted = Signal()
    marked_wanted = Signal()

    def __init__(self, file: DraftFile, words: Callable[[Issue], str]) -> None:
        super().__init__()
        self.file = file
        self._words = words
        self.pill = Pill()
        self.found = label(wrap=True)
        self.memory = label(role=Role.MUTED, wrap=True)
        self.incomplete, self.problems, self.warnings = (Banner(closable=False) for _ in range(3))
        self.place = PlacePicker()
        self.table = MappingTable(self.tr("Columns of {name}").format(name=file.name))
        self._bar, self._numbers = (
            progress_bar(self.tr("Reading {name}").format(name=file.name)),
            label(role=Role.SMALL),
        )
        self.cancel = button(self.tr("Cancel"), self.stopped.emit)
        self._progress = QWidget()
        progress = row(self._bar, self._numbers, self.cancel, spacing=GRID)
        progress.setStretch(0, 1)
        self._progress.setLayout(progress)
        self.out = icon_button(Icon.CLOSE, self.tr("Leave out {name}").format(name=file.name), self.left_out.emit)
        self._assemble()
        self._connect()
        self.show_file()

    # Public

    def show_file(self) -> None:
        """Show what is known of the file now."""
        self._show_state()
        self.refresh()
        self._show_found()
        self._show_problems()
        self.place.show_file(self.file)
        mapping = self.file.mapping
        if mapping is not None:
            self.table.show_mapping(mapping, self.file.memory)
        self.table.setVisible(mapping is not None and bool(mapping.columns))

    def refresh(self) -> None:
        """Show how far the reading is."""
        self._progress.setVisible(self.file.reading)
        if self.file.reading:
            show_step(self._bar, self.file.step)
            self._numbers.setText(step_words(self.file.step))

    def first_to_settle(self) -> QWidget | None:
        """Where the user is needed; None where all is well."""
        if self.file.mapping is not None and not self.file.mapping.can_be_read:
            return self.table.first_to_settle()
        return self.out if self.file.problems and not self.file.reading else None

    # Helpers

    def _assemble(self) -> None:
        file = self.file
        self.setAccessibleName(f"{file.name} ({file.container})" if file.container else file.name)
        name = ElidedLabel(file.name, Role.HEADING)
        parts: list[QWidget] = [name]
        if file.container:
            parts.append(ElidedLabel(self.tr("in {archive}").format(archive=file.container), Role.MUTED))
        head = row(*parts, STRETCH, self.pill, self.out)
        self.body.addLayout(head)
        self.add(self.incomplete, self.found, self._progress, self.problems, self.place, self.warnings, self.memory)
        self.add(self.table)

    def _connect(self) -> None:
        self.table.changed.connect(self.mapped)
        self.place.chosen.connect(self.place_chosen)
        self.place.pointed.connect(self.pointed)
        self.place.elsewhere_wanted.connect(self.elsewhere_wanted)

    def _show_state(self) -> None:
        file = self.file
        if file.reading:
            self.pill.set_state(self.tr("reading"), Tone.NEUTRAL)
        elif file.mapping is not None and not file.mapping.can_be_read:
            self.pill.set_state(self.tr("needs your choice"), Tone.WARN)
        elif file.read is None:
            self.pill.set_state(self.tr("cannot be read"), Tone.DANGER)
        elif file.provisioned_only:
            self.pill.set_state(self.tr("incomplete"), Tone.DANGER)
        elif file.read.warnings:
            self.pill.set_state(self.tr("worth a look"), Tone.WARN)
        else:
            self.pill.set_state(self.tr("understood"), Tone.OK)

    def _show_found(self) -> None:
        file, read = self.file, self.file.read
        self.found.setText(found_words(file) if read else "")
        self.found.setVisible(read is not None)
        self.memory.setText(memory_words(file.memory) if read and file.memory else "")
        self.memory.setVisible(bool(self.memory.text()))
        warnings = read.warnings if read else []
        self._tell(self.warnings, self.tr("Worth a look"), other_warnings(warnings, PROVISIONED_ONLY), Tone.WARN)
        if file.names_others:
            self.warnings.add_button(self.tr("Take these files in"), self.others_wanted.emit)
        incomplete = [issue for issue in warnings if issue.code == PROVISIONED_ONLY]
        title = self.tr("Devices are missing from this export")
        self._tell(self.incomplete, title, incomplete, Tone.DANGER)

    def _show_problems(self) -> None:
        file = self.file
        if file.reading:
            self.problems.clear()
        elif file.layout is not None and file.read is None:
            self._ask()
        else:
            title = self.tr("This file cannot be read. Nothing was changed, and your other choices are kept.")
            self._tell(self.problems, title, file.problems, Tone.DANGER)
            if file.problems:
                self.problems.add_button(self.tr("Read again"), self.again.emit)
            self._offer_marked()

    def _ask(self) -> None:
        """The columns are shown below: what is asked of the person is said, and why, unless that says it."""
        reasons = [with_place(one, self._words) for one in self.file.problems if one.code != NO_MODEL]
        no_model = self.file.mapping is None or not self.file.mapping.has_model
        title = self.tr("Choose what the columns mean; the file is then read at once.")
        if no_model:
            title = self.tr(
                "No column is known to hold the device model. Choose it below, or point at the row where the header is."
            )
        self.problems.show_text(title, Tone.WARN, reasons)
        self._offer_marked()

    def _offer_marked(self) -> None:
        """Where cells stand in the way, a copy of the file can show which."""
        if can_be_marked(self.file.problems):
            self.problems.add_button(self.tr("Save a marked copy…"), self.marked_wanted.emit)

    def _tell(self, banner: Banner, title: str, issues: Sequence[Issue], tone: Tone) -> None:
        if not issues:
            banner.clear()
            return
        sentences = [with_place(issue, self._words) for issue in issues]
        banner.show_text(title, tone, sentences)
        text = "\n".join([self.file.name, *sentences])
        banner.add_button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(text))
