"""Files in an archive are known by their base names, looked at in memory, and never written."""

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.inventory.limits import DEFAULT_LIMITS
from app.services.inventory.members import Members, base_name
from app.services.inventory.refusals import ArchiveTooManyFiles, FileDamaged, FileTooLarge


def zipped(*names: str, data: bytes = b"x") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), data)
    return target.getvalue()


def names_in(*names: str) -> list[str]:
    return [member.name for member in Members(zipped(*names), DEFAULT_LIMITS)]


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("list.csv", "list.csv"),
        ("../../etc/list.csv", "list.csv"),
        ("/etc/passwd", "passwd"),
        ("C:\\Windows\\list.csv", "list.csv"),
        ("C:list.csv", "list.csv"),
        ("\\\\server\\share\\list.csv", "list.csv"),
        ("a/b\\..\\list.csv", "list.csv"),
        ("list.csv:stream", "stream"),
        ("li\x1bst\n.csv", "li\ufffdst\ufffd.csv"),
        ("lijst \u202egnp.csv", "lijst \ufffdgnp.csv"),
        ("..", "\ufffd"),
        ("CON", "CON"),
    ],
)
def test_only_the_base_name_of_a_path_is_shown(path: str, shown: str) -> None:
    assert base_name(path) == shown


@given(st.text(max_size=300))
def test_a_base_name_names_no_place(path: str) -> None:
    shown = base_name(path)
    assert shown
    assert not set(shown) & set("/\\:")
    assert shown.strip(".")
    assert shown.isprintable() or "\ufffd" in shown


def test_files_with_one_name_are_told_apart() -> None:
    assert names_in("gent/list.csv", "utrecht/list.csv", "LIST.CSV") == ["list.csv", "list (2).csv", "LIST (3).CSV"]
    assert names_in("a/list", "b/list") == ["list", "list (2)"]


def test_what_systems_add_is_left_out() -> None:
    added = ("__MACOSX/._list.csv", ".DS_Store", "folder/", "Thumbs.db", "desktop.ini", "folder/.hidden")
    assert names_in("folder/list.csv", *added) == ["list.csv"]


def test_the_number_of_files_is_bounded() -> None:
    with pytest.raises(ArchiveTooManyFiles) as refusal:
        Members(zipped("a.csv", "b.csv", "c.csv"), replace(DEFAULT_LIMITS, archive_files=2))
    assert refusal.value.params == {"files": 3, "limit": 2}


def test_a_file_that_is_too_large_is_refused_before_it_is_unpacked() -> None:
    members = Members(zipped("a.csv", data=bytes(2_000)), replace(DEFAULT_LIMITS, file_bytes=1_000))
    with pytest.raises(FileTooLarge):
        members.data_of(next(iter(members)))


def test_bytes_come_back_whole_and_altered_ones_are_damage() -> None:
    data = zipped("a.csv", data=b"Device Model")
    members = Members(data, DEFAULT_LIMITS)
    assert members.data_of(next(iter(members))) == b"Device Model"
    altered = Members(data.replace(b"Device Model", b"Device Mod3l", 1), DEFAULT_LIMITS)
    with pytest.raises(FileDamaged):
        altered.data_of(next(iter(altered)))
