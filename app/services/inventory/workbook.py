"""Sheets of an Excel workbook: ranges are checked first, then cells are read by calamine (traps 10, 11, 14)."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from app.domain.issues import Issue, Where
from app.services.inventory.archive import Archive, SheetPart
from app.services.inventory.grid import Grid
from app.services.inventory.limits import Limits
from app.services.inventory.refusals import FileDamaged, FileEncrypted, SheetNotFound, UsedRangeTooLarge
from app.services.inventory.used_range import UsedRange, used_range
from app.services.inventory.xls_range import check_xls
from app.services.inventory.xlsb_range import xlsb_range, xlsb_sheets

_PANIC = "PanicException"


class Workbook:
    """A workbook whose container is sound; sheets are read one by one, on demand."""

    def __init__(
        self, data: bytes, limits: Limits, file: str, sizes: dict[str, int], measure: Callable[[str], UsedRange]
    ) -> None:
        self._file = file
        self._limits = limits
        self._sizes = sizes
        self._measure = measure
        self.warnings: list[Issue] = []
        first = next(iter(sizes), "")
        with ThreadPoolExecutor(1) as pool:
            # Most often wanted, so it is looked through while calamine, outside Python, opens the workbook.
            self._ahead = {first: pool.submit(measure, first)}
            self._book = _opened(data)
        sheets = [one for one in self._book.sheets_metadata if one.typ is SheetTypeEnum.WorkSheet]
        self.visible = [one.name for one in sheets if one.visible is SheetVisibleEnum.Visible]
        self.hidden = [one.name for one in sheets if one.visible is not SheetVisibleEnum.Visible]

    def require(self, sheet: str) -> str:
        """The name of a sheet as the workbook writes it, by the name the user gave; hidden ones may be asked for."""
        for name in (*self.visible, *self.hidden):
            if name.casefold().strip() == sheet.casefold().strip():
                return name
        raise SheetNotFound(sheet=sheet, sheets=", ".join(self.visible), where=Where(self._file))

    def size_of(self, sheet: str) -> int:
        """Bytes of the sheet's cells once unpacked; 0 where that cannot be told."""
        return self._sizes.get(sheet, 0)

    def range_of(self, sheet: str) -> UsedRange:
        """The used range of a sheet; refused where it is too large to read."""
        found = self._ahead[sheet].result() if sheet in self._ahead else self._measure(sheet)
        if found.cells > self._limits.cells:
            raise UsedRangeTooLarge(
                rows=found.rows,
                columns=found.columns,
                cell=found.far_cell or f"A{found.rows}",
                where=Where(self._file, sheet),
            )
        return found

    def grid(self, sheet: str) -> Grid:
        """The cells of a sheet whose range was checked."""
        with _breakdowns_as_damage(Where(self._file, sheet)):
            cells = self._book.get_sheet_by_name(sheet)
            start = cells.start or (0, 0)
            return Grid(cells.to_python(skip_empty_area=True), start[0] + 1, start[1] + 1, sheet)


def open_xlsx(data: bytes, limits: Limits, file: str) -> Workbook:
    """A workbook of Office Open XML, with or without macros, which are never run."""
    archive = Archive(data, limits)
    archive.refuse_entities()
    parts = _parts(archive.sheets())

    def measure(sheet: str) -> UsedRange:
        part = parts.get(sheet, "")
        return used_range(lambda: archive.chunks(part), limits.cells) if part else UsedRange()

    return Workbook(data, limits, file, _sizes(archive, parts), measure)


def open_xlsb(data: bytes, limits: Limits, file: str) -> Workbook:
    """A binary workbook."""
    archive = Archive(data, limits)
    archive.refuse_entities()
    parts = _parts(xlsb_sheets(archive))

    def measure(sheet: str) -> UsedRange:
        part = parts.get(sheet, "")
        return xlsb_range(archive.read(part), part) if part else UsedRange()

    return Workbook(data, limits, file, _sizes(archive, parts), measure)


def open_xls(data: bytes, limits: Limits, file: str) -> Workbook:
    """A workbook of before 2007; the reader opens all its sheets at once, so all are measured before."""
    check_xls(data, limits, file)
    return Workbook(data, limits, file, {}, lambda _: UsedRange())


def _parts(sheets: list[SheetPart]) -> dict[str, str]:
    return {one.name: one.part for one in sheets}


def _sizes(archive: Archive, parts: dict[str, str]) -> dict[str, int]:
    return {name: archive.size_of(part) if part else 0 for name, part in parts.items()}


def _opened(data: bytes) -> CalamineWorkbook:
    with _breakdowns_as_damage(Where()):
        return CalamineWorkbook.from_filelike(BytesIO(data))


@contextmanager
def _breakdowns_as_damage(where: Where) -> Iterator[None]:
    """What the reader of cells meets is damage of the file; its breakdowns derive from BaseException (trap 10)."""
    try:
        yield
    except PasswordError as error:
        raise FileEncrypted(where=where) from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise FileDamaged(detail=str(error), where=where) from error
    except BaseException as error:
        if type(error).__name__ != _PANIC:
            raise
        raise FileDamaged(detail=str(error)[:200], where=where) from error
