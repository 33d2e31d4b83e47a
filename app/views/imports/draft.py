"""The import that is being made: its files as they were read, for whom and of which day; knows no widgets."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.domain.errors import AppError
from app.domain.issues import Issue
from app.services.inventory.choices import FileChoice
from app.services.inventory.customer_of import LikelyCustomer
from app.services.inventory.own_date import OwnDate, own_date
from app.services.inventory.preparing import ImportRequest, Prepared
from app.services.inventory.preview import Preview
from app.services.inventory.quarantine import Choice, QuarantineKey
from app.services.inventory.read_result import ReadFile
from app.services.readable_names import readable_name
from app.views.tasks import Step, Task


@dataclass(slots=True, eq=False)
class DraftFile:
    """A file that was chosen: waiting to be read, read, or with what stands in the way."""

    path: Path
    choice: FileChoice = field(default_factory=FileChoice)
    read: ReadFile | None = None
    problems: list[Issue] = field(default_factory=list)
    task: Task | None = None
    step: Step = field(default_factory=Step)

    @property
    def name(self) -> str:
        """Its name as it can be shown."""
        return readable_name(self.path)

    @property
    def reading(self) -> bool:
        """Whether it is being read."""
        return self.task is not None

    def begin(self, task: Task) -> None:
        """It is being read from now on; what was known of it is out of date."""
        self.read, self.problems, self.step, self.task = None, [], Step(), task

    def take(self, read: ReadFile) -> None:
        """It was read."""
        self.read, self.task = read, None

    def refuse(self, error: AppError) -> None:
        """It cannot be read."""
        self.problems, self.task = error.issues(), None


@dataclass(slots=True)
class Draft:
    """Everything that was chosen and found; `customer` and `day` are proposals until a person changes them."""

    files: list[DraftFile] = field(default_factory=list)
    customer: str = ""
    customer_by_hand: bool = False
    likely: LikelyCustomer | None = None
    day: date | None = None
    day_by_hand: bool = False
    proposed: OwnDate | None = None
    prepared: Prepared | None = None
    preview: Preview | None = None
    accepted: set[str] = field(default_factory=set)
    quarantine: dict[QuarantineKey, Choice] = field(default_factory=dict)

    @property
    def reading(self) -> bool:
        """Whether a file is still being read."""
        return any(file.reading for file in self.files)

    @property
    def reads(self) -> list[ReadFile]:
        """The files that were read."""
        return [file.read for file in self.files if file.read]

    @property
    def all_read(self) -> bool:
        """Whether there are files and every one was read."""
        return bool(self.files) and len(self.reads) == len(self.files)

    @property
    def can_compare(self) -> bool:
        """Whether the inventory can be compared with the last one."""
        return self.all_read and bool(self.customer) and self.day is not None

    @property
    def can_store(self) -> bool:
        """Whether it was looked at, and every guard accepted."""
        return self.prepared is not None and {guard.code for guard in self.prepared.guards} <= self.accepted

    def add(self, paths: list[Path]) -> list[DraftFile]:
        """Take files in; those that are in already are left as they are."""
        known = {file.path for file in self.files}
        fresh = [DraftFile(path) for path in dict.fromkeys(paths) if path not in known]
        self.files += fresh
        self.forget()
        return fresh

    def propose_day(self) -> None:
        """Take the day that the files state, unless a person has chosen one."""
        self.proposed = own_date(self.reads) if self.reads else None
        if not self.day_by_hand:
            self.day = self.proposed.day if self.proposed else None

    def propose_customer(self, likely: LikelyCustomer | None) -> None:
        """Take the likely customer, unless a person has chosen one."""
        self.likely = likely
        if not self.customer_by_hand:
            self.customer = likely.code if likely else ""

    def forget(self) -> None:
        """What was compared is out of date."""
        self.prepared, self.preview = None, None
        self.accepted.clear()
        self.quarantine.clear()

    def decide_rows(self, keys: tuple[QuarantineKey, ...], choice: Choice | None) -> None:
        """Say what rows with a damaged serial are; None sets them apart again."""
        for key in keys:
            self.quarantine.pop(key, None)
            if choice is not None:
                self.quarantine[key] = choice

    def request(self) -> ImportRequest:
        """What is to be imported."""
        choices: dict[Path | tuple[Path, str], FileChoice] = {file.path: file.choice for file in self.files}
        paths = tuple(file.path for file in self.files)
        return ImportRequest(self.customer, paths, self.day, choices, quarantine=dict(self.quarantine))
