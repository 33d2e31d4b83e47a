"""The import that is being made: its files as they were read, for whom and of which day; knows no widgets."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.services.inventory.choices import FileChoice
from app.services.inventory.column_memory import RememberedColumns, Understood
from app.services.inventory.customer_of import LikelyCustomer
from app.services.inventory.own_date import OwnDate, own_date
from app.services.inventory.preparing import ImportRequest, Prepared
from app.services.inventory.preview import Preview
from app.services.inventory.quarantine import Choice, QuarantineKey
from app.services.inventory.read_result import ReadFile
from app.views.imports.draft_file import DraftFile


@dataclass(slots=True)
class Draft:
    """Everything that was chosen and found; `customer` and `day` are proposals until a person changes them.

    `memory` are the columns remembered for `memory_of`, by the fingerprint of the header; `columns_seen` tells that a
    person looked at what the columns were understood as.
    """

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
    memory: dict[str, RememberedColumns] = field(default_factory=dict)
    memory_of: str = ""
    columns_seen: bool = False

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
        """Whether there are files and every one was read as it stands now."""
        return bool(self.files) and all(file.settled for file in self.files)

    @property
    def all_remembered(self) -> bool:
        """Whether nothing about the columns is left to be looked at."""
        return self.all_read and all(file.remembered and not file.provisioned_only for file in self.files)

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
        self.columns_seen = False
        self.forget()
        return fresh

    def put_in_place(self, archive: DraftFile, members: list[DraftFile]) -> None:
        """The files of an archive take the place of the archive."""
        at = self.files.index(archive)
        self.files[at : at + 1] = members

    def add_members(self, beside: DraftFile, names: list[str]) -> list[DraftFile]:
        """Files of an archive that were passed over come in beside one of it; those that are in stay as they are."""
        known = {file.member for file in self.files if file.path == beside.path}
        fresh = [DraftFile(beside.path, name) for name in names if name not in known]
        at = max(at for at, file in enumerate(self.files) if file.path == beside.path) + 1
        self.files[at:at] = fresh
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

    def understood(self) -> list[Understood]:
        """What is to be remembered of the columns for the next files of the customer."""
        return [one for file in self.files if self.columns_seen and (one := file.understood()) is not None]

    def request(self) -> ImportRequest:
        """What is to be imported."""
        choices: dict[Path | tuple[Path, str], FileChoice] = {}
        for file in self.files:
            if file.member:
                choices |= {file.path: FileChoice(leave_out=True), (file.path, file.member): file.choice}
            else:
                choices[file.path] = file.choice
        paths = tuple(dict.fromkeys(file.path for file in self.files))
        return ImportRequest(self.customer, paths, self.day, choices, quarantine=dict(self.quarantine))
