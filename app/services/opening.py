"""Opening a store for work: a new one gets the shipped catalogue."""

from pathlib import Path

from app.models.originals import folder_of, is_settled
from app.models.store import Store
from app.models.unit_of_work import unit_of_work
from app.services.desk import Clock, Desk, utc_now


def open_desk(path: Path, *, write: bool = True, create: bool = True, clock: Clock = utc_now) -> Desk:
    """Open (and, to write, create unless told otherwise) the store at `path`; whoever opens it closes `desk.store`."""
    store = Store.open(path, write=write, create=create, clock=clock)
    desk = Desk(store, clock)
    if write:
        try:
            _seed(store)
            _settle(desk)
        except BaseException:
            store.close()
            raise
    return desk


def _seed(store: Store) -> None:
    # Whoever only reads starts a tenth faster without what knows the names of models.
    from app.services.catalogue import seed_catalogue  # noqa: PLC0415
    from app.services.inventory.shipped_catalogue import shipped_catalogue  # noqa: PLC0415

    with unit_of_work(store) as uow:
        if seed_catalogue(uow, shipped_catalogue()):
            uow.commit()


def _settle(desk: Desk) -> None:
    """Bring original files in line with the store where an import was cut off."""
    if not is_settled(folder_of(desk.store.path)):
        from app.services.inventory.originals import sweep  # noqa: PLC0415 - hardly ever

        sweep(desk)
