"""Problems in data: returned all at once, each with a code, its parameters and the place it was found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

Param = str | int | date
"""What a sentence can be filled with."""


class Severity(StrEnum):
    """An error stops the work; a warning travels with the result."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a problem, as far as it is known; row is the spreadsheet's own 1-based number."""

    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """One problem: `code` names the sentence, `params` fill it, `value` is the offending text as read.

    `words` names another sentence, where one code has more than one thing to say.
    """

    code: str
    params: Mapping[str, Param] = field(default_factory=dict)
    where: Where = field(default_factory=Where)
    value: str | None = None
    severity: Severity = Severity.ERROR
    words: str = ""

    def as_warning(self) -> "Issue":
        """The same problem, not standing in the way of the work."""
        return replace(self, severity=Severity.WARNING)


def errors_in(issues: Iterable[Issue]) -> list[Issue]:
    """Only the problems that stop the work."""
    return [issue for issue in issues if issue.severity is Severity.ERROR]


def warnings_in(issues: Iterable[Issue]) -> list[Issue]:
    """Only the problems that travel with the result."""
    return [issue for issue in issues if issue.severity is Severity.WARNING]
