"""Texts that lupdate reads, and texts that it skips without a word (trap 26)."""

from pathlib import Path

import pytest

from tools.tr_calls import TrCalls, read_calls


def calls_in(folder: Path, text: str) -> TrCalls:
    file = folder / "screen.py"
    file.write_text(text, encoding="utf-8")
    return read_calls([file], folder)


@pytest.mark.parametrize(
    "text",
    [
        'self.tr("Import")',
        'self.tr("Im" "port")',
        'QCoreApplication.translate("Shell", "Import")',
        'self.tr("Import", "menu", 2)',
    ],
)
def test_a_literal_text_is_read(tmp_path: Path, text: str) -> None:
    assert calls_in(tmp_path, text) == TrCalls({"Import"}, [])


@pytest.mark.parametrize(
    "text", ["self.tr(name)", 'self.tr(f"Import {name}")', 'self.tr("a" + name)', 'translate("Shell", TITLES[0])']
)
def test_trap_26_a_text_that_is_not_literal_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    found = calls_in(tmp_path, f"\n{text}")
    assert found.texts == set()
    assert [problem.split(": ")[0] for problem in found.problems] == ["screen.py:2"]


def test_trap_26_a_call_inside_an_f_string_is_refused(tmp_path: Path) -> None:
    assert "f-string" in calls_in(tmp_path, "f\"{self.tr('Import')} now\"").problems[0]


def test_the_method_of_str_is_no_translation(tmp_path: Path) -> None:
    assert calls_in(tmp_path, "serial.translate(NOISE)") == TrCalls()


def test_filling_a_translated_text_is_fine(tmp_path: Path) -> None:
    assert calls_in(tmp_path, 'self.tr("{n} rows").format(n=n)').problems == []
