"""`inventory trace` and `inventory original`; original files beside backups and restored stores."""

import shutil
import zipfile
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.harness import CommandLine, devices
from tests.services.inventory.files import text_file


@pytest.fixture
def march(signed: CommandLine) -> Path:
    """The file of inventory 1."""
    folder = signed.folder / "in"
    folder.mkdir()
    path = devices(folder / "lens-march.xlsx", video=3)
    signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-03-17")
    return path


def folder_beside(store: Path) -> Path:
    return store.with_name(f"{store.name}.originals")


def test_trace_names_file_sheet_and_row_of_every_month(signed: CommandLine, march: Path) -> None:
    april = text_file(
        signed.folder / "april.csv",
        [("Device Model", "Serial Number", "Site"), ("Poly Studio X52", "VIDX000001", "Assen")],
    )
    words = ("--customer", "C1", "--date", date(2026, 4, 16), "--accept", "count_fell")
    signed.data("inventory", "import", april, *words, "--accept", "other_customer")
    (found,) = signed.data("inventory", "trace", "vidx000001")
    assert (found["customer"], found["serial"], found["mac"]) == ("C1", "VIDX000001", None)
    first, second = found["months"]
    assert first["source"] | {"sha256": "", "original": ""} == {
        "file": march.name,
        "container": None,
        "sheet": "Devices",
        "row": 5,
        "sha256": "",
        "original": "",
        "original_kept": True,
    }
    assert first["source"]["sha256"] == first["source"]["original"]
    assert (second["source"]["file"], second["source"]["row"]) == ("april.csv", 2)
    assert (first["happened"], second["happened"]) == ("first", "changed")
    assert {"field": "site", "before": "Gent", "after": "Assen"} in second["changes"]


def test_trace_is_told_to_people_with_hashes(signed: CommandLine, march: Path) -> None:
    told = signed.text("inventory", "trace", "VIDX000002").out
    assert "first listed" in told
    assert march.name in told
    assert "SHA-256" in told


def test_trace_of_an_unknown_device_is_refused(signed: CommandLine) -> None:
    assert signed.codes("inventory", "trace", "NOBODY99") == ["device_unknown"]


def test_original_saves_the_files_as_they_were_given(signed: CommandLine, march: Path) -> None:
    content, out = march.read_bytes(), signed.folder / "out"
    march.unlink()
    assert signed.data("inventory", "original", 1, "--out", out) == [{"file": march.name}]
    assert (out / march.name).read_bytes() == content


def test_original_of_what_is_no_longer_kept_is_refused_in_words(signed: CommandLine, march: Path) -> None:
    shutil.rmtree(folder_beside(signed.store))
    (issue,) = signed.issues("inventory", "original", 1, "--out", signed.folder / "out")
    assert (issue["code"], issue["file"]) == ("original_not_kept", march.name)


def test_original_of_an_unknown_inventory_is_refused(signed: CommandLine) -> None:
    assert signed.codes("inventory", "original", 9, "--out", signed.folder) == ["not_found"]


def test_a_backup_takes_the_originals_along_and_restoring_it_brings_them_back(
    signed: CommandLine, march: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "elsewhere" / "copy.db"
    signed.data("backup", backup)
    (kept,) = folder_beside(backup).iterdir()
    assert kept.read_bytes() == march.read_bytes()
    shutil.rmtree(folder_beside(signed.store))
    signed.store.unlink()
    signed.data("restore", backup)
    assert signed.data("inventory", "original", 1, "--out", tmp_path / "out") == [{"file": march.name}]


def test_restoring_an_older_backup_loses_no_original(signed: CommandLine, march: Path, tmp_path: Path) -> None:
    signed.data("backup", tmp_path / "before.db")
    shutil.rmtree(folder_beside(tmp_path / "before.db"))
    later = devices(tmp_path / "later.xlsx", video=4)
    signed.data("inventory", "import", later, "--customer", "C1", "--date", "2026-04-17")
    signed.data("restore", tmp_path / "before.db")
    assert signed.data("inventory", "original", 1, "--out", tmp_path / "out") == [{"file": march.name}]


def test_verify_finds_a_damaged_original_and_only_remarks_on_a_missing_one(signed: CommandLine, march: Path) -> None:
    (kept,) = folder_beside(signed.store).iterdir()
    assert "warnings" not in signed.json("verify")
    kept.write_bytes(b"PK\x03\x04 something else")
    (issue,) = signed.json("verify", status=1)["issues"]
    assert issue["code"] == "verify_original"
    assert march.name in issue["message"]
    kept.unlink()
    answer = signed.json("verify")
    assert "originals" in answer["data"]["checks"]
    assert [(one["code"], "1" in one["message"]) for one in answer["warnings"]] == [("verify_originals_missing", True)]


def test_undo_removes_the_original(signed: CommandLine, march: Path) -> None:
    assert march.exists()
    signed.data("inventory", "undo", 1)
    assert list(folder_beside(signed.store).iterdir()) == []


def test_a_file_that_cannot_be_kept_is_a_warning_of_the_import(signed: CommandLine, tmp_path: Path) -> None:
    folder_beside(signed.store).write_text("a file where the folder should be")
    path = devices(tmp_path / "a.xlsx", video=3)
    answer = signed.json("inventory", "import", path, "--customer", "C1", "--date", "2026-03-17")
    assert [one["code"] for one in answer["warnings"]] == ["original_not_copied"]
    assert answer["data"]["devices"] == 3


def archive(path: Path, **members: int) -> Path:
    """A zip with inventories as text, each of so many video systems of its own."""
    path.parent.mkdir(parents=True)
    with zipfile.ZipFile(path, "w") as made:
        for name, count in members.items():
            rows = [f"Poly Studio X52;{name.upper()}{number:06d};Gent" for number in range(count)]
            made.writestr(f"{name}.csv", "\r\n".join(["Device Model;Serial Number;Site", *rows]))
    return path


def test_a_device_of_an_archive_names_both_and_the_archive_is_saved_as_a_whole(
    signed: CommandLine, tmp_path: Path
) -> None:
    path = archive(tmp_path / "mail" / "lens.zip", north=3, south=2)
    signed.data("inventory", "import", path, "--customer", "C1", "--date", "2026-03-17")
    ((found,),) = [one["months"] for one in signed.data("inventory", "trace", "SOUTH000001")]
    source = found["source"]
    assert (source["container"], source["file"], source["row"]) == ("lens.zip", "south.csv", 3)
    assert source["original"] == sha256(path.read_bytes()).hexdigest() != source["sha256"]
    assert source["original_kept"] is True
    assert signed.data("inventory", "original", 1, "--out", tmp_path / "out") == [{"file": "lens.zip"}]
    assert (tmp_path / "out" / "lens.zip").read_bytes() == path.read_bytes()


def test_archives_of_one_name_are_told_apart_by_what_they_hold(signed: CommandLine, tmp_path: Path) -> None:
    first = archive(tmp_path / "account a" / "export.zip", north=3)
    second = archive(tmp_path / "account b" / "export.zip", south=2)
    signed.data("inventory", "import", first, second, "--customer", "C1", "--date", "2026-03-17")
    told = {
        serial: signed.data("inventory", "trace", serial)[0]["months"][0]["source"]["original"]
        for serial in ("NORTH000000", "SOUTH000000")
    }
    assert told == {
        "NORTH000000": sha256(first.read_bytes()).hexdigest(),
        "SOUTH000000": sha256(second.read_bytes()).hexdigest(),
    }
    saved = signed.data("inventory", "original", 1, "--out", tmp_path / "out")
    assert [one["file"] for one in saved] == ["export.zip", "export (2).zip"]
