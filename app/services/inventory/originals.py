"""The original files of imports: kept with the store up to a limit, handed out again as they were given."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import func, select, update

from app.domain.errors import ProblemsFound
from app.domain.issues import Issue, Where
from app.models import originals as folders
from app.models.inventories import InventoryFileRow, InventoryRow
from app.models.settings import SettingRow
from app.models.store_file import free_name
from app.models.unit_of_work import UnitOfWork
from app.services.desk import Desk
from app.services.inventory.intake import MEGABYTE, Intake
from app.services.inventory.preparing import Prepared
from app.services.inventory.stored import inventory_row
from app.services.issued_documents import FolderNotWritten
from app.services.settings import ORIGINALS_LIMIT, read_setting


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was given; `sha256` is empty and `size` 0 where it was never kept, `path` None where it is not."""

    name: str
    sha256: str
    path: Path | None

    @property
    def size(self) -> int:
        """The bytes that it takes."""
        return self.path.stat().st_size if self.path else 0


@dataclass(frozen=True, slots=True)
class Room:
    """How much room the originals take, and how much they may; both in bytes."""

    files: int
    taken: int
    limit: int


@dataclass(frozen=True, slots=True)
class Saved:
    """Files that were saved again, and a remark about each that could not be."""

    paths: tuple[Path, ...]
    remarks: tuple[Issue, ...]


def intake_of(uow: UnitOfWork, prepared: Prepared) -> Intake:
    """What copies the files of an import beside the work of storing it."""
    return Intake(folders.folder_of(uow.store.path), prepared.request.paths, limit_of(uow))


def refer_to(uow: UnitOfWork, inventory_id: int, digests: Collection[str | None]) -> None:
    """Note, per file of an inventory, under which SHA-256 its original is kept."""
    file = InventoryFileRow
    for number, digest in enumerate(digests):
        this = update(file).where(file.inventory_id == inventory_id, file.number == number)
        uow.session.execute(this.values(original=digest))


def limit_of(uow: UnitOfWork) -> int:
    """How many bytes all originals together may take; 0 keeps none."""
    return int(read_setting(uow, ORIGINALS_LIMIT)) * MEGABYTE


def room_of(desk: Desk) -> Room:
    """How much room the originals take."""
    with desk.reading() as uow:
        limit = limit_of(uow)
    kept = folders.kept_in(folders.folder_of(desk.store.path))
    return Room(len(kept), sum(path.stat().st_size for path in kept.values()), limit)


def set_limit(desk: Desk, megabytes: int) -> int:
    """Let the originals take so much room from now on; how many files had to go."""
    with desk.writing() as uow:
        uow.session.merge(SettingRow(name=ORIGINALS_LIMIT, value=str(megabytes)))
        uow.commit()
    return make_room(desk)


def make_room(desk: Desk) -> int:
    """Remove originals until they fit: the oldest first, the latest of a customer last; how many had to go."""
    with desk.reading() as uow:
        limit, going = limit_of(uow), _in_the_order_of_going(uow)
    folder = folders.folder_of(desk.store.path)
    sizes = {digest: path.stat().st_size for digest, path in folders.kept_in(folder).items()}
    taken, removed = sum(sizes.values()), list[str]()
    # What the store does not refer to goes before anything else; what never fits makes no other go.
    rest = sorted(sizes.keys() - set(going))
    too_large = [digest for digest in going if sizes.get(digest, 0) > limit]
    for digest in dict.fromkeys((*rest, *too_large, *going)):
        if taken <= limit:
            break
        if digest in sizes:
            taken -= sizes[digest]
            removed.append(digest)
    folders.remove(folder, removed)
    return len(removed)


