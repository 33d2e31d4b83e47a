"""`--marked FILE`: copies of the files of an import with the cells marked, whether the import goes through or not."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.problems import sentence
from app.commands.session import Session
from app.domain.errors import AppError
from app.domain.issues import Issue, Severity

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.inventory.marked_copy.writing import Language
    from app.services.inventory.preparing import Prepared


class Marked:
    """The copies that were asked for, and those that were saved; none where no file was named."""

    def __init__(self, session: Session, target: Path | None) -> None:
        self._session = session
        self._target = target
        self.saved: list[Path] = []

    @property
    def wanted(self) -> bool:
        """Whether copies were asked for."""
        return self._target is not None

    def save(self, desk: "Desk", prepared: "Prepared") -> None:
        """Save a copy of every file, before anything is stored: where that fails nothing was changed."""
        from app.services.inventory.marked_copy.writing import originals_of, save_marked, targets_for

        if self._target is not None:
            targets = targets_for(originals_of(prepared), self._target)
            self.saved = save_marked(desk, prepared, targets, self._language())

    @contextmanager
    def refusals(self, paths: Sequence[Path]) -> Iterator[None]:
        """Where reading is refused because of cells, save copies that show them; the refusal goes on."""
        try:
            yield
        except AppError as refusal:
            self._save_refusal(paths, refusal.issues())
            raise

    @contextmanager
    def told(self) -> Iterator[None]:
        """Where the import is refused, tell beside the refusal what was saved."""
        try:
            yield
        except AppError:
            self._session.warnings += [
                Issue("marked_copy_saved", {"path": str(path)}, severity=Severity.WARNING) for path in self.saved
            ]
            raise

    def _save_refusal(self, paths: Sequence[Path], problems: Sequence[Issue]) -> None:
        from app.services.inventory.marked_copy.writing import refused_originals, save_marked_refusal, targets_for

        if self._target is None:
            return
        refused = refused_originals(paths, problems)
        targets = targets_for([original for original, _ in refused], self._target) if refused else []
        for (original, own), target in zip(refused, targets, strict=True):
            self.saved.append(save_marked_refusal(original, own, target, self._language()))

    def _language(self) -> "Language":
        from app.services.inventory.marked_copy.writing import Language

        words = self._session.words
        return Language(lambda issue: sentence(issue, words), words.language)
