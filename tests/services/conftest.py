"""A desk of its own for each test: a real store with the shipped catalogue, and a clock that stands still."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.services.desk import Desk
from app.services.opening import open_desk
from tests.services.estates import TODAY, clock_at


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new store file, made once, to be copied."""
    path = tmp_path_factory.mktemp("store") / "new.db"
    open_desk(path).store.close()
    return path


@pytest.fixture
def desk(new_store: Path, tmp_path: Path) -> Iterator[Desk]:
    """An open desk on a new store, on 22 November 2026."""
    path = tmp_path / "desk.db"
    shutil.copy(new_store, path)
    opened = open_desk(path, clock=clock_at(TODAY))
    yield opened
    opened.store.close()
