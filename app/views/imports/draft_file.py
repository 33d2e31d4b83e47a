"""One file of an import: where its table is, what its columns mean, whether it was read; knows no widgets."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from app.domain.errors import AppError
from app.domain.issues import Issue
from app.services.inventory.choices import FileChoice
from app.services.inventory.column_memory import RememberedColumns, Understood
from app.services.inventory.layout import FileLayout
from app.services.inventory.read_result import ReadFile, TablePlace
from app.services.readable_names import readable_name
from app.views.imports.mapping import Mapping, mapping_at, mapping_of
from app.views.tasks import Step, Task

PROVISIONED_ONLY = "provisioned_devices_only"
NO_MODEL = "no_model_column"
PASSED_OVER = "archive_files_not_read"
_CAN_BE_POINTED_AT = frozenset(
    {
        NO_MODEL,
        "two_columns_for_one_field",
        "no_data_rows",
        "no_data_sheet",
        "sheet_not_found",
        "formulas_without_values",
        "used_range_too_large",
    }
)
"""Refusals after which a person can say more than the program could find."""


@dataclass(frozen=True, slots=True)
class _Before:
    """A file as it was last read, to go back to."""

    choice: FileChoice
    read: ReadFile
    mapping: Mapping | None
    layout: FileLayout | None
    place_by_hand: bool


@dataclass(slots=True, eq=False)
class DraftFile:
    """A file that was chosen: waiting to be read, read, or with what stands in the way.

    `member` is its name in the archive that `path` is, empty for a file by itself. `layout` is there where a person
    points at the table, `memory` where its columns are those remembered for the customer. `sheet` and `header_row` are
    where the table stands now, by hand where a person said so.
    """

    path: Path
    member: str = ""
    choice: FileChoice = field(default_factory=FileChoice)
    read: ReadFile | None = None
    mapping: Mapping | None = None
    layout: FileLayout | None = None
    places: tuple[TablePlace, ...] = ()
    memory: RememberedColumns | None = None
    sheet: str | None = None
    header_row: int | None = None
    place_by_hand: bool = False
    problems: list[Issue] = field(default_factory=list)
    task: Task | None = None
    waiting: bool = False
    step: Step = field(default_factory=Step)
    before: _Before | None = None

    # Properties

    @property
    def name(self) -> str:
        """Its name as it can be shown."""
        return self.member or readable_name(self.path)

    @property
    def container(self) -> str:
        """The archive that holds it, empty for a file by itself."""
        return readable_name(self.path) if self.member else ""

    @property
    def reading(self) -> bool:
        """Whether it is being read, or will be in a moment."""
        return self.task is not None or self.waiting

    @property
    def settled(self) -> bool:
        """Whether it was read as it stands now."""
        return self.read is not None and not self.reading

    @property
    def can_be_pointed_at(self) -> bool:
        """Whether a person who says where the table is, or what a column means, helps."""
        return bool(self.problems) and all(issue.code in _CAN_BE_POINTED_AT for issue in self.problems)

    @property
    def provisioned_only(self) -> bool:
        """Whether it is Lens's export of provisioned devices, in which others are missing."""
        return self.read is not None and any(issue.code == PROVISIONED_ONLY for issue in self.read.warnings)

    @property
    def names_others(self) -> bool:
        """Whether it says that other files of its archive were passed over."""
        return self.read is not None and any(issue.code == PASSED_OVER for issue in self.read.warnings)

    @property
    def remembered(self) -> bool:
        """Whether every column was understood as it is remembered for the customer, and nothing else was chosen."""
        read = self.read
        return read is not None and self.memory is not None and all(one.how == "remembered" for one in read.columns)

    @property
    def confidence(self) -> int:
        """How sure it is that the table stands where it was read, in percent; what was looked for first says it."""
        if self.read is None:
            return 0
        here = (self.read.sheet, self.read.header_row)
        return next(
            (one.confidence for one in self.places if (one.sheet, one.header_row) == here), self.read.confidence
        )

    # Public, reading

    def begin(self, task: Task) -> None:
        """It is being read from now on."""
        self._keep()
        self.read, self.problems, self.step = None, [], Step()
        self.task, self.waiting = task, False

    def take(self, read: ReadFile, memory: RememberedColumns | None = None) -> None:
        """It was read; `memory` is what is remembered for its headers."""
        by_hand = self.choice.fields is not None and self.mapping is not None
        self.mapping = self.mapping.carried_over(read) if by_hand and self.mapping else mapping_of(read)
        self.memory = memory
        self.read, self.task, self.before, self.problems = read, None, None, []
        self.sheet, self.header_row = read.sheet or None, read.header_row
        self.places = read.places or self.places

    def refuse(self, error: AppError) -> None:
        """It cannot be read."""
        self.problems, self.task, self.before = error.issues(), None, None

    def give_up(self) -> bool:
        """Reading was stopped: what was known before holds again; False where nothing was."""
        self.task, self.waiting = None, False
        before, self.before = self.before, None
        if before is None:
            return False
        self.choice, self.read, self.mapping, self.layout = before.choice, before.read, before.mapping, before.layout
        self.sheet, self.header_row, self.problems = before.read.sheet or None, before.read.header_row, []
        self.place_by_hand = before.place_by_hand
        return True

    def forget_others(self) -> None:
        """The files that were passed over are there by themselves now."""
        if self.read is not None:
            kept = [issue for issue in self.read.warnings if issue.code != PASSED_OVER]
            self.read = replace(self.read, warnings=kept)

    # Public, what a person says

    def look_around(self, layout: FileLayout) -> None:
        """Point at the table from now on: at first where it is read, or else where a header is likely."""
        if not any(one.rows for one in layout.sheets):
            return
        self.layout = layout
        if self.read is not None:
            return
        likely = next((one for one in layout.sheets if one.header_row), None) or next(iter(layout.sheets), None)
        if likely is not None:
            self.sheet, self.header_row = likely.sheet or None, likely.header_row
            self.mapping = mapping_at(layout, likely.sheet, likely.header_row)

    def point_at(self, sheet: str, header_row: int) -> None:
        """The table stands there."""
        self._keep()
        self.choice, self.read, self.problems = FileChoice(sheet or None, header_row), None, []
        self.sheet, self.header_row, self.place_by_hand = sheet or None, header_row, True
        self.mapping = mapping_at(self.layout, sheet, header_row) if self.layout else None

    def choose(self, choice: FileChoice) -> None:
        """Read it like this."""
        self._keep()
        self.choice, self.place_by_hand = choice, choice.header_row is not None

    def map(self, mapping: Mapping) -> None:
        """Its columns mean this."""
        self._keep()
        self.mapping, self.read, self.problems = mapping, None, []
        self.choice = FileChoice(self.sheet, self.header_row, mapping.fields)

    def understood(self) -> Understood | None:
        """What is to be remembered of it: nothing where that is remembered already."""
        read, mapping = self.read, self.mapping
        if read is None or mapping is None or not read.fingerprint:
            return None
        if all(one.how == "remembered" for one in mapping.columns) and not mapping.by_hand:
            return None
        headers = tuple(one.text for one in read.headers)
        return Understood(read.fingerprint, headers, mapping_of(read).fields, read.name)

    def _keep(self) -> None:
        if self.before is None and self.read is not None:
            self.before = _Before(self.choice, self.read, self.mapping, self.layout, self.place_by_hand)
