"""Taking in the original files of an import beside the work of storing it: read once, in pieces, in the background."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from app.domain.errors import AppError, Cancelled
from app.domain.issues import Issue, Where
from app.domain.progress import Progress, stop_if_cancelled
from app.models import originals
from app.services.inventory.read_result import ReadFile
from app.services.readable_names import readable_name

MEGABYTE = 1 << 20
_LOOK_EVERY = 0.05


@dataclass(frozen=True, slots=True)
class _Copy:
    """What became of one path: the SHA-256 of what was given, or why it could not be copied."""

    path: Path
    digest: str = ""
    reason: str = ""

    @property
    def name(self) -> str:
        """The name that is shown."""
        return readable_name(self.path)


class Intake:
    """Copies files into the folder of originals from entering the context; leaving it takes back what was not kept.

    What cannot be kept never stands in the way of an import: it becomes a remark.
    """

    def __init__(self, folder: Path, paths: Sequence[Path], limit: int) -> None:
        self.remarks: list[Issue] = []
        self._folder = folder
        self._limit = limit
        self._paths = paths if limit else ()
        self._copies: list[_Copy] = []
        self._there_before = set(originals.kept_in(folder)) if self._paths else set[str]()
        self._stop = threading.Event()
        self._copying = threading.Thread(target=self._copy_all, daemon=True)

    def __enter__(self) -> Self:
        self._copying.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop.set()
        self._copying.join()
        self._remove({copy.digest for copy in self._copies if copy.digest})

    def digests(self, files: Sequence[ReadFile], progress: Progress) -> list[str | None]:
        """Under which SHA-256 the original of every file is kept; None where it is not, which then is a remark."""
        while self._copying.is_alive():
            self._copying.join(_LOOK_EVERY)
            stop_if_cancelled(progress)
        self._copies = [copy for copy in self._copies if self._can_be_kept(copy, files)]
        return [self._digest_of(file) for file in files]

    def keep(self) -> None:
        """What was copied is referred to from now on."""
        originals.confirm(self._folder, {copy.digest for copy in self._copies})
        self._copies = []

    def _can_be_kept(self, copy: _Copy, files: Sequence[ReadFile]) -> bool:
        problem = self._problem_of(copy, files)
        if problem is not None:
            self.remarks.append(problem)
            self._remove({copy.digest})
        return problem is None

    def _problem_of(self, copy: _Copy, files: Sequence[ReadFile]) -> Issue | None:
        where = Where(file=copy.name)
        if copy.reason:
            return Issue("original_not_copied", {"reason": copy.reason}, where).as_warning()
        if not any(_is_of(copy, file) for file in files):
            return Issue("original_changed", {}, where).as_warning()
        if originals.kept_in(self._folder)[copy.digest].stat().st_size > self._limit:
            return Issue("original_too_large", {"limit": self._limit // MEGABYTE}, where).as_warning()
        return None

    def _digest_of(self, file: ReadFile) -> str | None:
        return next((copy.digest for copy in self._copies if _is_of(copy, file)), None)

    def _copy_all(self) -> None:
        with suppress(Cancelled):
            for path in self._paths:
                self._copies.append(self._copied(path))

    def _copied(self, path: Path) -> _Copy:
        try:
            return _Copy(path, originals.take_in(path, self._folder, self._raise_if_stopped))
        except OSError as error:
            return _Copy(path, reason=error.strerror or str(error))
        except Cancelled:
            raise
        except AppError as refusal:
            return _Copy(path, reason=str(refusal.params.get("reason", refusal.code)))

    def _raise_if_stopped(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _remove(self, digests: set[str]) -> None:
        originals.remove(self._folder, digests - self._there_before)


def _is_of(copy: _Copy, file: ReadFile) -> bool:
    """Whether the copy is what the file was read from, whatever has happened to it since."""
    if file.container and not file.container_sha256:
        return copy.name == file.container
    return copy.digest == (file.container_sha256 or file.sha256)
