"""What must hold of kept original files: each still is what was given; one that is missing is only remarked on."""

from contextlib import closing

from sqlalchemy import select

from app.domain.issues import Issue, Param, Severity
from app.models.inventories import InventoryFileRow
from app.models.originals import folder_of, is_sound, kept_in, referred_to_in
from app.models.store import Store


def damaged(store: Store) -> list[Issue]:
    """Every kept file whose content no longer has the SHA-256 that is its name."""
    kept = kept_in(folder_of(store.path))
    wrong = {digest for digest, path in kept.items() if not is_sound(path)}
    if not wrong:
        return []
    with store.reading_session_factory() as session:
        columns = select(InventoryFileRow.original, InventoryFileRow.container, InventoryFileRow.name)
        rows = session.execute(columns.where(InventoryFileRow.original.in_(wrong))).all()
    names = {digest: container or name for digest, container, name in rows}
    return [Issue("verify_original", {"file": names.get(digest, kept[digest].name)}) for digest in sorted(wrong)]


def missing(store: Store) -> list[Issue]:
    """How many files are not kept any more: they made room for others, or their folder was not moved with the store."""
    with closing(store.connect()) as connection:
        lacking = referred_to_in(connection) - kept_in(folder_of(store.path)).keys()
    if not lacking:
        return []
    params: dict[str, Param] = {"count": len(lacking), "folder": folder_of(store.path).name}
    return [Issue("verify_originals_missing", params, severity=Severity.WARNING)]
