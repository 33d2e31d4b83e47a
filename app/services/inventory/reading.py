"""From the bytes of one file to its tables; runs in the reading process, knows nothing of pipes."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from app.domain.errors import AppError, ProblemsFound
from app.domain.issues import Issue, Severity, Where
from app.services.inventory.books import Book, open_book
from app.services.inventory.cell_text import text_of
from app.services.inventory.choices import Columns, FileChoice, Wanted
from app.services.inventory.columns import together
from app.services.inventory.file_kind import FileKind, kind_of
from app.services.inventory.grid import Grid
from app.services.inventory.layout import FileLayout
from app.services.inventory.limits import MEGABYTE, Limits
from app.services.inventory.look_around import layout_of
from app.services.inventory.members import Members, is_list
from app.services.inventory.read_result import TablePlace
from app.services.inventory.refusals import (
    ArchiveInArchive,
    ArchiveSeveralFiles,
    ArchiveWithoutFiles,
    FileTooLarge,
    FormulasWithoutValues,
    NoDataRows,
    refusal_of,
)
from app.services.inventory.table import Table, table_of
from app.services.inventory.table_search import find_table
from app.services.readable_names import readable_name

_TITLE_ROWS = 20


@dataclass(frozen=True, slots=True)
class FileRead:
    """The table of one file; `titles` are the texts above its header, `sheets` every sheet, hidden ones last.

    `container` is the archive that held the file and `container_sha256` what it was, `confidence` how sure the place
    of the table is in whole percent, `places` every place where one may stand.
    """

    name: str
    container: str
    sha256: str
    size: int
    kind: FileKind
    table: Table
    titles: list[str]
    sheets: list[str]
    confidence: int
    places: tuple[TablePlace, ...]
    container_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What a person chose per file of an archive, "" for every other one, and the columns that are remembered."""

    choices: Mapping[str, FileChoice]
    remembered: Mapping[str, Columns]

    def wanted(self, name: str) -> Wanted:
        """What is wanted of the file of that name in the archive."""
        choice = self.choices.get(name, self.choices.get("", FileChoice()))
        return Wanted(
            choice.sheet, choice.header_row, choice.fields, choice.source, choice.leave_out, remembered=self.remembered
        )


def read(path: Path, wanted: Wanted, limits: Limits, started: Callable[[], None]) -> FileRead:
    """Read the one file that a path holds, be it in an archive; `started` is called once the long part begins."""
    content = _content_of(path, limits)
    if len(content) > 1:
        raise ArchiveSeveralFiles(files=", ".join(one.name for one in content), where=Where(readable_name(path)))
    return _read(content[0], wanted, limits, started)


def read_all(path: Path, job: Job, limits: Limits, started: Callable[[], None]) -> Iterator[FileRead]:
    """Read every file that a path holds: the file itself, or those in the archive; refusals of all come at once.

    Every refusal carries the file's name, and that of the archive where it was in one.
    """
    refusals: list[AppError] = []
    lists, others = _sorted_out(_content_of(path, limits), job)
    if not lists:
        raise ArchiveWithoutFiles(where=Where(readable_name(path)))
    for content in lists:
        wanted = job.wanted(content.name if content.container else "")
        try:
            result = _read(content, wanted, limits, started)
            yield _with_warning(result, others) if others else result
            others = []
        except AppError as refusal:
            refusals.append(refusal)
    if refusals:
        raise together(refusals)


def look_around(path: Path, limits: Limits) -> list[FileLayout]:
    """The sheets and first rows of every file that a path holds; none of a file in an archive that cannot be opened."""
    layouts = []
    for content in _content_of(path, limits):
        try:
            with _named(content):
                kind, book = content.opened(content.data(), limits)
                layouts.append(layout_of(book, content.name, content.container, kind.value))
        except AppError:
            if not content.container:
                raise
            layouts.append(FileLayout(content.name, content.container, "", ()))
    return layouts


@dataclass(frozen=True, slots=True)
class _Content:
    """The bytes of one file, read when they are asked for."""

    name: str
    container: str
    data: Callable[[], bytes]
    container_sha256: str = ""

    def opened(self, data: bytes, limits: Limits) -> tuple[FileKind, Book]:
        """The file as a book."""
        kind = kind_of(data)
        if kind is FileKind.ZIP:
            raise ArchiveInArchive
        return kind, open_book(data, kind, limits, self.name)


def _sorted_out(contents: list[_Content], job: Job) -> tuple[list[_Content], list[str]]:
    """The files to read, without those that are left out, and the names of those in an archive that are no lists."""
    wanted = [one for one in contents if not (one.container and job.wanted(one.name).leave_out)]
    if len(wanted) < 2:  # noqa: PLR2004
        return wanted, []
    others = [one for one in wanted if one.name not in job.choices and not is_list(one.data)]
    if len(others) == len(wanted):
        return wanted, []
    return [one for one in wanted if one not in others], [one.name for one in others]


def _with_warning(result: FileRead, others: list[str]) -> FileRead:
    """The first file of an archive says which other ones were passed over."""
    params = {"files": ", ".join(others), "archive": result.container}
    warning = Issue("archive_files_not_read", params, Where(result.name), severity=Severity.WARNING)
    return replace(result, table=replace(result.table, warnings=[*result.table.warnings, warning]))


def _content_of(path: Path, limits: Limits) -> list[_Content]:
    """The file itself, or the files in it where it is an archive."""
    name = readable_name(path)
    alone = _Content(name, "", lambda: data)
    with _named(alone):
        data = _bytes_of(path, limits)
        if kind_of(data) is not FileKind.ZIP:
            return [alone]
        members = Members(data, limits)
        digest = sha256(data).hexdigest()
        found = [_Content(one.name, name, partial(members.data_of, one), digest) for one in members]
        if not found:
            raise ArchiveWithoutFiles
        return found


def _read(content: _Content, wanted: Wanted, limits: Limits, started: Callable[[], None]) -> FileRead:
    with _named(content):
        data = content.data()
        kind, book = content.opened(data, limits)
        where = Where(content.name)
        found = find_table(book, wanted, where, started)
        try:
            table = table_of(found.grid, found.index, where, wanted)
        except NoDataRows as refusal:
            if found.formulas:
                raise FormulasWithoutValues(count=found.formulas) from refusal
            raise
        return FileRead(
            content.name,
            content.container,
            sha256(data).hexdigest(),
            len(data),
            kind,
            replace(table, warnings=[*table.warnings, *found.warnings]),
            _titles(found.grid, found.index),
            [*filter(None, book.visible), *book.hidden],
            found.confidence,
            found.places,
            content.container_sha256,
        )


def _bytes_of(path: Path, limits: Limits) -> bytes:
    try:
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise FileTooLarge(megabytes=size // MEGABYTE, limit=limits.file_bytes // MEGABYTE)
        return path.read_bytes()
    except OSError as error:
        raise refusal_of(error) from error


@contextmanager
def _named(content: _Content) -> Iterator[None]:
    """Give refusals of the parts below the name of the file they are about, and of the archive that holds it."""
    name = f"{content.name} ({content.container})" if content.container else content.name
    try:
        yield
    except ProblemsFound as found:
        found.problems = [replace(one, where=replace(one.where, file=name)) for one in found.problems]
        raise
    except AppError as refusal:
        refusal.where = replace(refusal.where, file=name)
        raise


def _titles(grid: Grid, index: int) -> list[str]:
    rows = grid.cells[max(0, index - _TITLE_ROWS) : max(0, index)]
    return [text for row in rows for cell in row if (text := text_of(cell))]
