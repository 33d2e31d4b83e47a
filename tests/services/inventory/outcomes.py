"""What reading may come to: a table without holes, or a refusal with a sentence in both languages; nothing else."""

from pathlib import Path

from app.domain.errors import AppError
from app.messages import error_sentence
from app.services.inventory.choices import Wanted
from app.services.inventory.limits import DEFAULT_LIMITS, Limits
from app.services.inventory.reading import FileRead, read

NOTHING_WANTED = Wanted()


def outcome(path: Path, wanted: Wanted = NOTHING_WANTED, limits: Limits = DEFAULT_LIMITS) -> FileRead | AppError:
    """Read a file in this process; whatever comes of it is held to be sound."""
    try:
        result = read(path, wanted, limits, lambda: None)
    except AppError as refusal:
        _require_sound_refusal(refusal)
        return refusal
    _require_sound_table(result)
    return result


def _require_sound_refusal(refusal: AppError) -> None:
    assert refusal.issues()
    assert all(issue.where.file for issue in refusal.issues())
    assert all(error_sentence(refusal, language) for language in ("en", "nl"))


def _require_sound_table(result: FileRead) -> None:
    table = result.table
    assert table.row_numbers == sorted(set(table.row_numbers))
    assert {len(values) for values in table.values} == {len(table.row_numbers)}
    assert len({match.field for match in table.columns}) == len(table.columns) == len(table.values)
    assert all(0 <= place.confidence <= 100 for place in result.places)


def table_of_file(result: FileRead | AppError) -> FileRead:
    """The table that was read; a refusal is a failure here."""
    assert isinstance(result, FileRead), result
    return result
