"""One unit of work per use case: rolled back unless committed, in the thread that runs it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.models.actor import Actor
from app.models.failures import StoreCorrupt, StoreReadOnly, session_refusals
from app.models.store import Store

_running = threading.local()


@dataclass
class UnitOfWork:
    """The session of one use case, and who does it; `commit` is the only way anything stays."""

    session: Session
    store: Store
    writes: bool
    actor: Actor = field(default_factory=Actor)

    def commit(self) -> None:
        """Keep everything done so far.

        Raises LostRace where somebody else changed a row since it was read.
        """
        if not self.writes:
            raise StoreReadOnly(path=str(self.store.path))
        with session_refusals(self.store.path):
            self.session.commit()


@contextmanager
def unit_of_work(store: Store, *, write: bool = True) -> Iterator[UnitOfWork]:
    """A unit of work on a store: BEGIN IMMEDIATE when it writes, a steady view of one moment when it reads.

    What SQLite refuses leaves as a refusal with a code: LostRace, StoreBusy, StoreFull, StoreReadOnly, StoreCorrupt
    (the next opening then checks the store).
    """
    if write and not store.writable:
        raise StoreReadOnly(path=str(store.path))
    factory = store.session_factory if write else store.reading_session_factory
    try:
        with _one_per_thread(store, write=write), session_refusals(store.path), factory() as session:
            yield UnitOfWork(session, store, write)
    except StoreCorrupt:
        store.suspect_damage()
        raise


@contextmanager
def _one_per_thread(store: Store, *, write: bool) -> Iterator[None]:
    """A second unit in the same thread would wait for the first one's lock until it is refused as busy."""
    units: list[tuple[int, bool]] = _running.__dict__.setdefault("units", [])
    mine = (id(store), write)
    if any(identity == id(store) and (write or writes) for identity, writes in units):
        raise RuntimeError("one unit of work per use case: this thread has one open already")
    units.append(mine)
    try:
        yield
    finally:
        units.remove(mine)
