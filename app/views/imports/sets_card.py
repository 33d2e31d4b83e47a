"""Pairs of models that may be one set over two rows: the evidence, and the question that is asked once per pair."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.services.inventory.device_rows import CleanInventory
from app.services.inventory.sets import SetExample, SetProposal, Tie
from app.views import formats
from app.views.icons.names import Icon
from app.views.theme import GRID
from app.views.widgets.buttons import button
from app.views.widgets.card import Card
from app.views.widgets.layouts import FlowLayout, clear, column
from app.views.widgets.text import Role, label

translate = QCoreApplication.translate


def example_words(example: SetExample, files: Sequence[str]) -> str:
    """Two rows with their serials, and what ties them to each other."""
    (file, row), (other_file, other) = example.places
    words = {
        Tie.USER: translate("Sets", "rows {row} ({serial}) and {other} ({other_serial}): both of {common}"),
        Tie.NAME: translate("Sets", "rows {row} ({serial}) and {other} ({other_serial}): both named {common}"),
        Tie.LENS_ID: translate("Sets", "rows {row} ({serial}) and {other} ({other_serial}): Lens ID {common}"),
    }[example.tie]
    several = len(files) > 1
    serial, other_serial = example.serials
    return words.format(
        row=f"{files[file]}:{row}" if several else row,
        other=f"{files[other_file]}:{other}" if several else other,
        serial=serial,
        other_serial=other_serial,
        common=example.common,
    )


class SetsCard(Card):
    """Hidden without proposals; `decided` carries the two models and whether they are one set."""

    decided = Signal(str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SetsCard", "One set over two rows?"), parent=parent)
        reason = self.tr(
            "These models stand in pairs that look like one set, such as a base and its headset. They count as two "
            "devices until you decide; your answer holds for every customer, in this import and later ones."
        )
        self._list = column(spacing=int(1.5 * GRID))
        holder = QWidget()
        holder.setLayout(self._list)
        self.add(label(reason, Role.MUTED, wrap=True), holder)
        self.hide()

    def show_inventory(self, clean: CleanInventory) -> None:
        """Show what is proposed for an inventory."""
        clear(self._list)
        files = [file.name for file in clean.files]
        for proposal in clean.sets:
            self._list.addWidget(self._block(proposal, files))
        self.setVisible(bool(clean.sets))

    def _block(self, proposal: SetProposal, files: Sequence[str]) -> QWidget:
        names = f"{proposal.kept} + {proposal.part}"
        title = self.tr("{models}, pairs: {count}").format(models=names, count=formats.count(proposal.pairs))
        told = [example_words(one, files) for one in proposal.examples]
        if (left := proposal.pairs - len(proposal.examples)) > 0:
            told.append(self.tr("and {count} more").format(count=formats.count(left)))
        kept, part = proposal.kept, proposal.part
        once = self.tr("One set: count it once, as {model}").format(model=kept)
        flow = FlowLayout()
        flow.addWidget(
            button(once, lambda: self.decided.emit(kept, part, True), icon=Icon.CHECK, name=f"{names}: {once}")
        )
        twice = self.tr("Two devices")
        flow.addWidget(
            button(twice, lambda: self.decided.emit(kept, part, False), icon=Icon.STOP, name=f"{names}: {twice}")
        )
        answers = QWidget()
        answers.setLayout(flow)
        block = QWidget()
        block.setLayout(
            column(label(title, Role.STRONG, wrap=True), label("\n".join(told), wrap=True), answers, spacing=GRID // 2)
        )
        return block
