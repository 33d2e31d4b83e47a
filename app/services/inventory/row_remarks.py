"""Warnings about the rows of one file: how often something was met, and where first."""

from dataclasses import dataclass, field

from app.domain.issues import Issue, Severity, Where
from app.services.inventory.device_rows import RowRemark
from app.services.inventory.headers import IDENTITY_FIELDS, Field
from app.services.inventory.read_result import ReadFile

_COLUMN_OF = {
    "unusual_serials": Field.SERIAL,
    "damaged_serials_bridged": Field.SERIAL,
    "numeric_serials": Field.SERIAL,
    "unreadable_macs": Field.MAC,
    "phone_serials_differ": Field.SERIAL,
}


@dataclass(slots=True)
class Remarks:
    """Rows per code with the first value, in the order in which they were met."""

    file: ReadFile
    _met: dict[str, list[int]] = field(default_factory=dict)
    _first: dict[str, str] = field(default_factory=dict)

    def note(self, code: str, row: int, value: str = "") -> None:
        """Something worth a warning stands in that 1-based row."""
        self._met.setdefault(code, []).append(row)
        self._first.setdefault(code, value)

    def rows(self, number: int) -> list[RowRemark]:
        """Every row of every code, the file being the one of that number."""
        return [RowRemark(number, code, rows) for code, rows in self._met.items()]

    def warnings(self) -> list[Issue]:
        """One warning per code, those of the file as a whole first."""
        fields = {match.field for match in self.file.columns}
        found = [] if fields.intersection(IDENTITY_FIELDS) else [self._warning("no_identity_columns", {})]
        if self.file.numeric_serials:
            found.append(self._warning("numeric_serials", {"count": len(self.file.numeric_serials)}))
        for code, rows in self._met.items():
            if fields.intersection(IDENTITY_FIELDS) or code != "cannot_be_told_apart":
                params: dict[str, str | int] = {"count": len(rows), "row": rows[0]}
                found.append(self._warning(code, params, rows[0], self._first[code]))
        return found

    def _warning(self, code: str, params: dict[str, str | int], row: int | None = None, value: str = "") -> Issue:
        letters = {match.field: match.letter for match in self.file.columns}
        column = letters.get(_COLUMN_OF[code], "") if code in _COLUMN_OF else ""
        return Issue(code, params, Where(self.file.name, self.file.sheet, row, column), value or None, Severity.WARNING)
