"""Stores as earlier programs wrote them, one file per schema, open with what they held.

Before a script is added, a filled store of the schema that is newest until then is kept as kept_stores/NNNN.db; it is
made by `tests.models.stores.fill` and never changed afterwards.
"""

import shutil
from pathlib import Path

import pytest

from app.models.backup import automatic_backups
from app.models.migrations.schema import Migrations
from app.models.store import Store
from app.models.store_file import read_header
from app.models.verify import verify

KEPT = Path(__file__).parent / "kept_stores"
EARLIER = range(1, Migrations().head)


def test_a_store_of_every_earlier_schema_is_kept() -> None:
    kept = {path.stem: read_header(path).schema for path in KEPT.glob("*.db")}
    assert kept == {f"{number:04d}": number for number in EARLIER}


@pytest.mark.parametrize("number", EARLIER or [pytest.param(0, marks=pytest.mark.skip("there is only one schema"))])
def test_a_store_of_an_earlier_schema_is_upgraded_and_sound(path: Path, number: int) -> None:
    shutil.copy(KEPT / f"{number:04d}.db", path)
    with Store.open(path) as store:
        assert verify(store).issues == []
    assert len(automatic_backups(path)) == 1
