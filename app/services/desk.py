"""What every use case needs: the store to work on, and the clock."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime

from app.models.store import Store
from app.models.unit_of_work import UnitOfWork, unit_of_work

Clock = Callable[[], datetime]
"""Tells the present moment; tests hand in one that stands still."""


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(tz=UTC)


@dataclass(frozen=True, slots=True)
class Desk:
    """The open store and the clock; services take it as their first argument."""

    store: Store
    clock: Clock = utc_now

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """A unit of work that only reads."""
        return unit_of_work(self.store, write=False)

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """A unit of work that writes; nothing stays unless it is committed."""
        return unit_of_work(self.store)

    def now(self) -> str:
        """The present moment in UTC as ISO 8601 text, to the second."""
        return self.clock().astimezone(UTC).isoformat(timespec="seconds")

    def today(self) -> date:
        """Today's date where the user is."""
        return self.clock().astimezone().date()
