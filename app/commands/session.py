"""The store that a command works on, opened as far as the command needs it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from app.commands.words import Words
from app.domain.issues import Issue

if TYPE_CHECKING:
    from app.services.desk import Desk


def _now() -> datetime:
    return datetime.now(tz=UTC)


@dataclass
class Session:
    """One command: its store, its words, and the warnings of opening the store."""

    store: Path
    words: Words
    clock: Callable[[], datetime] = _now
    warnings: list[Issue] = field(default_factory=list)

    @contextmanager
    def reading(self) -> Iterator["Desk"]:
        """The store, open to read; a store that does not exist is a refusal."""
        with self._opened(self.store, write=False) as desk:
            yield desk

    @contextmanager
    def writing(self, *, create: bool = False) -> Iterator["Desk"]:
        """The store, open to write by this command alone; made where it is missing if the command may do that."""
        with self._opened(self.store, write=True, create=create) as desk:
            yield desk

    @contextmanager
    def trial(self) -> Iterator["Desk"]:
        """A new store that is thrown away: what a store yet to be made would answer."""
        with TemporaryDirectory(prefix="trueup-") as folder, self._opened(Path(folder) / "trial.db") as desk:
            yield desk

    @contextmanager
    def _opened(self, path: Path, *, write: bool = True, create: bool = True) -> Iterator["Desk"]:
        from app.services.opening import open_desk

        desk = open_desk(path, write=write, create=create, clock=self.clock)
        try:
            if path == self.store:
                self.warnings += desk.store.warnings
            yield desk
        finally:
            desk.store.close()
