"""The figures in the documentation are replaced as a whole, and nothing else is."""

from pathlib import Path

import pytest

from benchmarks.__main__ import GROUPS, main
from benchmarks.document import BEGIN, END, NoPlaceForFiguresError, put_figures
from benchmarks.figures import Figure

ROOT = Path(__file__).parents[2]
TEXT = f"# Title\n\n{BEGIN}\nold\n{END}\n\nafter, é\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "benchmarks.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_figures_take_the_place_of_figures(document: Path) -> None:
    for figures in ("a  1", "b  2\nc  3"):
        put_figures(document, figures)
        assert document.read_text(encoding="utf-8") == TEXT.replace("old", f"```text\n{figures}\n```")


@pytest.mark.parametrize("text", ["# Title\n", f"{BEGIN}\n", f"{END}\n"])
def test_a_document_without_a_place_is_left_as_it_is(document: Path, text: str) -> None:
    document.write_text(text, encoding="utf-8")
    with pytest.raises(NoPlaceForFiguresError):
        put_figures(document, "a  1")
    assert document.read_text(encoding="utf-8") == text


def test_a_run_writes_what_it_prints(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(GROUPS, "check", lambda *_: [Figure("check", "check of all", 0.2, bound=0.3)])
    assert main(["check", "--write", str(document)]) == 0
    written = document.read_text(encoding="utf-8")
    assert "check of all" in written
    assert all(line in written for line in capsys.readouterr().out.splitlines())


def test_the_documentation_has_a_place_for_the_figures() -> None:
    text = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
    assert text.index(BEGIN) < text.index(END)