def _in_the_order_of_going(uow: UnitOfWork) -> list[str]:
    file, inventory = InventoryFileRow, InventoryRow
    rows = uow.session.execute(
        select(file.original, inventory.date, inventory.id, inventory.customer_id, inventory.position)
        .join(inventory, inventory.id == file.inventory_id)
        .where(file.original.is_not(None))
    ).all()
    newest = dict(
        uow.session.execute(
            select(inventory.customer_id, func.max(inventory.position)).group_by(inventory.customer_id)
        ).all()
    )
    ages: dict[str, tuple[bool, date, int]] = {}
    for digest, day, number, customer_id, position in rows:
        age = (position == newest[customer_id], day, number)
        ages[digest or ""] = max(age, ages.get(digest or "", age))
    return sorted(ages, key=ages.__getitem__)


def referred_to(uow: UnitOfWork) -> set[str]:
    """Every original that an inventory of the store refers to."""
    return {digest for digest in uow.session.scalars(select(InventoryFileRow.original).distinct()) if digest}


def kept_digests(uow: UnitOfWork) -> set[str]:
    """Every original that is kept with the store."""
    return set(folders.kept_in(folders.folder_of(uow.store.path)))


def digests_of(uow: UnitOfWork, inventory_id: int) -> set[str]:
    """The originals that an inventory refers to."""
    of_inventory = select(InventoryFileRow.original).where(InventoryFileRow.inventory_id == inventory_id)
    return {digest for digest in uow.session.scalars(of_inventory) if digest}


def let_go(uow: UnitOfWork, digests: Collection[str]) -> None:
    """Let originals wait for the commit of what takes their inventory away; those of other inventories stay."""
    folders.set_pending(folders.folder_of(uow.store.path), set(digests) - referred_to(uow))


def sweep(desk: Desk) -> None:
    """Settle what a crash or a refusal left between the store and the folder."""
    folder = folders.folder_of(desk.store.path)
    if not folders.is_settled(folder):
        with desk.reading() as uow:
            wanted = referred_to(uow)
        folders.settle(folder, wanted)


def originals_of(desk: Desk, inventory_id: int) -> tuple[Original, ...]:
    """The files that an inventory was imported from, as they were given: an archive as a whole, once."""
    kept = folders.kept_in(folders.folder_of(desk.store.path))
    file = InventoryFileRow
    with desk.reading() as uow:
        inventory_row(uow, inventory_id)
        rows = uow.session.execute(
            select(file.container, file.name, file.original, file.sha256)
            .where(file.inventory_id == inventory_id)
            .order_by(file.number)
        ).all()
    found: dict[str, Original] = {}
    for container, name, digest, own in rows:
        found.setdefault(digest or container or own, Original(container or name, digest or "", kept.get(digest or "")))
    return tuple(found.values())


def save_originals(desk: Desk, inventory_id: int, folder: Path) -> Saved:
    """Write the files of an inventory as they were given; nothing is overwritten, and a hash tells what is damaged.

    Raises ProblemsFound where none of them can be saved.
    """
    saved, remarks = list[Path](), list[Issue]()
    for one in originals_of(desk, inventory_id):
        if one.path is None:
            code = "original_not_kept" if one.sha256 else "original_never_kept"
            remarks.append(Issue(code, {"id": inventory_id}, Where(file=one.name)))
            continue
        try:
            saved.append(save_original(one, folder / one.name))
        except ProblemsFound as found:
            remarks += found.issues()
    if remarks and not saved:
        raise ProblemsFound(remarks)
    return Saved(tuple(saved), tuple(remark.as_warning() for remark in remarks))


def save_original(original: Original, path: Path) -> Path:
    """Write one file as it was given, whole or not at all, under the first free name; where it stands."""
    if original.path is None:
        raise ProblemsFound([Issue("original_not_kept", {}, Where(file=original.name))])
    partial = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as target:
            for piece in folders.pieces(original.path):
                target.write(piece)
        place = free_name(path)
        partial.replace(place)
    except ValueError as error:
        raise ProblemsFound([Issue("original_damaged", {}, Where(file=original.name))]) from error
    except OSError as error:
        raise FolderNotWritten(path=str(path), reason=error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return place
