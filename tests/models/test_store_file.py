"""Names and moves of a store's files."""

from pathlib import Path

import pytest

from app.models.store_file import (
    StoreForeign,
    StoreUnreadable,
    discard,
    free_name,
    move_aside,
    put_in_place,
    read_header,
    sidecars,
    unfinished,
)

SIDECARS = ("-journal", "-wal", "-shm")


@pytest.fixture
def with_sidecars(path: Path) -> Path:
    path.write_bytes(b"store")
    for suffix in SIDECARS:
        path.with_name(path.name + suffix).write_bytes(suffix.encode())
    return path


def test_trap_7_a_store_moves_aside_with_all_that_stands_beside_it(with_sidecars: Path) -> None:
    aside = move_aside(with_sidecars, "damaged", "20260314T101500Z")
    assert aside.name == "desk.damaged-20260314T101500Z.db"
    assert aside.read_bytes() == b"store"
    for suffix in SIDECARS:
        assert aside.with_name(aside.name + suffix).read_bytes() == suffix.encode()
    assert sidecars(with_sidecars) == []
    assert not with_sidecars.exists()


def test_a_name_that_is_taken_gets_a_number(path: Path) -> None:
    for number in range(3):
        path.write_text(str(number))
        move_aside(path, "damaged", "S")
    names = ["desk.damaged-S (2).db", "desk.damaged-S (3).db", "desk.damaged-S.db"]
    assert sorted(p.name for p in path.parent.iterdir()) == names
    assert free_name(path) == path


def test_a_store_that_another_program_holds_in_place_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use")

    path.write_bytes(b"store")
    monkeypatch.setattr(Path, "rename", held)
    with pytest.raises(StoreUnreadable) as refusal:
        move_aside(path, "damaged", "S")
    assert refusal.value.params["reason"] == "in use"
    assert path.exists()


def test_discarding_removes_a_temporary_file_and_its_journals_only(with_sidecars: Path) -> None:
    neighbour = with_sidecars.with_name("desk.db.lock")
    neighbour.touch()
    discard(with_sidecars)
    assert list(with_sidecars.parent.iterdir()) == [neighbour]


def test_shared_memory_alone_does_not_mean_unfinished(path: Path) -> None:
    path.with_name("desk.db-shm").write_bytes(b"x")
    path.with_name("desk.db-wal").touch()
    assert not unfinished(path)
    path.with_name("desk.db-wal").write_bytes(b"x")
    assert unfinished(path)


def test_a_finished_file_takes_the_place_of_another_in_one_step(path: Path) -> None:
    path.write_text("old")
    new = path.with_name("new")
    new.write_text("new")
    put_in_place(new, path)
    assert path.read_text() == "new"
    assert not new.exists()


def test_a_place_that_cannot_be_taken_is_refused(path: Path) -> None:
    path.mkdir()
    new = path.with_name("new")
    new.write_text("new")
    with pytest.raises(StoreUnreadable):
        put_in_place(new, path)
    assert new.exists()


def test_a_missing_file_has_no_header(path: Path) -> None:
    with pytest.raises(StoreUnreadable):
        read_header(path)


def test_text_with_the_right_beginning_is_still_foreign(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"x" * 200)
    with pytest.raises(StoreForeign):
        read_header(path)
