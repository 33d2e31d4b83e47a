"""Warnings about the rows of one file: how often something was met, and where first."""

from dataclasses import dataclass, field

from app.domain.issues import Issue, Severity, Where
from app.services.inventory.headers import IDENTITY_FIELDS, Field
from app.services.inventory.read_result import ReadFile

_COLUMN_OF = {
    "unusual_serials": Field.SERIAL,
    "damaged_serials_bridged": Field.SERIAL,
    "unreadable_macs": Field.MAC,
}


@dataclass(slots=True)
class Remarks:
    """Counts per code with the first row and value, in the order in which they were met."""

    file: ReadFile
    _met: dict[str, tuple[int, int, str]] = field(default_factory=dict)

    def note(self, code: str, row: int, value: str = "") -> None:
        """Something worth a warning stands in that 1-based row."""
        count, first, first_value = self._met.get(code, (0, row, value))
        self._met[code] = (count + 1, first, first_value)

    def warnings(self) -> list[Issue]:
        """One warning per code, those of the file as a whole first."""
        letters = {match.field: match.letter for match in self.file.columns}
        found = [
            self._warning(
                code, {"count": count, "row": row}, row, letters.get(_COLUMN_OF.get(code, Field.MODEL), ""), value
            )
            for code, (count, row, value) in self._met.items()
        ]
        return self._of_the_file(letters) + found

    def _of_the_file(self, letters: dict[Field, str]) -> list[Issue]:
        found = []
        if not any(name in letters for name in IDENTITY_FIELDS):
            found.append(self._warning("no_identity_columns", {}))
        if self.file.numeric_serials:
            found.append(
                self._warning(
                    "numeric_serials", {"count": len(self.file.numeric_serials)}, column=letters[Field.SERIAL]
                )
            )
        return found

    def _warning(
        self, code: str, params: dict[str, str | int], row: int | None = None, column: str = "", value: str = ""
    ) -> Issue:
        place = Where(self.file.name, self.file.sheet, row, column)
        return Issue(code, params, place, value or None, Severity.WARNING)
