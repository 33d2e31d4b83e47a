"""Refusals: one exception class per cause, each with a code and the parameters of its sentence.

The words for a code live in resources/messages; nothing here is shown to a user as it is.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from app.domain.issues import Issue, Param, Where


class AppError(Exception):
    """A refusal that the user can understand; nothing was changed when it is raised."""

    code: ClassVar[str] = "error"

    def __init__(
        self,
        given: Mapping[str, Param] | None = None,
        *,
        where: Where | None = None,
        value: str | None = None,
        **params: Param,
    ) -> None:
        self.params: dict[str, Param] = {**(given or {}), **params}
        super().__init__(self.code, self.params)
        self.where = where or Where()
        self.value = value

    def issues(self) -> list[Issue]:
        """The refusal as data problems, in the shape that reports and JSON output use."""
        return [Issue(self.code, self.params, self.where, self.value)]


class ProblemsFound(AppError):
    """Data problems, all at once; nothing was changed."""

    code: ClassVar[str] = "problems_found"

    def __init__(self, problems: Sequence[Issue]) -> None:
        super().__init__(count=len(problems))
        self.problems = list(problems)

    def issues(self) -> list[Issue]:
        """Every problem that was found, in the order of the source."""
        return self.problems


class Cancelled(AppError):
    """The user stopped the work; nothing was changed."""

    code: ClassVar[str] = "cancelled"


class InvalidValue(AppError):
    """A value outside what its meaning allows (negative count, period that ends before it starts ...)."""

    code: ClassVar[str] = "invalid_value"


class NotFound(AppError):
    """Nothing with that code or number exists; `kind` and `key` say what was asked for."""

    code: ClassVar[str] = "not_found"


class LostRace(AppError):
    """Somebody else changed the same thing since it was read."""

    code: ClassVar[str] = "lost_race"
