"""A store of its own for each test."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

import pytest

from app.models.store import Store
from tests.models.stores import fill

_NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty store, open to write."""
    with Store.open(path) as opened:
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with a customer, a contract, a ledger, two inventories and an ordered true-up."""
    fill(store)
    return store


class ReadOnly(Protocol):
    """Makes a folder that cannot be written, for as long as the block lasts."""

    def __call__(self, folder: Path) -> AbstractContextManager[None]: ...


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the machine can enter, unlike the folders of pytest."""
    folder = Path(tempfile.mkdtemp(prefix="trueup-open-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def read_only() -> ReadOnly:
    """Take the rights to write from a folder; root, whom no rights bind, works as nobody meanwhile."""
    if os.name == "nt":
        pytest.skip("a folder of Windows is not read-only by its mode")

    @contextmanager
    def without_rights(folder: Path) -> Iterator[None]:
        for entry in folder.iterdir():
            entry.chmod(0o444)
        folder.chmod(0o555)
        was_root = os.geteuid() == 0
        if was_root:
            os.seteuid(_NOBODY)
        try:
            yield
        finally:
            if was_root:
                os.seteuid(0)
            folder.chmod(0o777)

    return without_rights
