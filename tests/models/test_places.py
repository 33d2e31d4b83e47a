"""Places where a store gets damaged are named (trap 8)."""

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from app.models.places import risky_place


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Acme B.V.", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Acme)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Mobile Documents", "iCloud Drive"),
        ("NextCloud", "Nextcloud"),
    ],
)
def test_trap_8_a_synchronised_folder_is_known_by_its_name(folder: str, name: str) -> None:
    assert risky_place(Path("/data") / folder / "deep" / "desk.db") == name


def test_trap_8_onedrive_is_known_wherever_it_was_put(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", "/data/cloud")
    assert risky_place(Path("/data/cloud/desk.db")) == "OneDrive"
    assert risky_place(Path("/data/clouds/desk.db")) is None


@pytest.mark.parametrize("name", ["Dropbox.db", "onedrive.db"])
def test_the_name_of_the_store_itself_does_not_matter(name: str) -> None:
    assert risky_place(Path("/data") / name) is None


@pytest.mark.parametrize("folder", ["dropboxes", "my onedrive notes", "data"])
def test_a_name_that_only_resembles_one_does_not_warn(folder: str) -> None:
    assert risky_place(Path("/") / folder / "desk.db") is None


def mounts(monkeypatch: pytest.MonkeyPatch, *table: tuple[str, str, str]) -> None:
    found = [SimpleNamespace(mountpoint=where, fstype=kind, opts=opts) for where, kind, opts in table]
    monkeypatch.setattr(psutil, "disk_partitions", lambda *, all: found)  # noqa: A006 - psutil's own name


@pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs"])
def test_trap_8_a_network_share_is_known_by_its_file_system(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    mounts(monkeypatch, ("/", "ext4", "rw"), ("/share", kind, "rw"), ("/share/local", "ext4", "rw"))
    assert risky_place(Path("/share/team/desk.db")) == "/share"
    assert risky_place(Path("/share/local/desk.db")) is None
    assert risky_place(Path("/elsewhere/desk.db")) is None


def test_trap_8_a_drive_letter_of_another_machine_is_known_by_its_options(monkeypatch: pytest.MonkeyPatch) -> None:
    mounts(monkeypatch, ("/", "NTFS", "rw,fixed"), ("/z", "NTFS", "rw,remote"))
    assert risky_place(Path("/z/desk.db")) == "/z"


def test_a_place_that_no_mount_explains_does_not_warn(monkeypatch: pytest.MonkeyPatch) -> None:
    mounts(monkeypatch)
    assert risky_place(Path("/data/desk.db")) is None
