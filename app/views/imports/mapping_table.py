"""Every column of a file in a line of its own: letter, header, examples, what it is understood as, and why."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.services.inventory.column_memory import RememberedColumns
from app.services.inventory.headers import Field
from app.views import formats
from app.views.imports.field_box import FieldBox
from app.views.imports.mapping import MappedColumn, Mapping
from app.views.imports.mapping_words import column_name, origin_words, taken_columns
from app.views.theme import GRID, Theme
from app.views.widgets.buttons import Kind, button
from app.views.widgets.layouts import STRETCH, ScaledWidth, clear, column, row
from app.views.widgets.text import ElidedLabel, Role, label, line

_LETTER_WIDTH = 36
_HEADER_WIDTH = 230
_FIELD_WIDTH = 240
_ORIGIN_WIDTH = 230
_WIDE = 900
"""From so many pixels on, at a text scale of 1, a column takes one line of text and not two."""

_MOST_UNUSED = 12
_MORE = 50
_NO_LIMIT = 16_777_215
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom

Columns = tuple[MappedColumn, ...]


class MappingLine(QFrame):
    """One column; `chosen` carries its place and the field that a person took for it."""

    chosen = Signal(int, object)

    def __init__(self, place: int, seen: MappedColumn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = FieldBox()
        self.box.chosen.connect(lambda field: self.chosen.emit(place, field))
        self.box.setAccessibleName(self.tr("Meaning of {column}").format(column=column_name(seen)))
        self.origin = label(role=Role.SMALL, wrap=True)
        self.refusal = label(role=Role.ERROR, wrap=True)
        self._header = ElidedLabel(seen.header or self.tr("no header"), Role.STRONG if seen.header else Role.MUTED)
        self._samples = ElidedLabel(" · ".join(seen.samples) or formats.NOTHING, Role.MUTED)
        self._reason = QWidget()
        self._reason.setLayout(column(self.origin, self.refusal, spacing=0))
        self._left, self._right = QBoxLayout(_BELOW), QBoxLayout(_BELOW)
        self._letter = label(seen.letter, Role.MUTED)
        self._assemble()
        self.arrange(wide=False)

    def _assemble(self) -> None:
        for box, parts in ((self._left, (self._header, self._samples)), (self._right, (self.box, self._reason))):
            box.setContentsMargins(QMargins())
            box.setSpacing(2)
            for part in parts:
                box.addWidget(part)
        self._left.setStretch(1, 1)
        ScaledWidth(self._letter, _LETTER_WIDTH)
        whole = row(self._letter, self._left, self._right, spacing=GRID, margins=QMargins(0, 5, 0, 5))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def arrange(self, *, wide: bool) -> None:
        """Beside each other where there is room, in two lines of text where there is not."""
        scale = Theme.current().scale
        for box in (self._left, self._right):
            box.setDirection(_BESIDE if wide else _BELOW)
            box.setSpacing(GRID if wide else 2)
        self._header.setMinimumWidth(round(_HEADER_WIDTH * scale) if wide else 0)
        self._header.setMaximumWidth(round(_HEADER_WIDTH * scale) if wide else _NO_LIMIT)
        self.box.setFixedWidth(round(_FIELD_WIDTH * scale))
        self._reason.setFixedWidth(round((_ORIGIN_WIDTH if wide else _FIELD_WIDTH) * scale))

    def show_column(self, seen: MappedColumn, rivals: Columns, memory: RememberedColumns | None) -> None:
        """Show what the column is understood as, why, and which others stand for the same."""
        self.box.show_field(seen.field)
        origin = "" if rivals else origin_words(seen, memory)
        refusal = taken_columns(seen, rivals) if rivals else ""
        self.origin.setText(origin)
        self.origin.setVisible(bool(origin))
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self.box.setProperty("invalid", "true" if refusal else "false")
        self.box.style().unpolish(self.box)
        self.box.style().polish(self.box)
        examples = ", ".join(seen.samples)
        self.box.setAccessibleDescription(" ".join(part for part in (refusal or origin, examples) if part))


class MappingTable(QWidget):
    """A line a column; `changed` carries the mapping as a person wants it.

    Files may have hundreds of columns: those that are used are shown, and so many of the others as are asked for.
    """

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mapping: Mapping | None = None
        self._memory: RememberedColumns | None = None
        self._most_unused = _MOST_UNUSED
        self.lines: dict[int, MappingLine] = {}
        self._lines: QVBoxLayout = column(spacing=0)
        self.more = button("", self._show_more, kind=Kind.LINK)
        self._wide = False
        self.setLayout(column(line(), self._lines, row(self.more, STRETCH), spacing=4))
        self.setAccessibleName(name)
        self.more.hide()
        Theme.current().changed.connect(self._arrange)

    @property
    def mapping(self) -> Mapping | None:
        """What is shown."""
        return self._mapping

    def show_mapping(self, mapping: Mapping, memory: RememberedColumns | None = None) -> None:
        """Show how the columns are understood; the lines stay while the columns are the same."""
        before, self._mapping, self._memory = self._mapping, mapping, memory
        if before is None or _columns(before) != _columns(mapping):
            clear(self._lines)
            self.lines = {}
            self._most_unused = _MOST_UNUSED if mapping.has_model else _MORE
        self._add_lines(mapping)
        conflicts = mapping.conflicts
        for place, made in self.lines.items():
            seen = mapping.columns[place]
            made.show_column(seen, conflicts.get(seen.field, ()) if seen.field else (), memory)

    def first_to_settle(self) -> QWidget | None:
        """The choice that the user needs next: one that is refused, or the first one while no column is the model."""
        mapping, made = self._mapping, list(self.lines.values())
        if mapping is None or not made:
            return None
        refused = next((one for one in made if one.refusal.text()), None)
        if refused is not None:
            return refused.box
        return None if mapping.has_model else made[0].box

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide page shows a column in one line of text."""
        super().resizeEvent(event)
        self._arrange()

    # Helpers

    def _arrange(self) -> None:
        self._wide = self.width() >= round(_WIDE * Theme.current().scale)
        for made in self.lines.values():
            made.arrange(wide=self._wide)

    def _add_lines(self, mapping: Mapping) -> None:
        """A line stays once it is there, whatever is chosen in it."""
        unused = [place for place, one in enumerate(mapping.columns) if one.field is None]
        left_out = set(unused[self._most_unused :]) - self.lines.keys()
        for place, seen in enumerate(mapping.columns):
            if place in self.lines or place in left_out:
                continue
            made = self.lines[place] = MappingLine(place, seen)
            made.chosen.connect(self._choose)
            made.arrange(wide=self._wide)
            self._lines.insertWidget(sum(other < place for other in self.lines), made)
        self.lines = dict(sorted(self.lines.items()))
        self.more.setText(self.tr("Columns not shown: {count}. Show more").format(count=formats.count(len(left_out))))
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(bool(left_out))

    def _show_more(self) -> None:
        if self._mapping is None:
            return
        known = set(self.lines)
        self._most_unused += _MORE
        self.show_mapping(self._mapping, self._memory)
        fresh = next((made for place, made in self.lines.items() if place not in known), None)
        if fresh is not None:
            fresh.box.setFocus()

    def _choose(self, place: int, field: Field | None) -> None:
        if self._mapping is not None and self._mapping.columns[place].field is not field:
            self.changed.emit(self._mapping.with_field(place, field))


def _columns(mapping: Mapping) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(one.letter, one.header, one.samples) for one in mapping.columns]
