"""The demo store, made once for all tests and all processes that run them; every test gets a desk of its own on it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from app.services.demo import DemoFile, create_demo, demo_files
from app.services.demo.cast.stichting_sprookje import STICHTING_SPROOKJE
from app.services.demo.cast.verzonnen_eik import VERZONNEN_EIK
from app.services.desk import Desk
from app.services.opening import open_desk
from tests.services.demo.days import TIMELINE, TODAY
from tests.services.estates import clock_at

FEW = (VERZONNEN_EIK, STICHTING_SPROOKJE)


@dataclass(frozen=True)
class Made:
    """The finished demo and how long it took."""

    path: Path
    seconds: float


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Made:
    """The demo of TODAY; the first process that asks for it makes it."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "demo-store"
    folder.mkdir(exist_ok=True)
    path, note = folder / "demo.db", folder / "seconds.txt"
    with FileLock(folder / "making"):
        if not note.exists():
            begun = time.perf_counter()
            create_demo(path, today=TODAY)
            note.write_text(f"{time.perf_counter() - begun:.1f}", encoding="ascii")
    return Made(path, float(note.read_text(encoding="ascii")))


@pytest.fixture(scope="session")
def files() -> tuple[DemoFile, ...]:
    """The inventory files of the demo, not written yet."""
    return demo_files(TIMELINE)


@pytest.fixture
def demo_desk(demo: Made) -> Iterator[Desk]:
    """A desk that reads the demo, on the day for which it was made."""
    opened = open_desk(demo.path, write=False, clock=clock_at(TODAY))
    yield opened
    opened.store.close()


@pytest.fixture
def few_customers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the demo have two customers, which takes a fraction of the time."""
    for module in ("history", "portfolio", "files"):
        monkeypatch.setattr(f"app.services.demo.{module}.EVERYONE", FEW)
