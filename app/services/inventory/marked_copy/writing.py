"""Saving marked copies: one workbook for every file of an import, or of a file that was refused."""

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

import msgspec

from app.domain.errors import AppError
from app.domain.issues import Issue
from app.domain.progress import NO_PROGRESS, Progress
from app.services.catalogue import model_index
from app.services.desk import Desk
from app.services.documents.wording import wording
from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.lists_book import write_whole_by
from app.services.inventory.marked_copy.marks import NOT_READ, Marks, Words, marks_of, marks_of_refusal
from app.services.inventory.marked_copy.order import CopyOrder, CopyTexts
from app.services.inventory.preparing import Prepared
from app.services.inventory.read_result import ReadFile
from app.services.inventory.reader_process import ReaderProcess
from app.services.inventory.refusals import BY_CODE, ReaderCrashed
from app.services.inventory.wire import Done, Failed, Step, from_wire
from app.services.readable_names import readable_name

_MODULE = "app.services.inventory.marked_copy.child"
_SUFFIX = ".xlsx"
_HEADS = ("number", "kind", "sheet", "cell", "value", "message")
_SAID = (
    "error",
    "warning",
    "not_read",
    "as_text",
    "too_large",
    "not_opened",
    "fewer_comments",
    "fewer_links",
    "cut_off",
    "sheets_left_out",
)


class CopyOntoOriginal(AppError):
    """A marked copy would take the place of the file that it is a copy of."""

    code: ClassVar[str] = "copy_onto_original"


@dataclass(frozen=True, slots=True)
class Original:
    """A file that can be copied; `member` is its name in the archive at the path, "" where the path is the file.

    `file` is what was read from it, None where reading was refused.
    """

    path: Path
    name: str
    member: str = ""
    file: ReadFile | None = None

    @property
    def proposed(self) -> str:
        """A name for the copy."""
        return f"{Path(self.name).stem} - TrueUp Desk{_SUFFIX}"


@dataclass(frozen=True, slots=True)
class Language:
    """How a copy speaks: the sentences of problems, and the language of everything else."""

    words: Words
    code: str = field(default="en")


def originals_of(prepared: Prepared) -> list[Original]:
    """The files of an import with the paths that they came from."""
    found: list[Original] = []
    paths = list(prepared.request.paths)
    for file in prepared.clean.files:
        name = file.container or file.name
        # A file of the same archive comes from the same path as the one before it.
        if found and file.container and found[-1].member and readable_name(found[-1].path) == name:
            path = found[-1].path
        else:
            path = paths.pop(next((at for at, one in enumerate(paths) if readable_name(one) == name), 0))
        found.append(Original(path, file.name, file.name if file.container else "", file))
    return found


def refused_originals(paths: Sequence[Path], problems: Sequence[Issue]) -> list[tuple[Original, list[Issue]]]:
    """The files of which cells stand in the way of reading, each with what is said of it."""
    found = []
    for file in dict.fromkeys(one.where.file for one in problems):
        own = [one for one in problems if one.where.file == file]
        if can_be_marked(own) and (original := _original_named(file, paths)) is not None:
            found.append((original, own))
    return found


def _original_named(file: str, paths: Sequence[Path]) -> Original | None:
    """The file that a refusal names: by its own name, or by that of a member with its archive's behind it."""
    for path in paths:
        name = readable_name(path)
        if file == name:
            return Original(path, name)
        if file.endswith(f" ({name})"):
            member = file.removesuffix(f" ({name})")
            return Original(path, member, member)
    return None


def targets_for(originals: Sequence[Original], target: Path) -> list[Path]:
    """Where the copies go: the one copy to the target itself, several beside it under the names of their files."""
    whole = target if target.suffix.lower() == _SUFFIX else target.with_name(target.name + _SUFFIX)
    if len(originals) == 1:
        return [whole]
    return free_names([f"{whole.stem} - {Path(one.name).stem}" for one in originals], whole.parent)


def free_names(stems: Sequence[str], folder: Path) -> list[Path]:
    """Workbooks of these names in a folder, told apart by numbers where two share one."""
    taken: set[str] = set()
    found = []
    for stem in stems:
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem} ({number})"
        taken.add(name.casefold())
        found.append(folder / f"{name}{_SUFFIX}")
    return found


def save_marked(
    desk: Desk, prepared: Prepared, targets: Sequence[Path], language: Language, progress: Progress = NO_PROGRESS
) -> list[Path]:
    """Save a copy of every file of an import, with everything that was noticed in it."""
    originals = originals_of(prepared)
    for original, target in zip(originals, targets, strict=True):
        _require_other(original, target)
    with desk.reading() as uow:
        index = model_index(uow)
    for number, (original, target) in enumerate(zip(originals, targets, strict=True)):
        marks = marks_of(prepared, number, index, language.words)
        _write(_order(original, marks, language), target, progress)
    return list(targets)


def save_marked_refusal(
    original: Original, problems: Sequence[Issue], target: Path, language: Language, progress: Progress = NO_PROGRESS
) -> Path:
    """Save a copy of a file that was refused, with what stands in the way."""
    _require_other(original, target)
    _write(_order(original, marks_of_refusal(problems, language.words), language, _place(problems)), target, progress)
    return target


def can_be_marked(problems: Sequence[Issue]) -> bool:
    """Whether a refusal is about cells, so that a copy can show where."""
    return any(one.where.row is not None for one in problems)


def _place(problems: Sequence[Issue]) -> tuple[str, int]:
    """The sheet that problems are about, and the row from which on."""
    rows = [one.where for one in problems if one.where.row is not None]
    return (rows[0].sheet, min(one.row or 1 for one in rows)) if rows else ("", 0)


def _require_other(original: Original, target: Path) -> None:
    with suppress(OSError):
        if target.exists() and target.samefile(original.path):
            raise CopyOntoOriginal(path=str(target))


def _order(original: Original, marks: Marks, language: Language, place: tuple[str, int] = ("", 0)) -> CopyOrder:
    file = original.file
    codes = {issue.code for issue in file.warnings} if file else set()
    return CopyOrder(
        path=os.fsencode(original.path),
        member=original.member,
        name=original.name,
        target=b"",
        limits=DEFAULT_LIMITS,
        sheet=file.sheet if file else place[0],
        header_row=file.header_row if file else place[1],
        marks=marks.cells,
        notes=marks.notes,
        texts=texts_in(language.code, original.name),
        rows=file.row_numbers if file and codes & NOT_READ else None,
        in_one_column="columns_split" in codes,
    )


def texts_in(language: str, name: str) -> CopyTexts:
    """The words of a copy in a language."""
    say = wording(language)
    return CopyTexts(
        say.text("marked_copy.title", file=name),
        say.text("marked_copy.legend"),
        [say.text(f"marked_copy.heads.{head}") for head in _HEADS],
        *(say.texts[f"marked_copy.{key}"] for key in _SAID),
    )


def _write(order: CopyOrder, target: Path, progress: Progress) -> None:
    write_whole_by(target, lambda partial: _copy(msgspec.structs.replace(order, target=os.fsencode(partial)), progress))


def _copy(order: CopyOrder, progress: Progress) -> None:
    with ReaderProcess(order, order.name, progress, _MODULE) as process:
        for message in process.messages():
            match message:
                case Step(done, total):
                    progress.report(done, total, order.name)
                case Failed(issues):
                    found = from_wire(issues[0])
                    raise BY_CODE[found.code](found.params, where=found.where, value=found.value)
                case Done():
                    return
    raise ReaderCrashed
