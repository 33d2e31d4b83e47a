"""Files that cannot be an inventory: a code, a sentence, exit status 1 and a store as it was (traps 10 and 11)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.messages import LANGUAGES
from tests.cli.harness import CommandLine, dump
from tests.services.inventory.files import inline, raw_xlsx, row_xml, sheet_xml, xlsx


def picture(path: Path) -> Path:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    return path


def nothing(path: Path) -> Path:
    path.write_bytes(b"")
    return path


def zip_bomb(path: Path) -> Path:
    return raw_xlsx(path, b"<worksheet>" + bytes(100_000_000))


def with_password(path: Path) -> Path:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le"))
    return path


def without_models(path: Path) -> Path:
    return xlsx(path, [("Naam", "Site", "Serial Number"), ("x", "Gent", "8G0000001")])


def far_corners(path: Path) -> Path:
    return raw_xlsx(path, sheet_xml(row_xml(1, ["Model"]) + f'<row r="1048576">{inline("XFD1048576", "x")}</row>'))


def cut_off(path: Path) -> Path:
    path.write_bytes(xlsx(path).read_bytes()[:-60])
    return path


def gone(path: Path) -> Path:
    return path


BAD: dict[str, Callable[[Path], Path]] = {
    "file_not_a_spreadsheet": picture,
    "file_empty": nothing,
    "archive_ratio": zip_bomb,
    "file_encrypted": with_password,
    "no_model_column": without_models,
    "used_range_too_large": far_corners,
    "file_damaged": cut_off,
    "file_missing": gone,
}


@pytest.mark.parametrize("code", BAD)
def test_a_bad_file_is_a_problem_with_its_file_and_changes_nothing(
    counted: CommandLine, tmp_path: Path, code: str
) -> None:
    path = BAD[code](tmp_path / "bad.xlsx")
    (issue,) = counted.issues("inventory", "import", path, "--customer", "C1", "--date", "2026-04-01")
    assert (issue["code"], issue["file"]) == (code, "bad.xlsx")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", BAD)
def test_a_bad_file_is_one_sentence_for_people(counted: CommandLine, tmp_path: Path, code: str, language: str) -> None:
    path = BAD[code](tmp_path / "bad.xlsx")
    told = counted.run(
        "inventory", "import", path, "--customer", "C1", "--store", counted.store, "--language", language
    )
    assert (told.status, told.out, len(told.err.splitlines())) == (1, "", 1)
    assert told.err.count("bad.xlsx") == 1
    assert {"en": "othing was changed.", "nl": "niets gewijzigd."}[language] in told.err


@pytest.mark.parametrize("make", [picture, nothing, zip_bomb, with_password, far_corners, cut_off, gone])
def test_a_bad_portfolio_is_a_problem_and_makes_no_store(
    line: CommandLine, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    told = line.issues("portfolio", "import", make(tmp_path / "bad.xlsx"))
    assert told[0]["file"] == "bad.xlsx"
    assert not line.store.exists()


def test_one_bad_file_among_good_ones_stops_all(counted: CommandLine, tmp_path: Path) -> None:
    good = xlsx(tmp_path / "good.xlsx")
    before = dump(counted.store)
    words = ("inventory", "import", good, picture(tmp_path / "bad.xlsx"), "--customer", "C1")
    assert counted.codes(*words, "--date", "2026-04-01") == ["file_not_a_spreadsheet"]
    assert dump(counted.store) == before


def test_a_folder_is_no_file(counted: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, "."):
        (issue,) = counted.issues("inventory", "import", folder, "--customer", "C1")
        assert (issue["code"], issue["file"]) == ("file_unreadable", tmp_path.name)
