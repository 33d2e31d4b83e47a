"""Sheets of an .xlsx workbook: ranges are checked first, then cells are read by calamine (traps 10, 11, 14)."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from app.domain.issues import Issue, Where
from app.services.inventory.archive import Archive
from app.services.inventory.grid import Grid
from app.services.inventory.limits import Limits
from app.services.inventory.refusals import FileDamaged, FileEncrypted, SheetNotFound, UsedRangeTooLarge
from app.services.inventory.used_range import UsedRange, used_range


class Workbook:
    """A workbook whose container is sound; sheets are read one by one, on demand."""

    def __init__(self, data: bytes, limits: Limits, file: str) -> None:
        self._file = file
        self.warnings: list[Issue] = []
        self._limits = limits
        self._archive = Archive(data, limits)
        self._archive.refuse_entities()
        self._parts = {one.name: one.part for one in self._archive.sheets()}
        first = next(iter(self._parts.values()), "")
        with ThreadPoolExecutor(1) as pool:
            # Most often wanted, so it is looked through while calamine, outside Python, opens the workbook.
            self._ahead = {first: pool.submit(self._look_through, first)}
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
        part = self._parts.get(sheet)
        return self._archive.size_of(part) if part else 0

    def range_of(self, sheet: str) -> UsedRange:
        """The used range of a sheet; refused where it is too large to read."""
        part = self._parts.get(sheet, "")
        found = self._ahead[part].result() if part in self._ahead else self._look_through(part)
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
        try:
            cells = self._book.get_sheet_by_name(sheet)
            start = cells.start or (0, 0)
            return Grid(cells.to_python(skip_empty_area=True), start[0] + 1, start[1] + 1, sheet)
        except CalamineError as error:
            raise FileDamaged(detail=str(error), where=Where(self._file, sheet)) from error

    def _look_through(self, part: str) -> UsedRange:
        return used_range(lambda: self._archive.chunks(part), self._limits.cells) if part else UsedRange()


def _opened(data: bytes) -> CalamineWorkbook:
    try:
        return CalamineWorkbook.from_filelike(BytesIO(data))
    except PasswordError as error:
        raise FileEncrypted from error
    except CalamineError as error:
        raise FileDamaged(detail=str(error)) from error
